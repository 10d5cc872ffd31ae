import type { Alignment } from "../history/alignment.ts";
import type { Finding, Severity } from "../model/diagnostic.ts";
import type { PublicationEntry } from "../model/publication.ts";
import type { TopicFacts, Version } from "../model/topic.ts";
import type { BriefingTree, Exemption } from "../model/tree.ts";

/** What a rule may know beside the text itself. */
export interface RuleContext {
  /** The path of the file, or null where the text has none. */
  readonly file: string | null;
  /** The other texts of the topic that are at hand. */
  readonly siblings: readonly Version[];
  /** What `topic.yaml` says of the topic, e.g. which names mean one outlet. */
  readonly facts: TopicFacts;
  /** The version before in the topic, or null where none is at hand. */
  readonly previous: BriefingTree | null;
  /** The text beside the version before: worked out when first asked for, and once for all rules. */
  readonly compare: () => Alignment | null;
  /** The text as it was published beside the one at hand; null where it was not. */
  readonly published: Published | null;
  /** What has become of the exemptions in the text; told only to rules that run last. */
  readonly exemptions: readonly ExemptionUse[];
}

/** What the record says of a published version, and the SHA-256 of its text as it is now. */
export interface Published {
  readonly entry: PublicationEntry;
  readonly sha256: string;
}

/** An exemption written in the text, once all other rules have run. */
export interface ExemptionUse {
  readonly exemption: Exemption;
  /** Whether it let a finding stand. */
  readonly isUsed: boolean;
  readonly isExpired: boolean;
  readonly names: NamedRule;
}

/** What is known of a rule by the id that someone wrote. */
export type NamedRule =
  | { readonly kind: "unknown"; readonly didYouMean: string }
  /** An error by itself, which knows no exemption. */
  | { readonly kind: "error" }
  | { readonly kind: "off" }
  | { readonly kind: "warning" };

/** What a rule finds; one finding may be less than the rule's level makes it. */
export interface RuleFinding extends Finding {
  readonly severity?: "warning";
}

/** Says where, what, and what to do. Its id names the defect, its summary what holds without it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity | "off";
  readonly summary: string;
  /** Whether it looks at what the other rules have found. */
  readonly isLast?: true;
  check(tree: BriefingTree, report: (finding: RuleFinding) => void, context: RuleContext): void;
}
