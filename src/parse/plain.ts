import type { PhrasingContent } from "mdast";
import type { Run } from "../model/prose.ts";
import { placeOf } from "./inline.ts";
import type { Markup } from "./markup.ts";

/** The words of some inline nodes, and which of them come from which place of the text. */
export interface PlainWords {
  readonly plain: string;
  readonly runs: readonly Run[];
}

const FOLLOWS_A_MARKER = /^[\s\p{P}]/u;
const ESCAPE = /\\[!-/:-@[-`{-~]|&(?:#x[\da-f]{1,6}|#\d{1,7}|\w{1,31});/gi;

/**
 * The words as a reader sees them: without markup, without citation markers and the white space
 * before each, e.g. `fell *again* [3].` reads "fell again."
 */
export function plainWords(
  nodes: readonly PhrasingContent[],
  text: string,
  { decode }: Markup,
): PlainWords {
  const words = new Words();
  for (const node of leavesOf(nodes)) {
    const { start, end } = placeOf(node);
    if (node.type === "marker") words.passMarker();
    else if (node.type === "inlineCode")
      words.add(node.value, ...codeWithin(text, start, end, node.value));
    else if (node.type === "text") addText(words, text, node.value, start, end, decode);
  }
  return words.finish();
}

/** Text, marker and code nodes in reading order, those within emphasis and links too. */
function* leavesOf(nodes: readonly PhrasingContent[]): Generator<PhrasingContent> {
  for (const node of nodes) {
    if ("children" in node) yield* leavesOf(node.children);
    else yield node;
  }
}

function addText(
  words: Words,
  text: string,
  value: string,
  start: number,
  end: number,
  decode: Markup["decode"],
): void {
  const raw = text.slice(start, end);
  if (raw === value) {
    words.add(value, start, end);
    return;
  }
  let from = 0;
  for (const { index, 0: mark } of raw.matchAll(ESCAPE)) {
    words.add(raw.slice(from, index), start + from, start + index);
    from = index + mark.length;
    words.add(decode(mark), start + index, start + from);
  }
  words.add(raw.slice(from), start + from, end);
}

function codeWithin(text: string, start: number, end: number, value: string): [number, number] {
  const at = text.indexOf(value, start);
  return at >= 0 && at + value.length <= end ? [at, at + value.length] : [start, end];
}

/** Collects words and their runs; a class, since each step depends on the end of the last. */
class Words {
  private readonly parts: { words: string; start: number; end: number }[] = [];
  private behindMarker = false;

  passMarker(): void {
    this.behindMarker = true;
  }

  /** Adds the words that stand from `start` to `end`; there they may be written otherwise, e.g. `&amp;`. */
  add(words: string, start: number, end: number): void {
    if (words === "") return;
    if (this.behindMarker && FOLLOWS_A_MARKER.test(words)) this.dropSpace();
    this.behindMarker = false;
    const kept = this.parts.length === 0 ? words.trimStart() : words;
    if (kept !== "")
      this.parts.push({ words: kept, start: start + words.length - kept.length, end });
  }

  finish(): PlainWords {
    this.dropSpace();
    const runs: Run[] = [];
    let plainStart = 0;
    for (const { words, start, end } of this.parts) {
      const plainEnd = plainStart + words.length;
      runs.push({ start, end, plainStart, plainEnd });
      plainStart = plainEnd;
    }
    return { plain: this.parts.map(({ words }) => words).join(""), runs };
  }

  private dropSpace(): void {
    for (let last = this.parts.pop(); last; last = this.parts.pop()) {
      const words = last.words.trimEnd();
      if (words === "") continue;
      this.parts.push({ ...last, words, end: last.end - (last.words.length - words.length) });
      return;
    }
  }
}
