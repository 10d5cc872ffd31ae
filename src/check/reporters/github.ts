import type { Diagnostic } from "../../model/diagnostic.ts";
import { escapeInLine } from "../escape.ts";
import type { Reporter } from "../reporter.ts";

/** Workflow commands, which GitHub Actions shows as annotations in the lines of a pull request. */
export const github: Reporter = {
  name: "github",

  format(diagnostics) {
    return diagnostics.map(commandOf).join("");
  },
};

function commandOf(diagnostic: Diagnostic): string {
  const { severity, rule, file, message, hint } = diagnostic;
  const properties = { file, ...placeOf(diagnostic), title: rule };
  const given = Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const lines = [message, hint].filter((line) => line !== null).map(escapeInLine);
  return `::${severity} ${given.join(",")}::${escapeData(lines.join("\n"))}\n`;
}

/** GitHub knows columns only within one line; its end column is the last one, ours the next. */
function placeOf({ line, column, endLine, endColumn }: Diagnostic) {
  if (endLine !== line) return { line, endLine };
  return { line, endLine, col: column, endColumn: Math.max(column, endColumn - 1) };
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(escapeInLine(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
