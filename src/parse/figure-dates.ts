import type { Figure } from "../model/tree.ts";
import { isDay } from "./dates.ts";
import { monthOf } from "./figure-months.ts";
import { END, follows, GAP, matchAt, sticky } from "./figure-text.ts";

type CalendarDate = Pick<Figure, "kind" | "value" | "unit">;

/** A date or a span of dates; null where no calendar has it, e.g. `2026-02-30`. */
export interface CalendarReading<DateRead = CalendarDate | null> {
  readonly end: number;
  readonly date: DateRead;
}

// "no date" where the words have the form of a date but are none: `6 ships 2026`.
type Found = CalendarDate | null | "no date";

interface Form {
  readonly pattern: RegExp;
  read(...groups: string[]): Found;
}

const YEAR_DIGITS = "(1[5-9]\\d\\d|20\\d\\d|2100)";
const YEAR = `${YEAR_DIGITS}(?!\\d)`;
const DAY = "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
const MONTH = "(\\p{L}+)";
const TO = `(?: ?[–-] ?|${GAP}to${GAP})`;
const OF = "(?:(?:of|de|del) )?";
const STOP = `(?:${END}(?!-\\d)|(?=T\\d\\d:))`;

const digitForms: readonly Form[] = [
  // 2026-05-06
  {
    pattern: sticky(`(\\d{4})-(\\d\\d)-(\\d\\d)${STOP}`),
    read: (year, month, day) => dayOf(year, month, day),
  },
  // 2026-05
  {
    pattern: sticky(`${YEAR_DIGITS}-(\\d\\d)${END}(?!-)`),
    read: (year, month) => monthIn(year, month),
  },
  // 2026年5月6日
  {
    pattern: sticky(`${YEAR} ?[年년](?: ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日일])?)?`),
    read: (year, month, day) =>
      day !== "" ? dayOf(year, month, day) : month !== "" ? monthIn(year, month) : yearOf(year),
  },
  // 6 May 2026, 6–8 May 2026
  {
    pattern: sticky(`${DAY}(?:${TO}${DAY})? ${OF}${MONTH}\\.?,? ${OF}${YEAR}${END}`),
    read: (first, last, month, year) => days(year, month, first, last),
  },
  // 06.05.2026
  {
    pattern: sticky(`(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}${END}`),
    read: (day, month, year) => dayOf(year, month, day),
  },
  // 2019/20, a season or a fiscal year
  {
    pattern: sticky(`(19\\d\\d|20\\d\\d)/(\\d\\d)${STOP}(?!/)`),
    read: (first, short) => seasonOf(Number(first), Number(short)),
  },
  // 1Q26, 1H 2026
  {
    pattern: sticky(`([1-4])([QH])(?: ?${YEAR}|['’]?(\\d\\d))${END}`),
    read: (nth, part, year, short) => partOf(part, nth, year || `20${short}`),
  },
  // 2026 Q1, 2026-Q1
  {
    pattern: sticky(`${YEAR}[- ]?([QH])([1-4])${END}`),
    read: (year, part, nth) => partOf(part, nth, year),
  },
];

const wordForms: readonly Form[] = [
  // May 6, 2026; May 6–8, 2026
  {
    pattern: sticky(`${MONTH}\\.? ${DAY}(?:${TO}${DAY})?,? ${YEAR}${END}`),
    read: (month, first, last, year) => days(year, month, first, last),
  },
  // May 2026
  {
    pattern: sticky(`${MONTH}\\.?,? ${OF}${YEAR}${END}`),
    read: (month, year) => monthIn(year, monthOf(month.toLowerCase()) ?? ""),
  },
  // Q1 2026, H1 of FY2026, Q1'26
  {
    pattern: sticky(`([QH])([1-4])(?:,| of)?[ /-]?(?:FY ?)?(?:${YEAR}|['’](\\d\\d))${END}`),
    read: (part, nth, year, short) => partOf(part, nth, year || `20${short}`),
  },
  // first quarter of 2026, second-half 2026
  {
    pattern: sticky(
      `(first|second|third|fourth)[ -](quarter|half) (?:of )?(?:the )?(?:(?:fiscal|financial) )?(?:year )?${YEAR}${END}`,
      "i",
    ),
    read: (nth, part, year) => partOf(part.charAt(0), ordinal(nth), year),
  },
  // FY2026, FY26
  {
    pattern: sticky(`FY ?(?:${YEAR}|['’]?(\\d\\d))${END}(?!-\\d)`),
    read: (year, short) => yearOf(year || `20${short}`),
  },
];

/** A date of the calendar that begins with a digit here. */
export function readDateFromDigit(text: string, at: number): CalendarReading | null {
  return readForms(digitForms, text, at);
}

/** A date of the calendar that begins with a word here: a month, `Q1`, `first quarter`, `FY`. */
export function readDateFromWord(text: string, at: number): CalendarReading | null {
  return readForms(wordForms, text, at);
}

function readForms(forms: readonly Form[], text: string, at: number): CalendarReading | null {
  for (const { pattern, read } of forms) {
    const match = matchAt(pattern, text, at);
    if (match === null) continue;
    const found = read(...match.slice(1).map((group: string | undefined) => group ?? ""));
    if (found !== "no date") return { end: at + match[0].length, date: found };
  }
  return null;
}

function date(unit: string, value: string): Found {
  return { kind: "date", value, unit };
}

function dayOf(year: string, month: string, day: string): Found {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? date("day", iso) : null;
}

/** A day, or the days from one to another as ISO 8601 writes an interval. */
function days(year: string, name: string, first: string, last: string): Found {
  const month = monthOf(name.toLowerCase());
  if (month === undefined) return "no date";
  if (last === "") return dayOf(year, month, first);
  const from = dayOf(year, month, first);
  const to = dayOf(year, month, last);
  if (from === null || to === null || Number(first) >= Number(last)) return null;
  const iso = (day: string) => `${year}-${month}-${day.padStart(2, "0")}`;
  return { kind: "period", value: `${iso(first)}/${iso(last)}`, unit: "day" };
}

function monthIn(year: string, month: string): Found {
  const number = Number(month);
  return number >= 1 && number <= 12
    ? date("month", `${year}-${month.padStart(2, "0")}`)
    : "no date";
}

function partOf(part: string, nth: string, year: string): Found {
  if (part.toUpperCase() === "Q") return date("quarter", `${year}-Q${nth}`);
  return Number(nth) <= 2 ? date("half-year", `${year}-H${nth}`) : "no date";
}

function seasonOf(first: number, short: number): Found {
  if ((first + 1) % 100 !== short) return "no date";
  return { kind: "period", value: [first, first + 1], unit: "year" };
}

function yearOf(year: string): Found {
  return date("year", year);
}

function ordinal(word: string): string {
  return String(["first", "second", "third", "fourth"].indexOf(word.toLowerCase()) + 1);
}

const BARE_YEAR = "(19\\d\\d|20\\d\\d|2100)";
const SPAN = sticky(
  `${BARE_YEAR}(?: ?[–‒] ?|[-‑]| (to|and|through) )(?:${BARE_YEAR}|(\\d\\d))${END}(?![-/]\\d)`,
);
const SINGLE = sticky(
  `${BARE_YEAR}${END}(?![-/.:,]\\d)(?!,\\d| (?:GMT|UTC|hours|hrs|local time)${END})`,
);

/**
 * A year, or the years from one to another: `2019–2024`, `2019–24`. With a hyphen,
 * `2010-12` is a month, as ISO 8601 has it; such a month never comes here.
 */
export function readYears(text: string, at: number): CalendarReading<CalendarDate> | null {
  const span = matchAt(SPAN, text, at);
  const [all, first = "", word, long, short = ""] = span ?? [];
  if (all !== undefined && (word !== "and" || follows(/between $/i, text, at))) {
    const from = Number(first);
    const to = long === undefined ? endOfSpan(from, Number(short)) : Number(long);
    if (from < to && to <= 2100) {
      return { end: at + all.length, date: { kind: "period", value: [from, to], unit: "year" } };
    }
  }
  const single = matchAt(SINGLE, text, at);
  return single === null
    ? null
    : { end: at + single[0].length, date: { kind: "date", value: single[1] ?? "", unit: "year" } };
}

// `1999–03` ends in 2003.
function endOfSpan(from: number, short: number): number {
  const to = from - (from % 100) + short;
  return to > from ? to : to + 100;
}
