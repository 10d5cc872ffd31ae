import { type Alignment, alignVersions } from "../../history/alignment.ts";
import { changesOf, onlyChanged } from "../../history/diff.ts";
import { type Clause, noteOf } from "../../history/note.ts";
import { historyOf } from "../../history/topic-history.ts";
import type { Change, Side } from "../../model/change.ts";
import type { SectionName } from "../../model/sections.ts";
import type { Topic, Version } from "../../model/topic.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { changeGroupId, changeId, distinctIds, sectionId } from "../ids.ts";
import type { LinkTo } from "../links.ts";
import { words } from "../words.ts";
import { type PlaceOf, placesIn } from "./changes-places.ts";

/** In which ways things change, in the order in which a section shows them. */
export const groupNames = ["new", "revised", "moved", "split", "merged", "gone"] as const;
export type GroupName = (typeof groupNames)[number];

/** The changes of one kind in a section. */
export interface ChangeGroup {
  readonly name: GroupName;
  readonly id: string;
  readonly changes: readonly Change[];
}

/** A section of the later version, or one that is gone, with what changed in it. */
export interface ChangedSection {
  readonly id: string;
  readonly heading: string;
  /** None is empty. */
  readonly groups: readonly ChangeGroup[];
  readonly unchanged: readonly Change[];
}

/** Two versions of a topic and what changed between them, as pages show it. */
export interface ChangesView {
  readonly topic: Topic;
  readonly before: Version;
  readonly after: Version;
  readonly note: readonly Clause[];
  readonly sections: readonly ChangedSection[];
  readonly figures: readonly Change[];
  /** Also those that are as they were. */
  readonly sources: readonly Change[];
  readonly ids: ReadonlyMap<Change, string>;
  readonly linkTo: LinkTo;
  readonly placeOf: PlaceOf;
}

export function viewChanges(
  topic: Topic,
  before: Version,
  after: Version,
  linkTo: LinkTo,
): ChangesView {
  const all = allChanges(topic, before, after);
  const sections = sectionsOf(all, before.tree, after.tree);
  return {
    topic,
    before,
    after,
    note: noteOf(onlyChanged(all), words.note),
    sections,
    figures: all.filter(({ entity }) => entity === "figure"),
    sources: all.filter(({ entity }) => entity === "source"),
    ids: idsOf(all),
    linkTo,
    placeOf: placesIn(topic, linkTo),
  };
}

/** The kind of a change by which a page groups it; undefined for what is as it was. */
export function groupOf({ kinds }: Change): GroupName | undefined {
  if (kinds.includes("added")) return "new";
  if (kinds.some((kind) => GONE.includes(kind))) return "gone";
  if (kinds.includes("split")) return "split";
  if (kinds.includes("merged")) return "merged";
  const [only, second] = kinds;
  if (only === "moved" && second === undefined) return "moved";
  return kinds.every((kind) => kind === "unchanged" || kind === "renumbered")
    ? undefined
    : "revised";
}

const GONE: readonly Change["kinds"][number][] = ["removed", "answered", "resolved"];

/** The one or more things on a side of a change. */
export function sidesOf(sides: Side | Side[] | null): Side[] {
  if (sides === null) return [];
  return Array.isArray(sides) ? sides : [sides];
}

/** The note of what changed between two versions. */
export function noteBetween(topic: Topic, before: Version, after: Version): Clause[] {
  return noteOf(onlyChanged(allChanges(topic, before, after)), words.note);
}

// Several pages tell of the same two versions, which are compared once.
const known = new WeakMap<Version, WeakMap<Version, readonly Change[]>>();

/** What changed between two versions and what did not. */
export function allChanges(topic: Topic, before: Version, after: Version): readonly Change[] {
  const found = known.get(before)?.get(after);
  if (found) return found;
  const made = changesOf(alignmentOf(topic, before, after));
  known.set(before, (known.get(before) ?? new WeakMap()).set(after, made));
  return made;
}

/** Two neighbours were aligned for the history; others are aligned here. */
function alignmentOf(topic: Topic, before: Version, after: Version): Alignment {
  const at = topic.versions.indexOf(after);
  const isNext = topic.versions[at - 1] === before;
  const known = isNext ? historyOf(topic).alignments[at - 1] : undefined;
  return known ?? alignVersions(before.tree, after.tree, topic.facts);
}

function idsOf(changes: readonly Change[]): Map<Change, string> {
  const distinct = distinctIds();
  return new Map(
    changes.map((change) => {
      const [side] = [...sidesOf(change.after), ...sidesOf(change.before)];
      const id = side?.id ?? "";
      return [change, distinct(changeId(change.entity === "figure" ? `figure-${id}` : id))];
    }),
  );
}

/** In the order of the later text; sections that are gone come last. */
function sectionsOf(
  changes: readonly Change[],
  before: BriefingTree,
  after: BriefingTree,
): ChangedSection[] {
  const bySection = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.entity === "figure") continue;
    const [side] = [...sidesOf(change.after), ...sidesOf(change.before)];
    const section = side?.section ?? "";
    const known = bySection.get(section);
    if (known) known.push(change);
    else bySection.set(section, [change]);
  }
  return namesOf(after, before).map((name, i) => {
    const own = bySection.get(name ?? "otherSections") ?? [];
    const id = sectionId(name, i + 1);
    return {
      id,
      heading: headingOf(name, after, before),
      groups: groupNames.flatMap((group) => {
        const inGroup = own.filter((change) => groupOf(change) === group);
        return inGroup.length === 0
          ? []
          : [{ name: group, id: changeGroupId(group, id), changes: inGroup }];
      }),
      unchanged: own.filter((change) => groupOf(change) === undefined),
    };
  });
}

/** Each section once; all that no briefing is known to have are one. */
function namesOf(...trees: readonly BriefingTree[]): (SectionName | null)[] {
  return [...new Set(trees.flatMap(({ sections }) => sections.map(({ name }) => name)))];
}

function headingOf(name: SectionName | null, ...trees: readonly BriefingTree[]): string {
  if (name === null) return words.otherSections;
  const sections = trees.flatMap((tree) => tree.sections);
  return sections.find((section) => section.name === name)?.heading ?? name;
}
