import type { Element } from "hast";
import { s } from "hastscript";
import type { Lineage } from "../../history/lineage.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { lastSource } from "../listed-source.ts";
import { type SourceUse, usePicture } from "../pictures/use-picture.ts";
import { type SourceAges, sourceAges } from "../source-ages.ts";
import { latestOf } from "../topics.ts";
import { words } from "../words.ts";

/** The sources of the latest version at a glance: how many, how old, how often each is cited. */
export function sourcesFigure(
  lineages: readonly Lineage[],
  view: LineageView,
): Element | undefined {
  const uses = lineages.map((lineage) => useOf(lineage, view));
  if (uses.length < 2) return undefined;
  const { number, tree } = latestOf(view.topic);
  const { published } = tree.header;
  const sources = lineages.flatMap((lineage) => lastSource(lineage, view) ?? []);
  const dated = sources.filter(({ date }) => date?.value).length;
  const uncited = uses.filter((each) => each.uses === 0).length;
  const ages = published && dated > 0 ? sourceAges(sources, published.value) : undefined;
  return h("section.lineages.glance", [
    h("h2", [words.pictures.inBrief]),
    h("p", [
      words.pictures.sourcesInBrief(uses.length, uncited, dated),
      ages?.median === undefined ? "" : ` ${words.pictures.medianAge(ages.median)}`,
    ]),
    ages && ageTable(ages, number),
    useFigure(uses, uncited > 0),
  ]);
}

function useOf(lineage: Lineage, view: LineageView): SourceUse {
  const last = lineage.members.at(-1);
  const number = last?.thing.number ?? "";
  const citations = last === undefined ? undefined : view.pageAt(last.at).citations;
  const uses = citations?.bySource.get(number)?.length ?? 0;
  return { number, uses, href: `#${view.idOf(lineage)}` };
}

/**
 * A histogram that is a table: each row says its age and its count, and the bar beside it is drawn. What
 * has no date has no bar, which would make the others small.
 */
function ageTable({ groups, undated }: SourceAges, version: number): Element {
  const { age, ages, older, undated: withoutDate } = words.pictures;
  const rows = groups.map(({ upTo, count }) => ({
    name: upTo === undefined ? older : ages[upTo],
    count,
  }));
  const most = Math.max(...rows.map(({ count }) => count), 1);
  return h("table.bars", [
    h("caption", [age(version)]),
    h("tbody", [
      ...rows.map(({ name, count }) => rowOf(name, count, barOf(count / most))),
      undated > 0 ? rowOf(withoutDate, undated) : undefined,
    ]),
  ]);
}

function rowOf(name: string, count: number, bar?: Element): Element {
  return h("tr", [
    h("th", { scope: "row" }, [name]),
    h("td.count", [String(count)]),
    h("td.bar", [bar]),
  ]);
}

function barOf(part: number): Element {
  const width = `${Math.round(part * 1000) / 10}%`;
  return s("svg", { ariaHidden: "true", width: "100%", height: 10 }, [
    s("rect", { width, height: 10 }),
  ]);
}

function useFigure(uses: readonly SourceUse[], hasUncited: boolean): Element | undefined {
  const picture = usePicture(uses, words.pictures.use);
  if (picture === undefined) return undefined;
  const most = uses.reduce((best, each) => (each.uses > best.uses ? each : best));
  return h("figure.picture", [
    h("h3", [words.pictures.use]),
    picture,
    h("figcaption.facts", [
      `${words.pictures.useKey(most.number, most.uses)} `,
      hasUncited ? h("span.key.is-uncited", [words.pictures.uncited]) : undefined,
    ]),
  ]);
}
