import { problemsOf } from "../problems.ts";
import type { Rule } from "../rule.ts";

export const invalidDate: Rule = {
  id: "invalid-date",
  severity: "error",
  summary: "Every date is one that the calendar has.",

  check(tree, report) {
    problemsOf(tree, "invalid-date").forEach(report);
  },
};
