import type { TextItem } from "./text-items.ts";

// Up to this many pairs are all looked at: two versions of a thousand new sentences each.
const ALL = 1_000_000;
// Beyond, a word or source that more texts than this have leads to none of them.
const COMMON = 20;

/**
 * For a place of the one list the places of the other whose texts may be the same. All of them, as
 * long as they are few; of very many only those that share a rare word or source, so that the work
 * never grows with the square of a text.
 */
export function likelyPlaces(
  before: readonly TextItem[],
  after: readonly TextItem[],
  openBefore: readonly number[],
  openAfter: readonly number[],
): (i: number) => readonly number[] {
  if (openBefore.length * openAfter.length <= ALL) return () => openAfter;
  const places = new Map<string, number[]>();
  for (const j of openAfter) {
    for (const key of keysOf(after[j])) {
      const found = places.get(key);
      if (found) found.push(j);
      else places.set(key, [j]);
    }
  }
  return (i) => {
    const found = keysOf(before[i]).map((key) => places.get(key) ?? []);
    return [...new Set(found.filter(({ length }) => length <= COMMON).flat())];
  };
}

function keysOf(item: TextItem | undefined): string[] {
  return item ? [...item.bag.keys(), ...[...item.sources].map((source) => `source ${source}`)] : [];
}
