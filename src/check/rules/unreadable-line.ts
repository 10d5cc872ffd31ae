import { problemsOf } from "../problems.ts";
import type { Rule } from "../rule.ts";

export const unreadableLine: Rule = {
  id: "unreadable-line",
  severity: "error",
  summary: "Every line has a place in the form.",

  check(tree, report) {
    problemsOf(tree, "unreadable-line").forEach(report);
  },
};
