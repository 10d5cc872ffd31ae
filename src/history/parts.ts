import type { Matches } from "./alignment.ts";
import type { Candidate } from "./assignment.ts";
import { likelyPlaces } from "./candidates.ts";
import type { TextItem } from "./text-items.ts";
import { type Bag, dice, type Weigh, weighBy } from "./words.ts";

/** A text of one version that is several of the other. */
interface Split {
  readonly whole: number;
  /** Two neighbours, in order. */
  readonly parts: readonly [number, number];
}

// Two parts together must be this much more like the whole than the better of the two, and this
// much like it at all; where all three rest on the same sources, less of both will do.
const GAIN = 0.08;
const LEAST = 0.35;
const GAIN_ON_SAME_SOURCE = 0.02;
const LEAST_ON_SAME_SOURCE = 0.15;

/**
 * Texts of the one list that are two neighbours of the other: one of the two is its partner or has
 * none, the other has none, and together they say the whole better than either alone. Where the
 * words have all been changed, a source that the whole alone cited and the two alone cite now is
 * enough. Texts that became three parts are seen as two and an addition.
 */
export function findSplits(
  wholes: readonly TextItem[],
  parts: readonly TextItem[],
  pairs: readonly { readonly whole: number; readonly part: number }[],
): SureSplit[] {
  const partner = new Map(pairs.map(({ whole, part }) => [whole, part]));
  const owner = new Map(pairs.map(({ whole, part }) => [part, whole]));
  const free = wholes.map((_, nth) => nth).filter((nth) => !partner.has(nth));
  const places = parts.map((_, place) => place);
  const wholesFor = likelyPlaces(parts, wholes, places, free);
  const weigh = weighBy([...wholes, ...parts].map(({ bag }) => bag));
  const uses = { whole: usesOf(wholes), part: usesOf(parts) };
  const found: SureSplit[] = [];
  for (let place = 0; place + 1 < parts.length; place++) {
    const owners = [owner.get(place), owner.get(place + 1)].filter((nth) => nth !== undefined);
    if (owners.length === 2) continue;
    const [first, second] = [parts[place], parts[place + 1]];
    for (const nth of owners.length === 1 ? owners : wholesFor(place)) {
      const whole = wholes[nth];
      if (
        !first ||
        !second ||
        !whole ||
        whole.words === first.words ||
        whole.words === second.words
      )
        continue;
      const sureness = surenessOf(whole, first, second, weigh, uses);
      if (sureness > 0) found.push({ whole: nth, parts: [place, place + 1], sureness });
    }
  }
  return found;
}

interface Uses {
  readonly whole: ReadonlyMap<string, number>;
  readonly part: ReadonlyMap<string, number>;
}

/** How sure it is that two parts are the whole; 0 where they are not. */
function surenessOf(
  whole: TextItem,
  first: TextItem,
  second: TextItem,
  weigh: Weigh,
  uses: Uses,
): number {
  const shared = [shareOf(whole, first), shareOf(whole, second)];
  if (whole.sources.size > 0 && shared.every(({ length }) => length === 0)) return 0;
  const alone = Math.max(dice(whole.bag, first.bag, weigh), dice(whole.bag, second.bag, weigh));
  const together = dice(whole.bag, union(first.bag, second.bag), weigh);
  const gain = together - alone;
  if (gain >= GAIN && together >= LEAST) return 1 + gain;
  const restsOnSame =
    whole.sources.size > 0 &&
    [first, second].every((part, nth) => part.sources.size === 0 || shared[nth]?.length !== 0);
  if (!restsOnSame) return 0;
  if (gain >= GAIN_ON_SAME_SOURCE && together >= LEAST_ON_SAME_SOURCE) return 0.5 + gain;
  const isTheirsAlone = (source: string) =>
    uses.whole.get(source) === 1 && uses.part.get(source) === 2;
  const inBoth = shared[0]?.filter((source) => shared[1]?.includes(source)) ?? [];
  return inBoth.some(isTheirsAlone) ? 0.25 + together : 0;
}

/** A split with how sure it is, so that the better of two that want the same thing is taken. */
export interface SureSplit extends Split {
  readonly sureness: number;
}

/**
 * Pairs, splits and merges as one, each thing in one of them: the surest split or merge first; a
 * pair gives way to a split or a merge of which it is part.
 */
export function withParts(
  pairs: readonly Candidate[],
  splits: readonly SureSplit[],
  merges: readonly SureSplit[],
): Matches {
  const all = [
    ...splits.map((split) => ({
      ...split,
      isSplit: true,
      before: [split.whole],
      after: split.parts,
    })),
    ...merges.map((merge) => ({
      ...merge,
      isSplit: false,
      before: merge.parts,
      after: [merge.whole],
    })),
  ].sort((a, b) => b.sureness - a.sureness);
  const gone = { before: new Set<number>(), after: new Set<number>() };
  const taken = all.filter(({ before, after }) => {
    if (before.some((place) => gone.before.has(place))) return false;
    if (after.some((place) => gone.after.has(place))) return false;
    for (const place of before) gone.before.add(place);
    for (const place of after) gone.after.add(place);
    return true;
  });
  return {
    pairs: pairs.filter((pair) => !gone.before.has(pair.before) && !gone.after.has(pair.after)),
    splits: taken
      .filter(({ isSplit }) => isSplit)
      .map(({ whole, parts }) => ({ before: whole, after: parts })),
    merges: taken
      .filter(({ isSplit }) => !isSplit)
      .map(({ whole, parts }) => ({ before: parts, after: whole })),
  };
}

function union(a: Bag, b: Bag): Bag {
  const bag = new Map(a);
  for (const [word, count] of b) bag.set(word, (bag.get(word) ?? 0) + count);
  return bag;
}

function shareOf(a: TextItem, b: TextItem): string[] {
  return [...a.sources].filter((source) => b.sources.has(source));
}

function usesOf(items: readonly TextItem[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { sources } of items)
    for (const source of sources) uses.set(source, (uses.get(source) ?? 0) + 1);
  return uses;
}
