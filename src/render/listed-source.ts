import type { Lineage } from "../history/lineage.ts";
import { once } from "../history/once.ts";
import type { Source } from "../model/blocks.ts";
import { type BriefingTree, blocksOf } from "../model/tree.ts";
import type { LineageView } from "./lineage-view.ts";

/** A source as the last version that lists it has it. */
export function lastSource({ members }: Lineage, view: LineageView): Source | undefined {
  const last = members.at(-1);
  return last && sourcesByStart(view.versionAt(last.at).tree).get(last.thing.span.start);
}

const sourcesByStart = once(
  (tree: BriefingTree): ReadonlyMap<number, Source> =>
    new Map(blocksOf(tree, "source").map((source) => [source.span.start, source])),
);
