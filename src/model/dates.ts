import type { Span } from "./span.ts";

export type DatePrecision = "day" | "month" | "quarter" | "year";

/** A date as exact as its text: `2026-05-06`, `2026-05`, `2026` or `Q1 2026`. */
export interface PartialDate {
  readonly precision: DatePrecision;
  /** e.g. `2026-05-06`, `2026-05`, `2026`, `2026-Q1`. */
  readonly iso: string;
  /** The first and the last day it covers, as ISO days. */
  readonly first: string;
  readonly last: string;
}

/** A date in a text: the words, and what they mean unless the calendar has no such day. */
export interface WrittenDate {
  readonly written: string;
  readonly span: Span;
  readonly value: PartialDate | null;
}

/** Whether every day of `a` lies before every day of `b`; a month is not before one of its days. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return a.last < b.first;
}
