import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Lineage } from "../../history/lineage.ts";
import type { LineageView } from "../lineage-view.ts";
import { words } from "../words.ts";

/** Lineages under a heading that says how many they are; nothing where there are none. */
export function lineageSection(
  heading: string,
  lineages: readonly Lineage[],
  view: LineageView,
  item: (lineage: Lineage, view: LineageView) => ElementContent[],
): Element | undefined {
  if (lineages.length === 0) return undefined;
  return h("section.lineages", [
    h("h2", [heading, " ", h("span.count", [String(lineages.length)])]),
    h(
      "ol",
      lineages.map((lineage) => h("li", { id: view.idOf(lineage) }, item(lineage, view))),
    ),
  ]);
}

/** The last words of a thing. */
export function lastWords({ members }: Lineage): Element {
  return h("p.wording", { dir: "auto" }, [members.at(-1)?.thing.plain || words.emptyTitle]);
}

/** What stands where no version has such a thing. */
export function nothingYet(text: string): Element {
  return h("p.empty.lineages", [text]);
}
