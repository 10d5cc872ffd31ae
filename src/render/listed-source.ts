import type { Lineage } from "../history/lineage.ts";
import type { Source } from "../model/blocks.ts";
import { blocksOf } from "../model/tree.ts";
import type { LineageView } from "./lineage-view.ts";
import { latestOf } from "./topics.ts";

/** A source as the last version that lists it has it. */
export function lastSource({ members }: Lineage, view: LineageView): Source | undefined {
  const last = members.at(-1);
  const { tree } = last ? view.versionAt(last.at) : latestOf(view.topic);
  return blocksOf(tree, "source").find(({ span }) => span.start === last?.thing.span.start);
}
