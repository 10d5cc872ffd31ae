import type { PhrasingContent } from "mdast";
import { type Marker, type Passage, spanIn } from "../model/prose.ts";
import { type FoundMarker, findMarkers } from "./markers.ts";
import type { Markup } from "./markup.ts";

/** How the characters of a text are read: its escapes, and the words that a stretch stands for. */
interface Reading {
  readonly isEscaped: (text: string, at: number) => boolean;
  readonly decode: (raw: string) => string;
}

const literally: Reading = { isEscaped: () => false, decode: (raw) => raw };

/**
 * The inline nodes of a passage, its citation markers among them.
 * The offsets of their positions are places in its text.
 */
export function readInline(passage: Passage, { isIn, parse, decode }: Markup): PhrasingContent[] {
  const { text } = passage;
  if (!isIn(text)) return splitAtMarkers(passage, 0, text.length, literally);
  return withMarkers(parse(text), passage, { isEscaped: isBehindBackslash, decode });
}

/** Puts markers in place of what looks like one in the text nodes; code and links have none. */
function withMarkers(
  nodes: readonly PhrasingContent[],
  passage: Passage,
  reading: Reading,
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === "text") {
      const { start, end } = placeOf(node);
      return splitAtMarkers(passage, start, end, reading);
    }
    if (node.type === "emphasis" || node.type === "strong") {
      return [{ ...node, children: withMarkers(node.children, passage, reading) }];
    }
    return [node];
  });
}

function splitAtMarkers(
  passage: Passage,
  start: number,
  end: number,
  { isEscaped, decode }: Reading,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const text = (from: number, to: number) => {
    if (to > from) nodes.push(textNode(decode(passage.text.slice(from, to)), from, to));
  };
  let from = start;
  for (const found of findMarkers(passage.text.slice(start, end))) {
    const at = start + found.start;
    if (isEscaped(passage.text, at)) continue;
    text(from, at);
    from = start + found.end;
    nodes.push(markerNode(passage, found, at, from));
  }
  text(from, end);
  return nodes;
}

function textNode(value: string, start: number, end: number): PhrasingContent {
  return { type: "text", value, position: positionOf(start, end) };
}

/** A marker of a passage as a node. */
export function markerNode(
  passage: Passage,
  { value, numbers }: FoundMarker,
  start: number,
  end: number,
): Marker {
  const span = spanIn(passage, start, end);
  const citations = numbers.map((number) => ({ number, span }));
  return { type: "marker", value, citations, position: positionOf(start, end) };
}

/** Where a node begins and ends in the text of its passage. */
export function placeOf(node: PhrasingContent): { start: number; end: number } {
  return {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  };
}

// A passage is one line, so a column is an offset plus one.
function positionOf(start: number, end: number) {
  return {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  };
}

/** An odd number of backslashes before a character takes its meaning away. */
function isBehindBackslash(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
