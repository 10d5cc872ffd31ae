import type { Source } from "../../model/blocks.ts";
import type { Figure } from "../../model/tree.ts";
import type { Evidence, TitledSource } from "../evidence/evidence.ts";
import { splitTitle } from "../evidence/titles.ts";
import { isRestricting, tellApart } from "../tell-apart.ts";
import { type TitleFigure, titleFigures } from "../title-figures.ts";
import { measuresIn, type Statement, type Subject, subjectOf } from "./statements.ts";
import { areComparable, areNear, differ, isRough, significantDigits } from "./values.ts";

/** A statement and the title of a source that it cites, which give one quantity two values. */
export interface TitleConflict {
  readonly statement: Statement;
  readonly figure: Figure;
  readonly source: Source;
  readonly given: TitleFigure;
  readonly confidence: number;
}

/** Of each title that gives another value than what cites it, the first such place. */
export function titleConflictsIn(
  statements: readonly Statement[],
  { sources, weigh, byNumber }: Evidence,
): TitleConflict[] {
  const citing = statementsByNumber(statements);
  return sources.flatMap((entry) => {
    const { source } = entry;
    const near = citing.get(source.number);
    if (near === undefined || byNumber.get(source.number) !== entry) return [];
    const figures = figuresOf(splitTitle(source.title).story);
    for (const given of figures) {
      if (figures.some((other) => other !== given && areComparable(other, given))) continue;
      if (near.some(({ figures }) => figures.some(({ value }) => value === given.value))) continue;
      for (const statement of near) {
        const found = conflictOf(statement, entry, given, weigh);
        if (found && !hasSupport(statement, found.figure, byNumber)) return [found];
      }
    }
    return [];
  });
}

// A headline is shorter by far; what is longer is no headline, and is read no further.
const LONGEST_TITLE = 2000;

function figuresOf(title: string): TitleFigure[] {
  return titleFigures(title.slice(0, LONGEST_TITLE));
}

function statementsByNumber(
  statements: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> {
  const index = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const number of statement.nearby) {
      const known = index.get(number);
      if (known) known.push(statement);
      else index.set(number, [statement]);
    }
  }
  return index;
}

/** Whether the title of another source of the same run has the value. */
function hasSupport(
  { cited }: Statement,
  { value }: Figure,
  byNumber: Evidence["byNumber"],
): boolean {
  return [...cited].some((number) =>
    figuresOf(byNumber.get(number)?.source.title ?? "").some((other) => other.value === value),
  );
}

// Values of three digits and more that are as near as this are one quantity, one of them mistyped.
const NEAR = 0.02;

function conflictOf(
  statement: Statement,
  entry: TitledSource,
  given: TitleFigure,
  weigh: Evidence["weigh"],
): TitleConflict | undefined {
  const { source } = entry;
  const alike = statement.figures.filter((figure) => areComparable(figure, given));
  const [figure, another] = alike;
  if (!figure || another || typeof figure.value !== "number") return undefined;
  if (!differ(figure.value, given.value)) return undefined;
  if (isSlip(figure.value, given.value) && sharesName(statement, source.title)) {
    return { statement, figure, source, given, confidence: 0.8 };
  }
  if (given.kind === "parameters" || !statement.cited.has(source.number)) return undefined;
  const { words } = statement;
  const isVague =
    isRough(words.slice(0, Math.max(0, words.indexOf(figure.surface)))) ||
    isRough(source.title.slice(0, given.at));
  if (isVague && areNear(figure.value, given.value)) return undefined;
  const confidence = likenessOf(statement.subject, entry, given, weigh);
  return confidence === 0 ? undefined : { statement, figure, source, given, confidence };
}

function isSlip(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR * b && [a, b].every((value) => significantDigits(value) >= 3);
}

const NAME = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}-]*(?:-\d|\p{N})[\p{L}\p{N}.-]*/gu;

/** A name with a number in it, e.g. `GLM-5`: what is said of one is said of no other. */
function sharesName({ claim }: Statement, title: string): boolean {
  const names = new Set(claim.plain.match(NAME));
  return title.match(NAME)?.some((name) => names.has(name)) ?? false;
}

// How much of a title's weight a statement must have to be of the same quantity.
const LEAST_SHARE = 0.6;
const FEWEST_SHARED = 3;

function likenessOf(
  subject: Subject,
  { source, terms: own }: TitledSource,
  given: TitleFigure,
  weigh: Evidence["weigh"],
): number {
  const title = subjectOf(own, source.title.replace(given.surface, " "));
  const { terms } = subject;
  const shared = [...title.terms].filter((term) => terms.has(term));
  if (shared.length < FEWEST_SHARED) return 0;
  const weightOf = (some: Iterable<string>) =>
    [...some].reduce((sum, term) => sum + weigh(term), 0);
  const share = weightOf(shared) / weightOf(title.terms);
  if (share < LEAST_SHARE) return 0;
  const more = [...title.terms].filter((term) => !terms.has(term));
  const others = [...terms].filter((term) => !title.terms.has(term));
  if (tellApart(more, others) || [...more, ...others].some(isRestricting)) return 0;
  const [asked, measured] = [measuresIn(title), measuresIn(subject)];
  const isAsked = [...asked].every((measure) => measured.has(measure));
  return isAsked && (asked.size > 0 || measured.size <= 1) ? Math.round(90 * share) / 100 : 0;
}
