import type { Diagnostic } from "../model/diagnostic.ts";

/** The text of each file that was checked, by the name that its diagnostics give it. */
export type CheckedTexts = ReadonlyMap<string | null, string>;

/** A finding that does not count, and why. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  /** Whether a comment in the text says so, or a file beside it. */
  readonly kind: "inSource" | "external";
  readonly reason: string;
}

export interface ReportOptions {
  readonly color?: boolean;
  /** How many columns an excerpt may take. */
  readonly width?: number;
  /** Whether the check fails by a warning too. */
  readonly strict?: boolean;
  /** That of sitrep. */
  readonly version?: string;
  /** The pages of the rules in Markdown, by the ids of the rules. */
  readonly pages?: ReadonlyMap<string, string>;
  /** What was found and does not count. */
  readonly suppressed?: readonly Suppressed[];
  /** A name that a finding keeps while its words stay the same. */
  readonly fingerprintOf?: (diagnostic: Diagnostic) => string | undefined;
}

/** Shows diagnostics to people or programs; `--format` names it. */
export interface Reporter {
  readonly name: string;
  format(diagnostics: readonly Diagnostic[], texts: CheckedTexts, options?: ReportOptions): string;
}
