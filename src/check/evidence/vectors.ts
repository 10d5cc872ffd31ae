import { once } from "../../history/once.ts";
import { LEAST_LETTERS } from "./near-words.ts";
import { isFigure, type Terms } from "./terms.ts";
import type { Weigh } from "./weights.ts";

/** Terms as numbers, so that texts of one briefing are compared without looking at a word again. */
export interface Vector {
  /** In the order of the terms. */
  readonly ids: readonly number[];
  /** In rising order, so that two are compared in one walk. */
  readonly rising: Int32Array;
  /** Those that may be nearly the same as another, in the order of the terms. */
  readonly long: readonly number[];
  /** The weight of all. */
  readonly weight: number;
}

export type WeighId = (id: number) => number;

/** The terms of a briefing by their numbers. */
export interface Vocabulary {
  readonly vectorOf: (terms: Terms) => Vector;
  readonly weigh: WeighId;
  readonly termOf: (id: number) => string;
  /** Whether two long terms begin or end with the same letters, as what is nearly the same does. */
  readonly mayBeNear: (one: number, other: number) => boolean;
}

/** Gives every term a number when it first comes up. */
export function vocabularyOf(weigh: Weigh): Vocabulary {
  const ids = new Map<string, number>();
  const terms: string[] = [];
  const weights: number[] = [];
  const beginnings: number[] = [];
  const endings: number[] = [];
  const idOf = (term: string): number => {
    const known = ids.get(term);
    if (known !== undefined) return known;
    const id = ids.size;
    ids.set(term, id);
    terms.push(term);
    weights.push(weigh(term));
    beginnings.push(lettersAt(term, 0));
    endings.push(lettersAt(term, term.length - LEAST_LETTERS));
    return id;
  };
  const weighId: WeighId = (id) => weights[id] ?? 0;
  const isLong = (id: number) => {
    const term = terms[id] ?? "";
    return term.length >= LEAST_LETTERS && !isFigure(term);
  };
  return {
    vectorOf: once((some: Terms): Vector => {
      const own = Array.from(some, idOf);
      const weight = own.reduce((sum, id) => sum + weighId(id), 0);
      return { ids: own, rising: Int32Array.from(own).sort(), long: own.filter(isLong), weight };
    }),
    weigh: weighId,
    termOf: (id) => terms[id] ?? "",
    mayBeNear: (one, other) =>
      beginnings[one] === beginnings[other] || endings[one] === endings[other],
  };
}

/** A number made of a few letters, seldom the same for others. */
function lettersAt(term: string, start: number): number {
  let letters = 0;
  for (let at = Math.max(0, start); at < start + LEAST_LETTERS; at++) {
    letters = (letters * 31 + term.charCodeAt(at)) | 0;
  }
  return letters;
}

/** How many terms two texts share. */
export function sharedCount(a: Vector, b: Vector): number {
  return sharedWeight(a, b, () => 1);
}

/** The weight of what two texts share. */
export function sharedWeight({ rising: a }: Vector, { rising: b }: Vector, weigh: WeighId): number {
  let weight = 0;
  let other = 0;
  for (const one of a) {
    while (other < b.length && (b[other] ?? 0) < one) other++;
    if (b[other] === one) weight += weigh(one);
  }
  return weight;
}
