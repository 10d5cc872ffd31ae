import type { Figure } from "../../model/tree.ts";
import { stemOf } from "../evidence/stems.ts";

/** A figure as far as it can be compared with another. */
export type Quantity = Pick<Figure, "kind" | "value" | "unit">;

/** Whether two figures are of one kind and count or measure in one unit. */
export function areComparable(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && unitOf(a) === unitOf(b);
}

/** Cases and case are one; of `significant providers` the last word counts. */
function unitOf({ kind, unit }: Quantity): string {
  return kind === "count" ? stemOf(unit.split(" ").at(-1)?.toLowerCase() ?? "") : unit;
}

/**
 * Whether two figures cannot be one value: neither is the other with fewer digits. A range holds
 * every value in it; the same digits may be a scale that was not read.
 */
export function differ(a: Quantity["value"], b: Quantity["value"]): boolean {
  if (typeof a !== "number" || typeof b !== "number" || digitsOf(a) === digitsOf(b)) return false;
  return !roundsTo(a, b) && !roundsTo(b, a);
}

/** Whether the one value is the other with fewer digits: 16 and 16.2, 750 and 744. */
function roundsTo(exact: number, round: number): boolean {
  return Number(exact.toPrecision(significantDigits(round))) === round;
}

export function significantDigits(value: number): number {
  return Math.max(1, digitsOf(value).length);
}

/** The digits of a value without its scale: 162 for 16.2 billion. */
function digitsOf(value: number): string {
  const [mantissa = ""] = value.toExponential().split("e");
  return mantissa.replace(/\D/g, "");
}

// How far two values may be apart where one of them is said to be rough.
const ROUGHLY = 0.15;
const ROUGH =
  /(?:\b(?:about|around|some|roughly|nearly|almost|approximately|circa|ca\.|close to|just (?:under|over)|more than|over|above|at least|up to|as much as|under|below|less than|fewer than|exceeding|exceeds?|beyond|rund|etwa|fast|knapp|über|mehr als|environ|près de|plus de|unos|unas|casi|cerca de|más de)|~|≈|<|>)\s?$/iu;

/** Whether a figure is said to be no exact value by the words before it. */
export function isRough(textBefore: string): boolean {
  return ROUGH.test(textBefore.slice(-20));
}

/** Whether two values are near enough to be one where one of them is rough. */
export function areNear(a: Quantity["value"], b: Quantity["value"]): boolean {
  if (typeof a !== "number" || typeof b !== "number") return true;
  return Math.abs(a - b) <= ROUGHLY * Math.max(Math.abs(a), Math.abs(b));
}
