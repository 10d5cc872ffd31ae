import type { TextItem } from "./text-items.ts";
import { sharedWeight, type Weigh, weighBy, weightOf } from "./words.ts";

// A claim less alike to a question than this does not answer it.
const ALIKE = 0.19;
// How much less a claim counts that rests on nothing that was not known when the question was asked.
const OLD_EVIDENCE = 0.6;

/**
 * For each question that is gone the claim that most likely answers it: the one most like it, the
 * rarer words counting more, if it is enough like it. An answer is something new, so a claim
 * counts fully only where it cites a source that the version before did not know. An answer in
 * wholly other words is not found.
 */
export function answersFor(
  claims: readonly TextItem[],
  isNew: (nth: number) => boolean,
  isKnown: (source: string) => boolean,
): (question: TextItem) => number | undefined {
  const weigh = weighBy(claims.map(({ bag }) => bag));
  const candidates = claims.flatMap((claim, nth) => {
    if (!isNew(nth)) return [];
    const cites = [...claim.sources];
    const worth = cites.length === 0 || cites.some((source) => !isKnown(source)) ? 1 : OLD_EVIDENCE;
    return [{ claim, nth, worth }];
  });
  return (question) => {
    let best: number | undefined;
    let most = ALIKE;
    for (const { claim, nth, worth } of candidates) {
      const alike = worth * cosine(question, claim, weigh);
      if (alike > most) [best, most] = [nth, alike];
    }
    return best;
  };
}

/** What two texts share over the geometric mean of what they have (Ochiai 1957). */
function cosine({ bag: a }: TextItem, { bag: b }: TextItem, weigh: Weigh): number {
  const both = Math.sqrt(weightOf(a, weigh) * weightOf(b, weigh));
  return both === 0 ? 0 : sharedWeight(a, b, weigh) / both;
}
