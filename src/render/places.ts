import type { Node } from "mdast";
import type { Span } from "../model/span.ts";

/** Where a node begins and ends in the text of its passage; the parser gives every node a place. */
export function placeOf({ position }: Node): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
