import type { Member } from "../history/lineage.ts";
import { once } from "../history/once.ts";
import type { Event } from "../model/blocks.ts";
import type { WrittenDate } from "../model/dates.ts";
import type { Topic } from "../model/topic.ts";
import { type BriefingTree, blocksOf } from "../model/tree.ts";
import type { LineageView } from "./lineage-view.ts";

/** The event that a member of a lineage is in its version. */
export function eventOf({ at, thing }: Member, view: LineageView): Event | undefined {
  return eventsByStart(view.versionAt(at).tree).get(thing.span.start);
}

/** Whether an event had passed when a version was published that did not have it yet. */
export function isAddedLate({ value }: WrittenDate, first: number, { versions }: Topic): boolean {
  const before = first === 0 ? undefined : versions[first - 1];
  const published = before?.tree.header.published?.value.instant.slice(0, 10);
  return published !== undefined && value !== null && value.last < published;
}

const eventsByStart = once(
  (tree: BriefingTree): ReadonlyMap<number, Event> =>
    new Map(blocksOf(tree, "event").map((event) => [event.span.start, event])),
);
