import { problemsOf } from "../problems.ts";
import type { Rule } from "../rule.ts";

export const invalidHeader: Rule = {
  id: "invalid-header",
  severity: "error",
  summary: "Every briefing says its title, its version and when it was published.",

  check(tree, report) {
    problemsOf(tree, "invalid-header").forEach(report);
  },
};
