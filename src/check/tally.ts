import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { CheckedTexts } from "./reporter.ts";

export interface Tally {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** How many files were checked, and how much was found in them. */
export function tallyOf(diagnostics: readonly Diagnostic[], texts: CheckedTexts): Tally {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { files: texts.size, errors: count("error"), warnings: count("warning") };
}
