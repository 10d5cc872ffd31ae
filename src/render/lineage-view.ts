import type { Lineage, Member } from "../history/lineage.ts";
import { once } from "../history/once.ts";
import { type Entity, sideOf, type Thing } from "../history/things.ts";
import { historyOf, type TopicHistory } from "../history/topic-history.ts";
import type { Change, Side } from "../model/change.ts";
import type { Topic, Version } from "../model/topic.ts";
import { allBlocks } from "../model/tree.ts";
import { distinctIds, sourceId } from "./ids.ts";
import { type LinkTo, relativeLinks } from "./links.ts";
import { latestOf, versionPath } from "./topics.ts";
import { type VersionView, viewVersion } from "./version-view.ts";
import { onceSpoken } from "./words.ts";

/** A topic's lineages and all that the components which show them share. */
export interface LineageView {
  readonly topic: Topic;
  readonly history: TopicHistory;
  readonly linkTo: LinkTo;
  /** The lineages of one kind: those of the latest version in its order, then others, last gone first. */
  readonly lineagesOf: (entity: Entity) => { current: Lineage[]; gone: Lineage[] };
  readonly versionAt: (at: number) => Version;
  readonly pageAt: (at: number) => VersionView;
  /** The place of a thing in the page of its version. */
  readonly linkToMember: (member: Member) => string;
  /** What the version of a member changed in it. */
  readonly changeAt: (member: Member) => Change | undefined;
  /** What became of a lineage in the version after its last. */
  readonly endOf: (lineage: Lineage) => Change | undefined;
  /** An id for a lineage; no two on a page are alike. */
  readonly idOf: (lineage: Lineage) => string;
}

export function viewLineages(topic: Topic, linkTo: LinkTo): LineageView {
  const history = historyOf(topic);
  const shared = sharedOf(topic);
  const versionAt = (at: number) => topic.versions[at] ?? latestOf(topic);
  const sideAt = ({ at, thing }: Member) => sideOf(thing, versionAt(at).tree);
  return {
    topic,
    history,
    linkTo,
    lineagesOf: (entity) => lineagesOf(entity, history),
    versionAt,
    pageAt: shared.pageAt,
    linkToMember: ({ at, thing }) =>
      `${linkTo(versionPath(topic, versionAt(at)))}${shared.fragmentOf(at, thing)}`,
    changeAt: (member) => shared.came.get(keyOf(member.at, member.thing.entity, sideAt(member))),
    endOf: ({ members }) => {
      const last = members.at(-1);
      return last && shared.went.get(keyOf(last.at + 1, last.thing.entity, sideAt(last)));
    },
    idOf: (lineage) => idsOf(history).get(lineage) ?? lineage.id,
  };
}

const idsOf = once(({ lineages }: TopicHistory): ReadonlyMap<Lineage, string> => {
  const distinct = distinctIds();
  return new Map(lineages.map((each) => [each, distinct(each.id)]));
});

interface Shared {
  readonly pageAt: (at: number) => VersionView;
  readonly fragmentOf: (at: number, thing: Thing) => string;
  readonly came: ReadonlyMap<string, Change>;
  readonly went: ReadonlyMap<string, Change>;
}

// What the pages of a topic have in common is worked out once; a topic is never changed.
const sharedOf = onceSpoken((topic: Topic): Shared => {
  const history = historyOf(topic);
  const views = topic.versions.map((version) =>
    viewVersion(topic, version, relativeLinks(versionPath(topic, version))),
  );
  const anchors = views.map(anchorsOf);
  const pageAt = (at: number) => {
    const view = views[at];
    if (view === undefined) throw new RangeError(`A topic has no version at ${at}`);
    return view;
  };
  return {
    pageAt,
    fragmentOf: (at: number, thing: Thing) => {
      const id = idOfThing(thing) ?? anchors[at]?.get(thing.span.start);
      return id === undefined ? "" : `#${id}`;
    },
    came: indexChanges(history, "after"),
    went: indexChanges(history, "before"),
  };
});

function idOfThing({ entity, id, number }: Thing): string | undefined {
  if (entity === "claim") return id;
  return number === undefined ? undefined : sourceId(number);
}

/** The ids of the blocks of a version's page, by where they begin in its text. */
function anchorsOf({ tree, ids }: VersionView): Map<number, string> {
  return new Map(
    allBlocks(tree).flatMap((block): [number, string][] => {
      const id = ids.get(block);
      return id === undefined ? [] : [[block.span.start, id]];
    }),
  );
}

function indexChanges({ changes }: TopicHistory, side: "before" | "after"): Map<string, Change> {
  return new Map(
    changes.flatMap((ofVersion, at) =>
      ofVersion.flatMap((change) =>
        [change[side] ?? []]
          .flat()
          .map((each) => [keyOf(at, change.entity, each), change] as const),
      ),
    ),
  );
}

function keyOf(at: number, entity: Change["entity"], { id, section, line }: Side): string {
  return `${at} ${entity} ${id} ${section} ${line}`;
}

function lineagesOf(
  entity: Entity,
  { lineages, trees }: TopicHistory,
): { current: Lineage[]; gone: Lineage[] } {
  const ofEntity = lineages.filter((each) => each.entity === entity).sort(byEnd);
  const isCurrent = ({ members }: Lineage) => members.at(-1)?.at === trees.length - 1;
  return {
    current: ofEntity.filter(isCurrent),
    gone: ofEntity.filter((lineage) => !isCurrent(lineage)),
  };
}

function byEnd(a: Lineage, b: Lineage): number {
  const [last, other] = [a.members.at(-1), b.members.at(-1)];
  return (
    (other?.at ?? 0) - (last?.at ?? 0) ||
    (last?.thing.span.start ?? 0) - (other?.thing.span.start ?? 0)
  );
}
