import type { Piece } from "../history/word-diff.ts";
import type { Comparison, DiffOptions } from "./comparison.ts";
import { type Entry, type EntryGroup, entryGroups } from "./diff-entries.ts";
import { inLine, numberLines, titleLine } from "./diff-words.ts";
import { wrapPieces } from "./wrap.ts";

/** A comparison to be read in a terminal: the note first, then each change with its words. */
export function formatDiffText(comparison: Comparison, options: DiffOptions): string {
  const paint = painter(options);
  const groups = entryGroups(comparison, options.all).map((group) => formatGroup(group, options));
  const numbers = numberLines(comparison, options).map((line) => paragraph(line, options));
  const parts = [
    paint.bold(inLine(titleLine(comparison))),
    comparison.note.map(({ text }) => paragraph(text, options)).join("\n"),
    ...groups,
    ...(numbers.length > 0 ? [[paint.bold("Numbers"), ...numbers].join("\n")] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const WIDTH = 100;
const NARROWEST = 40;
const INDENT = "    ";

function formatGroup({ heading, entries, unchanged }: EntryGroup, options: DiffOptions): string {
  const paint = painter(options);
  const folded = unchanged > 0 ? [`  ${paint.dim(`${unchanged} unchanged`)}`] : [];
  return [
    paint.bold(heading),
    ...entries.map((entry) => formatEntry(entry, options)),
    ...folded,
  ].join("\n");
}

function formatEntry({ mark, label, place, pieces, remarks }: Entry, options: DiffOptions): string {
  const paint = painter(options);
  const head = `${paint[mark](`${mark} ${label}`)} ${paint.dim(`· ${inLine(place)}`)}`;
  return [
    `  ${head}`,
    ...formatPieces(pieces, INDENT, options),
    ...remarks.flatMap((remark) =>
      formatPieces(
        [{ kind: "same", text: `${remark.label}: ` }, ...remark.pieces],
        `${INDENT}  `,
        options,
      ),
    ),
  ].join("\n");
}

function paragraph(text: string, options: DiffOptions): string {
  return formatPieces([{ kind: "same", text }], "  ", options).join("\n");
}

function formatPieces(
  pieces: readonly Piece[],
  indent: string,
  { color, width = WIDTH }: DiffOptions,
): string[] {
  const shown = pieces.map(({ kind, text }) => ({ kind, text: inLine(text) }));
  const room = Math.max(width, NARROWEST) - indent.length;
  return wrapPieces(shown, room, color ? 0 : BRACKETS_WIDTH).map(
    (line) =>
      indent +
      line
        .map((piece) => show(piece, color))
        .join("")
        .trimEnd(),
  );
}

/** Spaces at the ends of a change stand outside of its marks. */
function show({ kind, text }: Piece, color: boolean): string {
  const words = text.trim();
  if (kind === "same" || words === "") return text;
  const [on, off] = (color ? COLORS : BRACKETS)[kind];
  return text.replace(words, () => `${on}${words}${off}`);
}

const COLORS = {
  removed: ["\u001b[9;31m", "\u001b[29;39m"],
  added: ["\u001b[32m", "\u001b[39m"],
} as const;
const BRACKETS = { removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
const BRACKETS_WIDTH = 4;

function painter({ color }: DiffOptions) {
  const style = (on: number, off: number) => (words: string) =>
    color ? `\u001b[${on}m${words}\u001b[${off}m` : words;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    "+": style(32, 39),
    "-": style(31, 39),
    "~": style(33, 39),
    " ": style(2, 22),
  };
}
