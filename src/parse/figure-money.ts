import { codes, letteredSigns, names, scaledNames, signs } from "./figure-currencies.ts";
import { END, GAP, JOINT, keyFinder, matchAt, sticky } from "./figure-text.ts";

/** A currency that stands before or after a number. */
export interface Currency {
  readonly end: number;
  readonly code: string;
}

/** All signs that open an amount of money, as the inside of a character class. */
export const currencySigns = [...signs.keys()].join("");

const SIGN = `[${currencySigns}]`;
const NUMBER_NEXT = `(?:${GAP})?(?=[-−]?\\d)`;
const BEFORE_NUMBER = sticky(NUMBER_NEXT);
const CODE_BEFORE_NUMBER = sticky(`(?!\\p{L})\\.?(?:${GAP})?${SIGN}?${NUMBER_NEXT}`);
const ANY_GAP = sticky(`(?:${GAP})?`);
const AFTER_CODE = sticky(`${END}(?!(?:${GAP})?[\\d${currencySigns}])`);
const SIGN_AFTER = sticky(`(?:${GAP})?(${SIGN})(?!(?:${GAP})?\\d)`);
const ANY_JOINT = sticky(`${JOINT}?`);
const LETTERS_BEFORE = /(?:^|[^\p{L}\p{N}])([A-Z]{1,3})$/u;

// One pattern of all names, in any case, takes longer to compile than a briefing to read.
const findSign = keyFinder([...letteredSigns.keys(), ...signs.keys()]);
const findCode = keyFinder(codes.keys());
const findName = keyFinder(names.keys());

/** Where a sign begins with the letters before it: at the `U` of `US$`. */
export function startOfSign(text: string, at: number): number {
  const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, at - 4), at))?.[1];
  if (letters === undefined || !letteredSigns.has(letters + text.charAt(at))) return at;
  return at - letters.length;
}

/** The sign or code before a number, with the space between them. */
export function readMark(text: string, at: number): Currency | null {
  const sign = findSign(text, at);
  const mark = sign ?? findCode(text, at);
  const code = sign === undefined ? codes.get(mark ?? "") : codeOfSign(sign);
  if (mark === undefined || code === undefined) return null;
  const end = at + mark.length;
  const rest = matchAt(sign === undefined ? CODE_BEFORE_NUMBER : BEFORE_NUMBER, text, end);
  return rest === null ? null : { end: end + rest[0].length, code };
}

/** A code after a number: it says more than the sign before it in `$5 million CAD`. */
export function readCodeAfter(text: string, at: number): Currency | null {
  const start = endAfter(ANY_GAP, text, at);
  const written = findCode(text, start) ?? "";
  const code = codes.get(written);
  const end = start + written.length;
  return code === undefined || matchAt(AFTER_CODE, text, end) === null ? null : { end, code };
}

/** The sign, code or name of a currency after a number. */
export function readCurrencyAfter(text: string, at: number, isScaled: boolean): Currency | null {
  const match = matchAt(SIGN_AFTER, text, at);
  const code = codeOfSign(match?.[1] ?? "");
  if (match !== null && code !== undefined) return { end: at + match[0].length, code };
  return readCodeAfter(text, at) ?? readName(text, at, isScaled);
}

function readName(text: string, at: number, isScaled: boolean): Currency | null {
  const start = endAfter(ANY_JOINT, text, at);
  const name = findName(text, start) ?? "";
  const code = names.get(name);
  if (code === undefined) return null;
  const end = start + name.length;
  // Names in Han, kana and Hangul stand without a space before the next word.
  const isCut = /^[a-z]/.test(name) && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
  const isOther = scaledNames.has(name) && (!isScaled || text.startsWith(" of ", end));
  return isCut || isOther || IS_PLACE.test(text.slice(end, end + 6)) ? null : { end, code };
}

// `19 euro area countries`
const IS_PLACE = /^ (?:area|zone)\b/;

function endAfter(optional: RegExp, text: string, at: number): number {
  return at + (matchAt(optional, text, at)?.[0].length ?? 0);
}

function codeOfSign(sign: string): string | undefined {
  return letteredSigns.get(sign) ?? signs.get(sign);
}
