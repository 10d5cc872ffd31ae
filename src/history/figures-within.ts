import type { Span } from "../model/span.ts";
import type { Figure } from "../model/tree.ts";

/** Of the figures of a text, which stand in reading order, those that lie within a stretch of it. */
export function figuresWithin(span: Span, figures: readonly Figure[]): Figure[] {
  const found: Figure[] = [];
  for (let nth = firstFrom(span.start, figures); nth < figures.length; nth++) {
    const figure = figures[nth];
    if (!figure || figure.span.start > span.end) break;
    if (figure.span.end <= span.end) found.push(figure);
  }
  return found;
}

/** By halves: a text of thousands of sentences is not read again for each of them. */
function firstFrom(start: number, figures: readonly Figure[]): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
