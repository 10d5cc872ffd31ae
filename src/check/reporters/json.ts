import type { Diagnostic } from "../../model/diagnostic.ts";
import { escapeJson } from "../json-escape.ts";
import type { Reporter } from "../reporter.ts";
import { tallyOf } from "../tally.ts";

/** For programs: the diagnostics and a summary, as the design of sitrep has them. */
export const json: Reporter = {
  name: "json",

  format(diagnostics, texts) {
    const report = { diagnostics: diagnostics.map(inOrder), summary: tallyOf(diagnostics, texts) };
    return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
  },
};

function inOrder(diagnostic: Diagnostic): Diagnostic {
  const { rule, severity, message, hint, file, data } = diagnostic;
  const { line, column, endLine, endColumn, related } = diagnostic;
  const places = related === undefined ? {} : { related };
  return { rule, severity, message, hint, file, line, column, endLine, endColumn, data, ...places };
}
