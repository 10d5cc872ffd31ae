import { quote } from "../../model/quote.ts";
import { figureConflictsIn } from "../figure-conflicts.ts";
import type { Rule } from "../rule.ts";

export const conflictingFigure: Rule = {
  id: "conflicting-figure",
  severity: "warning",
  summary: "One quantity has one value in all of a briefing.",

  check(tree, report) {
    for (const { span, earlier, later } of figureConflictsIn(tree)) {
      report({
        span,
        message: `Unexpected ${quote(later.surface)}, expected ${quote(earlier.surface)} as above`,
        hint: `“${earlier.text}” and “${later.text}” differ. Correct the one that is wrong, or say why they do.`,
      });
    }
  },
};
