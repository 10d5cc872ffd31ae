import type { Diagnostic } from "../model/diagnostic.ts";

/** The text of each file that was checked, by the name that its diagnostics give it. */
export type CheckedTexts = ReadonlyMap<string | null, string>;

export interface ReportOptions {
  readonly color?: boolean;
  /** How many columns an excerpt may take. */
  readonly width?: number;
}

/** Shows diagnostics to people or programs; `--format` names it. */
export interface Reporter {
  readonly name: string;
  format(diagnostics: readonly Diagnostic[], texts: CheckedTexts, options?: ReportOptions): string;
}
