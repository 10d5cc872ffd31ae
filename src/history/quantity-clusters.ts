import type { Figure } from "../model/tree.ts";
import { kindsDiffer, thingsDiffer } from "./measures.ts";
import type { Known, Mention } from "./mentions.ts";

/** Sets of mentions that are one quantity; two with something at odds are never joined. */
export class Clusters {
  readonly #of = new Map<Known, Known[]>();

  constructor(mentions: readonly Known[]) {
    for (const mention of mentions) this.#of.set(mention, [mention]);
  }

  join(a: Known, b: Known): void {
    const [one, other] = [this.#of.get(a), this.#of.get(b)];
    if (!one || !other || one === other) return;
    if (one.some((mine) => other.some((theirs) => areAtOdds(mine, theirs)))) return;
    const joined = [...one, ...other];
    for (const mention of joined) this.#of.set(mention, joined);
  }

  of(mention: Known): readonly Known[] {
    return this.#of.get(mention) ?? [mention];
  }

  /** In the order of the first mention of each, without what is of the past. */
  all(): Known[][] {
    return [...new Set(this.#of.values())].flatMap((cluster) => {
      const present = cluster.filter(({ measure }) => !measure.isFormer).sort(inOrder);
      return present.length === 0 ? [] : [present];
    });
  }
}

function inOrder(a: Mention, b: Mention): number {
  return a.at - b.at || a.figure.span.start - b.figure.span.start;
}

/** Whether two mentions cannot be of one quantity. */
function areAtOdds(a: Known, b: Known): boolean {
  const [one, other] = [a.measure, b.measure];
  if (one.noun !== undefined && other.noun !== undefined && one.noun !== other.noun) return true;
  if (kindsDiffer(one, other) || thingsDiffer(one, other)) return true;
  if (yearsDiffer(a, b)) return true;
  if ((one.isStep || other.isStep) && !isSameValue(a, b)) return true;
  // Two values in one sentence are two quantities, unless one is the other's past or its range.
  if (a.claim !== b.claim || isSameValue(a, b) || one.isFormer || other.isFormer) return false;
  return !isRange(a, b) && !areEndsOfRange(a, b);
}

/** Whether two texts speak of other years or quarters; another month may be the next reading. */
function yearsDiffer(a: Known, b: Known): boolean {
  const [mine, theirs] = [yearOf(a), yearOf(b)];
  return mine !== "" && theirs !== "" && mine !== theirs;
}

/** The years and quarters that a figure is said to be of. */
export function yearOf({ measure: { period } }: Mention): string {
  return period.filter((each) => !/^\d{4}-\d\d$/.test(each) && !/week|month/.test(each)).join(" ");
}

export function isSameValue({ figure: a }: Mention, { figure: b }: Mention): boolean {
  return String(a.value) === String(b.value);
}

/** Whether one is a range that the other is an end of, as in `$45–50 billion`. */
export function isRange({ figure: a }: Mention, { figure: b }: Mention): boolean {
  const [range, value] = typeof a.value === "object" ? [a.value, b.value] : [b.value, a.value];
  return typeof range === "object" && typeof value === "number" && range.includes(value);
}

function areEndsOfRange({ figure: a, ranges }: Known, { figure: b }: Known): boolean {
  return ranges.some((range) => [a.value, b.value].every((end) => range.some((x) => x === end)));
}

/** One unit, however it is written. */
export function unitOf({ kind, unit }: Figure): string {
  return kind === "multiple" || (kind === "count" && unit === "times")
    ? "times"
    : unit.toLowerCase();
}

/** Two figures of other types are never one quantity. */
export function typeOf({ figure }: Mention): string {
  const unit = unitOf(figure);
  return unit === "times" ? "times" : `${figure.kind} ${unit}`;
}
