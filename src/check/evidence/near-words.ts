import type { Vector, Vocabulary, WeighId } from "./vectors.ts";

// Words that are only nearly the same count this much of the rarer one.
const NEARLY = 0.6;
export const LEAST_LETTERS = 5;

/** The weight of what a title shares with some words only nearly, such as `insur` and `insurtech`. */
export function nearOverlap(
  title: Vector,
  words: Vector,
  vocabulary: Vocabulary,
  weigh: WeighId,
): number {
  let weight = 0;
  for (const term of title.long) weight += NEARLY * nearestOf(term, words, vocabulary, weigh);
  return weight;
}

/** The most that a term has in common with a word that is nearly it; 0 where one is it. */
function nearestOf(term: number, words: Vector, vocabulary: Vocabulary, weigh: WeighId): number {
  const { mayBeNear, termOf } = vocabulary;
  let most = 0;
  for (const word of words.long) {
    if (word === term) return 0;
    if (!mayBeNear(term, word) || !areNear(termOf(term), termOf(word))) continue;
    most = Math.max(most, Math.min(weigh(term), weigh(word)));
  }
  return most;
}

/** Whether one word begins or ends with the other, as compounds do, or both begin with six letters. */
export function areNear(one: string, other: string): boolean {
  if (one.length > other.length) return areNear(other, one);
  if (one.length < LEAST_LETTERS) return false;
  if (one.charCodeAt(0) !== other.charCodeAt(0)) return other.endsWith(one);
  return other.startsWith(one.length > LEAST_LETTERS ? one.slice(0, LEAST_LETTERS + 1) : one);
}
