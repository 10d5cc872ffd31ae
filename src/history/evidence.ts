import type { Signs } from "./signs.ts";

/** What else speaks for a pair: how it stands among the other pairs that could be made. */
export interface Standing {
  /** By how much its words and sources fit better than those of the next best, e.g. 0.2. */
  readonly margin: number;
  /** On how many sides the same sure pair stands next to both texts, 0 to 2. */
  readonly neighbours: number;
  /** By how much less its words are alike than those of the pairs that are settled. */
  readonly unusual: number;
}

// The words are weighed as part of the margin and of what is unusual.
type Weighed = Exclude<keyof (Signs & Standing), "words">;

/**
 * How much each sign counts, in logarithms of odds: 1 makes a pair about three times as likely.
 * Fitted by benchmarks/fit-evidence.mjs on test/histories and the dev bank, and rounded; `unusual`
 * counts for more than the fit says and the prior for less, since that tells light edits better.
 *
 * @public
 */
export const WEIGHTS: { readonly [Sign in Weighed]: number } = {
  rareWords: 1,
  titles: 3.2,
  sharedSource: 1.5,
  otherSources: -1.5,
  sharedNumber: 2.4,
  otherNames: -1.5,
  otherPeriod: -4.5,
  otherSection: -0.8,
  otherDate: -8.5,
  margin: 7.9,
  neighbours: 0.5,
  nearNumber: 1.9,
  unusual: -5,
};
/** @public */
export const PRIOR = -2.5;

// A source in common makes a rival as much better as words that are so much more alike.
const SOURCE = 0.4;

/** How well two texts fit by themselves, for telling which of several fits best. */
export function likeness({ words, sharedSource }: Signs): number {
  return words + SOURCE * sharedSource;
}

/** What two texts by themselves say for being one, as logarithm of odds. */
export function oddsOf(signs: Signs): number {
  let odds = PRIOR;
  for (const name of SIGNS) odds += WEIGHTS[name] * signs[name];
  return odds;
}

/** How likely it is that two texts are one, 0 to 1. */
export function sureness(odds: number, { margin, neighbours, unusual }: Standing): number {
  const standing =
    WEIGHTS.margin * margin + WEIGHTS.neighbours * neighbours + WEIGHTS.unusual * unusual;
  return 1 / (1 + Math.exp(-(odds + standing)));
}

const SIGNS = (Object.keys(WEIGHTS) as Weighed[]).filter(isSign);

function isSign(name: Weighed): name is Exclude<Weighed, keyof Standing> {
  return name !== "margin" && name !== "neighbours" && name !== "unusual";
}
