import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Member } from "../../history/lineage.ts";
import { once } from "../../history/once.ts";
import { historyOf, type TopicHistory } from "../../history/topic-history.ts";
import type { Change } from "../../model/change.ts";
import { pointAt } from "../../model/span.ts";
import type { BriefingTree, Claim } from "../../model/tree.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";
import { groupOf, sidesOf } from "./changes-view.ts";
import { hiddenWord } from "./word-diff.ts";

/**
 * The same view of a version, in which claims say since which version they stand there, and whether
 * this version brought them or changed them. In the first version nothing is new.
 */
export function withChangeMarks(view: VersionView): VersionView {
  const marks = marksOf(view);
  const mark = (node: ElementContent): ElementContent => {
    if (node.type !== "element" || typeof node.properties.id !== "string") return node;
    const found = marks.get(node.properties.id);
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

/** By the id of the claim; a sentence of a block changes with the block, if it is not an old one. */
function marksOf({ topic, version, tree }: VersionView): Map<string, Mark> {
  const history = historyOf(topic);
  const at = topic.versions.indexOf(version);
  const states = statesOf(history);
  const numberOf = (place: number | undefined) =>
    place === undefined ? undefined : topic.versions[place]?.number;
  const marks = new Map<string, Mark>();
  for (const { entity, members } of history.lineages) {
    const until = members.filter((member) => member.at <= at);
    const [first, thing] = [until[0]?.at ?? at, until.at(-1)?.at === at && until.at(-1)?.thing];
    if (!thing || entity === "source") continue;
    const stateOf = ({ at: place, thing: own }: Member) =>
      states[place]?.get(keyOf(own.span.start, own.id, history.trees[place]));
    const state = stateOf({ at, thing });
    const since = numberOf(first);
    if (entity === "claim") {
      const changed = until.findLast((each) => each.at > first && stateOf(each) === "revised")?.at;
      marks.set(thing.id, { since, changed: numberOf(changed), state });
      continue;
    }
    for (const { id } of claimsWithin(thing.span, tree.claims)) {
      const came = cameAt(id, at, history);
      const changed = numberOf(came > first ? came : undefined);
      marks.set(id, { since, changed, state: came < at ? undefined : state });
    }
  }
  return marks;
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

function keyOf(start: number, id: string, tree: BriefingTree | undefined): string {
  return tree === undefined ? "" : `${pointAt(tree.lineStarts, start).line} ${id}`;
}

/** The version from which on a sentence has stood, word for word, until the one at `at`. */
function cameAt(id: string, at: number, history: TopicHistory): number {
  const ids = sentencesOf(history);
  let came = at;
  while (came > 0 && ids[came - 1]?.has(id)) came--;
  return came;
}

const sentencesOf = once(({ trees }: TopicHistory) =>
  trees.map(({ claims }) => new Set(claims.map(({ id }) => id))),
);

function claimsWithin({ start, end }: Claim["span"], claims: readonly Claim[]): Claim[] {
  return claims.filter(({ span }) => span.start >= start && span.end <= end);
}
