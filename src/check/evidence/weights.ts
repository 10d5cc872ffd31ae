import { isFigure, type Terms } from "./terms.ts";

/** How much it says that two texts share a term: the rarer among the texts, the more; never below 0. */
export type Weigh = (term: string) => number;

/**
 * Weighs terms by how few of some texts have them (inverse document frequency after Robertson and
 * Spärck Jones 1976, so that what half of the texts have counts nothing). Small numbers and years
 * meet by chance and count less.
 */
export function weighBy(texts: readonly Terms[]): Weigh {
  const counts = new Map<string, number>();
  for (const terms of texts) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const all = texts.length + TEXTS_BEFORE;
  const known = new Map<string, number>();
  return (term) => {
    let weight = known.get(term);
    if (weight === undefined) {
      const count = counts.get(term) ?? 0;
      const rarity = Math.max(0, Math.log((all - count + 0.5) / (count + 0.5)));
      weight = isFigure(term) ? rarity * chanceOf(term) : rarity;
      known.set(term, weight);
    }
    return weight;
  };
}

// As if so many texts had been read before, so that in a short text too a word says something.
const TEXTS_BEFORE = 20;

function chanceOf(term: string): number {
  if (/^#\d$/.test(term)) return 0.25;
  if (/^#[12]\d$/.test(term)) return 0.5;
  return /^#(?:19|20)\d\d$/.test(term) ? 0.4 : 1;
}

/** The weight of what two texts share. */
export function overlap(a: Terms, b: Terms, weigh: Weigh): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let weight = 0;
  for (const term of few) if (many.has(term)) weight += weigh(term);
  return weight;
}

/** How many terms two texts share. */
export function countShared(a: Terms, b: Terms): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const term of few) if (many.has(term)) count++;
  return count;
}
