import { hedgesIn } from "./hedges.ts";
import type { Mention } from "./mentions.ts";

// What a text says of a value beside what makes a claim a doubtful one.
const STATUS =
  /(?<!\p{L})(?:about|around|roughly|nearly|almost|some|up to|at least|at most|more than|less than|over|under|reported|said|estimated?|expected|forecast|projected|planned|proposed|provisional(?:ly)?|preliminary|revised|corrected|confirmed|announced|agreed|final|official(?:ly)?|seeking|asking|rund|etwa|mindestens|geplant|vorläufig|environ|prévue?s?)(?!\p{L})/giu;
// So far before a figure a word may still be said of it.
const REACH = 60;
const BREAK =
  /[;:.]\s|\s—\s|,\s(?:and|but|while|which|so)\s|\sor\s(?=(?:is|are|was|were|has|have)\s)/g;

/** The words that say how sure a value is, as the text has them, e.g. `in talks`, `up to`. */
export function statusWordsOf({ claim: { plain }, figure: { surface }, start }: Stated): string[] {
  const clause = clauseBefore(plain, start);
  const near = clause.slice(-REACH).split(/\d/).at(-1) ?? "";
  const rest = plain.slice(start + surface.length).split(/[;.,]\s/)[0] ?? "";
  const hedges = hedgesIn(clause + rest).map(({ word }) => word);
  const words = [...near.matchAll(STATUS)].map(([word]) => word.toLowerCase());
  return shortest([...new Set([...hedges, ...words])]);
}

/** Of words that say the same the shorter: `reported` of `is reported to` and `reported`. */
export function shortest(words: readonly string[]): string[] {
  const distinct = [...new Set(words.map((word) => word.replace(REPORTED, "$1")))];
  return distinct.filter(
    (word) => !distinct.some((other) => other !== word && word.includes(other)),
  );
}

const REPORTED = /^(?:is|are|was|were) (reported|said|thought|believed) to$/;

type Stated = Pick<Mention, "claim" | "figure" | "start">;

/** The clause of a figure up to it; another figure before it takes the words that stand there. */
function clauseBefore(plain: string, start: number): string {
  const before = plain.slice(0, start);
  const last = [...before.matchAll(BREAK)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}
