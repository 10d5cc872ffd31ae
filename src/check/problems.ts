import type { Finding, Problem } from "../model/diagnostic.ts";
import type { BriefingTree } from "../model/tree.ts";

/** What the parser met while reading and left to a rule to report. */
export function problemsOf({ problems }: BriefingTree, rule: Problem["rule"]): Finding[] {
  return problems.filter((problem) => problem.rule === rule);
}
