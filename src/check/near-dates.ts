import type { WrittenDate } from "../model/dates.ts";

/** Whether two dates may be so few days apart: what is not known, or not to the day, may be. */
export function areWithinDays(a: WrittenDate | null, b: WrittenDate | null, days: number): boolean {
  const apart = daysApart(a, b);
  return apart === undefined || apart <= days;
}

const DAY = 24 * 60 * 60 * 1000;

/** The days between the nearest ends of two dates, 0 where they overlap. */
export function daysApart(a: WrittenDate | null, b: WrittenDate | null): number | undefined {
  if (!a?.value || !b?.value) return undefined;
  const [first, second] = a.value.first <= b.value.first ? [a.value, b.value] : [b.value, a.value];
  return Math.max(0, (Date.parse(second.first) - Date.parse(first.last)) / DAY);
}
