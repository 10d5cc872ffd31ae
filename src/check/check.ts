import { type Diagnostic, diagnosticOf, type Edit } from "../model/diagnostic.ts";
import type { TopicExemption, TopicFacts, Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import { comparisonOf, predecessorOf } from "./comparison.ts";
import { type AnyExemption, exemptionFinder, isExpired } from "./exemptions.ts";
import { type Level, levelOf } from "./levels.ts";
import { ruleNamer } from "./named-rule.ts";
import type { ExemptionUse, NamedRule, Published, Rule, RuleContext, RuleFinding } from "./rule.ts";
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
  /** What `topic.yaml` says: rules know its aliases, and the version before is compared by its pins. */
  readonly facts?: TopicFacts;
  /** What was published as this version; left out: nothing. */
  readonly published?: Published | null;
  /** An ISO day; an exemption that expired before it no longer counts. Left out: none expires. */
  readonly today?: string;
}

/** Something that a rule found in a text. */
export interface Found {
  readonly diagnostic: Diagnostic;
  /** Why it may stand, or null. */
  readonly exemption: AnyExemption | null;
  /** What mends it without a change of meaning, or null. */
  readonly fix: readonly Edit[] | null;
}

/** What the rules have to say of one briefing, in the order of the text. */
export function checkBriefing(tree: BriefingTree, options: CheckOptions = {}): Diagnostic[] {
  return examineBriefing(tree, options)
    .filter(({ exemption }) => exemption === null)
    .map(({ diagnostic }) => diagnostic);
}

/** The same with all that may stand, and with what can be mended by itself. */
export function examineBriefing(tree: BriefingTree, options: CheckOptions = {}): Found[] {
  const { file = null, rules = allRules, levels = new Map(), today } = options;
  const findExemption = exemptionFinder(tree, options.exemptions ?? [], today);
  const reports: Report[] = [];

  const run = (rule: Rule, context: RuleContext) => {
    const level = levelOf(rule, levels);
    if (level === "off") return;
    let count = 0;
    rule.check(
      tree,
      (finding) => {
        if (++count > MOST_OF_ONE_RULE) return;
        const exemption = findExemption(rule, finding) ?? null;
        reports.push({ rule: rule.id, severity: finding.severity ?? level, finding, exemption });
      },
      context,
    );
    const last = reports.pop();
    if (last) reports.push(count > MOST_OF_ONE_RULE ? cutOff(last, count) : last);
  };
  const context = contextOf(tree, options);
  for (const rule of rules.filter(({ isLast }) => !isLast)) run(rule, context);
  const exemptions = usesOf(tree, reports, ruleNamer(rules, levels), today);
  for (const rule of rules.filter(({ isLast }) => isLast)) run(rule, { ...context, exemptions });

  return inOrder(reports).map(({ rule, severity, finding, exemption }) => ({
    diagnostic: diagnosticOf(finding, rule, severity, file, tree.lineStarts),
    exemption,
    fix: finding.fix ?? null,
  }));
}

// Nobody reads more of one kind in one text; a text made to harm could bring millions.
const MOST_OF_ONE_RULE = 5000;

/** The last finding of a rule that says how many more there are. */
function cutOff({ finding, ...report }: Report, count: number): Report {
  const rest = `${count - MOST_OF_ONE_RULE} more findings of this rule are left out.`;
  return { ...report, finding: { ...finding, hint: [finding.hint, rest].join(" ").trim() } };
}

function contextOf(
  tree: BriefingTree,
  { file = null, siblings = [], facts = {}, published = null }: CheckOptions,
): RuleContext {
  const previous = predecessorOf(tree, siblings);
  const compare = comparisonOf(previous, tree, facts);
  return { file, siblings, facts, previous, compare, published, exemptions: [] };
}

/** What has become of the exemptions that are written in a text. */
function usesOf(
  tree: BriefingTree,
  reports: readonly Report[],
  nameRule: (id: string) => NamedRule,
  today: string | undefined,
): ExemptionUse[] {
  const used = new Set(reports.map((report) => report.exemption));
  return tree.exemptions.map((exemption) => ({
    exemption,
    isUsed: used.has(exemption),
    isExpired: isExpired(exemption, today),
    names: nameRule(exemption.rule),
  }));
}

interface Report {
  readonly rule: string;
  readonly severity: Diagnostic["severity"];
  readonly finding: RuleFinding;
  readonly exemption: AnyExemption | null;
}

/** By place and then by rule, since the sort is stable; what is said twice is said once. */
function inOrder(reports: readonly Report[]): Report[] {
  const distinct = new Map(reports.map((report) => [keyOf(report), report]));
  return [...distinct.values()].sort((a, b) => a.finding.span.start - b.finding.span.start);
}

function keyOf({ rule, finding: { span, message } }: Report): string {
  return `${rule} ${span.start} ${span.end} ${message}`;
}
