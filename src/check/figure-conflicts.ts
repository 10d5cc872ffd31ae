import { type Bag, bagOf, sharedWeight, weighBy, weightOf } from "../history/words.ts";
import { markersOf, type Source } from "../model/blocks.ts";
import { type Citation, citationsOf } from "../model/prose.ts";
import type { Span } from "../model/span.ts";
import { allBlocks, type BriefingTree, blocksOf, type Claim, type Figure } from "../model/tree.ts";
import { type TitleFigure, titleFigures } from "./title-figures.ts";

/** Two places that give one quantity two values, in reading order. */
export interface FigureConflict {
  readonly span: Span;
  readonly earlier: { readonly surface: string; readonly text: string };
  readonly later: { readonly surface: string; readonly text: string };
}

/** A claim with what it says but for its figures. */
interface Statement {
  readonly claim: Claim;
  /** The numbers that it cites, and those that are cited anywhere in its block. */
  readonly cited: ReadonlySet<string>;
  readonly nearby: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  readonly bag: Bag;
  readonly names: ReadonlySet<string>;
}

/** The conflicts that are certain: between claims that are near copies, and with titles cited. */
export function figureConflictsIn(tree: BriefingTree): FigureConflict[] {
  const statements = statementsOf(tree);
  return [...conflictsOfCopies(statements), ...conflictsWithTitles(tree, statements)];
}

function statementsOf(tree: BriefingTree): Statement[] {
  const { claims, figures } = tree;
  const blocks = allBlocks(tree).map((block) => ({
    end: block.span.end,
    nearby: numbersOf(citationsOf({ markers: markersOf(block) })),
  }));
  let [block, figure] = [0, 0];
  return claims.flatMap((claim) => {
    while ((blocks[block]?.end ?? Infinity) < claim.span.end) block++;
    while ((figures[figure]?.span.start ?? Infinity) < claim.span.start) figure++;
    const first = figure;
    while ((figures[figure]?.span.end ?? Infinity) <= claim.span.end) figure++;
    const own = figures.slice(first, figure);
    if (own.length === 0) return [];
    const words = own.reduce((text, { surface }) => text.replace(surface, " "), claim.plain);
    return [
      {
        claim,
        cited: numbersOf(claim.citations),
        nearby: blocks[block]?.nearby ?? new Set(),
        figures: own,
        bag: bagOf(words),
        names: namesIn(words),
      },
    ];
  });
}

function numbersOf(citations: readonly Citation[]): ReadonlySet<string> {
  return new Set(citations.map(({ number }) => number));
}

const NAME = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}-]*(?:-\d|\p{N})[\p{L}\p{N}.-]*/gu;

/** Names with a number in them, e.g. `GLM-5`: what is said of one is said of no other. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(NAME) ?? []);
}

// A copy may have this many words more than the other, but none that the other says otherwise.
const MOST_WORDS_MORE = 3;
const FEWEST_WORDS = 5;

/**
 * One fact told in two sections: the same source, the same words but for a few that one has more,
 * and one figure of a kind, which differs.
 */
function conflictsOfCopies(statements: readonly Statement[]): FigureConflict[] {
  const single = statements.flatMap((statement) => {
    const figure = onlyFigure(statement);
    return figure ? [{ ...statement, figure }] : [];
  });
  return single.flatMap((later, nth) => {
    const earlier = single.find(
      (other, place) =>
        place < nth && areRivals(other.figure, later.figure) && isCopy(other, later),
    );
    if (earlier === undefined) return [];
    return [
      {
        span: later.figure.span,
        earlier: { surface: earlier.figure.surface, text: earlier.claim.plain },
        later: { surface: later.figure.surface, text: later.claim.plain },
      },
    ];
  });
}

function onlyFigure({ figures }: Statement): Figure | undefined {
  const [only, another] = figures;
  return another === undefined && only?.kind !== "date" && only?.kind !== "period"
    ? only
    : undefined;
}

/** Whether two figures could be one, and give it two values. */
function areRivals(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && a.unit === b.unit && differ(a.value, b.value);
}

function isCopy(a: Statement, b: Statement): boolean {
  const [few, many] = a.bag.size <= b.bag.size ? [a.bag, b.bag] : [b.bag, a.bag];
  return (
    a.claim.section !== b.claim.section &&
    [...a.cited].some((number) => b.cited.has(number)) &&
    few.size >= FEWEST_WORDS &&
    many.size - few.size <= MOST_WORDS_MORE &&
    [...few.keys()].every((word) => many.has(word))
  );
}

/** A range holds every value in it; the same digits may be a scale that we did not read. */
function differ(a: Figure["value"], b: Figure["value"]): boolean {
  if (typeof a !== "number" || typeof b !== "number" || digitsOf(a) === digitsOf(b)) return false;
  return !roundsTo(a, b) && !roundsTo(b, a);
}

/** Whether the one value is the other with fewer digits: 16 and 16.2, 750 and 744. */
function roundsTo(exact: number, round: number): boolean {
  const digits = significantDigits(round);
  return Number(exact.toPrecision(digits)) === round;
}

function significantDigits(value: number): number {
  return Math.max(1, digitsOf(value).length);
}

/** The digits of a value without its scale: 162 for 16.2 billion. */
function digitsOf(value: number): string {
  const [mantissa = ""] = value.toExponential().split("e");
  return mantissa.replace(/\D/g, "");
}

function conflictsWithTitles(
  tree: BriefingTree,
  statements: readonly Statement[],
): FigureConflict[] {
  return blocksOf(tree, "source").flatMap((source) => {
    const figures = titleFigures(source.title);
    const [only, another] = figures;
    if (only === undefined || another !== undefined) return [];
    const near = statements.filter(({ nearby }) => nearby.has(source.number));
    if (near.some(({ figures }) => figures.some(({ value }) => value === only.value))) return [];
    for (const statement of near) {
      const figure = rivalOf(only, source, statement);
      if (figure) return [conflictWithTitle(only, figure, source, statement, tree)];
    }
    return [];
  });
}

// How much of a title's weight a claim that cites it must have to be about the same quantity.
const COVERED = 0.6;
// Values of three digits and more that are as near as this are one quantity, one of them mistyped.
const NEAR = 0.02;

/** The figure of a statement that is the title's quantity with another value. */
function rivalOf(title: TitleFigure, source: Source, statement: Statement): Figure | undefined {
  const { figures, bag, names, cited } = statement;
  const alike = figures.filter(({ kind, unit }) => kind === title.kind && unit === title.unit);
  const [figure, another] = alike;
  if (!figure || another || !differ(figure.value, title.value)) return undefined;
  if (typeof figure.value !== "number") return undefined;
  const isNear = Math.abs(figure.value - title.value) <= NEAR * title.value;
  const isPrecise = [figure.value, title.value].every((value) => significantDigits(value) >= 3);
  const sharesName = [...namesIn(source.title)].some((name) => names.has(name));
  if (title.kind === "parameters") return isNear && isPrecise && sharesName ? figure : undefined;
  const words = bagOf(source.title.replace(title.surface, " "));
  return cited.has(source.number) && figures.length === 1 && coverage(words, bag) >= COVERED
    ? figure
    : undefined;
}

function coverage(words: Bag, by: Bag): number {
  if (words.size < FEWEST_WORDS) return 0;
  const weigh = weighBy([words, by]);
  return sharedWeight(words, by, weigh) / weightOf(words, weigh);
}

function conflictWithTitle(
  title: TitleFigure,
  figure: Figure,
  source: Source,
  { claim }: Statement,
  { text }: BriefingTree,
): FigureConflict {
  const start = source.titleSpan.start + title.at;
  const end = start + title.surface.length;
  const isLiteral = text.slice(start, end) === title.surface;
  const later = { surface: title.surface, text: source.title };
  return {
    span: isLiteral ? { start, end } : source.titleSpan,
    earlier: { surface: figure.surface, text: claim.plain },
    later,
  };
}
