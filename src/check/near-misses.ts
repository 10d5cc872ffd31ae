import { readBracket, readLabelled } from "./near-miss-words.ts";

/** What looks like a citation in some text, and is none. */
export interface NearMiss {
  readonly start: number;
  readonly end: number;
  /** The numbers that it seems to mean; empty where it has none, e.g. `[cite_start]`. */
  readonly numbers: readonly string[];
}

/**
 * The near misses of a text, in reading order. Real markers, code and links must have been blanked
 * out of it. Precision goes first: what editors put between brackets as a rule (`[sic]`, `[PDF]`,
 * `[10 km]`) is left alone, and half a bracket counts only with the number of a source.
 */
export function findNearMisses(text: string, isSource: (number: string) => boolean): NearMiss[] {
  return [...inBrackets(text, isSource), ...inParentheses(text, isSource), ...raised(text)].sort(
    (a, b) => a.start - b.start,
  );
}

// The brackets of Chinese and Japanese texts and of chat programs beside our own.
const BRACKET = /[[\]【】〖〗〔〕［］⟦⟧]/g;
const OPENING = /[[【〖〔［⟦]/;

// No citation is longer.
const LONGEST = 200;

function* inBrackets(text: string, isSource: (number: string) => boolean): Generator<NearMiss> {
  let open: number | undefined;
  for (const { index, 0: bracket } of text.matchAll(BRACKET)) {
    const isOpening = OPENING.test(bracket);
    if (isOpening || open === undefined) {
      const half = isOpening ? open : index;
      const found = half === undefined ? undefined : halfAt(text, half, isSource);
      if (found) yield found;
    } else if (index - open <= LONGEST) {
      const numbers = readBracket(text.slice(open, index + 1), isSource);
      if (numbers) yield { start: open, end: index + 1, numbers };
    }
    open = isOpening ? index : undefined;
  }
  const last = open === undefined ? undefined : halfAt(text, open, isSource);
  if (last) yield last;
}

const BEHIND_OPENING = /^\[(\d{1,4})(?=\)|[\s.,;:!?]*$|[.,;:!?]?\s+[^\s\d)\]]|\ufffc)/u;
const BEFORE_CLOSING = /[\p{L}\p{M}\p{N}"'”’»)%\ufffc]\s?[\s(](\d{1,4})\]$/u;
const FOLLOWS_WORD = /[\p{L}\p{M}\p{N}"'”’»)%.\ufffc]\s?$/u;

/** A bracket that lost its other half: `growth [11 and` or `growth 11] and`. */
function halfAt(
  text: string,
  at: number,
  isSource: (number: string) => boolean,
): NearMiss | undefined {
  if (text[at] === "[") {
    const [half, number] = BEHIND_OPENING.exec(text.slice(at, at + 10)) ?? [];
    if (half === undefined || number === undefined || !isSource(number)) return undefined;
    if (!FOLLOWS_WORD.test(text.slice(Math.max(0, at - 2), at))) return undefined;
    return { start: at, end: at + half.length, numbers: [number] };
  }
  const number = BEFORE_CLOSING.exec(text.slice(Math.max(0, at - 10), at + 1))?.[1];
  if (text[at] !== "]" || number === undefined || !isSource(number)) return undefined;
  return { start: at - number.length, end: at + 1, numbers: [number] };
}

const PARENTHESES = /\(([^()]{2,100})\)/g;

/** `(Source 13)` */
function* inParentheses(text: string, isSource: (number: string) => boolean): Generator<NearMiss> {
  for (const { index, 0: whole, 1: inner = "" } of text.matchAll(PARENTHESES)) {
    const numbers = readLabelled(inner, isSource);
    if (numbers) yield { start: index, end: index + whole.length, numbers };
  }
}

const SUPERSCRIPT = /<sup> ?(\d{1,3}(?:, ?\d{1,3})*) ?<\/sup>/gi;
const EXPONENT_BASE = /(?:\d|(?<!\p{L})(?:[kcdmnµμ]?m|ft|in|yd|mi|s|h|kg|ha|[xy]))$/u;

/** `<sup>1</sup>`, unless it is an exponent (`km<sup>2</sup>`) or begins a word (`<sup>14</sup>C`). */
function* raised(text: string): Generator<NearMiss> {
  for (const { index: start, 0: whole, 1: list = "" } of text.matchAll(SUPERSCRIPT)) {
    const end = start + whole.length;
    const isExponent = EXPONENT_BASE.test(text.slice(Math.max(0, start - 4), start));
    if (isExponent || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) continue;
    yield { start, end, numbers: list.split(/, ?/) };
  }
}
