import type { Source } from "../model/blocks.ts";
import { factsOf, type SourceFacts, type TopicFacts } from "../model/topic.ts";
import { type BriefingTree, blocksOf } from "../model/tree.ts";

/** A source as bibliographies have it, whatever their format. */
export interface Reference {
  /** Of this source in this version, e.g. `china-ai-v8-11`. */
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly url: string | null;
  readonly date: Source["date"];
  readonly publisher: string | null;
  readonly kind: Kind;
  readonly lang: string | null;
  /** What no field of a bibliography is made for: where it was collected, whether it was retracted. */
  readonly notes: readonly string[];
}

export type Kind = (typeof kinds)[number];

const kinds = ["article", "report", "paper", "book", "law", "dataset", "video", "web"] as const;

/** What people write for the kinds of sources in `topic.yaml`, in small letters. */
const kindNames: ReadonlyMap<string, Kind> = new Map([
  ...named("article", "article", "news", "newspaper", "press", "magazine", "wire", "interview"),
  ...named("report", "report", "analysis", "briefing", "white paper", "press release", "filing"),
  ...named("paper", "paper", "study", "journal", "preprint", "journal article"),
  ...named("book", "book"),
  ...named("law", "law", "act", "regulation", "directive", "ruling", "judgment", "legislation"),
  ...named("dataset", "dataset", "data", "database", "statistics"),
  ...named("video", "video", "film", "broadcast"),
]);

function named(kind: Kind, ...names: string[]): [string, Kind][] {
  return names.map((name) => [name, kind]);
}

/** The sources of a version as references, each number once, in the order of the list. */
export function referencesOf(
  tree: BriefingTree,
  { slug, facts }: { readonly slug: string; readonly facts: TopicFacts },
): Reference[] {
  const version = tree.header.version?.value ?? 0;
  const listed = new Map<string, Source>();
  for (const source of blocksOf(tree, "source")) {
    if (!listed.has(source.number)) listed.set(source.number, source);
  }
  const lang = tree.header.lang ?? facts.language ?? null;
  return [...listed.values()].map((source) =>
    referenceOf(source, factsOf(facts, source.title), `${slug}-v${version}-${source.number}`, lang),
  );
}

function referenceOf(
  { number, title, url, date, feed }: Source,
  facts: SourceFacts | undefined,
  key: string,
  lang: string | null,
): Reference {
  const { status, reliability, archive } = facts ?? {};
  return {
    key,
    number,
    title,
    url: url?.value ?? facts?.url ?? null,
    date,
    publisher: facts?.publisher ?? null,
    kind: kindNames.get(facts?.kind?.toLowerCase() ?? "") ?? "web",
    lang,
    notes: [
      ...(feed ? [`Collected from ${feed.value}`] : []),
      ...(status ? [status === "retracted" ? "Retracted" : "Corrected"] : []),
      ...(reliability ? [`Reliability: ${reliability}`] : []),
      ...(archive ? [`Archived at ${archive}`] : []),
    ],
  };
}

/** The numbers of a date that has any, e.g. `[2026, 5]` for `2026-05`; of a quarter the year. */
export function datePartsOf(date: Source["date"]): number[] {
  const { value } = date ?? {};
  if (!value) return [];
  return value.iso.replace(/-Q\d$/, "").split("-").map(Number);
}
