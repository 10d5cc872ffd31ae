import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import {
  type FigureLineage,
  type FigureStep,
  followFigures,
  hasChanged,
} from "../../history/figure-lineage.ts";
import { hedgesIn } from "../../history/hedges.ts";
import { separated } from "../components/facts-line.ts";
import { nothingYet } from "../components/lineage-list.ts";
import { memberLink, versionAndDay } from "../components/lineage-versions.ts";
import { blockId } from "../ids.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { latestOf } from "../topics.ts";
import { words } from "../words.ts";

/** The quantities of a topic through time: those that changed first, then the others of today. */
export const figures = topicPages("figures", (view) => {
  const { current, gone } = view.lineagesOf("claim");
  const { trees } = view.history;
  const all = [...current, ...gone].flatMap((lineage) => followFigures(lineage, trees));
  const changed = all.filter(hasChanged);
  const steady = all.filter((each) => !hasChanged(each) && isOfLatest(each, view));
  const shown = steady.filter(({ kind }) => kind !== "date");
  if (changed.length + shown.length === 0) return [nothingYet(words.across.noFigures)];
  return [
    figureSection(words.across.changed, "changed", changed, (each) => changedItem(each, view)),
    figureSection(words.across.steady(latestOf(view.topic).number), "steady", shown, (each) =>
      steadyItem(each, view),
    ),
  ].filter((each) => each !== undefined);
});

function isOfLatest({ steps }: FigureLineage, { topic }: LineageView): boolean {
  return steps.at(-1)?.member.at === topic.versions.length - 1;
}

function figureSection(
  heading: string,
  name: string,
  lineages: readonly FigureLineage[],
  item: (lineage: FigureLineage) => ElementContent[],
): Element | undefined {
  if (lineages.length === 0) return undefined;
  return h("section.lineages", [
    h("h2", [heading, " ", h("span.count", [String(lineages.length)])]),
    h(
      "ol",
      lineages.map((each, nth) => h("li", { id: blockId(name, nth + 1) }, item(each))),
    ),
  ]);
}

/** A quantity from value to value, and then what was said of it and on what grounds. */
function changedItem({ steps }: FigureLineage, view: LineageView): ElementContent[] {
  const turns = turnsOf(steps, ({ figure }) => String(figure.value));
  const rows = turnsOf(steps, (step) => `${step.figure.value} ${hedgesOf(step).join(" ")}`);
  const values = turns.flatMap(({ figure }, nth): ElementContent[] => [
    { type: "text", value: nth === 0 ? "" : ` ${words.across.becomes} ` },
    h("bdi", [figure.surface]),
  ]);
  return [
    h("p.values", values),
    h("p.wording", { dir: "auto" }, [steps.at(-1)?.member.thing.plain ?? ""]),
    h(
      "ol.wordings",
      rows.map((step) => valueRow(step, view)),
    ),
  ];
}

/** The steps in which something is other than in the step before. */
function turnsOf(steps: readonly FigureStep[], of: (step: FigureStep) => string): FigureStep[] {
  return steps.filter((step, nth) => {
    const before = steps[nth - 1];
    return before === undefined || of(before) !== of(step);
  });
}

function valueRow(step: FigureStep, view: LineageView): Element {
  const { member, figure } = step;
  const version = words.version(view.versionAt(member.at).number);
  return h("li", [
    h("p.at", [memberLink(member, view, version)]),
    h("div", [
      h("p", { dir: "auto" }, [
        h("strong", [figure.surface]),
        ...hedgesOf(step).flatMap((hedge): (ElementContent | string)[] => [
          " ",
          h("span.hedge", [hedge]),
        ]),
      ]),
      ...sourcesOf(step, view).map((title) =>
        h("p.evidence", [h("cite", { dir: "auto" }, [title])]),
      ),
    ]),
  ]);
}

/** The words of its claim that say how sure a figure is. */
function hedgesOf({ member }: FigureStep): string[] {
  return [...new Set(hedgesIn(member.thing.plain).map(({ word }) => word))];
}

function sourcesOf({ member }: FigureStep, view: LineageView): string[] {
  const { sources } = view.pageAt(member.at);
  const titles = [...new Set(member.thing.cites)].map((number) => sources.get(number)?.title);
  return titles.filter((title) => title !== undefined);
}

function steadyItem({ steps }: FigureLineage, view: LineageView): ElementContent[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const { number } = view.versionAt(last.member.at);
  return [
    h("p.values", [h("bdi", [last.figure.surface])]),
    h("p.evidence", { dir: "auto" }, [last.member.thing.plain]),
    h(
      "p.facts",
      separated([
        words.across.openedIn(versionAndDay(steps[0]?.member.at ?? 0, view)),
        ...hedgesOf(last),
        memberLink(last.member, view, words.version(number)),
      ]),
    ),
  ];
}
