import { once } from "./once.ts";
import type { TextItem } from "./text-items.ts";
import { type Bag, dice, sharedAmong, weighBy } from "./words.ts";

/** What speaks for two texts being one, or against it; each from 0, not at all, to about 1. */
export interface Signs {
  /** How alike the words are, by the runs of letters in them. */
  readonly words: number;
  /** How much of what the texts share is rare: two names say more than twenty prepositions. */
  readonly rareWords: number;
  /** How alike the titles of what they cite are, to each other or to the other text. */
  readonly titles: number;
  readonly sharedSource: number;
  readonly otherSources: number;
  /** A number in common: 1 where no other text has it. */
  readonly sharedNumber: number;
  /** How near a number of the one is to one of the other, as of a count that went up. */
  readonly nearNumber: number;
  readonly otherNames: number;
  readonly otherPeriod: number;
  readonly otherSection: number;
  /** Events of two days that rest on different sources. */
  readonly otherDate: number;
}

// So much weight of shared words is as much as the sign can say.
const MUCH = 15;
// Where more of the words than this are written like names, as in German, none is known for one.
const MOST_NAMES = 0.2;

/**
 * Reads the signs between a text of one list and one of the other; those of the other that are
 * asked about with most of the first are found by an index.
 */
export function signsBetween(
  before: readonly TextItem[],
  after: readonly TextItem[],
  often: readonly number[] = [],
): (i: number, j: number) => Signs | undefined {
  const all = [...before, ...after];
  const weighWords = weighBy(all.map(({ bag }) => bag));
  const weighGrams = weighBy(all.flatMap(({ grams, titles }) => [grams, ...titles]));
  const usesOfNumber = usesOf(all.map(({ numbers }) => numbers));
  const hasNames = knowsNames(all);
  const indexed = often.flatMap((j) => after[j] ?? []);
  const sharedWords = sharedAmong(
    indexed.map(({ bag }) => bag),
    weighWords,
  );
  const sharedGrams = sharedAmong(
    indexed.flatMap(({ grams, titles }) => [grams, ...titles]),
    weighGrams,
  );
  const likenessOfGrams = (a: Bag, b: Bag) => dice(a, b, weighGrams, sharedGrams);
  const likenessOfTitles = titlesCompared(likenessOfGrams);
  return (i, j) => {
    const [a, b] = [before[i], after[j]];
    if (!a || !b) return undefined;
    const isShared = [...a.sources].some((source) => b.sources.has(source));
    const isUnsourced = a.sources.size === 0 || b.sources.size === 0;
    const uses = [...a.numbers].flatMap((n) =>
      b.numbers.has(n) ? [usesOfNumber.get(n) ?? 2] : [],
    );
    return {
      words: likenessOfGrams(a.grams, b.grams),
      rareWords: Math.min(1, sharedWords(a.bag, b.bag) / MUCH),
      titles: isShared || isUnsourced ? 0 : likenessOfTitles(a, b),
      sharedSource: Number(isShared),
      otherSources: Number(!isShared && !isUnsourced),
      sharedNumber: uses.length === 0 ? 0 : 2 / Math.min(...uses),
      nearNumber: uses.length > 0 ? 0 : nearest(a.amounts, b.amounts),
      otherNames: Number(hasNames && haveOthers(a.names, b.names)),
      otherPeriod: Number(arePartedBy(a.periods, b.periods)),
      otherSection: Number(a.section !== b.section),
      otherDate: Number(!isShared && a.date !== b.date),
    };
  };
}

/** Many texts cite the same titles, so that two are compared once. */
function titlesCompared(
  likenessOf: (a: Bag, b: Bag) => number,
): (a: TextItem, b: TextItem) => number {
  const likenessTo = once((text: Bag) => once((other: Bag) => likenessOf(text, other)));
  const most = (texts: readonly Bag[], others: readonly Bag[]) => {
    let best = 0;
    for (const text of texts) {
      const likeness = likenessTo(text);
      for (const other of others) best = Math.max(best, likeness(other));
    }
    return best;
  };
  return (a, b) => Math.max(most([...a.titles, a.grams], b.titles), most(a.titles, [b.grams]));
}

// A count that has moved further is taken for another one.
const NEAR = 0.6;

function nearest(a: readonly number[], b: readonly number[]): number {
  let best = 0;
  for (const one of a) {
    for (const other of b) best = Math.max(best, Math.min(one, other) / Math.max(one, other));
  }
  return best < NEAR ? 0 : best;
}

function usesOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const set of sets) for (const key of set) uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}

function knowsNames(items: readonly TextItem[]): boolean {
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const names = sum(items.map((item) => item.names.size));
  return names < MOST_NAMES * sum(items.map((item) => item.bag.size));
}

function haveOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));
}

function arePartedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((key) => b.has(key));
}
