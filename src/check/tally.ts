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

/** `2 errors, 1 warning in 3 files`; `paint` may colour what is counted. */
export function summarise(
  diagnostics: readonly Diagnostic[],
  texts: CheckedTexts,
  paint: Record<Severity, (words: string) => string> = { error: as, warning: as },
): string {
  const { files, errors, warnings } = tallyOf(diagnostics, texts);
  const counts = [
    errors > 0 ? paint.error(counted(errors, "error")) : "",
    warnings > 0 ? paint.warning(counted(warnings, "warning")) : "",
  ].filter((count) => count !== "");
  return `${counts.join(", ") || "No problems"} in ${counted(files, "file")}`;
}

function as(words: string): string {
  return words;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
