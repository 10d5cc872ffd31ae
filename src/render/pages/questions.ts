import type { ElementContent } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import { separated } from "../components/facts-line.ts";
import { questionCourses } from "../components/lineage-courses.ts";
import { ageOf, answerOf } from "../components/lineage-endings.ts";
import { lineageGrid } from "../components/lineage-grid.ts";
import { lastWords, lineageSection, nothingYet } from "../components/lineage-list.ts";
import { versionLinks } from "../components/lineage-versions.ts";
import { wordings } from "../components/lineage-wordings.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { words } from "../words.ts";

/** Every question of a topic: still open, answered and by which claim, or dropped. */
export const questions = topicPages("questions", (view) => {
  const { current, gone } = view.lineagesOf("question");
  if (current.length + gone.length === 0) return [nothingYet(words.across.noQuestions)];
  const isAnswered = (lineage: Lineage) => view.endOf(lineage)?.details.answer !== undefined;
  return [
    lineageGrid([...current, ...gone], questionCourses(), view),
    lineageSection(words.across.open, current, view, questionItem),
    lineageSection(words.across.answered, gone.filter(isAnswered), view, questionItem),
    lineageSection(
      words.across.dropped,
      gone.filter((lineage) => !isAnswered(lineage)),
      view,
      questionItem,
    ),
  ];
});

function questionItem(lineage: Lineage, view: LineageView): ElementContent[] {
  const shown = [
    lastWords(lineage),
    h("p.facts", separated([...ageOf(lineage, view), versionLinks(lineage, view)])),
    answerOf(lineage, view, words.across.answer),
    wordings(lineage, view),
  ];
  return shown.filter((each) => each !== undefined);
}
