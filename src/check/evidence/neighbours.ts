import type { Block } from "../../model/blocks.ts";
import type { ReadStretch, TitledSource } from "./evidence.ts";

// A block that cites more is a bibliography: what stands together in it says nothing.
const MOST_NEIGHBOURS = 60;

/**
 * Sources of one story are cited together more than once, as where a tension takes up a paragraph.
 * Tells whether one that a block cites has another beside it both there and in another block.
 */
export function neighbourReader(
  stretches: readonly ReadStretch[],
  uses: ReadonlyMap<string, readonly ReadStretch[]>,
): (source: TitledSource, stretch: ReadStretch) => boolean {
  const cited = new Map<Block, Set<string>>();
  for (const { block, citations } of stretches) {
    const numbers = cited.get(block) ?? new Set<string>();
    for (const { number } of citations) {
      if (numbers.size < MOST_NEIGHBOURS) numbers.add(number);
    }
    cited.set(block, numbers);
  }
  return ({ source }, { block }) => {
    const here = [...(cited.get(block) ?? [])].filter((number) => number !== source.number);
    return (uses.get(source.number) ?? []).some((use) => {
      const there = use.block === block ? undefined : cited.get(use.block);
      return here.some((number) => there?.has(number));
    });
  };
}
