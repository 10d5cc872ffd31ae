import type { TextItem } from "./text-items.ts";
import { type Bag, dice, weighBy } from "./words.ts";

/** A text of one version that is several of the other. */
export interface Split {
  readonly whole: number;
  /** Two neighbours, in order. */
  readonly parts: readonly [number, number];
}

// Two parts together must be this much more like the whole than the one that it was paired with.
const GAIN = 0.08;
const LEAST = 0.35;

/**
 * Texts of the one list that are two neighbours of the other: one of the two is its partner or has
 * none, the other has none, and together they say the whole better than either alone.
 */
export function findSplits(
  wholes: readonly TextItem[],
  parts: readonly TextItem[],
  pairs: readonly { readonly whole: number; readonly part: number }[],
): Split[] {
  const weigh = weighBy([...wholes, ...parts].map(({ bag }) => bag));
  const partner = new Map(pairs.map(({ whole, part }) => [whole, part]));
  const owner = new Map(pairs.map(({ whole, part }) => [part, whole]));
  const found: (Split & { gain: number })[] = [];
  wholes.forEach((whole, nth) => {
    const paired = partner.get(nth);
    if (paired !== undefined && parts[paired]?.words === whole.words) return;
    parts.slice(1).forEach((second, place) => {
      const first = parts[place];
      const owners = [owner.get(place), owner.get(place + 1)].filter((who) => who !== undefined);
      const isOpen =
        paired === undefined ? owners.length === 0 : owners.length === 1 && owners[0] === nth;
      if (!first || !isOpen) return;
      const alone = [first, second].map((part) => dice(whole.bag, part.bag, weigh));
      const together = dice(whole.bag, union(first.bag, second.bag), weigh);
      const rests =
        sharesSource(whole, first) || sharesSource(whole, second) || whole.sources.size === 0;
      const gain = together - Math.max(...alone);
      if (rests && together >= LEAST && gain >= GAIN) {
        found.push({ whole: nth, parts: [place, place + 1], gain });
      }
    });
  });
  return firstCome(found.sort((a, b) => b.gain - a.gain));
}

function firstCome(splits: readonly Split[]): Split[] {
  const taken = new Set<string>();
  return splits.filter(({ whole, parts }) => {
    const keys = [`whole ${whole}`, ...parts.map((part) => `part ${part}`)];
    if (keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  });
}

function union(a: Bag, b: Bag): Bag {
  const bag = new Map(a);
  for (const [word, count] of b) bag.set(word, (bag.get(word) ?? 0) + count);
  return bag;
}

function sharesSource(a: TextItem, b: TextItem): boolean {
  return [...a.sources].some((source) => b.sources.has(source));
}
