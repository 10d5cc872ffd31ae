import type { Diagnostic } from "../../model/diagnostic.ts";
import { escapeInLine } from "../escape.ts";
import { excerptOf } from "../excerpt.ts";
import type { CheckedTexts, Reporter, ReportOptions } from "../reporter.ts";
import { summarise } from "../tally.ts";

/** For people at a terminal: each finding with the words that it is about, and what to do. */
export const pretty: Reporter = {
  name: "pretty",

  format(diagnostics, texts, options = {}) {
    const show = findingWriter(texts, options);
    const findings = byFile(diagnostics).map(show);
    return `${[...findings, summarise(diagnostics, texts, painter(options))].join("\n\n")}\n`;
  },
};

const INDENT = "  ";
const WIDTH = 100;

type Paint = Record<"error" | "warning" | "bold" | "dim", (words: string) => string>;

/** Shows one finding; the lines of a text are parted once for all its findings. */
function findingWriter(texts: CheckedTexts, options: ReportOptions) {
  const { width = WIDTH } = options;
  const paint = painter(options);
  const linesOf = lineReader(texts);

  return (diagnostic: Diagnostic): string => {
    const { file, line, column, severity, message, rule, hint } = diagnostic;
    const place = `${escapeInLine(file ?? "<stdin>")}:${line}:${column}`;
    const words = linesOf(file)[line - 1];
    const lines = [
      `${paint.bold(place)} ${paint[severity](severity)} ${escapeInLine(message)} ${paint.dim(`(${rule})`)}`,
    ];
    if (words !== undefined) {
      const end = diagnostic.endLine === line ? diagnostic.endColumn - 1 : words.length;
      const { text, before, marked } = excerptOf(words, column - 1, end, width - INDENT.length);
      const mark = paint[severity]("^".repeat(marked));
      lines.push(INDENT + text, INDENT + " ".repeat(before) + mark);
    }
    if (hint !== null) lines.push(INDENT + escapeInLine(hint));
    return lines.join("\n");
  };
}

/** The findings of one file side by side, the files in the order in which they come. */
function byFile(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const files = new Map<string | null, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const found = files.get(diagnostic.file) ?? [];
    found.push(diagnostic);
    files.set(diagnostic.file, found);
  }
  return [...files.values()].flat();
}

function lineReader(texts: CheckedTexts): (file: string | null) => readonly string[] {
  const known = new Map<string | null, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? splitLines(texts.get(file) ?? "");
    known.set(file, lines);
    return lines;
  };
}

/** As the model counts lines: LF, CRLF and CR end one, and a byte-order mark is no part of any. */
function splitLines(text: string): string[] {
  return text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
}

function painter({ color = false }: ReportOptions): Paint {
  const style = (on: number, off: number) => (words: string) =>
    color ? `\u001b[${on}m${words}\u001b[${off}m` : words;
  return { error: style(31, 39), warning: style(33, 39), bold: style(1, 22), dim: style(2, 22) };
}
