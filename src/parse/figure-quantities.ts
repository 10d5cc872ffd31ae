import {
  type Amount,
  amountValue,
  isYearLike,
  readAmount,
  readsAsThousands,
  type Unit,
} from "./figure-amounts.ts";
import { readYears } from "./figure-dates.ts";
import { isLabel } from "./figure-nouns.ts";
import { endOfDigits } from "./figure-numbers.ts";
import { follows, GAP, matchAt, sticky } from "./figure-text.ts";
import { readBareParameters, readUnit } from "./figure-units.ts";
import type { FoundFigure, Reading } from "./figures.ts";

/** An amount with its unit, a range of two, or a year. */
export function readQuantity(text: string, at: number): Reading {
  const amount = readAmount(text, at);
  if (amount === null) return { end: endOfDigits(text, at), figure: null };
  const isYear = isYearLike(amount);
  const unit = isYear && follows(YEAR_CUE, text, at) ? null : readUnit(text, amount);
  const figure =
    readRange(text, amount, unit) ??
    (unit === null ? readUnitless(text, amount, isYear) : figureOf(amount, unit));
  return { end: figure?.end ?? amount.end, figure };
}

// After these a number that can be a year is one.
const YEAR_CUE = /(?:^|[^\p{L}])(?:in|since|during|until|circa) $/iu;

function figureOf(amount: Amount, unit: Unit): FoundFigure {
  const { end, kind } = unit;
  return { start: amount.start, end, kind, value: valueIn(unit, amount), unit: unit.unit };
}

function valueIn(unit: Unit, amount: Amount, power = amount.power): number {
  return amountValue(amount, readsAsThousands(amount, unit) ? 3 : power);
}

function readUnitless(text: string, amount: Amount, isYear: boolean): FoundFigure | null {
  if (!isYear) {
    const unit = readBareParameters(text, amount);
    return unit === null ? null : figureOf(amount, unit);
  }
  const years = isLabel(text, amount) ? null : readYears(text, amount.start);
  return years === null ? null : { start: amount.start, end: years.end, ...years.date };
}

const LINK = sticky(`(?:-?${GAP}(to|and|or)${GAP}| ?[–‒〜～] ?|[-‑])`);
const CHANGES = /(?:^|[^\p{L}])from $/iu;
const RANGES = /(?:rang|var|anywhere)\p{L}* from $/iu;

/**
 * Two amounts that make a range. One unit may serve both (`$45–50B`, `10 to 12 ships`, `between 3
 * and 5 million people`). `from 60% to 75%` tells of a change and gives two figures.
 */
function readRange(text: string, first: Amount, unit: Unit | null): FoundFigure | null {
  const from = unit?.end ?? first.end;
  const link = matchAt(LINK, text, from);
  if (link === null || !linkJoins(text, first, unit, link[1])) return null;
  const second = readAmount(text, from + link[0].length);
  if (second === null || (isYearLike(first) && !isYearLike(second))) return null;
  const shared = sharedUnit(text, unit, second, link[1]);
  if (shared === null) return null;
  const power = sharesScale(first, second) ? second.power : first.power;
  const value = [valueIn(shared, first, power), valueIn(shared, second)] as const;
  if (value[0] >= value[1]) return null;
  return { start: first.start, end: shared.end, kind: shared.kind, value, unit: shared.unit };
}

function linkJoins(
  text: string,
  first: Amount,
  unit: Unit | null,
  word: string | undefined,
): boolean {
  if (unit === null && isLabel(text, first)) return false;
  if (word === "and") return follows(/between $/i, text, first.start);
  if (word === "or") return unit === null;
  const isChange = follows(CHANGES, text, first.start) && !follows(RANGES, text, first.start);
  return word === undefined || unit === null || !isChange;
}

function sharedUnit(
  text: string,
  unit: Unit | null,
  second: Amount,
  word: string | undefined,
): Unit | null {
  const own = readUnit(text, second);
  if (unit === null) return second.currency === null ? own : null;
  if (own !== null && own.kind === unit.kind && own.unit === unit.unit) return own;
  // The sign stands before the first number only: `$45–50B`, `$45 to 50 billion`.
  const isMoney = unit.kind === "money" && second.currency === null && own?.kind !== "percent";
  return isMoney && (word === undefined || second.scale !== "")
    ? { ...unit, end: second.end }
    : null;
}

function sharesScale(first: Amount, second: Amount): boolean {
  return first.scale === "" && second.scale !== "" && Number(first.digits) < Number(second.digits);
}
