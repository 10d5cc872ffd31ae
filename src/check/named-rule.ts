import { didYouMean } from "../model/suggest.ts";
import { type Level, levelOf } from "./levels.ts";
import type { NamedRule, Rule } from "./rule.ts";

/** Says what is known of a rule by its id, under the levels of a site. */
export function ruleNamer(
  rules: readonly Rule[],
  levels: ReadonlyMap<string, Level>,
): (id: string) => NamedRule {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (id) => {
    const rule = byId.get(id);
    if (rule === undefined) return { kind: "unknown", didYouMean: didYouMean(id, byId.keys()) };
    if (rule.severity === "error") return { kind: "error" };
    return { kind: levelOf(rule, levels) === "off" ? "off" : "warning" };
  };
}
