import type { Thing } from "../../src/history/things.ts";
import type { Change, Side } from "../../src/model/change.ts";
import { pointAt } from "../../src/model/span.ts";
import type { BriefingTree } from "../../src/model/tree.ts";

/** A change of one kind, by the places of what it is about. */
export interface Keyed {
  readonly row: string;
  readonly key: string;
}

/** A change that is there: `to` is the answer where something is answered. */
export function keyOf(
  entity: string,
  kind: string,
  from: readonly string[],
  to: readonly string[],
): Keyed {
  return { row: `${entity} ${kind}`, key: `${kind} ${from.join(" + ")} → ${to.join(" + ")}` };
}

/** A change that was found, kind by kind; figures are followed with the claims they stand in. */
export function keysFound({ entity, kinds, before, after, details }: Change): Keyed[] {
  if (entity === "figure") return [];
  return kinds
    .filter((kind) => kind !== "unchanged" && kind !== "renumbered")
    .map((kind) => keyOf(entity, kind, placesOf(before), placesOf(details.answer ?? after)));
}

/** A figure that was found to have another value, by the claims it stands in. */
export function figuresFound({ entity, kinds, before, after }: Change): Keyed[] {
  if (entity !== "figure" || !kinds.includes("figure")) return [];
  return [keyOf(entity, "figure", placesOf(before), placesOf(after))];
}

function placesOf(sides: Change["before"]): string[] {
  return [sides ?? []].flat().map(placeOfSide);
}

/** Where something stands, and its words: of a perspective its holder. */
function placeOfSide({ line, text, section, holder }: Side): string {
  return `${section}:${line} ${holder ?? text}`;
}

/** The same of what was read. */
export function placeOfThing({ section, span, holder, plain }: Thing, tree: BriefingTree): string {
  return `${section}:${pointAt(tree.lineStarts, span.start).line} ${holder ?? plain}`;
}
