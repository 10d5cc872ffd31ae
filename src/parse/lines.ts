import type { Passage } from "../model/prose.ts";
import type { LineStarts, Span } from "../model/span.ts";

const LINE_END = /\r\n|[\n\r]/g;
const BYTE_ORDER_MARK = "\uFEFF";

/** The lines of a text, without their ends; a byte-order mark stands before the first. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  for (const { index, 0: end } of text.matchAll(LINE_END)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Where each line begins. */
export function lineStartsOf(lines: readonly Span[]): LineStarts {
  return lines.map((line) => line.start);
}

/** One line as a passage. */
export function passageOf(text: string, { start, end }: Span): Passage {
  return { text: text.slice(start, end), pieces: [{ at: 0, offset: start }] };
}

/** Some lines read as one, a space for each line break; white space around each is left out. */
export function joinLines(text: string, lines: readonly Span[]): Passage {
  const pieces: { at: number; offset: number }[] = [];
  let joined = "";
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const indent = words.length - words.trimStart().length;
    if (joined !== "") joined += " ";
    pieces.push({ at: joined.length, offset: line.start + indent });
    joined += words.trim();
  }
  return { text: joined, pieces };
}
