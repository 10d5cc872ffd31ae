import { isFigure } from "./evidence/terms.ts";

/**
 * Whether of two texts each has a term of a kind that the other has otherwise, e.g. a figure, a
 * month, a part of the country: then they are about two things, however alike they are.
 */
export function tellApart(some: readonly string[], others: readonly string[]): boolean {
  return KINDS.some((is) => some.some(is) && others.some(is));
}

/** Whether a term makes of a thing a part of it, or one of several: `northern`, `first`, `women`. */
export function isRestricting(term: string): boolean {
  return PARTS.some((is) => is(term));
}

/** Whether a term says for when something holds. */
export function isTime(term: string): boolean {
  return TIMES.some((is) => is(term));
}

const PARTS: readonly ((term: string) => boolean)[] = [
  beginsWith("north south east west upper lower inner outer"),
  is("first second third fourth fifth sixth next final last early late"),
  is("men man women woman boy girl junior senior adult child children"),
  is(
    "alone daily weekly monthly annual quarter half per average total domestic foreign local national regional global another other rest remain separat extra addition new old net gross",
  ),
];

const TIMES: readonly ((term: string) => boolean)[] = [
  beginsWith("januar februar march april june juli august septemb octob novemb decemb"),
  beginsWith("monday tuesday wednesday thursday friday saturday sunday"),
  is("spring summer autumn winter morning evening night"),
  isFigure,
];

const KINDS = [...PARTS.slice(0, -1), ...TIMES];

function beginsWith(words: string): (term: string) => boolean {
  const some = words.split(" ");
  return (term) => some.some((word) => term.startsWith(word.slice(0, 6)));
}

function is(words: string): (term: string) => boolean {
  const some = new Set(words.split(" "));
  return (term) => some.has(term);
}
