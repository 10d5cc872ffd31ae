import type { Figure } from "../model/tree.ts";
import { codes } from "./figure-currencies.ts";
import { type CalendarReading, readDateFromDigit, readDateFromWord } from "./figure-dates.ts";
import { currencySigns, startOfSign } from "./figure-money.ts";
import { monthNames } from "./figure-months.ts";
import { endOfDigits, numberWords } from "./figure-numbers.ts";
import { mayBegin, mayBeginMoney, startWithSign } from "./figure-places.ts";
import { readQuantity } from "./figure-quantities.ts";
import { follows, matchAt } from "./figure-text.ts";

/** A quantity in running text: `plain.slice(start, end)` is its surface. */
export interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly kind: Figure["kind"];
  readonly value: Figure["value"];
  readonly unit: string;
}

/** What was read at a place, and where to read on. */
export interface Reading {
  readonly end: number;
  readonly figure: FoundFigure | null;
}

type Reader = (text: string, at: number) => Reading;

/**
 * The figures of a stretch of running text, in reading order, never overlapping.
 *
 * A *date* is a day, month, quarter, half-year or year of the calendar. A *period* is a length of
 * time (`18 months`: 18, `month`) or what lies between two dates (`2019–2024`: [2019, 2024],
 * `year`). A *count* has the noun it counts for its unit, or the unit of measure as written.
 * Marks of vagueness (`~$10B`, `$10B+`) are no part of a figure: they are the text's hedge.
 * In doubt there is no figure. Names (`GLM-5`, `910C`, `Article 5`), ordinals, times of day,
 * fractions and what stands in a URL or a citation's marker are none.
 *
 * It looks once at every place where a figure can begin, and from there only a few words ahead and
 * behind, so the time it takes grows with the length of the text and no faster.
 */
export function findFigures(plain: string): FoundFigure[] {
  const found: FoundFigure[] = [];
  let at = 0;
  for (;;) {
    const opener = matchAt(OPENER, plain, at);
    if (opener === null) return found;
    const { figure, end } = readAt(plain, opener.index, opener[0]);
    // The sign before a number may have been read as part of the figure before it.
    if (figure !== null && figure.start >= (found.at(-1)?.end ?? 0)) found.push(figure);
    at = Math.max(end, opener.index + opener[0].length);
  }
}

// URLs and markers are matched to be passed over. The Latin letters come first for speed.
const OPENER = new RegExp(
  `https?://\\S+|www\\.\\S+|\\[\\d[\\d\\s,–-]{0,40}\\]|[${currencySigns}]|\\d|(?:[A-Za-z]|\\p{L})+`,
  "gu",
);

function readAt(text: string, at: number, opener: string): Reading {
  const nothing = { end: at + opener.length, figure: null };
  if (/^\d/.test(opener)) return readFromDigit(text, at);
  if (currencySigns.includes(opener)) return readFromSign(text, at);
  const reader = wordReaders.get(opener.toLowerCase());
  return reader === undefined || !mayBegin(text, at) ? nothing : reader(text, at);
}

const wordReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...[...numberWords.keys(), "a", "an", "half"].map((word): [string, Reader] => [
    word,
    readNumberInWords,
  ]),
  ...[...numberWords, ["hundred", 100] as const, ["thousand", 1000] as const].map(
    ([word, value]): [string, Reader] => [
      `${word}fold`,
      (text, at) => readFold(text, at, word, value),
    ],
  ),
  ...[...codes.keys(), "minus"].map((word): [string, Reader] => [word.toLowerCase(), readQuantity]),
  ...[...monthNames, "q", "h", "fy", "first", "second", "third", "fourth"].map(
    (word): [string, Reader] => [word, readWordDate],
  ),
]);

function readWordDate(text: string, at: number): Reading {
  const reading = readDateFromWord(text, at);
  return reading === null ? { end: at, figure: null } : dated(at, reading);
}

// `a third of a million` is no million.
function readNumberInWords(text: string, at: number): Reading {
  const isPart = /^an?[ -]/i.test(text.slice(at, at + 3)) && follows(/\bof $/i, text, at);
  return isPart ? { end: at, figure: null } : readQuantity(text, at);
}

function readFold(_text: string, at: number, word: string, value: number): Reading {
  const end = at + word.length + "fold".length;
  return { end, figure: { start: at, end, kind: "multiple", value, unit: "times" } };
}

function readFromSign(text: string, at: number): Reading {
  const begin = startOfSign(text, at);
  if (!mayBeginMoney(text, begin)) return { end: at + 1, figure: null };
  return readQuantity(text, startWithSign(text, begin));
}

function readFromDigit(text: string, at: number): Reading {
  const begin = startWithSign(text, at);
  if (!mayBegin(text, begin)) return { end: endOfDigits(text, at), figure: null };
  const calendar = begin === at ? readDateFromDigit(text, at) : null;
  return calendar === null ? readQuantity(text, begin) : dated(at, calendar);
}

function dated(start: number, { end, date }: CalendarReading): Reading {
  return { end, figure: date === null ? null : { start, end, ...date } };
}
