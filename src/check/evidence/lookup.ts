import type { Terms } from "./terms.ts";
import type { Weigh } from "./weights.ts";

/** A thing and the weight of what it shares with some terms. */
export interface Match<Thing> {
  readonly thing: Thing;
  readonly weight: number;
}

// A term that more things have says too little to look them all up.
const MOST_SHARING = 60;

/**
 * An inverted index: finds the things that share most with some terms, the best first. Terms that
 * very many have lead nowhere, so that the time for a look-up does not grow with the text.
 */
export function lookupOf<Thing>(
  things: readonly Thing[],
  termsOf: (thing: Thing) => Terms,
): (terms: Terms, weigh: Weigh) => Match<Thing>[] {
  const index = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const term of termsOf(thing)) {
      const sharing = index.get(term);
      if (sharing === undefined) index.set(term, [thing]);
      else if (sharing.length <= MOST_SHARING) sharing.push(thing);
    }
  }
  return (terms, weigh) => {
    const weights = new Map<Thing, number>();
    for (const term of terms) {
      const sharing = index.get(term) ?? [];
      if (sharing.length > MOST_SHARING) continue;
      const weight = weigh(term);
      for (const thing of sharing) weights.set(thing, (weights.get(thing) ?? 0) + weight);
    }
    return [...weights]
      .map(([thing, weight]) => ({ thing, weight }))
      .sort((a, b) => b.weight - a.weight);
  };
}
