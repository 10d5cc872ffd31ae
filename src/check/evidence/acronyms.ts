import { onceForText } from "../../history/once.ts";

/** The acronyms of some texts, three to six capitals each. */
export function acronymsIn(texts: readonly string[]): ReadonlySet<string> {
  const acronyms = new Set<string>();
  for (const text of texts) {
    for (const acronym of acronymsOf(text)) {
      acronyms.add(acronym);
      if (acronyms.size === MOST_ACRONYMS) return acronyms;
    }
  }
  return acronyms;
}

const acronymsOf = onceForText((text): readonly string[] =>
  [...text.matchAll(ACRONYM)].map(([acronym]) => acronym.replaceAll(".", "")),
);

const ACRONYM = /(?<![\p{L}\d])(?:\p{Lu}{3,6}|(?:\p{Lu}\.){3,6})(?=s?(?![\p{L}\d]))/gu;
const MOST_ACRONYMS = 500;
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 6;
// A shorter word in small letters is no part of a name.
const LEAST_WORD = 4;

/**
 * What words of a text spell by their initials, three to six, function words left out: words that
 * all have a capital (`World Health Organization`), or none and some length (`large language models`).
 */
export function initialsIn(
  words: readonly string[],
  isFunctionWord: (word: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (let first = 0; first < words.length; first++) {
    const isName = isCapitalised(words[first] ?? "");
    let initials = "";
    for (let at = first; at < words.length && initials.length < MOST_LETTERS; at++) {
      const word = words[at] ?? "";
      if (initials !== "" && isName && isFunctionWord(word.toLowerCase())) continue;
      if (isName ? !isCapitalised(word) : !isPlain(word, isFunctionWord)) break;
      initials += (word[0] ?? "").toUpperCase();
      if (initials.length >= FEWEST_LETTERS) found.push(initials);
    }
  }
  return found;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}[\p{L}\d]*\p{Ll}/u.test(word);
}

function isPlain(word: string, isFunctionWord: (word: string) => boolean): boolean {
  return word.length >= LEAST_WORD && /^\p{Ll}+$/u.test(word) && !isFunctionWord(word);
}
