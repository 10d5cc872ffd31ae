import type { Signs } from "./signs.ts";

/** What else speaks for a pair: how it stands among the other pairs that could be made. */
export interface Standing {
  /** By how much its words and sources fit better than those of the next best, e.g. 0.2. */
  readonly margin: number;
  /** On how many sides the same sure pair stands next to both texts, 0 to 2. */
  readonly neighbours: number;
}

// How much each sign counts, in logarithms of odds: 1 makes a pair about three times as likely.
// Fitted on test/histories by logistic regression, and rounded; the domain on which the fit was
// tried was each time left out of it.
const WEIGHTS: { readonly [Sign in keyof (Signs & Standing)]: number } = {
  words: 1,
  rareWords: 2.3,
  titles: 3.4,
  sharedSource: 2.7,
  otherSources: -1.2,
  noSources: -1.5,
  sharedNumber: 1.6,
  otherNames: -2.3,
  otherPeriod: -4,
  otherSection: -0.9,
  otherDate: -6,
  margin: 6.6,
  neighbours: 0.1,
};
const PRIOR = -4;

// A source in common makes a rival as much better as words that are so much more alike.
const SOURCE = 0.4;

/** How well two texts fit by themselves, for telling which of several fits best. */
export function likeness({ words, sharedSource }: Signs): number {
  return words + SOURCE * sharedSource;
}

/** How likely it is that two texts are one, 0 to 1. */
export function sureness(signs: Signs & Standing): number {
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const odds = names.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], PRIOR);
  return 1 / (1 + Math.exp(-odds));
}
