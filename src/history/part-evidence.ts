import type { TextItem } from "./text-items.ts";
import { type Bag, sharedWeight, type Weigh, weightOf } from "./words.ts";

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

/**
 * How likely it is that the two neighbours are the whole, 0 to 1; 0 where it is surely less than
 * `least`, as it mostly is by what each of them alone shares with the whole.
 */
export function partsSureness(parting: Parting, { weigh, shared, least }: PartsCompared): number {
  const alone = aloneSigns(parting, { weigh, shared });
  if (surenessBy({ ...alone.signs, ...togetherAt(alone.mostShared, alone) }) < least) return 0;
  const [first, second] = parting.parts;
  const exact = sharedWeight(parting.whole.grams, union(first.grams, second.grams), weigh);
  return surenessBy({ ...alone.signs, ...togetherAt(exact, alone) });
}

const NAMES = Object.keys(WEIGHTS) as (keyof PartSigns)[];

function surenessBy(signs: PartSigns): number {
  const odds = NAMES.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], PRIOR);
  return 1 / (1 + Math.exp(-odds));
}

/** How two texts are compared: by what weight, and by a faster way to what they share. */
export interface PartsCompared {
  readonly weigh: Weigh;
  readonly shared: (a: Bag, b: Bag) => number;
  readonly least: number;
}

interface Alone {
  readonly signs: Omit<PartSigns, "together" | "gain">;
  /** How alike the better of the two is to the whole. */
  readonly best: number;
  /** The weights of all three, and the most that both can share with the whole. */
  readonly weight: number;
  readonly mostShared: number;
}

/** What is seen without putting the two parts together. */
function aloneSigns(
  { whole, parts, partner }: Parting,
  { weigh, shared }: Omit<PartsCompared, "least">,
): Alone {
  const [first, second] = parts;
  const come = parts.filter((part) => part !== partner);
  const length = first.plain.length + second.plain.length;
  const ofWhole = weightOf(whole.grams, weigh);
  const [one, other] = [first, second].map(({ grams }) => ({
    weight: weightOf(grams, weigh),
    shared: shared(grams, whole.grams),
  })) as [Shared, Shared];
  const signs = {
    inWhole: Math.min(share(one.shared, one.weight), share(other.shared, other.weight)),
    lengthTogether: ratio(whole.plain.length, length),
    lengthAlone: partner ? ratio(whole.plain.length, partner.plain.length) : 0,
    sameSources: Number(parts.every((part) => restsOnSame(part, whole))),
    otherNumbers: Number(come.some((part) => haveOtherNumbers(part, whole))),
  };
  return {
    signs,
    best: Math.max(
      share(2 * one.shared, ofWhole + one.weight),
      share(2 * other.shared, ofWhole + other.weight),
    ),
    weight: ofWhole + one.weight + other.weight,
    mostShared: one.shared + other.shared,
  };
}

interface Shared {
  readonly weight: number;
  readonly shared: number;
}

function togetherAt(shared: number, { weight, best }: Alone): Pick<PartSigns, "together" | "gain"> {
  const together = share(2 * shared, weight);
  return { together, gain: together - best };
}

function union(a: Bag, b: Bag): Bag {
  const bag = new Map(a);
  for (const [word, count] of b) bag.set(word, (bag.get(word) ?? 0) + count);
  return bag;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
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
