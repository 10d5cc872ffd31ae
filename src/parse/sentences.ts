import type { Span } from "../model/span.ts";
import {
  continuations,
  type Ending,
  exclaimedNames,
  type Language,
  languageOf,
  letterNouns,
} from "./abbreviations.ts";

/**
 * The sentences of running text, in order, without the white space around them; every other
 * character belongs to exactly one. `lang` is a BCP 47 tag; English rules hold where it is left
 * out, malformed or unknown, and the full stops of all scripts count in every language.
 *
 * The method looks at every run of stops once, with a few words on either side, so its time is
 * linear. `Intl.Segmenter` would be asked in vain: it sees no end before `12 banks` or `eBay`, nor
 * after `…`, and every end that it does see is a stop.
 *
 * Where a text leaves it open, e.g. at a name after `in the U.S.`, the sentence goes on.
 */
export function splitSentences(plain: string, lang?: string): Span[] {
  const language = languageOf(lang);
  const sentences: Span[] = [];
  let start = skipSpace(plain, 0);
  for (const match of plain.matchAll(language.asksWithSemicolon ? GREEK_STOPS : STOPS)) {
    const [stops] = match;
    const end = match.index + stops.length;
    const next = skipSpace(plain, end);
    if (next === plain.length) break;
    if (!endsSentence({ plain, start, at: match.index, stops, end, next, language })) continue;
    sentences.push({ start, end });
    start = next;
  }
  const end = plain.trimEnd().length;
  return start < end ? [...sentences, { start, end }] : sentences;
}

/** A place where a sentence may end. */
interface Candidate {
  readonly plain: string;
  /** Where the sentence begins. */
  readonly start: number;
  /** Where `stops` begins and ends: stops, and the quotes and brackets that close after them. */
  readonly at: number;
  readonly stops: string;
  readonly end: number;
  /** Where the words go on. */
  readonly next: number;
  readonly language: Language;
}

// Stops that want white space behind them; those of other scripts do not.
const NARROW = ".!?…‼⁇⁈⁉";
const STOPS = stopsWith("");
const GREEK_STOPS = stopsWith(";");

/**
 * A run of stops with what closes after it: `?!`, `.”`, `.).`, `。」`, `? »`.
 * `“` closes German quotes; after the stop of another script it opens the next sentence.
 */
function stopsWith(more: string): RegExp {
  const narrow = NARROW + more;
  const closing = String.raw`\p{STerm}\u037e"'\p{Pe}\p{Pf}${narrow}`;
  const spaced = String.raw`(?:\s[»›](?=[\s\p{Pe},.:;!?]|$))?`;
  return new RegExp(
    String.raw`[${narrow}\u037e][${closing}\p{Pi}]*${spaced}|\p{STerm}[${closing}]*`,
    "gu",
  );
}

function endsSentence(candidate: Candidate): boolean {
  const { plain, stops, end, next, language } = candidate;
  const upToStop = stops.slice(0, lastStop(stops) + 1);
  const asks = !/[.…]$/.test(upToStop);
  const needsSpace = !OTHER_SCRIPT.test(stops);
  if (needsSpace && next === end && !(asks && CJK.test(plain.charAt(end)))) return false;

  const following = readFollowing(plain, next);
  if (following.looks === "attached" || isBracketed(candidate)) return false;
  if (!needsSpace) return !goesOnInOtherScript(plain, stops, end);
  if (following.looks === "small") return false;
  if (asks) return !isExclaimedName(candidate) || isStarter(following, language);
  if (/(?:\.\.|…\.?)$/.test(upToStop)) return !isNumber(following);

  const ending = endingAt(candidate, candidate.at + upToStop.length - 1, following);
  return ending === undefined || ends[ending](following, language);
}

/** Whether the place lies in brackets that opened in mid-sentence: `lost (agg. 5–4)`. */
function isBracketed({ plain, start, at, end }: Candidate): boolean {
  const before = plain.slice(Math.max(start + 1, at - ASIDE), at);
  const opened = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"));
  if (opened <= Math.max(before.lastIndexOf(")"), before.lastIndexOf("）"))) return false;
  return /^[^(（]*?[)）]/.test(plain.slice(end, end + ASIDE));
}

// How many characters before and after a stop its brackets may stand.
const ASIDE = 100;

/** Whether the full stop of an abbreviation ends the sentence too, by what follows. */
const ends: Readonly<Record<Ending, (following: Following, language: Language) => boolean>> = {
  never: () => false,
  unlessNumber: (following) => !isNumber(following),
  beforeStarter: isStarter,
  beforeCapital: (following, language) =>
    isStarter(following, language) || !(following.bracketed || following.continues),
};

// A stop of a script that needs no white space, e.g. `。`, `؟`, `।`.
const OTHER_SCRIPT = new RegExp(`(?![${NARROW}])\\p{STerm}`, "u");
const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
// Particles that take the quote before them into the sentence: `「…。」と述べた`.
const QUOTE_PARTICLE = /^(?:と(?!ころ|ても|にかく|りわけ|はいえ)|って|など|を)/;

function goesOnInOtherScript(plain: string, stops: string, end: number): boolean {
  if (stops === "．" && /\p{N}/u.test(plain.charAt(end))) return true;
  return /[」』”）]$/.test(stops) && QUOTE_PARTICLE.test(plain.slice(end, end + 5));
}

/** Where the last stop of a run of stops and closing marks is. */
function lastStop(stops: string): number {
  let at = stops.length - 1;
  while (at > 0 && /["'\p{Pi}\p{Pf}\p{Pe}\s]/u.test(stops.charAt(at))) at--;
  return at;
}

/** What comes after a stop: how its first word looks, quotes and brackets before it left aside. */
interface Following {
  /** `attached` is a comma or a closing mark, or nothing; a `letter` has no case. */
  readonly looks: "attached" | "small" | "capital" | "number" | "letter" | "sign";
  readonly word: string;
  readonly bracketed: boolean;
  /** Whether it goes with an abbreviation that otherwise ends a sentence: `5 p.m. Paris time`. */
  readonly continues: boolean;
}

// How many characters before and after a stop are looked at.
const REACH = 40;

// What may come next.
const ITEM = /^\(?(?:\d{1,3}|\p{L}|[ivx]{2,4}|[IVX]{2,4})\)\s/u; // e.g., "(2) ", "b) "
const ITEM_AHEAD: Following = { looks: "number", word: "", bracketed: true, continues: false };
const OPENING = /^(?:(?:["'¿¡\p{Ps}\p{Pi}\p{Pf}…]|\.{2,})\s?)*/u;
const ATTACHED = /^(?:$|[,;:&/、，；：\p{Pe}]|\p{Pd}+(?:\s|$)|[.!?…](?![\p{L}\p{N}]))/u;
const WORD = /^(?:\p{L}\.|[\p{L}\p{M}\p{N}'’-]+)/u; // an initial keeps its full stop
// Names that keep a small letter first: `eBay`, `mRNA`, `v2.0`, `arxiv.org`, `https://…`
const SMALL_NAME = /^\p{Ll}[\p{L}\p{M}-]*?(?:[\p{Lu}\p{N}]|\.\p{Ll}{2}|:\/\/)/u;
const NUMBER_WORD = /^(?:\p{Lu}?\d|[IVXLC]{2,}$|[B-HJ-Z]$)/u; // e.g., "S2", "IV", "B"
const LOCAL_TIME = /^(?:\p{Lu}[\p{L}-]+ ){1,2}time\b/u;

function readFollowing(plain: string, next: number): Following {
  const ahead = plain.slice(next, next + REACH);
  if (ITEM.test(ahead)) return ITEM_AHEAD;
  const opening = OPENING.exec(ahead)?.[0] ?? "";
  const rest = ahead.slice(opening.length);
  const word = WORD.exec(rest)?.[0] ?? "";
  return {
    looks: looksOf(rest),
    word,
    bracketed: opening.includes("("),
    continues: continuations.has(word.toLowerCase()) || LOCAL_TIME.test(rest),
  };
}

function looksOf(words: string): Following["looks"] {
  if (ATTACHED.test(words)) return "attached";
  if (/^\p{N}/u.test(words)) return "number";
  if (/^[\p{Lu}\p{Lt}]/u.test(words) || SMALL_NAME.test(words)) return "capital";
  // Georgian letters count as small ones, but its sentences have no capitals.
  if (/^\p{Ll}/u.test(words) && !/^\p{sc=Georgian}/u.test(words)) return "small";
  return /^\p{L}/u.test(words) ? "letter" : "sign";
}

function isNumber({ looks, word }: Following): boolean {
  return looks === "number" || NUMBER_WORD.test(word);
}

function isStarter({ looks, word }: Following, { starters }: Language): boolean {
  const [beforeApostrophe = ""] = word.split(/['’]/, 1);
  return looks === "capital" && starters.has(beforeApostrophe.toLowerCase());
}

/** What the words before a full stop say of it, where they are more than plain words. */
function endingAt(candidate: Candidate, stop: number, following: Following): Ending | undefined {
  const { plain, start, language } = candidate;
  if (stop - start < 6 && NUMBERING.test(plain.slice(start, stop))) return "never";
  const words = wordsBefore(plain, start, stop);
  const [word = "", previous = ""] = words;
  if (/^\d{1,3}$/.test(word)) return endingOfNumber(previous, following.word, language);
  return endingOfAbbreviation(words, language) ?? endingOfInitials(word, previous);
}

// A sentence that is nothing but this has yet to come: `1. Rates rose.`
const NUMBERING = /^["'\p{Ps}\p{Pi}]?(?:\d{1,2}|\p{L}|[ivx]{2,4}|[IVX]{2,4})$/u;

/** The last words before a stop, the last one first, without the marks that open before them. */
function wordsBefore(plain: string, start: number, stop: number): string[] {
  const words = plain.slice(Math.max(start, stop - REACH), stop).split(/\s+/);
  return words.reverse().map((word) => word.replace(/^\p{P}+/u, ""));
}

function endingOfNumber(previous: string, next: string, language: Language): Ending | undefined {
  const { after, before } = language.ordinals;
  if (before.has(next.toLowerCase())) return "never";
  const isOrdinal =
    after.has(previous.toLowerCase()) || (after.size > 0 && /^\d+\.$/.test(previous));
  return isOrdinal ? "beforeStarter" : undefined; // e.g., `am 3. 5. 2026`
}

/** The longest abbreviation wins: in `z. B.` it is `z.b`, in `l'art.` and `mid-Jan.` the end. */
function endingOfAbbreviation(words: readonly string[], language: Language): Ending | undefined {
  const [word = "", ...earlier] = words;
  let letters = word;
  let found =
    findEnding(letters, language) ?? findEnding(/[^-–/'’]*$/.exec(word)?.[0] ?? "", language);
  for (const part of earlier) {
    if (!part.endsWith(".")) break;
    letters = part + letters;
    found = findEnding(letters, language) ?? found;
  }
  return found;
}

function findEnding(letters: string, { abbreviations }: Language): Ending | undefined {
  const small = letters.length > 1 ? letters.toLowerCase() : letters;
  return abbreviations.get(letters) ?? abbreviations.get(small);
}

// `J.`, `U.S.`, `J.-P.`; not in scripts in which one letter is often a word.
const INITIALS =
  /^[\p{Lu}\p{Ll}\p{sc=Arabic}\p{sc=Thai}](?:\.-?[\p{Lu}\p{Ll}\p{sc=Arabic}\p{sc=Thai}])*$/u;

function endingOfInitials(word: string, previous: string): Ending | undefined {
  if (!INITIALS.test(word)) return undefined;
  if (word.includes("-")) return "never";
  const isUnit = word.length === 1 && !/\p{Lu}/u.test(word) && /\p{N}$/u.test(previous);
  if (isUnit) return "beforeCapital"; // e.g., `10 g.`, `2026 г.`
  const isName = /^\p{Lu}$/u.test(word) && letterNouns.has(previous.toLowerCase());
  return isName ? undefined : "beforeStarter";
}

function isExclaimedName({ plain, start, at, stops }: Candidate): boolean {
  const [name = ""] = stops === "!" ? wordsBefore(plain, start, at) : [];
  return exclaimedNames.has(name.toLowerCase());
}

function skipSpace(text: string, from: number): number {
  NO_SPACE.lastIndex = from;
  return NO_SPACE.exec(text)?.index ?? text.length;
}

const NO_SPACE = /\S/g;
