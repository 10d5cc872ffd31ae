import type { PhrasingContent } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { Run } from "../model/prose.ts";
import { placeOf } from "./inline.ts";

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
export function plainWords(nodes: readonly PhrasingContent[], text: string): PlainWords {
  const words = new Words();
  for (const node of leavesOf(nodes)) {
    const { start, end } = placeOf(node);
    if (node.type === "marker") words.passMarker();
    else if (node.type === "inlineCode") words.add(node.value, ...codeWithin(text, start, end, node.value));
    else if (node.type === "text") addText(words, text, node.value, start, end);
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

function addText(words: Words, text: string, value: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  if (raw === value) return words.add(value, start, end);
  let from = 0;
  for (const { index, 0: escape } of raw.matchAll(ESCAPE)) {
    words.add(raw.slice(from, index), start + from, start + index);
    from = index + escape.length;
    words.add(decodeString(escape), start + index, start + from);
  }
  words.add(raw.slice(from), start + from, end);
}

function codeWithin(text: string, start: number, end: number, value: string): [number, number] {
  const at = text.indexOf(value, start);
  return at >= 0 && at + value.length <= end ? [at, at + value.length] : [start, end];
}

/** Collects words and their runs; a class, since each step depends on the end of the last. */
class Words {
  private plain = "";
  private readonly runs: Run[] = [];
  private behindMarker = false;

  passMarker(): void {
    this.behindMarker = true;
  }

  add(value: string, start: number, end: number): void {
    if (value === "") return;
    if (this.behindMarker && (this.plain === "" || FOLLOWS_A_MARKER.test(value))) this.dropSpace();
    this.behindMarker = false;
    const skipped = this.plain === "" ? value.length - value.trimStart().length : 0;
    if (skipped === value.length) return;
    const plainStart = this.plain.length;
    this.plain += value.slice(skipped);
    // Where a run stands for other characters than its words, e.g. `&amp;`, its ends still agree.
    this.runs.push({ start: start + skipped, end, plainStart, plainEnd: this.plain.length });
  }

  finish(): PlainWords {
    this.dropSpace();
    return { plain: this.plain, runs: this.runs };
  }

  private dropSpace(): void {
    this.plain = this.plain.trimEnd();
    for (let last = this.runs.at(-1); last; last = this.runs.at(-1)) {
      const excess = last.plainEnd - this.plain.length;
      if (excess <= 0) return;
      this.runs.pop();
      if (last.plainStart < this.plain.length) {
        this.runs.push({ ...last, end: last.end - excess, plainEnd: this.plain.length });
      }
    }
  }
}
