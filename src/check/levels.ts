import type { Rule } from "./rule.ts";

export type Level = Rule["severity"];

/** The levels that a site may give a rule: an error stays one, a warning may be any. */
export function levelsOpenTo(rule: Pick<Rule, "severity">): readonly Level[] {
  return rule.severity === "error" ? ["error"] : ["off", "warning", "error"];
}

/** The level of a rule under the settings of a site; one that is not open to it changes nothing. */
export function levelOf(
  rule: Pick<Rule, "id" | "severity">,
  settings: ReadonlyMap<string, Level>,
): Level {
  const level = settings.get(rule.id) ?? rule.severity;
  return levelsOpenTo(rule).includes(level) ? level : rule.severity;
}
