import { comparableWords } from "../model/content-id.ts";
import type { Matches } from "./alignment.ts";
import { assign } from "./assignment.ts";
import { type SureSplit, withParts } from "./parts.ts";
import type { Thing } from "./things.ts";
import { type Bag, bagOf, dice, sharedWeight, type Weigh, weighBy, weightOf } from "./words.ts";

// Holders less alike than this are two, unless their stances are much the same.
const SAME_HOLDER = 0.5;
const SAME_STANCE = 0.75;

// Of a holder that was merged with another this much stands in the name of the two.
const PART = 0.35;

/**
 * The perspectives of two versions that are one: by holder, a slight renaming included. A holder
 * whose name has the words of two of the other version stands for both: these were merged, or it
 * was split.
 */
export function alignPerspectives(before: readonly Thing[], after: readonly Thing[]): Matches {
  const [from, to] = [before.map(bagsOf), after.map(bagsOf)];
  const weigh = weighBy([...from, ...to].map(({ holder }) => holder));
  const weighStance = weighBy([...from, ...to].map(({ stance }) => stance));
  const candidates = from.flatMap((a, i) =>
    to.flatMap((b, j) => {
      const score = likeness(a, b, weigh, weighStance);
      return score > 0 ? [{ before: i, after: j, score }] : [];
    }),
  );
  const pairs = assign(candidates);
  const splits = splitHolders(
    from,
    to,
    pairs.map((pair) => [pair.before, pair.after]),
    weigh,
  );
  const merges = splitHolders(
    to,
    from,
    pairs.map((pair) => [pair.after, pair.before]),
    weigh,
  );
  return withParts(pairs, splits, merges);
}

/** Holders that are two of the other version, which have no other partner. */
function splitHolders(
  wholes: readonly Bags[],
  parts: readonly Bags[],
  pairs: readonly (readonly [whole: number, part: number])[],
  weigh: Weigh,
): SureSplit[] {
  const partner = new Map(pairs);
  const owner = new Map(pairs.map(([whole, part]) => [part, whole]));
  return wholes.flatMap((whole, nth) => {
    const paired = partner.get(nth);
    if (paired !== undefined && parts[paired]?.name === whole.name) return [];
    const shares = parts.flatMap((part, place) => {
      const isOpen = !owner.has(place) || place === paired;
      const share = isOpen ? containment(part.holder, whole.holder, weigh) : 0;
      return share >= PART ? [{ place, share }] : [];
    });
    const [first, second] = shares.sort((a, b) => b.share - a.share || a.place - b.place);
    if (!first || !second) return [];
    if (paired !== undefined && first.place !== paired && second.place !== paired) return [];
    const places = [
      Math.min(first.place, second.place),
      Math.max(first.place, second.place),
    ] as const;
    const sureness = first.share + second.share;
    return [{ whole: nth, parts: places, sureness }];
  });
}

interface Bags {
  readonly name: string;
  readonly holder: Bag;
  readonly stance: Bag;
}

function bagsOf({ holder = "", stance = "" }: Thing): Bags {
  return { name: comparableWords(holder), holder: bagOf(holder), stance: bagOf(stance) };
}

function likeness(a: Bags, b: Bags, weigh: Weigh, weighStance: Weigh): number {
  if (a.name === b.name) return 1;
  const stance = dice(a.stance, b.stance, weighStance);
  const holder = containment(a.holder, b.holder, weigh);
  if (holder >= SAME_HOLDER) return 0.6 * holder + 0.3 * stance;
  return stance >= SAME_STANCE ? 0.8 * stance : 0;
}

/** How much of the shorter name the other has: `Delta Waterworks` is all of `Delta Waterworks (operator)`. */
function containment(a: Bag, b: Bag, weigh: Weigh): number {
  const lighter = Math.min(weightOf(a, weigh), weightOf(b, weigh));
  return lighter === 0 ? 0 : sharedWeight(a, b, weigh) / lighter;
}
