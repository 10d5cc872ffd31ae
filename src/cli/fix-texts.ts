import { resolve } from "node:path";
import { applyFixes } from "../check/fix.ts";
import { readTheSame } from "../check/same-reading.ts";
import { standingEntries } from "../model/publication.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Io } from "../site/io.ts";
import type { ReadTopic } from "../site/read.ts";
import { type CheckSettings, checkWorkspace } from "./check-workspace.ts";
import type { Findings } from "./findings.ts";
import { overlay } from "./overlay.ts";

// What one fix brings to light another may mend; no text needs more turns than a few.
const MOST_PASSES = 10;

/** What fixing makes of some texts; nothing of it is written yet. */
export interface FixedTexts {
  /** The files as they would be. */
  readonly io: Io;
  readonly texts: readonly FixedText[];
  /** Files that could be mended but for a reason, e.g. "it is published". */
  readonly refused: ReadonlyMap<string, string>;
}

export interface FixedText {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** How many findings are mended. */
  readonly count: number;
}

/** Mends what can be mended without a change of meaning, again until there is nothing left. */
export async function fixTexts(
  io: Io,
  operands: readonly string[],
  settings: CheckSettings,
): Promise<FixedTexts> {
  const bench: Bench = { io, texts: new Map(), refused: new Map(), originals: new Map() };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const published = new Set<string>();
    const { findings } = await checkWorkspace(
      mendedFiles(bench),
      operands,
      settings,
      (topic, found) => {
        giveUpWhatReadsOtherwise(bench, topic, found);
        for (const file of publishedIn(topic)) published.add(file);
      },
    );
    await refuseSome(bench, findings, published);
    if (!mend(bench, findings)) break;
  }
  const texts = [...bench.texts.values()].filter(({ before, after }) => before !== after);
  return { io: mendedFiles(bench), texts, refused: bench.refused };
}

interface Bench {
  readonly io: Io;
  readonly texts: Map<string, FixedText>;
  readonly refused: Map<string, string>;
  /** The texts that can be mended as they were at first. */
  readonly originals: Map<string, BriefingTree>;
}

function mendedFiles({ io, texts }: Bench): Io {
  const files = [...texts.values()].map(
    ({ file, after }) => [resolve(io.cwd, file), encode(after)] as const,
  );
  return overlay(io, new Map(files));
}

/** Carries out what fixes there are, and says whether that changed a text. */
function mend({ texts, refused }: Bench, findings: Findings): boolean {
  let isChanged = false;
  for (const [file, fixes] of findings.fixes) {
    const text = findings.texts.get(file);
    if (text === undefined || refused.has(file)) continue;
    const { text: after, count } = applyFixes(text, fixes);
    const earlier = texts.get(file) ?? { before: text, count: 0 };
    texts.set(file, { file, before: earlier.before, after, count: earlier.count + count });
    isChanged ||= after !== text;
  }
  return isChanged;
}

/** The last guard: a text that no longer reads as it did is left as it was. */
function giveUpWhatReadsOtherwise(
  { texts, refused, originals }: Bench,
  topic: ReadTopic,
  { fixes }: Findings,
): void {
  for (const { file, tree } of topic.texts) {
    const original = originals.get(file);
    if (original === undefined && fixes.has(file)) originals.set(file, tree);
    if (original !== undefined && texts.has(file) && !readTheSame(original, tree)) {
      texts.delete(file);
      refused.set(file, "it would read otherwise");
    }
  }
}

/** What is published does not change, and what is not in UTF-8 cannot be written as it was. */
async function refuseSome(
  { io, texts, refused }: Bench,
  findings: Findings,
  published: ReadonlySet<string>,
): Promise<void> {
  for (const file of findings.fixes.keys()) {
    if (texts.has(file)) continue;
    if (published.has(file)) refused.set(file, "it is published");
    const bytes = await io.readFile(resolve(io.cwd, file));
    const text = findings.texts.get(file) ?? "";
    if (!Buffer.from(bytes).equals(encode(text))) refused.set(file, "it is not in UTF-8");
  }
}

function publishedIn({ publication, texts }: ReadTopic): string[] {
  const standing = publication && standingEntries(publication.record);
  return texts
    .filter(({ tree }) => standing?.has(tree.header.version?.value ?? 0))
    .map(({ file }) => file);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
