import type { TextItem } from "./text-items.ts";
import { type Bag, dice, sharedWeight, type Weigh, weightOf } from "./words.ts";

/** Two neighbours that may be one text of the other version. */
export interface Parting {
  readonly whole: TextItem;
  readonly parts: readonly [TextItem, TextItem];
  /** The one that is the whole's partner so far, where one is. */
  readonly partner: TextItem | undefined;
}

/** What speaks for two neighbours being the parts of a whole, or against it, each from 0 to 1. */
interface PartSigns {
  /** How alike both together are to the whole, and how much more than the better of the two. */
  readonly together: number;
  readonly gain: number;
  /** How much of the words of each is in the whole; of the two the lesser. */
  readonly inWhole: number;
  /** How near the whole is in length to both together, and how near to its partner alone. */
  readonly lengthTogether: number;
  readonly lengthAlone: number;
  /** Both rest on a source of the whole, or on none. */
  readonly sameSources: number;
  /** What is to be added has numbers, the whole has some, and none is the same. */
  readonly otherNumbers: number;
}

// Fitted as in evidence.ts, on the splits and merges of test/histories.
const WEIGHTS: { readonly [Sign in keyof PartSigns]: number } = {
  together: 2.5,
  gain: 4.6,
  inWhole: 6.9,
  lengthTogether: 4.7,
  lengthAlone: -1.9,
  sameSources: 5.2,
  otherNumbers: -2.7,
};
const PRIOR = -9;

/** How likely it is that the two neighbours are the whole, 0 to 1. */
export function partsSureness(parting: Parting, weigh: Weigh): number {
  const signs = signsOf(parting, weigh);
  const names = Object.keys(WEIGHTS) as (keyof PartSigns)[];
  const odds = names.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], PRIOR);
  return 1 / (1 + Math.exp(-odds));
}

function signsOf({ whole, parts, partner }: Parting, weigh: Weigh): PartSigns {
  const [first, second] = parts;
  const alone = Math.max(...parts.map((part) => dice(whole.grams, part.grams, weigh)));
  const together = dice(whole.grams, union(first.grams, second.grams), weigh);
  const come = parts.filter((part) => part !== partner);
  const length = first.plain.length + second.plain.length;
  return {
    together,
    gain: together - alone,
    inWhole: Math.min(...parts.map((part) => shareIn(part.grams, whole.grams, weigh))),
    lengthTogether: ratio(whole.plain.length, length),
    lengthAlone: partner ? ratio(whole.plain.length, partner.plain.length) : 0,
    sameSources: Number(parts.every((part) => restsOnSame(part, whole))),
    otherNumbers: Number(come.some((part) => haveOtherNumbers(part, whole))),
  };
}

function union(a: Bag, b: Bag): Bag {
  const bag = new Map(a);
  for (const [word, count] of b) bag.set(word, (bag.get(word) ?? 0) + count);
  return bag;
}

function shareIn(part: Bag, whole: Bag, weigh: Weigh): number {
  const weight = weightOf(part, weigh);
  return weight === 0 ? 0 : sharedWeight(part, whole, weigh) / weight;
}

function ratio(a: number, b: number): number {
  return Math.min(a, b) / Math.max(a, b, 1);
}

function restsOnSame(part: TextItem, { sources }: TextItem): boolean {
  if (sources.size === 0) return false;
  return part.sources.size === 0 || [...part.sources].some((source) => sources.has(source));
}

function haveOtherNumbers({ numbers: a }: TextItem, { numbers: b }: TextItem): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((number) => b.has(number));
}
