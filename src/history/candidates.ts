import type { TextItem } from "./text-items.ts";

/** A place in each of two lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

// Up to this many pairs are all looked at: two versions of two hundred new sentences each.
const ALL = 40_000;
// Beyond, a word or source that more texts than this have leads to none of them,
const COMMON = 60;
// and of each text only so many are looked at that have most in common with it.
const MOST = 12;

/**
 * The pairs of places whose texts may be the same. All of them, as long as they are few; of very
 * many only those that share rare words or sources, so that the work never grows with the square of
 * a text. The lists may change sides: the pairs stay the same.
 */
export function likelyPairs(
  before: readonly TextItem[],
  after: readonly TextItem[],
  openBefore: readonly number[],
  openAfter: readonly number[],
): Pair[] {
  if (openBefore.length * openAfter.length <= ALL) {
    return openBefore.flatMap((i) => openAfter.map((j) => ({ before: i, after: j })));
  }
  const forth = mostAlike(before, openBefore, after, openAfter);
  const back = mostAlike(after, openAfter, before, openBefore);
  const found = new Map(openBefore.map((i) => [i, new Set(forth.get(i))]));
  for (const [j, places] of back) for (const i of places) found.get(i)?.add(j);
  return [...found].flatMap(([i, places]) =>
    [...places].sort((a, b) => a - b).map((j) => ({ before: i, after: j })),
  );
}

/** For each place the places of the other list that share the most with it. */
function mostAlike(
  from: readonly TextItem[],
  openFrom: readonly number[],
  to: readonly TextItem[],
  openTo: readonly number[],
): Map<number, number[]> {
  const index = new Map<string, number[]>();
  for (const place of openTo) {
    for (const key of keysOf(to[place])) {
      const places = index.get(key);
      if (places) places.push(place);
      else index.set(key, [place]);
    }
  }
  const alike = (item: TextItem | undefined): number[] => {
    const shared = new Map<number, number>();
    for (const key of keysOf(item)) {
      const places = index.get(key) ?? [];
      if (places.length > COMMON) continue;
      for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1 / places.length);
    }
    return [...shared]
      .sort(([a, much], [b, more]) => more - much || a - b)
      .slice(0, MOST)
      .map(([place]) => place);
  };
  return new Map(openFrom.map((place) => [place, alike(from[place])]));
}

function keysOf(item: TextItem | undefined): string[] {
  return item ? [...item.bag.keys(), ...[...item.sources].map((source) => `source ${source}`)] : [];
}
