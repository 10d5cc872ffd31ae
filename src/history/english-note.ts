import type { Entity } from "../model/change.ts";
import { capitalise, countWords } from "./count-words.ts";
import type { CountSaid, FigureSaid, NotePhrases, Said } from "./note-phrases.ts";

/** A note in English. */
export const englishNote: NotePhrases = {
  counts: (entity, parts) => {
    const phrases = parts.map((part, nth) => phraseOf(part, parts[nth - 1], entity));
    return `${capitalise(phrases.join(", "))}.`;
  },
  others: (counts) => {
    const phrases = counts.map(([entity, count]) => `${countWords(count)} ${noun(entity, count)}`);
    const [last = "", ...others] = phrases.toReversed();
    const list = others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
    return `${capitalise(list)} changed too.`;
  },
  nothing: "Nothing changed.",
  onlyRenumbered: (count) =>
    `No text changed; ${countWords(count)} ${noun("source", count)} ${count === 1 ? "was" : "were"} renumbered.`,
  figure: ({ name, isDay, course, from, to }) =>
    `${name ?? (isDay ? "A date" : "A figure")} ${COURSES[course]} from ${from} to ${to}.`,
  figures: (count, isMore) =>
    isMore || count > 1
      ? `${capitalise(countWords(count))}${isMore ? " more" : ""} ${noun("figure", count)} changed.`
      : "A figure changed.",
};

const BE = ["is", "are"] as const;
const WAS = ["was", "were"] as const;
const HAVE = ["has", "have"] as const;
const REST = ["rests", "rest"] as const;
const CLOSE = ["closed", "closed"] as const;
const TAKE = ["took", "took"] as const;

/** For one and for several; a verb is said once where the next part has the same. */
const SAID: Readonly<Record<Said, readonly [verb: readonly [string, string], words: string]>> = {
  new: [BE, "new"],
  reworded: [BE, "reworded"],
  split: [BE, "split in two"],
  merged: [BE, "merged from two"],
  moved: [BE, "moved"],
  gone: [BE, "gone"],
  otherSources: [REST, "on other sources"],
  closed: [CLOSE, ""],
  dropped: [WAS, "dropped"],
  renamed: [BE, "renamed"],
  stance: [TAKE, "another stance"],
  evolution: [HAVE, "another evolution"],
  resolved: [BE, "resolved"],
  redated: [BE, "redated"],
  retitled: [BE, "retitled"],
};

const COURSES: Readonly<Record<FigureSaid["course"], string>> = {
  rose: "rose",
  fell: "fell",
  changed: "changed",
  corrected: "was corrected",
};

function phraseOf(
  { said, count, holders }: CountSaid,
  before: CountSaid | undefined,
  entity: Entity,
): string {
  const [verb, words] = SAID[said];
  const isSaid = before !== undefined && SAID[before.said][0] === verb;
  const phrase = [
    countWords(count),
    before === undefined ? noun(entity, count) : "",
    isSaid ? "" : verb[count === 1 ? 0 : 1],
    words,
  ];
  const names = holders.map(({ sides }) => sides.map((side) => side.join(" and ")).join(", now "));
  return phrase.filter(Boolean).join(" ") + (names.length === 0 ? "" : ` (${names.join("; ")})`);
}

function noun(entity: Entity, count: number): string {
  return count === 1 ? entity : `${entity}s`;
}
