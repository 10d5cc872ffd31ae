import type { Span } from "../model/span.ts";

/** What has a place in a text, such as a figure or a claim. */
interface Placed {
  readonly span: Span;
}

/** Of what stands in a text, in reading order, that which lies within a stretch of it. */
export function placedWithin<Of extends Placed>({ start, end }: Span, all: readonly Of[]): Of[] {
  const found: Of[] = [];
  for (let nth = firstFrom(start, all); nth < all.length; nth++) {
    const one = all[nth];
    if (!one || one.span.start > end) break;
    if (one.span.end <= end) found.push(one);
  }
  return found;
}

/** By halves: a text of thousands of sentences is not read again for each of them. */
function firstFrom(start: number, all: readonly Placed[]): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
