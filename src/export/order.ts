import type { Block } from "../model/blocks.ts";
import type { BriefingTree, Exemption, Section } from "../model/tree.ts";

/** What a text consists of below its header, in the order in which it is written. */
export type Item =
  | (Section & { readonly type: "section" })
  | (Exemption & { readonly type: "exemption" })
  | Block;

/** Headings, blocks and exemptions of a briefing, in reading order. */
export function inReadingOrder(tree: BriefingTree): Item[] {
  const items = tree.sections.flatMap((section): { at: number; item: Item }[] => [
    { at: section.headingSpan.start, item: { type: "section", ...section } },
    ...section.blocks.map((block) => ({ at: block.span.start, item: block })),
  ]);
  const exemptions = tree.exemptions.map((exemption) => ({
    at: exemption.span.start,
    item: { type: "exemption" as const, ...exemption },
  }));
  return [...items, ...exemptions].sort((a, b) => a.at - b.at).map(({ item }) => item);
}
