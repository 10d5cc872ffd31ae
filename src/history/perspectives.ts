import { comparableWords } from "../model/content-id.ts";
import { assign, type Candidate } from "./assignment.ts";
import type { Thing } from "./things.ts";
import { type Bag, bagOf, dice, sharedWeight, type Weigh, weighBy, weightOf } from "./words.ts";

// Holders less alike than this are two, unless their stances are much the same.
const SAME_HOLDER = 0.5;
const SAME_STANCE = 0.75;

/** The perspectives of two versions that are one: by holder, a slight renaming included. */
export function alignPerspectives(before: readonly Thing[], after: readonly Thing[]): Candidate[] {
  const from = before.map(bagsOf);
  const to = after.map(bagsOf);
  const weigh = weighBy([...from, ...to].map(({ holder }) => holder));
  const weighStance = weighBy([...from, ...to].map(({ stance }) => stance));
  const candidates = from.flatMap((a, i) =>
    to.flatMap((b, j) => {
      const score = likeness(a, b, weigh, weighStance);
      return score > 0 ? [{ before: i, after: j, score }] : [];
    }),
  );
  return assign(candidates);
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
