import { once, onceForText } from "../../history/once.ts";
import { acronymsIn, initialsIn } from "./acronyms.ts";
import { functionWordsOf } from "./function-words.ts";
import { isPercent, numberInWords, scaleOf, valueOf } from "./numerals.ts";
import { stemOf } from "./stems.ts";

/**
 * What a text speaks of, each once: the stems of its words without function words, acronyms in
 * capitals (`NDRC`), and figures as `#16200000000` and `#75%`, however they are written.
 */
export type Terms = ReadonlySet<string>;

export type ReadTerms = (text: string) => Terms;

/**
 * Reads terms by what some texts know of each other: where one has an acronym that words of another
 * spell (`National Development and Reform Commission`), those words have the acronym as a term too.
 * `language` chooses the function words. Beyond its first few thousand characters nothing is read.
 */
export function termReader(texts: readonly string[], language: string): ReadTerms {
  const acronyms = acronymsIn(texts);
  const readText = textReader(language);
  return (text) => {
    const { terms, initials } = readText(text);
    const spelled = initials.filter((letters) => acronyms.has(letters));
    return spelled.length === 0 ? terms : new Set([...spelled, ...terms]);
  };
}

/** What a text says by itself: most sentences and titles of a version come again in the next. */
interface ReadText {
  readonly terms: Terms;
  readonly initials: readonly string[];
}

const readers = new Map<string, (text: string) => ReadText>();

function textReader(language: string): (text: string) => ReadText {
  const known = readers.get(language);
  if (known !== undefined) return known;
  const isFunctionWord = functionWordsOf(language);
  const reader = onceForText((text): ReadText => {
    const words = wordsOf(text);
    const terms = new Set<string>();
    for (let at = 0; at < words.length; ) at = readTerm(words, at, isFunctionWord, terms);
    return { terms, initials: initialsIn(words, isFunctionWord) };
  });
  if (readers.size < MOST_LANGUAGES) readers.set(language, reader);
  return reader;
}

const MOST_LANGUAGES = 20;

export function isFigure(term: string): boolean {
  return term.startsWith("#");
}

/** How the words among some terms begin: compounds and rare endings share that much. */
export const prefixesOf = once((terms: Terms): Terms => {
  const words = [...terms].filter((term) => !isFigure(term) && term.length >= LEAST_PREFIXED);
  return new Set(words.map((word) => word.slice(0, PREFIX).toLowerCase()));
});

const PREFIX = 5;
const LEAST_PREFIXED = 4;

/** Adds the term that begins at a word; gives the place of the next one. */
function readTerm(
  words: readonly string[],
  at: number,
  isFunctionWord: (word: string) => boolean,
  terms: Set<string>,
): number {
  const word = words[at] ?? "";
  const folded = word.toLowerCase();
  const number = /^\d/.test(word) ? digitsOf(folded) : numberInWords(folded);
  if (number !== undefined) return readFigure(words, at + 1, number, terms);

  if (UNSPACED.test(word)) for (const pair of pairsOf(word)) terms.add(pair);
  else if (isAcronym(word)) terms.add(word.replace(/s$/, ""));
  else if (!isFunctionWord(folded) && folded.length > 1) addWord(folded, terms);
  return at + 1;
}

/** `glm-5` stands for itself and for `glm`. */
function addWord(folded: string, terms: Set<string>): void {
  const joined = /^(\p{L}+)-?(\d.*)$/u.exec(folded);
  if (joined === null) {
    terms.add(stemOf(folded));
    return;
  }
  terms.add(folded.replace("-", ""));
  if (folded.includes("-")) terms.add(stemOf(joined[1] ?? ""));
}

/** A number with the scale and the percent sign behind it. */
function readFigure(
  words: readonly string[],
  at: number,
  number: number,
  terms: Set<string>,
): number {
  const scale = scaleOf((words[at] ?? "").toLowerCase());
  const behind = scale === undefined ? at : at + 1;
  const value = Number((number * (scale ?? 1)).toPrecision(12));
  const last = (words[behind] ?? "").toLowerCase();
  const isShare = isPercent(last) || (last === "per" && words[behind + 1] === "cent");
  terms.add(`#${value}${isShare ? "%" : ""}`);
  return isShare ? behind + 1 : behind;
}

/** `45`, `16.2`, `1,240`, `744b`, and `12th`; undefined for a name such as `910c`. */
function digitsOf(word: string): number | undefined {
  const parts = /^(\d+(?:[.,]\d+)*)(\p{L}*)$/u.exec(word);
  if (parts === null) return undefined;
  const [, digits = "", unit = ""] = parts;
  if (/^(?:|st|nd|rd|th|x|s)$/.test(unit)) return valueOf(digits);
  const scale = scaleOf(unit);
  return scale === undefined ? undefined : valueOf(digits) * scale;
}

const MOST_CHARACTERS = 4000;
// Letters with a number behind a hyphen are one name; a percent sign is a word of its own.
const WORD =
  /\p{L}[\p{L}\p{M}]*-\d[\p{L}\d]*|\d+(?:[.,]\d+)*[\p{L}\p{M}\d]*|[\p{L}\p{M}][\p{L}\p{M}\d]*|%/gu;
const ACCENTS = /\p{Mn}/gu;
const DOTTED = /(?<![\p{L}\d])(?:\p{Lu}\.){2,6}/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const NOT_ASCII = /[^\0-\x7f]/;

/** The words of a text in its own case: without accents, and `U.S.` as `US`. */
function wordsOf(text: string): readonly string[] {
  const beginning = text.slice(0, MOST_CHARACTERS);
  const plain = NOT_ASCII.test(beginning)
    ? beginning.normalize("NFKD").replace(ACCENTS, "")
    : beginning;
  const words = plain.replace(DOTTED, (dotted) => dotted.replaceAll(".", "")).match(WORD) ?? [];
  return isShouted(words) ? words.map((word) => word.toLowerCase()) : words;
}

/** Whether a text is all in capitals, so that capitals make no acronym. */
function isShouted(words: readonly string[]): boolean {
  return words.length > 1 && words.every((word) => word === word.toUpperCase());
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(word);
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return [word];
  return characters.slice(1).map((character, nth) => `${characters[nth]}${character}`);
}
