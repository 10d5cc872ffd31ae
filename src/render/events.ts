import type { Member } from "../history/lineage.ts";
import type { Event } from "../model/blocks.ts";
import { blocksOf } from "../model/tree.ts";
import type { LineageView } from "./lineage-view.ts";

/** The event that a member of a lineage is in its version. */
export function eventOf({ at, thing }: Member, view: LineageView): Event | undefined {
  const { tree } = view.versionAt(at);
  return blocksOf(tree, "event").find(({ span }) => span.start === thing.span.start);
}
