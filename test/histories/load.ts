import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { BriefingTree } from "../../src/model/tree.ts";
import { parseBriefing } from "../../src/parse/briefing.ts";

// What the words of a label are the beginning of, and how it was labelled: see README.md.
const words = z.string().min(1);
const side = z.union([words, z.array(words).min(2)]).nullable();

const LabelledChange = z.strictObject({
  entity: z.enum(["claim", "question", "event", "perspective", "tension", "source"]),
  kind: z.array(words).min(1),
  grade: z.enum(["material", "evidence", "wording"]),
  before: side,
  after: side,
  answer: words.optional(),
  note: words.optional(),
});
export type LabelledChange = z.infer<typeof LabelledChange>;

const Labels = z.strictObject({
  strength: z.enum(["light", "medium", "heavy"]),
  lang: words,
  changes: z.array(LabelledChange),
  sources: z.array(z.tuple([z.int().nullable(), z.int().nullable()])),
});
type Labels = z.infer<typeof Labels>;

export interface LabelledHistory {
  readonly domain: string;
  readonly before: BriefingTree;
  readonly after: BriefingTree;
  readonly labels: Labels;
}

/** The pairs of versions of this folder with their labels, by name. */
export function loadHistories(): LabelledHistory[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(loadHistory);
}

const folder = fileURLToPath(new URL("./", import.meta.url));

function loadHistory(domain: string): LabelledHistory {
  const labels = Labels.parse(readJson(`${domain}/labels.json`));
  const load = (version: string) => loadTree(`${folder}${domain}/${version}`, labels.lang);
  return { domain, before: load("before"), after: load("after"), labels };
}

function loadTree(path: string, lang: string): BriefingTree {
  const markdown = `${path}.md`;
  return existsSync(markdown)
    ? parseBriefing(readFileSync(markdown, "utf8"), { form: "markdown", lang })
    : parseBriefing(readFileSync(`${path}.txt`, "utf8"), { form: "text", lang });
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(folder + path, "utf8"));
}
