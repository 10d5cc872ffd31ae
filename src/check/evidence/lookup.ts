import type { Vector, WeighId } from "./vectors.ts";

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
  vectorOf: (thing: Thing) => Vector,
  weigh: WeighId,
): (vector: Vector, most: number) => Match<Thing>[] {
  const index = new Map<number, number[]>();
  for (const [place, thing] of things.entries()) {
    for (const id of vectorOf(thing).ids) {
      const sharing = index.get(id);
      if (sharing === undefined) index.set(id, [place]);
      else if (sharing.length <= MOST_SHARING) sharing.push(place);
    }
  }
  // By place; all as if not met again after each look-up.
  const weights = new Float64Array(things.length).fill(NOT_MET);
  return ({ ids }, most) => {
    const met: number[] = [];
    for (const id of ids) {
      const sharing = index.get(id);
      if (sharing === undefined || sharing.length > MOST_SHARING) continue;
      const weight = weigh(id);
      for (const place of sharing) {
        const known = weights[place] ?? NOT_MET;
        if (known === NOT_MET) met.push(place);
        weights[place] = known === NOT_MET ? weight : known + weight;
      }
    }
    const best = bestOf(met, weights, most);
    const matches = best.flatMap((place) => {
      const thing = things[place];
      return thing === undefined ? [] : [{ thing, weight: weights[place] ?? 0 }];
    });
    for (const place of met) weights[place] = NOT_MET;
    return matches;
  };
}

const NOT_MET = -1;

/** The places of most weight, the first of those that weigh the same. */
function bestOf(places: readonly number[], weights: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const place of places) {
    const weight = weights[place] ?? 0;
    let at = best.length;
    while (at > 0 && (weights[best[at - 1] ?? 0] ?? 0) < weight) at--;
    if (at === most) continue;
    best.splice(at, 0, place);
    if (best.length > most) best.pop();
  }
  return best;
}
