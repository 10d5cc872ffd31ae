import type { ElementContent } from "hast";
import { h } from "hastscript";
import { wordDiff } from "../../history/word-diff.ts";
import { words } from "../words.ts";

/** A text as it was and as it is, in one line: what went is struck out, what came is marked. */
export function inlineDiff(before: string, after: string): ElementContent[] {
  return wordDiff(before, after).map(({ kind, text }) =>
    kind === "same" ? { type: "text", value: text } : markers[kind](text),
  );
}

const markers = {
  removed: (text: string) => h("del", [hiddenWord(words.wordsGone), text]),
  added: (text: string) => h("ins", [hiddenWord(words.wordsCome), text]),
};

/** A word for those who hear a page; it is not copied with the text. */
export function hiddenWord(word: string): ElementContent {
  return h("span.unseen", [`${word} `]);
}
