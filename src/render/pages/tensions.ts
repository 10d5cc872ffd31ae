import type { ElementContent } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import { separated } from "../components/facts-line.ts";
import { tensionCourses } from "../components/lineage-courses.ts";
import { ageOf, answerOf } from "../components/lineage-endings.ts";
import { lineageGrid } from "../components/lineage-grid.ts";
import { lastWords, lineageSection, nothingYet } from "../components/lineage-list.ts";
import { versionLinks } from "../components/lineage-versions.ts";
import { wordings } from "../components/lineage-wordings.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { words } from "../words.ts";

/** Every tension of a topic: still open, resolved and by which claim, or gone. */
export const tensions = topicPages("tensions", (view) => {
  const { current, gone } = view.lineagesOf("tension");
  if (current.length + gone.length === 0) return [nothingYet(words.across.noTensions)];
  const isResolved = (lineage: Lineage) => view.endOf(lineage)?.details.answer !== undefined;
  const dropped = gone.filter((lineage) => !isResolved(lineage));
  return [
    lineageGrid([...current, ...gone], tensionCourses(), view),
    lineageSection(words.across.open, current, view, tensionItem),
    lineageSection(words.across.resolved, gone.filter(isResolved), view, tensionItem),
    lineageSection(words.across.gone, dropped, view, tensionItem),
  ];
});

function tensionItem(lineage: Lineage, view: LineageView): ElementContent[] {
  const shown = [
    lastWords(lineage),
    h("p.facts", separated([...ageOf(lineage, view), versionLinks(lineage, view)])),
    answerOf(lineage, view, words.across.resolution),
    wordings(lineage, view),
  ];
  return shown.filter((each) => each !== undefined);
}
