import type { Tension, Unreadable } from "../model/blocks.ts";
import type { Problem } from "../model/diagnostic.ts";
import { cut, type Marker, type Passage } from "../model/prose.ts";
import { listItem } from "./entries.ts";
import { markerNode } from "./inline.ts";
import { type FoundMarker, findMarkers } from "./markers.ts";
import type { Markup } from "./markup.ts";
import { type Entry, incomplete, unreadable } from "./outline.ts";
import { readProse } from "./prose.ts";

/** `- text with [11] inline. [11][12][18]` */
export function readTension(
  entry: Entry,
  markup: Markup,
  problems: Problem[],
): Tension | Unreadable {
  const { span } = entry;
  const { passage, misses } = listItem(entry, markup.form);
  if (passage.text === "") {
    problems.push(
      unreadable(span, "Unexpected empty tension, expected a text", "Write or remove it."),
    );
    return { type: "unreadable", span };
  }
  problems.push(...incomplete(span, passage.text, [misses], "`- text. [1][2]`"));
  const { words, list } = splitList(passage);
  return { type: "tension", span, prose: readProse(words, markup), list };
}

const SENTENCE_END = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"'*_`]*\s*$/u;

// Behind `Borealis Corp. [2]` a run is a list only if it repeats what is cited before.
const ABBREVIATION =
  /(?<![\p{L}\d])(?:Inc|Corp|Ltd|Co|Bros|Jr|Sr|al|etc|\p{Lu}(?:\.\p{Lu})*)\.\s*$/u;

function shareNumber(a: readonly FoundMarker[], b: readonly FoundMarker[]): boolean {
  const numbers = new Set(a.flatMap((marker) => marker.numbers));
  return b.some((marker) => marker.numbers.some((number) => numbers.has(number)));
}

/** Parts the text from its list: the run of markers after the last sentence's end. */
function splitList(passage: Passage): { words: Passage; list: Marker[] } {
  const { text } = passage;
  const found = findMarkers(text);
  let start = text.trimEnd().length;
  let first = found.length;
  for (; first > 0; first--) {
    const marker = found[first - 1];
    if (!marker || text.slice(marker.end, start).trim() !== "") break;
    start = marker.start;
  }
  const run = found.slice(first);
  const words = text.slice(0, start);
  const mayBeName =
    ABBREVIATION.test(words) && first > 0 && !shareNumber(run, found.slice(0, first));
  if (run.length === 0 || !SENTENCE_END.test(words) || mayBeName)
    return { words: passage, list: [] };
  return {
    words: cut(passage, 0, start),
    list: run.map((marker) => markerNode(passage, marker, marker.start, marker.end)),
  };
}
