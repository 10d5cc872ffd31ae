import { createHash } from "node:crypto";
import { proseOf } from "../model/blocks.ts";
import { comparableWords } from "../model/content-id.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { pointAt } from "../model/span.ts";
import { allBlocks, type BriefingTree } from "../model/tree.ts";

/** A text with what was found in it. */
export interface CheckedText {
  /** Null for a file that is no briefing. */
  readonly tree: BriefingTree | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * For each diagnostic a name that stays the same while its words do, wherever they move, e.g.
 * `8d0c1f0a6b2e4c57:1`. The number behind the colon tells apart what has the same words.
 */
export function fingerprintsOf(text: CheckedText): string[] {
  const met = new Map<string, number>();
  return keysOf(text).map((key) => {
    const nth = (met.get(key) ?? 0) + 1;
    met.set(key, nth);
    return `${createHash("sha256").update(key).digest("hex").slice(0, LENGTH)}:${nth}`;
  });
}

const LENGTH = 16;

/**
 * For each diagnostic its rule and the words that it stands in: those of the sentence or else of
 * the block, whatever numbers it cites; outside of all blocks its message.
 */
export function keysOf({ tree, diagnostics }: CheckedText): string[] {
  const places = tree === null ? [] : placesOf(tree);
  return diagnostics.map(({ rule, message, line, column }) => {
    const words = findWords(places, line, column);
    return words === undefined ? `${rule}: ${message}` : `${rule} ${words}`;
  });
}

interface Place {
  readonly start: Point;
  readonly end: Point;
  readonly words: string;
}
type Point = ReturnType<typeof pointAt>;

/** Sentences first, since a block that has gained one keeps the others. */
function placesOf(tree: BriefingTree): readonly (readonly Place[])[] {
  const place = ({ span, plain }: { span: { start: number; end: number }; plain: string }) => ({
    start: pointAt(tree.lineStarts, span.start),
    end: pointAt(tree.lineStarts, span.end),
    words: comparableWords(plain),
  });
  const blocks = allBlocks(tree).map((block) => ({
    span: block.span,
    plain:
      block.type === "source"
        ? block.title
        : proseOf(block)
            .map(({ plain }) => plain)
            .join(" "),
  }));
  return [tree.claims.map(place), blocks.map(place)];
}

function findWords(
  places: readonly (readonly Place[])[],
  line: number,
  column: number,
): string | undefined {
  const at = { line, column };
  for (const list of places) {
    const found = lastFrom(list, at);
    if (found && isBefore(at, found.end)) return found.words;
  }
  return undefined;
}

/** The last place that does not begin behind a point, by binary search. */
function lastFrom(places: readonly Place[], at: Point): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place && !isBefore(at, place.start)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function isBefore(a: Point, b: Point): boolean {
  return a.line === b.line ? a.column < b.column : a.line < b.line;
}
