import type { CountSaid, FigureSaid, NotePhrases, Said } from "../../history/note-phrases.ts";

type Entity = Parameters<NotePhrases["counts"]>[0];

/** A note in German. */
export const germanNote: NotePhrases = {
  counts: (entity, parts) => {
    const phrases = parts.map((part, nth) => phraseOf(part, parts[nth - 1], entity));
    return `${capitalise(phrases.join(", "))}.`;
  },
  others: (counts) => {
    const phrases = counts.map(
      ([entity, count]) => `${countOf(count, entity)} ${noun(entity, count)}`,
    );
    const [last = "", ...others] = phrases.toReversed();
    const list = others.length === 0 ? last : `${others.reverse().join(", ")} und ${last}`;
    const isOne = counts.length === 1 && counts[0]?.[1] === 1;
    return `${capitalise(list)} ${isOne ? "hat" : "haben"} sich ebenfalls geändert.`;
  },
  nothing: "Nichts hat sich geändert.",
  onlyRenumbered: (count) =>
    `Kein Text hat sich geändert; ${countOf(count, "source")} ${noun("source", count)} ${count === 1 ? "hat" : "haben"} eine andere Nummer.`,
  // A name comes from the text, so its number and gender are not known.
  figure: ({ name, isDay, course, from, to }) =>
    name === undefined
      ? `${isDay ? "Ein Datum" : "Eine Zahl"} ${VERBS[course](from, to)}.`
      : `${name.replace(/^The /, "")}: ${PARTICIPLES[course](from, to)}.`,
  figures: (count, isMore) =>
    `${capitalise(countOf(count, "figure"))}${isMore ? " weitere" : ""} ${noun("figure", count)} ${count === 1 ? "hat" : "haben"} sich geändert.`,
};

const NOUNS: Readonly<
  Record<Entity, readonly [one: string, oneOf: string, single: string, several: string]>
> = {
  claim: ["eine", "eine", "Aussage", "Aussagen"],
  question: ["eine", "eine", "Frage", "Fragen"],
  perspective: ["eine", "eine", "Position", "Positionen"],
  tension: ["ein", "einer", "Widerspruch", "Widersprüche"],
  event: ["ein", "eines", "Ereignis", "Ereignisse"],
  source: ["eine", "eine", "Quelle", "Quellen"],
  figure: ["eine", "eine", "Zahl", "Zahlen"],
};

const BE = ["ist", "sind"] as const;
const HAVE = ["hat", "haben"] as const;
const REST = ["stützt", "stützen"] as const;
const TAKE = ["nimmt", "nehmen"] as const;

/** For one and for several; a verb is said once where the next part has the same. */
const SAID: Readonly<Record<Said, readonly [verb: readonly [string, string], words: string]>> = {
  new: [BE, "neu"],
  reworded: [BE, "umformuliert"],
  split: [BE, "in zwei geteilt"],
  merged: [BE, "aus zweien vereint"],
  moved: [BE, "verschoben"],
  gone: [BE, "weggefallen"],
  otherSources: [REST, "sich auf andere Quellen"],
  closed: [BE, "beantwortet"],
  dropped: [BE, "fallen gelassen"],
  renamed: [BE, "umbenannt"],
  stance: [TAKE, "eine andere Haltung ein"],
  evolution: [HAVE, "eine andere Entwicklung"],
  resolved: [BE, "aufgelöst"],
  redated: [BE, "umdatiert"],
  retitled: [BE, "neu betitelt"],
};

type Course = FigureSaid["course"];

const VERBS: Readonly<Record<Course, (from: string, to: string) => string>> = {
  rose: (from, to) => `stieg von ${from} auf ${to}`,
  fell: (from, to) => `sank von ${from} auf ${to}`,
  changed: (from, to) => `änderte sich von ${from} auf ${to}`,
  corrected: (from, to) => `wurde von ${from} auf ${to} berichtigt`,
};

const PARTICIPLES: Readonly<Record<Course, (from: string, to: string) => string>> = {
  rose: (from, to) => `von ${from} auf ${to} gestiegen`,
  fell: (from, to) => `von ${from} auf ${to} gesunken`,
  changed: (from, to) => `von ${from} auf ${to} geändert`,
  corrected: (from, to) => `von ${from} auf ${to} berichtigt`,
};

function phraseOf(
  { said, count, holders }: CountSaid,
  before: CountSaid | undefined,
  entity: Entity,
): string {
  const [verb, words] = SAID[said];
  const isSaid =
    before !== undefined && SAID[before.said][0] === verb && isMany(before) === isMany({ count });
  const phrase = [
    before === undefined ? countOf(count, entity) : countAlone(count, entity),
    before === undefined ? noun(entity, count) : "",
    isSaid ? "" : verb[count === 1 ? 0 : 1],
    words,
  ];
  const names = holders.map(({ sides }) =>
    sides.map((side) => side.join(" und ")).join(", jetzt "),
  );
  return phrase.filter(Boolean).join(" ") + (names.length === 0 ? "" : ` (${names.join("; ")})`);
}

function isMany({ count }: Pick<CountSaid, "count">): boolean {
  return count !== 1;
}

const SMALL = "keine ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" ");

/** A count before what is counted, e.g. `eine` of `eine Frage`: in words up to twelve. */
function countOf(count: number, entity: Entity): string {
  return count === 1 ? NOUNS[entity][0] : (SMALL[count] ?? String(count));
}

/** A count that stands for what is counted, e.g. `eines` of `drei Ereignisse sind neu, eines …`. */
function countAlone(count: number, entity: Entity): string {
  return count === 1 ? NOUNS[entity][1] : countOf(count, entity);
}

function noun(entity: Entity, count: number): string {
  return NOUNS[entity][count === 1 ? 2 : 3];
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
