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

// So many settled pairs say as much of how freely a version was reworded as is known beforehand.
const KNOWN_BEFORE = 2;

/**
 * By how much less alike than the settled pairs something is, from 0: where all others were edited
 * lightly, a text in quite other words is most likely another one.
 */
export function unusualAmong(settled: readonly number[]): (likeness: number) => number {
  // In one order, so that the sum is the same with the lists in each other's place.
  const sum = [...settled].sort((a, b) => a - b).reduce((total, likeness) => total + likeness, 0);
  const trust = settled.length / (settled.length + KNOWN_BEFORE);
  const usual = settled.length === 0 ? 0 : sum / settled.length;
  return (likeness) => trust * Math.max(0, usual - likeness);
}
