import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { historyOf, type TopicHistory } from "../../history/topic-history.ts";
import { pointAt } from "../../model/span.ts";
import type { Claim } from "../../model/tree.ts";
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
  readonly since: number | undefined;
  readonly state: "new" | "revised" | undefined;
}

function marked(claim: Element, { since, state }: Mark): Element {
  const { id, className } = claim.properties;
  const classes = [className ?? []].flat().map(String);
  const children = state ? [hiddenWord(STATES[state]), ...claim.children] : claim.children;
  return h(
    "span",
    { id: String(id), className: state ? [...classes, `is-${state}`] : classes, dataSince: since },
    children,
  );
}

const STATES = { new: words.isNew, revised: words.isRevised };

/** By the id of the claim; a sentence of a block changes with the block, if it is not an old one. */
function marksOf({ topic, version, tree }: VersionView): Map<string, Mark> {
  const history = historyOf(topic);
  const at = topic.versions.indexOf(version);
  const states = statesAt(at, history);
  const old = new Set(history.trees[at - 1]?.claims.map(({ id }) => id));
  const marks = new Map<string, Mark>();
  for (const { entity, members } of history.lineages) {
    const thing = members.find((member) => member.at === at)?.thing;
    if (thing === undefined || entity === "source") continue;
    const since = topic.versions[members[0]?.at ?? at]?.number;
    const line = pointAt(tree.lineStarts, thing.span.start).line;
    const state = states.get(`${line} ${thing.id}`);
    if (entity === "claim") marks.set(thing.id, { since, state });
    else {
      for (const { id } of claimsWithin(thing.span, tree.claims)) {
        marks.set(id, { since, state: old.has(id) ? undefined : state });
      }
    }
  }
  return marks;
}

function statesAt(at: number, { changes }: TopicHistory): Map<string, "new" | "revised"> {
  const states = new Map<string, "new" | "revised">();
  for (const change of changes[at] ?? []) {
    const group = groupOf(change);
    if (change.entity === "figure" || group === undefined || group === "moved") continue;
    for (const { id, line } of sidesOf(change.after)) {
      states.set(`${line} ${id}`, group === "new" ? "new" : "revised");
    }
  }
  return states;
}

function claimsWithin({ start, end }: Claim["span"], claims: readonly Claim[]): Claim[] {
  return claims.filter(({ span }) => span.start >= start && span.end <= end);
}
