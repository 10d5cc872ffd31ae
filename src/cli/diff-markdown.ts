import type { Piece } from "../history/word-diff.ts";
import type { Comparison, DiffOptions } from "./comparison.ts";
import { type Entry, type EntryGroup, entryGroups } from "./diff-entries.ts";
import { inLine, numberLines, titleLine } from "./diff-words.ts";

/** A comparison to paste into a pull request. */
export function formatDiffMarkdown(comparison: Comparison, options: DiffOptions): string {
  const numbers = numberLines(comparison, options);
  const parts = [
    `### ${escape(titleLine(comparison))}`,
    list(comparison.note.map(({ text }) => escape(text))),
    ...entryGroups(comparison, options.all).map(formatGroup),
    ...(numbers.length > 0 ? [`#### Numbers\n\n${list(numbers.map(escape))}`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function formatGroup({ heading, entries, unchanged }: EntryGroup): string {
  const folded = unchanged > 0 ? `\n\n${unchanged} unchanged.` : "";
  return `#### ${heading}\n\n${list(entries.map(formatEntry))}${folded}`;
}

function formatEntry({ label, place, pieces, remarks }: Entry): string {
  const lines = remarks.map((remark) => `  - *${escape(remark.label)}*: ${format(remark.pieces)}`);
  return [`**${label}** · ${escape(place)}: ${format(pieces)}`, ...lines].join("\n");
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

const marks = { removed: "~~", added: "**" } as const;

/**
 * Marks hold only against words: the spaces of a piece stand outside of them, and one is put in
 * where a mark would stand between a letter and a comma, or the marks of two pieces would meet.
 */
function format(pieces: readonly Piece[]): string {
  let line = "";
  for (const { kind, text } of pieces) {
    const words = escape(text.trim());
    const start = /^\s/.test(text) ? " " : "";
    const end = /\s$/.test(text) ? " " : "";
    const isMarked = kind !== "same" && words !== "";
    const marked = isMarked ? `${marks[kind]}${words}${marks[kind]}` : words;
    const next = words === "" ? " " : `${start}${marked}${end}`;
    line += needsSpace(line, next) ? ` ${next}` : next;
  }
  return line.trim();
}

function needsSpace(line: string, next: string): boolean {
  const opens = /^(?:~~|\*\*)(?![\p{L}\p{N}])/u.test(next) && /[\p{L}\p{N}]$/u.test(line);
  const closed = /[^\s\p{L}\p{N}](?:~~|\*\*)$/u.test(line) && /^[\p{L}\p{N}]/u.test(next);
  return opens || closed || (/(?:~~|\*\*)$/.test(line) && /^(?:~~|\*\*)/.test(next));
}

/** Words as Markdown that reads the same. */
function escape(text: string): string {
  return inLine(text).replace(/[\\`*_[\]<>&~|#]/g, "\\$&");
}
