import type { Node } from "mdast";
import type { Block } from "../model/blocks.ts";
import type { Span } from "../model/span.ts";

/** Where a node begins and ends in the text of its passage; the parser gives every node a place. */
export function placeOf({ position }: Node): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Blocks of a section, each with its place among those of its type, from 1. */
export function numbered(blocks: readonly Block[]): { block: Block; place: number }[] {
  const counts = new Map<Block["type"], number>();
  return blocks.map((block) => {
    const place = (counts.get(block.type) ?? 0) + 1;
    counts.set(block.type, place);
    return { block, place };
  });
}
