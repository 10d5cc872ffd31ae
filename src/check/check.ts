import { type Diagnostic, diagnosticOf, type Finding } from "../model/diagnostic.ts";
import type { TopicExemption, Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import { comparisonOf, predecessorOf } from "./comparison.ts";
import { exemptionTest } from "./exemptions.ts";
import { type Level, levelOf } from "./levels.ts";
import type { Rule, RuleContext, RuleFinding } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";

export interface CheckOptions {
  /** The path of the file as diagnostics show it. */
  readonly file?: string | null;
  /** The other texts of the topic: without them nothing is said of what changed. */
  readonly siblings?: readonly Version[];
  /** All of them where left out. */
  readonly rules?: readonly Rule[];
  /** The levels that differ from the rules' own, by the id of the rule. */
  readonly levels?: ReadonlyMap<string, Level>;
  /** The exemptions of `topic.yaml`. */
  readonly exemptions?: readonly TopicExemption[];
  /** An ISO day; an exemption that expired before it no longer counts. Left out: none expires. */
  readonly today?: string;
}

/** What the rules have to say of one briefing, in the order of the text. */
export function checkBriefing(tree: BriefingTree, options: CheckOptions = {}): Diagnostic[] {
  const { file = null, rules = allRules, levels = new Map() } = options;
  const isExempt = exemptionTest(tree, options.exemptions ?? [], options.today);
  const context = contextOf(tree, file, options.siblings ?? []);
  const reports: Report[] = [];

  for (const rule of rules) {
    const level = levelOf(rule, levels);
    if (level === "off") continue;
    const report = (finding: RuleFinding) => {
      const { severity = level } = finding;
      if (!isExempt(rule, finding)) reports.push({ rule: rule.id, severity, finding });
    };
    rule.check(tree, report, context);
  }
  return inOrder(reports).map(({ rule, severity, finding }) =>
    diagnosticOf(finding, rule, severity, file, tree.lineStarts),
  );
}

function contextOf(
  tree: BriefingTree,
  file: string | null,
  siblings: readonly Version[],
): RuleContext {
  const previous = predecessorOf(tree, siblings);
  return { file, siblings, previous, compare: comparisonOf(previous, tree) };
}

interface Report {
  readonly rule: string;
  readonly severity: Diagnostic["severity"];
  readonly finding: Finding;
}

/** By place and then by rule, since the sort is stable; what is said twice is said once. */
function inOrder(reports: readonly Report[]): Report[] {
  const distinct = new Map(reports.map((report) => [keyOf(report), report]));
  return [...distinct.values()].sort((a, b) => a.finding.span.start - b.finding.span.start);
}

function keyOf({ rule, finding: { span, message } }: Report): string {
  return `${rule} ${span.start} ${span.end} ${message}`;
}
