import { type Cell, cellsOf } from "./cells.ts";

/** A line of a text as far as it fits, and where in it the place stands that is meant. */
export interface Excerpt {
  readonly text: string;
  /** The columns before the place and those of the place itself, at least one. */
  readonly before: number;
  readonly marked: number;
}

const CUT = "…";

// What is further from the place than this many characters a column cannot come into the window.
const REACH = 2;

/** The window of a line around the place from `start` to `end`, at most `width` columns wide. */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const from = wholeAt(line, Math.max(0, start - width * REACH));
  const to = wholeAt(line, Math.min(line.length, start + width * REACH));
  const cells = cellsOf(line.slice(from, to));
  const found = cells.findIndex((cell) => from + cell.end > start);
  const first = found < 0 ? cells.length : found;
  const isMarked = (cell: Cell) => from + cell.start < end;

  const window = windowAround(cells, first, isMarked, width - 2 * CUT.length);
  const left = window.first > 0 || from > 0 ? CUT : "";
  const right = window.end < cells.length || to < line.length ? CUT : "";
  const shown = cells.slice(window.first, window.end).map(({ text }) => text);
  return {
    text: `${left}${shown.join("")}${right}`,
    before: left.length + widthOf(cells.slice(window.first, first)),
    marked: Math.max(1, widthOf(cells.slice(first, window.end).filter(isMarked))),
  };
}

/** The cells that are shown: those of the place first, then as many before it as behind it. */
function windowAround(
  cells: readonly Cell[],
  first: number,
  isMarked: (cell: Cell) => boolean,
  width: number,
) {
  let [start, end, used] = [first, first, 0];
  const fits = (cell: Cell | undefined): cell is Cell => {
    if (cell === undefined || used + cell.width > width) return false;
    used += cell.width;
    return true;
  };
  for (let next = cells[end]; next && isMarked(next) && fits(next); next = cells[end]) end++;
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    if (fits(cells[start - 1])) [start, isGrowing] = [start - 1, true];
    if (fits(cells[end])) [end, isGrowing] = [end + 1, true];
  }
  return { first: start, end };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The place itself, or the one before it where it would part a surrogate pair. */
function wholeAt(line: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(line.slice(at - 1, at + 1)) ? at - 1 : at;
}
