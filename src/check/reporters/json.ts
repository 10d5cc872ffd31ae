import type { Diagnostic } from "../../model/diagnostic.ts";
import { escapeAll } from "../escape.ts";
import type { Reporter } from "../reporter.ts";
import { tallyOf } from "../tally.ts";

/** For programs: the diagnostics and a summary, as the design of sitrep has them. */
export const json: Reporter = {
  name: "json",

  format(diagnostics, texts) {
    const report = { diagnostics: diagnostics.map(inOrder), summary: tallyOf(diagnostics, texts) };
    return `${JSON.stringify(report, null, 2).replace(UNSEEN, escapeAll)}\n`;
  },
};

// JSON itself escapes lone surrogates and the controls below U+0020; its own line breaks stay.
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

function inOrder(diagnostic: Diagnostic): Diagnostic {
  const { rule, severity, message, hint, file, data } = diagnostic;
  const { line, column, endLine, endColumn } = diagnostic;
  return { rule, severity, message, hint, file, line, column, endLine, endColumn, data };
}
