import type { Candidate } from "./assignment.ts";

/**
 * By how much each candidate is better than the best other one that wants one of its places; below
 * 0 where another is better. A candidate without a rival is as much better as it is good.
 */
export function marginsOf(candidates: readonly Candidate[]): number[] {
  const best = {
    before: bestTwo(candidates, ({ before }) => before),
    after: bestTwo(candidates, ({ after }) => after),
  };
  return candidates.map(({ before, after, score }) =>
    Math.min(marginOver(best.before.get(before), score), marginOver(best.after.get(after), score)),
  );
}

type Two = readonly [best: number, second: number];

function bestTwo(
  candidates: readonly Candidate[],
  placeOf: (candidate: Candidate) => number,
): Map<number, Two> {
  const places = new Map<number, Two>();
  for (const candidate of candidates) {
    const [best, second] = places.get(placeOf(candidate)) ?? [0, 0];
    const { score } = candidate;
    places.set(placeOf(candidate), score > best ? [score, best] : [best, Math.max(second, score)]);
  }
  return places;
}

function marginOver([best, second]: Two = [0, 0], score: number): number {
  return score - (score === best ? second : best);
}
