import { siteOf } from "./addresses.ts";
import type { Entry, KnownEntry } from "./source-entries.ts";
import { areOneOutlet, type Reading } from "./source-titles.ts";
import { dice, type Weigh } from "./words.ts";

// A title that was cut is taken for its longer form only if this much of it is left.
export const SHORTEST_CUT = 20;

/** Most for the same URL, less for the same title, 0 where neither says that it is one source. */
export function certainty(a: KnownEntry, b: KnownEntry): number {
  const alike = 0.02 * (Number(a.feed === b.feed) + Number(isSameDate(a, b)));
  // More than two titles that are one, so that no others can outweigh it.
  if (a.url !== undefined && a.url === b.url) return 3 + alike + titlesAlike(a, b);
  const isMoved = differ(a.url, b.url);
  if (datesDiffer(a, b) || (isMoved && !mayHaveMoved(a, b))) return 0;
  const titles = titlesAlike(a, b);
  return titles === 0 ? 0 : titles + alike - 0.1 * Number(isMoved);
}

/** How surely two titles are one: 0.95 for the same words, 0 where they are two. */
function titlesAlike(a: KnownEntry, b: KnownEntry): number {
  let best = 0;
  for (const one of a.readings) {
    for (const other of b.readings) {
      best = Math.max(
        best,
        readingsAlike({ entry: a, reading: one }, { entry: b, reading: other }),
      );
    }
  }
  return best;
}

interface ReadEntry {
  readonly entry: KnownEntry;
  readonly reading: Reading;
}

function readingsAlike(a: ReadEntry, b: ReadEntry): number {
  const isCut = isCutOf(a.reading, b.reading) || isCutOf(b.reading, a.reading);
  if (a.reading.story !== b.reading.story && !isCut) return 0;
  if ((a.reading.isCommon || b.reading.isCommon) && !isFromOne(a, b)) return 0;
  const named = [a, b].filter(({ reading }) => reading.outlet !== undefined);
  if (named.length > 0 && !agreeInOutlet(a, b)) return 0;
  return (isCut ? 0.85 : 0.95) - 0.03 * named.length;
}

/** Of what others may be called, too, date and outlet have to be the same, known or not. */
function isFromOne(a: ReadEntry, b: ReadEntry): boolean {
  if (!isSameDate(a.entry, b.entry)) return false;
  if (shareOutlet(namesOf(a), namesOf(b))) return true;
  const isNamed = a.reading.outlet !== undefined || b.reading.outlet !== undefined;
  return a.entry.feed === b.entry.feed && !(isNamed && a.entry.date === null);
}

/**
 * Where an outlet is read from a title, the other has to name it, too, or name none in its title and
 * agree in date or feed.
 */
function agreeInOutlet(a: ReadEntry, b: ReadEntry): boolean {
  if (shareOutlet(namesOf(a), namesOf(b))) return true;
  if (a.reading.outlet !== undefined && b.reading.outlet !== undefined) return false;
  const isDated = a.entry.date !== null && b.entry.date !== null;
  return isDated || (a.entry.feed !== undefined && a.entry.feed === b.entry.feed);
}

function namesOf({ entry, reading }: ReadEntry): readonly string[] {
  return reading.outlet === undefined ? entry.outlets : [reading.outlet];
}

function shareOutlet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.some((other) => areOneOutlet(name, other)));
}

function isCutOf(a: Reading, b: Reading): boolean {
  return a.isCut && a.story.length >= SHORTEST_CUT && b.story.startsWith(a.story);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Dates that no one day can have made; a month agrees with its days. */
function datesDiffer({ date: a }: Entry, { date: b }: Entry): boolean {
  if (a === null || b === null) return false;
  if (a.value === null || b.value === null) return a.written !== b.written;
  return a.value.last < b.value.first || b.value.last < a.value.first;
}

function isSameDate(a: Entry, b: Entry): boolean {
  return (a.date === null) === (b.date === null) && !datesDiffer(a, b);
}

/** Two addresses are two sources, but for a page of one day that its site has put elsewhere. */
function mayHaveMoved(a: KnownEntry, b: KnownEntry): boolean {
  if (a.date === null || b.date === null) return false;
  if (a.readings[0].isCommon || b.readings[0].isCommon) return false;
  return a.url !== undefined && b.url !== undefined && siteOf(a.url) === siteOf(b.url);
}

/** A title that was mended keeps its date, its feed and its figures. */
export function retitling(a: KnownEntry, b: KnownEntry, weigh: Weigh, least: number): number {
  if (differ(a.url, b.url) || !isSameDate(a, b) || a.digits !== b.digits) return 0;
  if (a.feed !== b.feed || haveOtherOutlets(a, b)) return 0;
  // Without a date all that is left is a title that others may have.
  if (a.date === null && [a, b].some(hasCommonTitle)) return 0;
  const alike = dice(a.bag, b.bag, weigh);
  return alike < least ? 0 : 0.7 * alike;
}

function hasCommonTitle({ readings }: KnownEntry): boolean {
  return readings.some(({ isCommon }) => isCommon);
}

function haveOtherOutlets({ behind: a }: Entry, { behind: b }: Entry): boolean {
  return a !== undefined && b !== undefined && !areOneOutlet(a, b);
}
