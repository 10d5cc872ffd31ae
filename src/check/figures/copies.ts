import type { Figure } from "../../model/tree.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { stemOf } from "../evidence/stems.ts";
import { isRestricting, isTime, tellApart } from "../tell-apart.ts";
import { measuresIn, type Statement } from "./statements.ts";
import { areComparable, areNear, differ, isRough } from "./values.ts";

/** Two statements of one fact with two values, in reading order. */
export interface CopyConflict {
  readonly earlier: Statement & { readonly figure: Figure };
  readonly later: Statement & { readonly figure: Figure };
  readonly number: string;
  readonly confidence: number;
}

/** The statements that give another value than an earlier one with the same source and the same words. */
export function copyConflictsIn(
  statements: readonly Statement[],
  evidence: Evidence,
): CopyConflict[] {
  const seen = new Map<string, Statement[]>();
  return statements.flatMap((later): CopyConflict[] => {
    let found: CopyConflict | undefined;
    for (const number of later.cited) {
      const known = seen.get(number) ?? [];
      for (const earlier of known) found ??= conflictOf(earlier, later, number, evidence);
      if (known.length < MOST_COMPARED) seen.set(number, [...known, later]);
    }
    return found ? [found] : [];
  });
}

// Words with more figures than this are a table, in which one figure of a kind would be chance.
const MOST_FIGURES = 50;
// A text cites a source a few times; of one that it cites often, the first times are compared.
const MOST_COMPARED = 12;

function conflictOf(
  earlier: Statement,
  later: Statement,
  number: string,
  evidence: Evidence,
): CopyConflict | undefined {
  if (earlier.nearby === later.nearby) return undefined;
  const rivals = rivalsOf(earlier, later);
  if (rivals === undefined) return undefined;
  const confidence = likenessOf(earlier, later, evidence);
  if (confidence === 0) return undefined;
  const [a, b] = rivals;
  return { earlier: { ...earlier, figure: a }, later: { ...later, figure: b }, number, confidence };
}

/** The one figure of a kind that each has, where the two cannot be one value. */
function rivalsOf(earlier: Statement, later: Statement): readonly [Figure, Figure] | undefined {
  if (Math.max(earlier.figures.length, later.figures.length) > MOST_FIGURES) return undefined;
  const pairs = earlier.figures.flatMap((a) =>
    later.figures.filter((b) => areComparable(a, b)).map((b) => [a, b] as const),
  );
  const [pair, another] = pairs;
  if (pair === undefined || another !== undefined) return undefined;
  const [a, b] = pair;
  if (!differ(a.value, b.value)) return undefined;
  const isVague = isRoughIn(earlier, a) || isRoughIn(later, b);
  return isVague && areNear(a.value, b.value) ? undefined : pair;
}

function isRoughIn({ words }: Statement, { surface }: Figure): boolean {
  return isRough(words.slice(0, Math.max(0, words.indexOf(surface))));
}

const FEWEST_SHARED = 3;
const LEAST_WEIGHT = 4;
// A statement may have words more than the other, if enough of them are the same.
const FEWEST_SHARED_WITH_MORE = 4;
const MOST_MORE = 3;

/** How sure it is that two statements are of one quantity; 0 where one says what the other does not. */
function likenessOf(a: Statement, b: Statement, { weigh }: Evidence): number {
  const shared = [...a.subject.terms].filter((term) => b.subject.terms.has(term));
  if (shared.length < FEWEST_SHARED) return 0;
  const [more, others] = [only(a, b), only(b, a)];
  if (tellApart(more, others) || (more.length > 0 && others.length > 0)) return 0;
  const extra = [...more, ...others];
  if (extra.some((term) => isRestricting(term) || isTime(term))) return 0;
  const weight = shared.reduce((sum, term) => sum + weigh(term), 0);
  if (weight < LEAST_WEIGHT || extra.length > MOST_MORE || !haveOneMeasure(a, b)) return 0;
  if (extra.length > 0 && shared.length < FEWEST_SHARED_WITH_MORE) return 0;
  return extra.length === 0 ? 0.9 : 0.75;
}

function haveOneMeasure({ subject: a }: Statement, { subject: b }: Statement): boolean {
  const [some, others] = [measuresIn(a), measuresIn(b)];
  return some.size === others.size && [...some].every((measure) => others.has(measure));
}

/** The terms that only one has, without those that say no more than that there is a value. */
function only({ subject: { terms } }: Statement, { subject: others }: Statement): string[] {
  return [...terms].filter((term) => !others.terms.has(term) && !LIGHT.has(term));
}

const LIGHT: ReadonlySet<string> = new Set(
  `
  came come report reported reach stand stood total put count counted amount said say give given told tell record
  been now still also already earlier later news figure number latest official confirmed published announce announced
  in on at by it its was were has had raise
  `
    .trim()
    .split(/\s+/)
    .map(stemOf),
);
