import type { Finding, Severity } from "../model/diagnostic.ts";
import type { BriefingTree } from "../model/tree.ts";

/** What a rule may know beside the text itself. */
interface RuleContext {
  /** The path of the file, or null where the text has none. */
  readonly file: string | null;
}

/** Says where, what, and what to do. Its id names the defect, its summary what holds without it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity | "off";
  readonly summary: string;
  check(tree: BriefingTree, report: (finding: Finding) => void, context: RuleContext): void;
}
