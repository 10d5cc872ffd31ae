import type { Diagnostic } from "../model/diagnostic.ts";
import { escapeInLine } from "./escape.ts";
import type { CheckedTexts } from "./reporter.ts";
import { summarise } from "./tally.ts";

// GitHub takes a megabyte; the annotations and the log have the rest.
const MOST_ROWS = 500;

/** What a check found, in Markdown: the summary of a job in GitHub Actions. */
export function githubSummary(diagnostics: readonly Diagnostic[], texts: CheckedTexts): string {
  const rows = diagnostics.slice(0, MOST_ROWS).map(rowOf);
  const left = diagnostics.length - rows.length;
  const table = ["| place | | finding | rule |", "| --- | --- | --- | --- |", ...rows];
  return [
    "### sitrep",
    `${summarise(diagnostics, texts)}.`,
    ...(rows.length > 0 ? [table.join("\n")] : []),
    ...(left > 0 ? [`And ${left} more.`] : []),
  ]
    .join("\n\n")
    .concat("\n");
}

function rowOf({ file, line, column, severity, message, rule }: Diagnostic): string {
  const place = `${file ?? "standard input"}:${line}:${column}`;
  return `| ${[inCell(place), severity, inCell(message), inCell(rule)].join(" | ")} |`;
}

/** Words as they are, in the cell of a table; a pair of backticks around a value still makes code. */
function inCell(words: string): string {
  return escapeInLine(words)
    .split("`")
    .map((part, nth, { length }) =>
      nth % 2 === 1 && nth < length - 1 ? codeOf(part) : textOf(part),
    )
    .join("");
}

function codeOf(words: string): string {
  return `<code>${asText(words)}</code>`;
}

function textOf(words: string): string {
  return asText(words);
}

function asText(words: string): string {
  return words.replace(/[&<>"'|\\`*_{}[\]()#+!~@:-]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
