import type { ElementContent } from "hast";
import { wordDiff } from "../../history/word-diff.ts";
import { h } from "../element.ts";
import { words } from "../words.ts";

/** A text as it was and as it is, in one line: what went is struck out, what came is marked. */
export function inlineDiff(before: string, after: string): ElementContent[] {
  return wordDiff(before, after).flatMap(({ kind, text }): ElementContent[] => {
    if (kind === "same") return [{ type: "text", value: text }];
    if (kind === "removed") return [markers.removed(text)];
    // White space is not marked, so that no bar hangs over the end of a word.
    const [, start = "", words = "", end = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
    if (words === "") return [markers.added(text)];
    return [space(start), [markers.added(words)], space(end)].flat();
  });
}

function space(value: string): ElementContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

// With less in common than this, or with changes this many, one text reads better after the other.
const LEAST_COMMON = 0.45;
const MOST_CHANGES = 6;

/** Whether two texts have so little in common that their words side by side would be confetti. */
export function isRewritten(before: string, after: string): boolean {
  const pieces = wordDiff(before, after);
  const lengthOf = (kind: string) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);
  const [same, longest] = [lengthOf("same"), Math.max(before.length, after.length)];
  const changes = pieces.filter(
    ({ kind }, nth) => kind !== "same" && (pieces[nth - 1]?.kind ?? "same") === "same",
  );
  const common = longest === 0 ? 1 : same / longest;
  if (Math.min(before.length, after.length) < SHORT) return false;
  return (
    common < LEAST_COMMON || (changes.length > MOST_CHANGES && common < 2 * LEAST_COMMON - 0.2)
  );
}

// Of a few words both are seen at once.
const SHORT = 40;

const markers = {
  removed: (text: string) => h("del", [hiddenWord(words.wordsGone), text]),
  added: (text: string) => h("ins", [hiddenWord(words.wordsCome), text]),
};

/** A word for those who hear a page; it is not copied with the text. */
export function hiddenWord(word: string): ElementContent {
  return h("span.unseen", [`${word} `]);
}
