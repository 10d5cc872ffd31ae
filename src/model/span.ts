/** A stretch of a text: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A point as editors show it: line and column count from 1, columns in UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/**
 * Where each line of a text begins, in ascending order.
 * A line ends at LF, CRLF or a lone CR. A byte-order mark stands before line 1, not in it.
 */
export type LineStarts = readonly number[];

/** The line and column of an offset, by binary search over the starts of the lines. */
export function pointAt(starts: LineStarts, offset: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (starts[low] ?? 0)) + 1 };
}

/** The words of a text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
