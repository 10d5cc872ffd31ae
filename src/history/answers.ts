import type { TextItem } from "./text-items.ts";
import { sharedWeight, type Weigh, weighBy, weightOf } from "./words.ts";

// How much of a question's weight a claim must have to be taken for its answer.
const COVERED = 0.34;

/**
 * The new claim that most likely answers a question that is gone: the one that has the most of its
 * words, if it has enough of them; a source in common counts for some.
 */
export function findAnswer(
  question: TextItem,
  claims: readonly TextItem[],
  isNew: (nth: number) => boolean,
): number | undefined {
  const weigh = weighBy([question, ...claims].map(({ bag }) => bag));
  let best: number | undefined;
  let most = COVERED;
  claims.forEach((claim, nth) => {
    const covered = isNew(nth) ? coverage(question, claim, weigh) : 0;
    if (covered > most) [best, most] = [nth, covered];
  });
  return best;
}

function coverage(question: TextItem, claim: TextItem, weigh: Weigh): number {
  const weight = weightOf(question.bag, weigh);
  const shared = [...question.sources].some((source) => claim.sources.has(source));
  return weight === 0
    ? 0
    : sharedWeight(question.bag, claim.bag, weigh) / weight + (shared ? 0.1 : 0);
}
