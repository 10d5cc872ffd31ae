import { type Amount, isBareOne, isYearLike } from "./figure-amounts.ts";
import { monthOf } from "./figure-months.ts";
import { END, follows, GAP, matchAt, sticky, wordBefore } from "./figure-text.ts";
import {
  casualties,
  countables,
  labels,
  leads,
  noPlurals,
  plurals,
  shortLabels,
  stopWords,
} from "./figure-words.ts";

/** The noun that an amount counts, in lower case, and where it ends. */
export interface Noun {
  readonly end: number;
  readonly unit: string;
}

/**
 * The noun counted: the first plural among the few words that follow (`10 significant providers`),
 * or what a hyphen joins to the number (`a 12-nation bloc`). There is no grammar behind this, only
 * lists of words; where they leave a doubt there is no noun, and so no figure.
 */
export function readCounted(text: string, amount: Amount, at: number): Noun | null {
  if (isBareOne(amount) || isNoQuantity(text, amount)) return null;
  const noun = readJoined(text, at) ?? readPhrase(text, at);
  if (noun === null || isName(text, amount, noun)) return null;
  // `5m people` are millions, `200m hurdles` are not.
  if (amount.scale === "m" && !countables.has(noun.unit)) return null;
  const isYear = isYearLike(amount) && text.charAt(at) !== "-";
  return isYear && !countables.has(firstWord(noun.unit)) ? null : noun;
}

// `one in five firms` does not count five.
const PROPORTION =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|\d) (?:in|out of)(?: every)? $/i;
// `4K televisions` are not four thousand.
const SCREEN = /^[48]K$/;
// `2.1 Methods` is a heading.
const HEADING = sticky(`${GAP}\\p{Lu}\\p{Ll}`);

function isNoQuantity(text: string, amount: Amount): boolean {
  const { start, end, style, scale } = amount;
  if (SCREEN.test(text.slice(start, end)) || isLabel(text, amount)) return true;
  if (followsName(text, amount)) return true;
  if (style === "decimal" && scale === "" && matchAt(HEADING, text, end) !== null) return true;
  return follows(PROPORTION, text, start);
}

const JOINED = sticky(`[-‑](\\p{L}\\p{Ll}{2,})${END}`);
// No things: `twenty-first`, `five-pronged`, `three-way`.
const NO_NOUN =
  /(?:ed|ing|ish|th)$|^(?:first|second|third|way|fold|based|style|era|vintage|level|levels|edition|model|born|old|strong|wide|long|high|deep|time)$/;

function readJoined(text: string, at: number): Noun | null {
  const match = matchAt(JOINED, text, at);
  const unit = match?.[1]?.toLowerCase() ?? "";
  if (match === null || stopWords.has(unit) || NO_NOUN.test(unit)) return null;
  return { end: at + match[0].length, unit };
}

const WORD = sticky(
  `${GAP}((?:\\p{Lu}\\.){2,}|\\p{L}[\\p{L}\\p{N}]*(?:[-'’][\\p{L}\\p{N}]+)*)(['’])?`,
);
const POSSESSIVE = /['’]s$/;
const MOST_WORDS = 5;
// These belong to the unit itself: `square kilometres`, `nautical miles`.
const KEPT = /^(?:square|cubic|nautical|light)$/;
const DEGREES = sticky(`${GAP}(Celsius|Fahrenheit)${END}`);

interface Word extends Noun {
  readonly isPlural: boolean;
}

function readPhrase(text: string, at: number): Noun | null {
  const words = wordsOfPhrase(text, at);
  const index = words.findIndex((word) => word.isPlural);
  const plural = words[index];
  if (plural === undefined) return casualties.has(words[0]?.unit ?? "") ? (words[0] ?? null) : null;
  const next = words[index + 1];
  if (next?.isPlural === true) return next; // `5 arms deals`
  if (plural.unit === "degrees") return withScale(text, plural);
  const before = words[index - 1]?.unit ?? "";
  return KEPT.test(before) ? { ...plural, unit: `${before} ${plural.unit}` } : plural;
}

/** The next few words, as far as they can belong to what is counted. */
function wordsOfPhrase(text: string, at: number): Word[] {
  const words: Word[] = [];
  let end = at;
  while (words.length < MOST_WORDS) {
    const match = matchAt(WORD, text, end);
    const [all = "", written = "", apostrophe = ""] = match ?? [];
    const unit = written.toLowerCase();
    if (unit.length < 2 || stopWords.has(unit) || POSSESSIVE.test(unit)) break;
    end += all.length;
    words.push({ end: end - apostrophe.length, unit, isPlural: isPlural(written, unit) });
    if (apostrophe !== "") break;
  }
  return words;
}

function withScale(text: string, degrees: Noun): Noun {
  const scale = matchAt(DEGREES, text, degrees.end);
  if (scale === null) return degrees;
  const unit = `degrees ${scale[1] ?? ""}`.toLowerCase();
  return { end: degrees.end + scale[0].length, unit };
}

function isPlural(word: string, lower: string): boolean {
  if (plurals.has(lower)) return true;
  if (noPlurals.has(lower) || monthOf(lower) !== undefined) return false;
  // `GPUs`, `F-16s`, and any other word in s but `process`, `status`, `crisis`.
  return (
    /[\p{Lu}\p{N}]s$/u.test(word) ||
    (word.length > 2 && /[^siu]s$/.test(lower)) ||
    /^\p{L}+ies$/u.test(lower)
  );
}

function firstWord(unit: string): string {
  return unit.split(" ", 1)[0] ?? unit;
}

/** Whether the number is the number of something: `Article 5`, `version 2026`, `May 6`. */
export function isLabel(text: string, amount: Amount): boolean {
  const before = isBare(amount) ? wordBefore(text, amount.start) : null;
  if (before === null) return false;
  const word = before.word.toLowerCase();
  if (labels.has(word)) return !before.stopped || shortLabels.has(word);
  const isDayOfMonth = /^\d{1,2}(?!\d)/.test(text.slice(amount.start, amount.start + 3));
  return isDayOfMonth && monthOf(word) !== undefined;
}

/** Whether it may be part of the name before it: `Leopard 2 tanks`, `iPhone 16 buyers`. */
function followsName(text: string, amount: Amount): boolean {
  const before = isBare(amount) ? wordBefore(text, amount.start) : null;
  if (before === null || before.stopped || !/\p{Lu}/u.test(before.word)) return false;
  const word = before.word.toLowerCase();
  return !leads.has(word) && !word.endsWith("ly");
}

// What names have: digits without a scale, and seldom thousands.
function isBare({ style, scale, currency }: Amount): boolean {
  return (style === "plain" || style === "decimal") && scale === "" && currency === null;
}

const SENTENCE_START = /[.!?:;—–•|\n]["'”’)\]]*\s+$|^\s*$/;

/** Whether words with capitals make a name of it: `the Seven Sisters`, `Five Eyes`, `Six Tigers`. */
function isName(text: string, { start, style }: Amount, noun: Noun): boolean {
  if (style !== "word" || !/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  const head = text.slice(Math.max(start, noun.end - noun.unit.length), noun.end);
  return /^\p{Lu}/u.test(head) || !(start === 0 || follows(SENTENCE_START, text, start));
}
