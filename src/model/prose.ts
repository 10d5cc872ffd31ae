import type { Link, Node, PhrasingContent } from "mdast";
import type { Span } from "./span.ts";

/**
 * One `[11]` in prose: the number as it is written, never rounded, e.g. `"01"`.
 * `[1, 2]` and `[1–3]` are one marker with a citation for each number.
 */
export interface Citation {
  readonly number: string;
  /** Where its marker stands in the file. */
  readonly span: Span;
}

/** A bracket with the citations it stands for; a node among the mdast nodes of its prose. */
export interface Marker extends Node {
  readonly type: "marker";
  /** As written, e.g. `[1–3]`. */
  readonly value: string;
  readonly citations: readonly Citation[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    marker: Marker;
  }
  interface RootContentMap {
    marker: Marker;
  }
}

/**
 * A stretch of a file read as one line: where a paragraph is wrapped, each line break counts as a
 * space. `pieces` leads from a place in `text` back to the file.
 */
export interface Passage {
  readonly text: string;
  /** For each line: where it begins in `text`, and where that is in the file. */
  readonly pieces: readonly { readonly at: number; readonly offset: number }[];
}

/** A stretch of plain words: `plain.slice(plainStart, plainEnd)` comes from `text.slice(start, end)`. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly plainStart: number;
  readonly plainEnd: number;
}

/** Running text: a paragraph, a stance, the words of an event. */
export interface Prose {
  readonly passage: Passage;
  /** Where it stands in the file, white space around it left out. */
  readonly span: Span;
  /** The words as a reader sees them, without markup and without citation markers. */
  readonly plain: string;
  /** Which words of `plain` come from which place of the text. */
  readonly runs: readonly Run[];
  /** mdast; the offsets of its positions are places in `passage.text`. */
  readonly inline: readonly PhrasingContent[];
  /** The markers of `inline`, in reading order. */
  readonly markers: readonly Marker[];
  /** The links of `inline`, in reading order. */
  readonly links: readonly Link[];
}

/** The offset in the file of a place in a passage's text. */
function offsetAt({ pieces }: Passage, at: number): number {
  const found = pieces[lastUpTo(pieces.length, (nth) => (pieces[nth]?.at ?? 0) <= at)];
  return found === undefined ? at : found.offset + at - found.at;
}

/** Where in the file a stretch of a passage stands. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  if (end <= start) return { start: offsetAt(passage, start), end: offsetAt(passage, start) };
  return { start: offsetAt(passage, start), end: offsetAt(passage, end - 1) + 1 };
}

/** A part of a passage, as a passage of its own. */
export function cut(passage: Passage, start: number, end: number): Passage {
  const text = passage.text.slice(start, end);
  const pieces = [{ at: 0, offset: offsetAt(passage, start) }];
  for (const { at, offset } of passage.pieces) {
    if (at > start && at < end) pieces.push({ at: at - start, offset });
  }
  return { text, pieces };
}

/** A part of a passage without the white space around it. */
export function trim(passage: Passage): Passage {
  const start = passage.text.length - passage.text.trimStart().length;
  return cut(passage, start, Math.max(start, passage.text.trimEnd().length));
}

/** The place in the passage's text of a plain word that begins at `plainStart`. */
export function placeOfPlain({ runs }: Pick<Prose, "runs">, plainStart: number): number {
  const run = runs[lastUpTo(runs.length, (nth) => (runs[nth]?.plainStart ?? 0) <= plainStart)];
  return run === undefined
    ? 0
    : run.start + Math.min(plainStart - run.plainStart, run.end - run.start);
}

/** Leads from places in a passage's text to places in the plain words; looked up in any order. */
export function plainPlaces({
  runs,
  plain,
}: Pick<Prose, "runs" | "plain">): (at: number) => number {
  return (at) => {
    const run = runs[lastUpTo(runs.length, (nth) => (runs[nth]?.start ?? 0) <= at)];
    if (run === undefined || at < run.start) return 0;
    if (at >= run.end) return Math.min(run.plainEnd, plain.length);
    return Math.min(run.plainStart + at - run.start, run.plainEnd);
  };
}

/** The last of some ascending things that a limit lets through, or 0; by binary search. */
function lastUpTo(count: number, isWithin: (nth: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isWithin(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The citations of some prose, in order of appearance. */
export function citationsOf(prose: Pick<Prose, "markers">): Citation[] {
  return prose.markers.flatMap((marker) => marker.citations);
}
