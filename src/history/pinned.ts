import { comparableWords } from "../model/content-id.ts";
import type { PinnedThing } from "../model/pins.ts";
import { once } from "./once.ts";
import type { Thing } from "./things.ts";

/**
 * The places of the things that a pin may mean: one, if it is clear. Words that are the whole of a
 * thing mean that one, though others begin with them, too.
 */
export function placesMeant(
  { number, holder, text = "" }: PinnedThing,
  things: readonly Thing[],
): number[] {
  const placesWhere = (is: (thing: Thing) => boolean) =>
    things.flatMap((thing, place) => (is(thing) ? [place] : []));
  if (number !== undefined) return placesWhere((thing) => thing.number === String(number));
  const words = comparableWords(holder ?? text);
  const whole = placesWhere((thing) => wordsOf(thing) === words);
  return whole.length > 0 ? whole : placesWhere((thing) => wordsOf(thing).startsWith(words));
}

const wordsOf = once((thing: Thing) => comparableWords(nameOf(thing)));

/** The words by which a pin names a thing. */
export function nameOf({ holder, plain }: Thing): string {
  return holder ?? plain;
}
