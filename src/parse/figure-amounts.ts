import type { Figure } from "../model/tree.ts";
import { readMark } from "./figure-money.ts";
import { type Numeral, readDigits, readNumberWords, readScale } from "./figure-numbers.ts";
import { matchAt, sticky } from "./figure-text.ts";

/** A number with its sign, its scale and the mark of a currency before it. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  /** Before the scale, e.g. `"-16.2"`. */
  readonly digits: string;
  readonly style: Numeral["style"];
  /** The scale as a power of ten. */
  readonly power: number;
  /** The scale as written; empty where there is none. */
  readonly scale: string;
  /** The currency whose mark stands before the number. */
  readonly currency: string | null;
}

/** What an amount is an amount of, and where the words for it end. */
export interface Unit {
  readonly end: number;
  readonly kind: Figure["kind"];
  readonly unit: string;
  /** Nobody gives three decimals of it: `5.000 personas` and `1.200 €` are thousands. */
  readonly hasFewDecimals?: true;
}

const SIGN = sticky("[-−+]|minus ", "i");
const MINUS = /^[-−]$/;

/** Reads an amount that begins here, e.g. `−$3m`, `USD 4.5 million`, `40,000`, `twenty-one`. */
export function readAmount(text: string, at: number): Amount | null {
  const sign = matchAt(SIGN, text, at)?.[0] ?? "";
  const unsigned = at + sign.length;
  const mark = readMark(text, unsigned);
  const markEnd = mark?.end ?? unsigned;
  const digitsAt = mark !== null && MINUS.test(text.charAt(markEnd)) ? markEnd + 1 : markEnd;
  const isNegative = (sign !== "" && sign !== "+") || digitsAt > markEnd;
  const numeral =
    readDigits(text, digitsAt) ?? (mark === null ? readNumberWords(text, digitsAt) : null);
  if (numeral === null) return null;
  const scale = readScale(text, numeral.end, mark !== null);
  return {
    start: at,
    end: scale?.end ?? numeral.end,
    digits: (isNegative ? "-" : "") + numeral.digits,
    style: numeral.style,
    power: scale?.power ?? 0,
    scale: scale?.written ?? "",
    currency: mark?.code ?? null,
  };
}

/**
 * The value of an amount. The decimal point is shifted in the notation, not by multiplying, so
 * that 16.2 billion is 16200000000 to the last digit.
 */
export function amountValue(amount: Amount, power = amount.power): number {
  const value = Number(`${amount.digits}e${power}`);
  return value === 0 ? 0 : value;
}

/** Whether the full stop in an amount of this unit parts thousands: in `5.000 personas`. */
export function readsAsThousands({ digits, scale }: Amount, unit: Unit): boolean {
  return unit.hasFewDecimals === true && scale === "" && /^-?[1-9]\d{0,2}\.\d{3}$/.test(digits);
}

/** Whether it could be a year of our time: four digits and nothing else. */
export function isYearLike({ start, end, digits, style, scale, currency }: Amount): boolean {
  if (style !== "plain" || scale !== "" || currency !== null || end - start !== 4) return false;
  return digits >= "1900" && digits <= "2100";
}

/** `one` says a quantity only where a scale or a per cent follows. */
export function isBareOne({ digits, style, scale }: Amount): boolean {
  return style === "word" && digits === "1" && scale === "";
}

/** The unit that a pattern has matched at a place. */
export function unitOf(
  kind: Unit["kind"],
  unit: string,
  at: number,
  match: RegExpExecArray | null,
): Unit | null {
  return match === null ? null : { end: at + match[0].length, kind, unit };
}
