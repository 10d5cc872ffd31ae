import { isFigure, type Terms } from "./terms.ts";
import type { Weigh } from "./weights.ts";

// Words that are only nearly the same count this much of the rarer one.
const NEARLY = 0.6;
const LEAST_LETTERS = 5;

/** The weight of what a title shares with some words only nearly, such as `insur` and `insurtech`. */
export function nearOverlap(title: Terms, words: Terms, weigh: Weigh): number {
  let weight = 0;
  for (const term of title) {
    if (words.has(term) || term.length < LEAST_LETTERS || isFigure(term)) continue;
    let most = 0;
    for (const word of words) {
      if (areNear(term, word)) most = Math.max(most, Math.min(weigh(term), weigh(word)));
    }
    weight += NEARLY * most;
  }
  return weight;
}

/** Whether one word begins or ends with the other, as compounds do, or both begin with six letters. */
export function areNear(one: string, other: string): boolean {
  if (one.length > other.length) return areNear(other, one);
  if (one.length < LEAST_LETTERS) return false;
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return other.endsWith(one);
  return other.startsWith(one.length > LEAST_LETTERS ? one.slice(0, LEAST_LETTERS + 1) : one);
}
