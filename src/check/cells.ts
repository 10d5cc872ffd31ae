import { escapeAll } from "./escape.ts";
import { unsafeRunsIn } from "./unsafe-characters.ts";

/** What a terminal shows as one character: its text, how many columns it takes, and its place. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** A line as the cells of a terminal; what could harm or not be seen is shown as an escape. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let behind = 0;
  for (const { start, end } of unsafeRunsIn(line)) {
    cells.push(...graphemesOf(line.slice(behind, start), behind));
    for (let at = start; at < end; at++) cells.push(escapeOf(line.slice(at, at + 1), at));
    behind = end;
  }
  cells.push(...graphemesOf(line.slice(behind), behind));
  return cells;
}

const TAB = "  ";

/** The graphemes of a text; their boundaries are the same in every language. */
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

// Made when first needed, since that takes as long as checking a short text.
let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string, offset: number): Cell[] {
  if (SIMPLE.test(text)) return text.split("").map((unit, nth) => simpleCell(unit, offset + nth));
  return Array.from(segmentsOf(text), ({ segment, index }) => {
    const shown = segment === "\t" ? TAB : segment;
    const start = offset + index;
    return { text: shown, width: widthOf(shown), start, end: start + segment.length };
  });
}

// Latin letters and common punctuation: each unit is a grapheme of one column, which is far faster.
const SIMPLE = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u2030-\u203b]*$/;

function simpleCell(text: string, start: number): Cell {
  return { text, width: 1, start, end: start + 1 };
}

function escapeOf(unit: string, start: number): Cell {
  const text = escapeAll(unit);
  return { text, width: text.length, start, end: start + 1 };
}

const SHOWN_AS_EMOJI = /\p{Emoji_Presentation}|\ufe0f/u;
const WITHOUT_WIDTH = /^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7fb]$/u;

// East Asian Width W and F, but for the emoji.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]$/u;

/** How many columns a grapheme takes; an emoji takes two, of however many characters it is made. */
function widthOf(grapheme: string): number {
  if (SHOWN_AS_EMOJI.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!WITHOUT_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}
