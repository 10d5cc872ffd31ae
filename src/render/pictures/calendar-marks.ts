import type { Stretch } from "./time-scale.ts";

/** A day at which a week, a month or a year begins. */
export interface CalendarMark {
  /** Days since 1970. */
  readonly day: number;
  /** As exact as the step from one mark to the next, e.g. `2026-05`. */
  readonly iso: string;
}

/** Every so many days, or the first of every so many months. */
interface Step {
  readonly days?: number;
  readonly months?: number;
}

const STEPS: readonly Step[] = [
  { days: 1 },
  { days: 7 },
  ...[1, 3].map((months) => ({ months })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({ months: 12 * years })),
];

/** The marks of a stretch that stand at least so far apart, in percent of the width. */
export function calendarMarks(stretch: Stretch, apart: number): CalendarMark[] {
  const { from, to, start, end } = stretch;
  const perDay = (end - start) / (to - from);
  const step = STEPS.find((each) => lengthOf(each) * perDay >= apart);
  if (step === undefined) return [];
  return step.months === undefined
    ? everyDays(step.days ?? 1, from, to)
    : everyMonths(step.months, from, to);
}

// The shortest month, so that marks never stand closer than they may.
function lengthOf({ days, months = 0 }: Step): number {
  return days ?? months * 28;
}

/** Weeks begin on a Monday, as the first day of 1970 was a Thursday. */
function everyDays(days: number, from: number, to: number): CalendarMark[] {
  const monday = 4;
  const first = Math.ceil((from - monday) / days) * days + monday;
  const count = Math.max(0, Math.floor((to - first) / days) + 1);
  return Array.from({ length: count }, (_, nth) => {
    const day = first + nth * days;
    return { day, iso: isoOf(day) };
  });
}

function everyMonths(months: number, from: number, to: number): CalendarMark[] {
  const start = new Date(Math.floor(from) * DAY);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const marks: CalendarMark[] = [];
  for (let at = Math.floor(month / months) * months; ; at += months) {
    const iso = isoOf(dayOfMonth(at));
    const day = dayOfMonth(at);
    if (day > to) return marks;
    if (day >= from) marks.push({ day, iso: months < 12 ? iso.slice(0, 7) : iso.slice(0, 4) });
  }
}

/** The first day of a month, counted from the year 0. */
function dayOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  const day = new Date(0);
  // Not `Date.UTC`, for which the year 26 is 1926.
  day.setUTCFullYear(year, month - year * 12, 1);
  return day.getTime() / DAY;
}

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

const DAY = 24 * 60 * 60 * 1000;
