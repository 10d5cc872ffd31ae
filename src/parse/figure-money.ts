import { codes, letteredSigns, names, scaledNames, signs } from "./figure-currencies.ts";
import { END, GAP, JOINT, matchAt, sticky } from "./figure-text.ts";

/** A currency that stands before or after a number. */
export interface Currency {
  readonly end: number;
  readonly code: string;
}

/** All signs that open an amount of money, as the inside of a character class. */
export const currencySigns = [...signs.keys()].join("");

const SIGN = `[${currencySigns}]`;
const CODE = anyOf(codes);
const MARK = sticky(
  `(?:(${anyOf(letteredSigns)}|${SIGN})|(${CODE})(?!\\p{L})\\.?(?:${GAP})?${SIGN}?)(?:${GAP})?(?=[-−]?\\d)`,
);
const CODE_AFTER = sticky(`(?:${GAP})?(${CODE})${END}(?!(?:${GAP})?[\\d${currencySigns}])`);
const SIGN_AFTER = sticky(`(?:${GAP})?(${SIGN})(?!(?:${GAP})?\\d)`);
const NAME_AFTER = sticky(`${JOINT}?(${anyOf(names)})(?! (?:area|zone)\\b)`, "i");
const LETTERS_BEFORE = /(?:^|[^\p{L}\p{N}])([A-Z]{1,3})$/u;

/** A pattern for any of the keys, the longest first. */
function anyOf(map: ReadonlyMap<string, string>): string {
  return [...map.keys()]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[$.]/g, "\\$&"))
    .join("|");
}

/** Where a sign begins with the letters before it: at the `U` of `US$`. */
export function startOfSign(text: string, at: number): number {
  const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, at - 4), at))?.[1];
  if (letters === undefined || !letteredSigns.has(letters + text.charAt(at))) return at;
  return at - letters.length;
}

/** The sign or code before a number, with the space between them. */
export function readMark(text: string, at: number): Currency | null {
  const match = matchAt(MARK, text, at);
  const code = codes.get(match?.[2] ?? "") ?? codeOfSign(match?.[1] ?? "");
  return match === null || code === undefined ? null : { end: at + match[0].length, code };
}

/** A code after a number: it says more than the sign before it in `$5 million CAD`. */
export function readCodeAfter(text: string, at: number): Currency | null {
  const match = matchAt(CODE_AFTER, text, at);
  const code = codes.get(match?.[1] ?? "");
  return match === null || code === undefined ? null : { end: at + match[0].length, code };
}

/** The sign, code or name of a currency after a number. */
export function readCurrencyAfter(text: string, at: number, isScaled: boolean): Currency | null {
  const match = matchAt(SIGN_AFTER, text, at);
  const code = codeOfSign(match?.[1] ?? "");
  if (match !== null && code !== undefined) return { end: at + match[0].length, code };
  return readCodeAfter(text, at) ?? readName(text, at, isScaled);
}

function readName(text: string, at: number, isScaled: boolean): Currency | null {
  const match = matchAt(NAME_AFTER, text, at);
  const name = match?.[1]?.toLowerCase() ?? "";
  const code = names.get(name);
  if (match === null || code === undefined) return null;
  const end = at + match[0].length;
  // Names in Han, kana and Hangul stand without a space before the next word.
  const isCut = /^[a-z]/.test(name) && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1));
  const isOther = scaledNames.has(name) && (!isScaled || text.startsWith(" of ", end));
  return isCut || isOther ? null : { end, code };
}

function codeOfSign(sign: string): string | undefined {
  return letteredSigns.get(sign) ?? signs.get(sign);
}
