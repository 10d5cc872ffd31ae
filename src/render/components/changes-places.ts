import { once } from "../../history/once.ts";
import { type Entity, type Thing, thingsOf } from "../../history/things.ts";
import type { Side } from "../../model/change.ts";
import { pointAt } from "../../model/span.ts";
import type { Topic, Version } from "../../model/topic.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { sourceId } from "../ids.ts";
import { viewLineages } from "../lineage-view.ts";
import type { LinkTo } from "../links.ts";
import { versionPath } from "../topics.ts";
import { words } from "../words.ts";

/** Where a side of a change stands in the page of its version, and what it cites there. */
export interface SidePlace {
  readonly href: string;
  readonly cites: readonly CitedSource[];
}

export interface CitedSource {
  readonly number: string;
  readonly title: string;
  readonly href: string;
}

export type PlaceOf = (side: Side, entity: Entity, version: Version) => SidePlace | undefined;

/** Leads from the sides of changes to where they stand. */
export function placesIn(topic: Topic, linkTo: LinkTo): PlaceOf {
  const { linkToMember, pageAt } = viewLineages(topic, linkTo);
  return ({ id, line }, entity, version) => {
    const thing = thingsAt(version.tree).get(keyOf(entity, id, line));
    const at = topic.versions.indexOf(version);
    if (thing === undefined || at < 0) return undefined;
    const { sources } = pageAt(at);
    const page = linkTo(versionPath(topic, version));
    const cites = [...new Set(thing.cites)].flatMap((number) => {
      const source = sources.get(number);
      const title = source && (source.title || words.emptyTitle);
      return title ? [{ number, title, href: `${page}#${sourceId(number)}` }] : [];
    });
    return { href: linkToMember({ at, thing }), cites };
  };
}

const thingsAt = once((tree: BriefingTree): Map<string, Thing> => {
  const all = Object.values(thingsOf(tree)).flat();
  return new Map(
    all.map((thing) => [
      keyOf(thing.entity, thing.id, pointAt(tree.lineStarts, thing.span.start).line),
      thing,
    ]),
  );
});

function keyOf(entity: Entity, id: string, line: number): string {
  return `${entity} ${id} ${line}`;
}
