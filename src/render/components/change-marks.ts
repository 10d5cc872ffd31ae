import type { Element, ElementContent } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import { once } from "../../history/once.ts";
import type { Thing } from "../../history/things.ts";
import { historyOf, type TopicHistory } from "../../history/topic-history.ts";
import type { Change } from "../../model/change.ts";
import { pointAt } from "../../model/span.ts";
import type { Topic } from "../../model/topic.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { claimsWithin } from "../claims.ts";
import { h } from "../element.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";
import { groupOf, sidesOf } from "./changes-view.ts";
import { hiddenWord } from "./word-diff.ts";

/**
 * The same view of a version, in which claims say since which version they stand there, and whether
 * this version brought them or changed them. In the first version nothing is new.
 */
export function withChangeMarks(view: VersionView): VersionView {
  const { topic, version } = view;
  const marks = marksOf(topic)[topic.versions.indexOf(version)];
  const mark = (node: ElementContent): ElementContent => {
    if (node.type !== "element" || typeof node.properties.id !== "string") return node;
    const found = marks?.get(node.properties.id);
    return found ? marked(node, found) : node;
  };
  return { ...view, renderProse: (prose) => view.renderProse(prose).map(mark) };
}

interface Mark {
  /** The version that brought it. */
  readonly since: number | undefined;
  /** The version that revised it last; undefined for what is as it came. */
  readonly changed: number | undefined;
  readonly state: "new" | "revised" | undefined;
}

function marked(claim: Element, { since, changed, state }: Mark): Element {
  const { id, className } = claim.properties;
  const classes = [className ?? []].flat().map(String);
  const children = state
    ? [hiddenWord(state === "new" ? words.isNew : words.isRevised), ...claim.children]
    : claim.children;
  return h(
    "span",
    {
      id: String(id),
      className: state ? [...classes, `is-${state}`] : classes,
      dataSince: since,
      dataChanged: changed,
    },
    children,
  );
}

type Marks = ReadonlyMap<string, Mark>;

/** For each version its marks by the id of the claim, from one walk along each lineage. */
const marksOf = once((topic: Topic): readonly Marks[] => {
  const history = historyOf(topic);
  const marks = topic.versions.map(() => new Map<string, Mark>());
  for (const lineage of history.lineages) {
    if (lineage.entity === "source") continue;
    for (const [at, id, mark] of marksAlong(lineage, topic, history)) marks[at]?.set(id, mark);
  }
  return marks;
});

/** A sentence of a block changes with the block, if it is not an old one. */
function* marksAlong(
  { entity, members }: Lineage,
  { versions }: Topic,
  history: TopicHistory,
): Generator<[at: number, id: string, mark: Mark]> {
  const numberOf = (place: number | undefined) =>
    place === undefined ? undefined : versions[place]?.number;
  const first = members[0]?.at ?? 0;
  const since = numberOf(first);
  let revised: number | undefined;
  for (const { at, thing } of members) {
    const tree = history.trees[at];
    if (tree === undefined) continue;
    const state = statesOf(history)[at]?.get(keyOf(thing, tree));
    if (at > first && state === "revised") revised = at;
    if (entity === "claim") {
      yield [at, thing.id, { since, changed: numberOf(revised), state }];
      continue;
    }
    for (const { id } of claimsWithin(thing.span, tree)) {
      const came = sentencesOf(history)[at]?.get(id) ?? at;
      const changed = numberOf(came > first ? came : undefined);
      yield [at, id, { since, changed, state: came < at ? undefined : state }];
    }
  }
}

type States = ReadonlyMap<string, "new" | "revised">;

/** For each version, what it brought and what it revised. */
const statesOf = once(({ changes }: TopicHistory) => changes.map(statesIn));

function statesIn(changes: readonly Change[]): States {
  const states = new Map<string, "new" | "revised">();
  for (const change of changes) {
    const group = groupOf(change);
    if (change.entity === "figure" || group === undefined || group === "moved") continue;
    for (const { id, line } of sidesOf(change.after)) {
      states.set(`${line} ${id}`, group === "new" ? "new" : "revised");
    }
  }
  return states;
}

function keyOf({ span, id }: Thing, { lineStarts }: BriefingTree): string {
  return `${pointAt(lineStarts, span.start).line} ${id}`;
}

/** For each version, since which one each of its sentences has stood, word for word. */
const sentencesOf = once(({ trees }: TopicHistory): ReadonlyMap<string, number>[] => {
  let before: ReadonlyMap<string, number> = new Map();
  return trees.map(({ claims }, at) => {
    before = new Map(claims.map(({ id }) => [id, before.get(id) ?? at]));
    return before;
  });
});
