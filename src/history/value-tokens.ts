import { numberOf } from "./number-words.ts";

/** A word or a number of a text, and where it stands. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Digits with marks or spaces between thousands and a decimal mark, or a word with hyphens in it.
const TOKEN =
  /(?<![\p{L}\d]|\p{L}-)(?:\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\p{L}+(?:-\p{L}+)*)/gu;

/** The words and numbers of a text; `744-billion-parameter` is three, `twenty-three` is one. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: word, index }) => {
    if (!word.includes("-") || numberOf(word) !== undefined) {
      const suffix = suffixAt(text, index + word.length);
      const token = { text: word, start: index, end: index + word.length };
      return /\d$/.test(word) && suffix ? [token, suffix] : [token];
    }
    return [...word.matchAll(/\p{L}+/gu)].map(({ 0: part, index: within }) => ({
      text: part,
      start: index + within,
      end: index + within + part.length,
    }));
  });
}

const SUFFIX = /\p{L}+/uy;

/** What stands fast to a number: the `B` of `$16.2B`. */
function suffixAt(text: string, at: number): Token | undefined {
  SUFFIX.lastIndex = at;
  const [word] = SUFFIX.exec(text) ?? [];
  return word === undefined ? undefined : { text: word, start: at, end: at + word.length };
}

/** The word at a place, or nothing where the text has ended. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? "";
}
