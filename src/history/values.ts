import { readValues, type Value } from "./read-values.ts";

/**
 * Whether two tellings of one thing give other values. A value in digits that only one of them has
 * is a difference; one in words is when the other has another of its kind in its stead, since `both sides` and
 * `since January` are as well told without a number. A hint, as `double` is of 200%, is none.
 */
export function valuesDiffer(before: readonly string[], after: readonly string[]): boolean {
  const [from, to] = [before.flatMap(readValues), after.flatMap(readValues)];
  const gone = without(from, to);
  const come = without(to, from);
  const areDigits = [...gone, ...come].some(({ isInWords }) => !isInWords);
  return areDigits || gone.some((value) => come.some((other) => kindOf(value) === kindOf(other)));
}

/** `month`, `number` of an ordinal, or nothing: a month is not told in the stead of a count. */
function kindOf({ key }: Value): string {
  return /^[a-z]*/.exec(key)?.[0] ?? "";
}

/** The values of a text by what they are compared by. */
export function numbersIn(text: string): Set<string> {
  return new Set(readValues(text).flatMap(({ key, isHint }) => (isHint ? [] : [key])));
}

/** How much the numbers of a text are; a year is no amount, nor is a number that many things have. */
export function amountsIn(text: string): number[] {
  return readValues(text).flatMap(({ amount, isHint }) =>
    amount === undefined || isHint || amount < FEW || isYear(amount) ? [] : [amount],
  );
}

const FEW = 13;

function isYear(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 1900 && amount <= 2100;
}

/** A text without its numbers, whether in digits or in words, and without its months. */
export function withoutNumbers(text: string): string {
  const bare = readValues(text)
    .filter(({ isHint }) => !isHint)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  return bare.replace(/\d+/g, " ");
}

function without(values: readonly Value[], others: readonly Value[]): Value[] {
  const keys = new Set(others.flatMap(({ key, otherKeys }) => [key, ...otherKeys]));
  return values.filter(
    (value) =>
      !value.isHint &&
      ![value.key, ...value.otherKeys].some((key) => keys.has(key)) &&
      !others.some((other) => isRounded(value, other) || isRounded(other, value)),
  );
}

// So much more or less than it says a round number may stand for.
const ROUNDED = 0.03;

/** Whether the one is said to be about as much as the other says more exactly: `nearly 4,000`. */
function isRounded(rough: Value, exact: Value): boolean {
  if (!rough.isRough || rough.amount === undefined || exact.amount === undefined) return false;
  if (digitsOf(rough.amount) >= digitsOf(exact.amount)) return false;
  return Math.abs(rough.amount - exact.amount) <= ROUNDED * exact.amount;
}

/** How many digits say something, e.g. 2 of 1,200. */
function digitsOf(amount: number): number {
  return String(amount)
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
}
