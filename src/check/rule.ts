import type { Finding, Severity } from "../model/diagnostic.ts";
import type { Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Comparison } from "./comparison.ts";

/** What a rule may know beside the text itself. */
export interface RuleContext {
  /** The path of the file, or null where the text has none. */
  readonly file: string | null;
  /** The other texts of the topic that are at hand. */
  readonly siblings: readonly Version[];
  /** The version before in the topic, or null where none is at hand. */
  readonly previous: BriefingTree | null;
  /** The text beside the version before: worked out when first asked for, and once for all rules. */
  readonly compare: () => Comparison | null;
}

/** What a rule finds; one finding may be less than the rule's level makes it. */
export interface RuleFinding extends Finding {
  readonly severity?: "warning";
}

/** Says where, what, and what to do. Its id names the defect, its summary what holds without it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity | "off";
  readonly summary: string;
  check(tree: BriefingTree, report: (finding: RuleFinding) => void, context: RuleContext): void;
}
