import type { BriefingTree, Figure } from "../model/tree.ts";
import type { Lineage, Member } from "./lineage.ts";
import { placedWithin } from "./placed-within.ts";
import { type Bag, bagOf, dice } from "./words.ts";

/** A quantity of a claim followed through the versions, oldest first. */
export interface FigureLineage {
  readonly kind: Figure["kind"];
  readonly unit: string;
  readonly steps: readonly FigureStep[];
}

interface FigureStep {
  readonly member: Member;
  readonly figure: Figure;
}

// Figures whose neighbourhoods are less alike than this are two quantities, not one with a new
// value: a raise of $300 million and a valuation of $50 billion may stand in one claim. Where the
// unit is what is counted, it says enough.
const SAME_QUANTITY = 0.12;
const NAMED = 0.12;
// How much of the text before and after a figure says what it measures, in characters.
const BEFORE = 60;
const AFTER = 30;
const BREAK = /[,;:؛،、；。—]/u;

/**
 * The quantities of a claim through its wordings. From one wording to the next a quantity goes on
 * in one of the same value, else in the one of the same kind and unit whose neighbourhood is most
 * like its own, if it is like enough. Quantities choose in the order of the text.
 */
export function followFigures(
  { members }: Lineage,
  trees: readonly BriefingTree[],
): FigureLineage[] {
  const lineages: FigureStep[][] = [];
  let open: FigureStep[][] = [];
  for (const member of members) {
    const free = figuresOf(member, trees).map((figure) => ({ member, figure }));
    const going: FigureStep[][] = [];
    for (const likeness of [sameValue, sameQuantity(trees)]) {
      for (const line of open.filter((each) => !going.includes(each))) {
        const next = takeMostLike(line.at(-1), free, likeness);
        if (next === undefined) continue;
        line.push(next);
        going.push(line);
      }
    }
    const begun = free.map((step) => [step]);
    lineages.push(...begun);
    open = [...going, ...begun];
  }
  return lineages.flatMap((steps) => {
    const [first] = steps;
    return first ? [{ kind: first.figure.kind, unit: first.figure.unit, steps }] : [];
  });
}

/** Whether a quantity has had more than one value. */
export function hasChanged({ steps }: FigureLineage): boolean {
  return new Set(steps.map(({ figure }) => String(figure.value))).size > 1;
}

function figuresOf({ at, thing }: Member, trees: readonly BriefingTree[]): Figure[] {
  return placedWithin(thing.span, trees[at]?.figures ?? []);
}

type Likeness = (before: FigureStep, after: FigureStep) => number;

/** Takes out of some steps the one most like another, the first of equals. */
function takeMostLike(
  before: FigureStep | undefined,
  free: FigureStep[],
  likeness: Likeness,
): FigureStep | undefined {
  let [best, most] = [-1, 0];
  free.forEach((step, nth) => {
    const score = before && hasSameUnit(before, step) ? likeness(before, step) : 0;
    if (score > most) [best, most] = [nth, score];
  });
  return best < 0 ? undefined : free.splice(best, 1)[0];
}

function hasSameUnit({ figure: a }: FigureStep, { figure: b }: FigureStep): boolean {
  return a.kind === b.kind && a.unit === b.unit;
}

function sameValue({ figure: a }: FigureStep, { figure: b }: FigureStep): number {
  return Number(String(a.value) === String(b.value));
}

function sameQuantity(trees: readonly BriefingTree[]): Likeness {
  return (before, after) => {
    const score = dice(wordsBeside(before, trees), wordsBeside(after, trees), () => 1);
    const named = after.figure.kind === "count" || after.figure.kind === "parameters" ? NAMED : 0;
    return score + named < SAME_QUANTITY ? 0 : score + named;
  };
}

/** The words around a figure within its clause, without numbers. */
function wordsBeside({ member, figure }: FigureStep, trees: readonly BriefingTree[]): Bag {
  const text = trees[member.at]?.text ?? "";
  const { start, end } = member.thing.span;
  const before = text.slice(Math.max(start, figure.span.start - BEFORE), figure.span.start);
  const after = text.slice(figure.span.end, Math.min(end, figure.span.end + AFTER));
  const clause = `${before.split(BREAK).at(-1)} ${after.split(BREAK)[0]}`;
  return bagOf(clause.replace(/\d+/g, " "));
}
