import type { DatePrecision, PartialDate } from "../model/dates.ts";
import type { Publication } from "../model/tree.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;
const QUARTER = /^(?:Q([1-4])[ \u00A0-]?(\d{4})|(\d{4})[ \u00A0-]?Q([1-4]))$/i;

/**
 * A date as exact as it is written: a day, a month, a year or a quarter (`Q1 2026`, `2026-Q1`).
 * Null for all else, and for a day or a month that no calendar has.
 */
export function parsePartialDate(written: string): PartialDate | null {
  const day = DAY.exec(written);
  if (day)
    return isDay(written)
      ? { precision: "day", iso: written, first: written, last: written }
      : null;
  const month = MONTH.exec(written);
  if (month) return months("month", written, Number(month[1]), Number(month[2]), 1);
  if (YEAR.test(written)) return months("year", written, Number(written), 1, 12);
  const quarter = QUARTER.exec(written);
  if (!quarter) return null;
  const year = quarter[2] ?? quarter[3] ?? "";
  const nth = quarter[1] ?? quarter[4] ?? "";
  return months("quarter", `${year}-Q${nth}`, Number(year), Number(nth) * 3 - 2, 3);
}

/** Whether the calendar has this day, e.g. not `2026-02-30`. */
export function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return DAY.test(iso) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function months(
  precision: DatePrecision,
  iso: string,
  year: number,
  month: number,
  count: number,
): PartialDate | null {
  if (month < 1 || month > 12) return null;
  const first = `${pad(year, 4)}-${pad(month, 2)}-01`;
  const lastMonth = month + count - 1;
  const last = `${pad(year, 4)}-${pad(lastMonth, 2)}-${pad(daysIn(year, lastMonth), 2)}`;
  return { precision, iso, first, last };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

const PUBLICATION =
  /^(\d{4}-\d{2}-\d{2})(?:(?:T|,?\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*([ap]\.?m\.?)?\s*([a-z]{1,5})?\s*(?:([+−-])(\d{1,2})(?::?(\d{2}))?)?)?$/i;

// Minutes east of Greenwich. An abbreviation with several meanings has its most common one.
const ZONES = new Map(
  Object.entries({
    Z: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    WEST: 60,
    BST: 60,
    CET: 60,
    CEST: 120,
    EET: 120,
    EEST: 180,
    SAST: 120,
    MSK: 180,
    TRT: 180,
    GST: 240,
    PKT: 300,
    IST: 330,
    WIB: 420,
    ICT: 420,
    SGT: 480,
    HKT: 480,
    AWST: 480,
    JST: 540,
    KST: 540,
    AEST: 600,
    AEDT: 660,
    NZST: 720,
    NZDT: 780,
    NST: -210,
    BRT: -180,
    ART: -180,
    AST: -240,
    EDT: -240,
    EST: -300,
    CDT: -300,
    CST: -360,
    MDT: -360,
    MST: -420,
    PDT: -420,
    PST: -480,
    AKDT: -480,
    AKST: -540,
    HST: -600,
  }),
);

/**
 * When a briefing was published, e.g. `2026-05-27 18:27 UTC`, `2026-05-27T18:27+02:00` or
 * `2026-05-27 6:27 PM EDT`. A time without a zone is UTC, a day without a time its first minute.
 * Null where the calendar or the clock has no such moment, and for an unknown zone.
 */
export function parsePublication(written: string): Publication | null {
  const parts = PUBLICATION.exec(written.trim());
  const day = parts?.[1];
  if (!parts || day === undefined || !isDay(day)) return null;
  const minutes = minutesOfDay(Number(parts[2] ?? 0), Number(parts[3] ?? 0), parts[5]);
  const seconds = Number(parts[4] ?? 0);
  const offset = zoneOffset(parts[6], parts[7], parts[8], parts[9]);
  if (minutes === null || offset === null || seconds > 59) return null;
  const instant = new Date(
    Date.parse(`${day}T00:00:00Z`) + (minutes - offset) * 60_000 + seconds * 1000,
  );
  return { instant: instant.toISOString().replace(".000", ""), day };
}

function minutesOfDay(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59 || hour > 23) return null;
  if (half === undefined) return hour * 60 + minute;
  if (hour < 1 || hour > 12) return null;
  return ((hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0)) * 60 + minute;
}

function zoneOffset(
  name: string | undefined,
  sign: string | undefined,
  hours = "0",
  minutes = "0",
): number | null {
  const zone = name === undefined ? 0 : ZONES.get(name.toUpperCase());
  if (zone === undefined || Number(hours) > 14 || Number(minutes) > 59) return null;
  if (sign === undefined) return zone;
  if (zone !== 0) return null;
  return (sign === "+" ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}
