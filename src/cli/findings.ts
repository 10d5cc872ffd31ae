import { checkBriefing } from "../check/check.ts";
import { withoutKnown } from "../check/known.ts";
import type { Level } from "../check/levels.ts";
import type { CheckedTexts } from "../check/reporter.ts";
import { reporters } from "../check/reporters/index.ts";
import { type Tally, tallyOf } from "../check/tally.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Io, Output } from "../site/io.ts";
import type { ReadText, ReadTopic } from "../site/read.ts";
import { type ColorFlags, usesColor } from "./color.ts";

/** What the rules have to say of the texts that a command was given. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: CheckedTexts;
  readonly tally: Tally;
}

/** How the texts of a command are checked. */
interface FindingSettings {
  readonly levels: ReadonlyMap<string, Level>;
  /** The ISO day by which exemptions expire. */
  readonly today: string;
  /** Only what versions after this one brought in is reported. */
  readonly since?: number | undefined;
}

/** Checks the texts that a command was given, each beside the other versions of its topic. */
export function findIn(topics: readonly ReadTopic[], settings: FindingSettings): Findings {
  const found = topics.flatMap((topic) => findInTopic(topic, settings));
  const diagnostics = found.flatMap((text) => text.diagnostics);
  const texts = new Map(found.map(({ file, tree }) => [file, tree.text]));
  return { diagnostics, texts, tally: tallyOf(diagnostics, texts) };
}

function findInTopic({ facts, texts }: ReadTopic, settings: FindingSettings) {
  const { levels, today, since } = settings;
  const versions = texts.flatMap(versionOf);
  const check = ({ file, tree }: Pick<ReadText, "file" | "tree">) =>
    checkBriefing(tree, {
      file,
      levels,
      today,
      exemptions: facts.exemptions ?? [],
      siblings: versions.filter((version) => version.file !== file),
    });
  const base = since === undefined ? undefined : versions.findLast(({ number }) => number <= since);
  const earlier = base && { tree: base.tree, diagnostics: check(base) };
  return texts
    .filter(({ isNamed, tree }) => isNamed && isAfter(tree, since))
    .map(({ file, tree }) => {
      const diagnostics = check({ file, tree });
      return {
        file,
        tree,
        diagnostics: earlier ? withoutKnown({ tree, diagnostics }, earlier) : diagnostics,
      };
    });
}

function versionOf({ file, tree }: ReadText): Version[] {
  const number = tree.header.version?.value;
  return number === undefined ? [] : [{ file, number, tree }];
}

/** Whether a text is newer than a version; one that gives no version may be. */
function isAfter({ header: { version } }: BriefingTree, since: number | undefined): boolean {
  return since === undefined || version === null || version.value > since;
}

/** Whether the findings are such that a command fails by them. */
export function isFailure({ tally }: Findings, strict: boolean): boolean {
  return tally.errors > 0 || (strict && tally.warnings > 0);
}

/** Writes the findings to a stream in one of the formats of `sitrep check`. */
export function report(
  { diagnostics, texts }: Findings,
  format: string,
  stream: Output,
  { env }: Pick<Io, "env">,
  flags: ColorFlags,
): void {
  const reporter = reporters.find(({ name }) => name === format);
  if (reporter === undefined) throw new Error(`There is no reporter for the format ${format}`);
  const color = usesColor(stream, env, flags);
  const width = stream.columns === undefined ? {} : { width: stream.columns };
  stream.write(reporter.format(diagnostics, texts, { color, ...width }));
}
