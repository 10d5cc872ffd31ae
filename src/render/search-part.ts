import { createHash } from "node:crypto";
import { type Entity, entities, type Thing, thingsOf } from "../history/things.ts";
import { factsOf, type OutputFile, type Site, type Topic } from "../model/topic.ts";
import { blocksOf } from "../model/tree.ts";
import { formatDate } from "./dates.ts";
import { eventOf } from "./events.ts";
import { type LineageView, viewLineages } from "./lineage-view.ts";
import { searchWords } from "./search-words.ts";
import { latestOf, titleOf } from "./topics.ts";
import { onceSpoken, speaking } from "./words.ts";

/** What is found, in the order in which a topic's entries stand: the topic itself comes first. */
export const searchKinds = ["topic", ...entities] as const;

/** Something that can be found, as `assets/search.js` shows it. */
interface SearchEntry {
  readonly kind: "topic" | Entity;
  readonly text: string;
  /** The holder of a stance, the date of an event, where a source is from; or empty. */
  readonly label: string;
  /** Its place on the page of its version; empty for the page itself. */
  readonly id: string;
  /** Of an older wording: the numbers of the versions in which it stood. */
  readonly versions?: readonly number[];
}

/** Entries as the search of a whole site needs them: their words, and what else to ask for. */
export interface SearchCard {
  /** How many entries there are of each of `searchKinds`. */
  readonly counts: readonly number[];
  /** Of the file with their texts; another content has another one. */
  readonly hash: string;
  /** `word 0 4 2`: for each word, in order, where it stands, as `postingsOf` has it. */
  readonly words: readonly string[];
}

/** A topic's part in search, made from that topic alone: its latest version, and what stood before. */
export interface SearchPart {
  readonly latest: SearchCard;
  readonly older: SearchCard;
}

interface MadePart {
  readonly part: SearchPart;
  readonly files: readonly OutputFile[];
}

/** Dates and such are told in the language of the site, whose page of search shows all topics. */
export function searchPartOf(topic: Topic, site: Pick<Site, "lang">): MadePart {
  return speaking([site.lang], () => partOf(topic));
}

const partOf = onceSpoken((topic: Topic): MadePart => {
  const view = viewLineages(topic, (path) => path);
  const latest = latestEntries(topic, view);
  const older = olderEntries(view, latest);
  const [first, second] = [
    textsFile(`topics/${topic.slug}`, latest),
    textsFile(`older/${topic.slug}`, older),
  ];
  return {
    part: { latest: cardOf(latest, first.hash), older: cardOf(older, second.hash) },
    files: [first.file, ...(older.length > 0 ? [second.file] : [])],
  };
});

/** A file of the index: a script that hands its data over, since nothing else can be read from a disk. */
export function indexFile(name: string, data: unknown): { file: OutputFile; hash: string } {
  const json = JSON.stringify(data).replace(/[\u2028\u2029<]/g, escaped);
  const hash = createHash("sha256").update(json).digest("hex").slice(0, 8);
  const content = `searchPart(${JSON.stringify(name)},"${hash}",${json});\n`;
  return { file: { path: `search/${name}.js`, content }, hash };
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function textsFile(name: string, entries: readonly SearchEntry[]) {
  return indexFile(
    name,
    entries.map(({ text, label, id, versions }) => [text, label, id, ...(versions ?? [])]),
  );
}

function latestEntries(topic: Topic, view: LineageView): SearchEntry[] {
  const about = topic.facts.description ?? "";
  const at = topic.versions.length - 1;
  return [
    { kind: "topic", text: about, label: titleOf(topic), id: "" },
    ...entities.flatMap((entity) =>
      thingsOf(latestOf(topic).tree)[entity].map((thing) => entryOf(thing, at, view)),
    ),
  ];
}

/** Wordings that the latest version has not, each once, the newest first within its kind. */
function olderEntries(view: LineageView, latest: readonly SearchEntry[]): SearchEntry[] {
  const { versions } = view.topic;
  const known = new Set(latest.map(keyOf));
  return entities.flatMap((entity) => {
    const found = new Map<string, SearchEntry & { versions: number[] }>();
    for (let at = versions.length - 2; at >= 0; at--) {
      const { tree, number } = view.versionAt(at);
      for (const thing of thingsOf(tree)[entity]) {
        const entry = entryOf(thing, at, view);
        const key = keyOf(entry);
        const before = found.get(key);
        if (known.has(key) || before?.versions[0] === number) continue;
        if (before) before.versions.unshift(number);
        else found.set(key, { ...entry, versions: [number] });
      }
    }
    return [...found.values()];
  });
}

function keyOf({ kind, label, text }: SearchEntry): string {
  return JSON.stringify([kind, label, text]);
}

function entryOf(thing: Thing, at: number, view: LineageView): SearchEntry {
  return {
    kind: thing.entity,
    text: [thing.stance ?? thing.plain, thing.evolution].filter(Boolean).join(" "),
    label: labelOf(thing, at, view),
    id: view.linkToMember({ at, thing }).split("#")[1] ?? "",
  };
}

function labelOf(thing: Thing, at: number, view: LineageView): string {
  if (thing.entity === "source") return sourceLabel(thing, at, view);
  if (thing.entity !== "event") return thing.holder ?? "";
  const event = eventOf({ at, thing }, view);
  return event ? formatDate(event.date) : "";
}

function sourceLabel({ span }: Thing, at: number, { versionAt, topic }: LineageView): string {
  const all = blocksOf(versionAt(at).tree, "source");
  const source = all.find((each) => each.span.start === span.start);
  if (source === undefined) return "";
  const facts = factsOf(topic.facts, source.title);
  const date = source.date ? formatDate(source.date) : undefined;
  return [facts?.publisher, date, source.feed?.value].filter(Boolean).join(" · ");
}

function cardOf(entries: readonly SearchEntry[], hash: string): SearchCard {
  const counts = searchKinds.map((kind) => entries.filter((entry) => entry.kind === kind).length);
  return { counts, hash, words: postingsOf(entries) };
}

/**
 * For each word the entries that have it, by their places: 4 for entry 2, and 5 where the word stands
 * in its heading, which weighs more.
 */
function postingsOf(entries: readonly SearchEntry[]): string[] {
  const places = new Map<string, Map<number, number>>();
  entries.forEach((entry, nth) => {
    const isHeading = entry.kind === "topic" || entry.kind === "perspective";
    for (const [text, weight] of [
      [entry.text, 0],
      [entry.label, isHeading ? 1 : 0],
    ] as const) {
      for (const form of searchWords(text).flatMap(({ forms }) => forms)) {
        const ofWord = places.get(form) ?? new Map<number, number>();
        places.set(form, ofWord);
        ofWord.set(nth, Math.max(weight, ofWord.get(nth) ?? 0));
      }
    }
  });
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, at]) => [word, ...[...at].map(([nth, weight]) => nth * 2 + weight)].join(" "));
}
