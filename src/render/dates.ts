import type { WrittenDate } from "../model/dates.ts";
import type { Publication } from "../model/tree.ts";
import { words } from "./words.ts";

/** A date for people, e.g. `22 May 2026`; a quarter, or a day no calendar has, as it is written. */
export function formatDate({ value, written }: WrittenDate): string {
  return value === null || value.precision === "quarter" ? written : words.day(value.iso);
}

/** What the `datetime` of a `<time>` may say of a date; HTML knows no quarters. */
export function machineDate({ value }: WrittenDate): string | undefined {
  return value === null || value.precision === "quarter" ? undefined : value.iso;
}

/** When a version was published, as a day in UTC, e.g. `27 May 2026`. */
export function formatDay({ instant }: Publication): string {
  return words.day(instant.slice(0, 10));
}
