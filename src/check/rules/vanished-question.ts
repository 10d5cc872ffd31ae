import { quote } from "../../model/quote.ts";
import { endingTest, isPartOfAny } from "../endings.ts";
import type { Rule } from "../rule.ts";
import { headingOf, vanishedIn } from "../vanished.ts";

export const vanishedQuestion: Rule = {
  id: "vanished-question",
  severity: "warning",
  summary: "An open question stays until it is answered, or is said to be dropped.",

  check(tree, report, { previous, compare }) {
    const alignment = compare();
    if (alignment === null) return;
    const gone = vanishedIn(alignment, "question");
    if (gone.length === 0) return;
    const isEnded = endingTest(tree);
    const questions = alignment.after.things.question.map(({ plain }) => plain);

    for (const { text } of gone) {
      if (isPartOfAny(text, questions) || isEnded(text)) continue;
      report({
        span: headingOf(tree, "openQuestions"),
        message: `Unexpected end of the question ${quote(text)}, expected it, an answer, or a word that it was dropped`,
        hint: `Version ${quote(String(previous?.header.version?.value))} asked: “${text}”. Carry it on, answer it, or say why it no longer stands.`,
        data: { section: "openQuestions" },
      });
    }
  },
};
