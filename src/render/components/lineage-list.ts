import type { Element, ElementContent } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { words } from "../words.ts";
import { folded } from "./folded.ts";

/** Lineages under a heading that says how many they are; nothing where there are none. */
export function lineageSection(
  heading: string,
  lineages: readonly Lineage[],
  view: LineageView,
  item: LineageItem,
): Element | undefined {
  if (lineages.length === 0) return undefined;
  return section(heading, lineages, listOf(lineages, view, item));
}

/** Those that are no more, of which a page can have many: under their heading, folded. */
export function foldedLineages(
  heading: string,
  lineages: readonly Lineage[],
  view: LineageView,
  item: LineageItem,
): Element | undefined {
  if (lineages.length === 0) return undefined;
  const list = listOf(lineages, view, item);
  return section(heading, lineages, folded(words.across.showAll(lineages.length), list));
}

type LineageItem = (lineage: Lineage, view: LineageView) => ElementContent[];

function section(heading: string, lineages: readonly Lineage[], content: Element): Element {
  const count = h("span.count", [String(lineages.length)]);
  return h("section.lineages", [h("h2", [heading, " ", count]), content]);
}

function listOf(lineages: readonly Lineage[], view: LineageView, item: LineageItem): Element {
  return h(
    "ol",
    lineages.map((lineage) => h("li", { id: view.idOf(lineage) }, item(lineage, view))),
  );
}

/** The last words of a thing. */
export function lastWords({ members }: Lineage): Element {
  return h("p.wording", { dir: "auto" }, [members.at(-1)?.thing.plain || words.emptyTitle]);
}

/** What stands where no version has such a thing. */
export function nothingYet(text: string): Element {
  return h("p.empty.lineages", [text]);
}
