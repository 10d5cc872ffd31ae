import { NOUNS } from "../../history/measure-words.ts";
import { markersOf } from "../../model/blocks.ts";
import { type Citation, citationsOf } from "../../model/prose.ts";
import type { Span } from "../../model/span.ts";
import { allBlocks, type BriefingTree, type Claim, type Figure } from "../../model/tree.ts";
import { evidenceOf, type ReadStretch } from "../evidence/evidence.ts";
import { stemOf } from "../evidence/stems.ts";
import { isFigure } from "../evidence/terms.ts";

/** Words up to a run of citations, or a claim that has none, with their figures. */
export interface Statement {
  readonly claim: Claim;
  readonly words: string;
  readonly cited: ReadonlySet<string>;
  /** What is cited anywhere in its block. */
  readonly nearby: ReadonlySet<string>;
  /** Its quantities; dates and periods are none. */
  readonly figures: readonly Figure[];
  readonly subject: Subject;
}

/** What a text speaks of, without its quantities. */
export interface Subject {
  readonly terms: ReadonlySet<string>;
  readonly text: string;
}

/** The statements that have a figure, in reading order. */
export function statementsOf(tree: BriefingTree): Statement[] {
  const stretches = stretchesByCitation(evidenceOf(tree).stretches);
  const nearby = nearbyFinder(tree);
  const takeFigures = figureTaker(tree.figures);
  return tree.claims.flatMap((claim) => {
    const figures = takeFigures(claim.span).filter(isQuantity);
    if (figures.length === 0) return [];
    const parts = new Map<ReadStretch | null, Figure[]>();
    let nth = 0;
    for (const figure of figures) {
      // Figures and citations both stand in reading order.
      while ((claim.citations[nth]?.span.start ?? Infinity) < figure.span.end) nth++;
      const citation = claim.citations[nth];
      const found = citation && stretches.get(citation);
      const stretch = found && !found.isList ? found : null;
      const own = parts.get(stretch);
      if (own) own.push(figure);
      else parts.set(stretch, [figure]);
    }
    return [...parts].map(([stretch, own]) => ({
      claim,
      words: stretch?.words ?? claim.plain,
      cited: numbersOf(stretch?.citations ?? []),
      nearby: nearby(claim.span),
      figures: own,
      subject: stretch ? subjectOf(stretch.terms, stretch.words) : NOTHING,
    }));
  });
}

const NOTHING: Subject = { terms: new Set(), text: "" };

/** Years stay: of two years a thing has two values. */
export function subjectOf(terms: ReadonlySet<string>, text: string): Subject {
  return { terms: new Set([...terms].filter((term) => !isFigure(term) || YEAR.test(term))), text };
}

const YEAR = /^#(?:19|20)\d\d$/;
const MEASURES: ReadonlySet<string> = new Set([...NOUNS].map((noun) => stemOf(noun.toLowerCase())));

/** What the figures of a text measure as far as it says so, e.g. `revenue`. */
export function measuresIn({ text }: Subject): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.map(stemOf).filter((stem) => MEASURES.has(stem)));
}

function isQuantity({ kind }: Figure): boolean {
  return kind !== "date" && kind !== "period";
}

function stretchesByCitation(
  stretches: readonly ReadStretch[],
): ReadonlyMap<Citation, ReadStretch> {
  return new Map(
    stretches.flatMap((stretch) =>
      stretch.citations.map((citation) => [citation, stretch] as const),
    ),
  );
}

/** Claims are asked for in reading order, as the figures stand. */
function figureTaker(figures: readonly Figure[]): (span: Span) => readonly Figure[] {
  let next = 0;
  return ({ start, end }) => {
    while ((figures[next]?.span.start ?? Infinity) < start) next++;
    const first = next;
    while ((figures[next]?.span.end ?? Infinity) <= end) next++;
    return figures.slice(first, next);
  };
}

function nearbyFinder(tree: BriefingTree): (span: Span) => ReadonlySet<string> {
  const blocks = allBlocks(tree);
  const numbers = blocks.map((block) => numbersOf(citationsOf({ markers: markersOf(block) })));
  let nth = 0;
  return ({ end }) => {
    while ((blocks[nth]?.span.end ?? Infinity) < end) nth++;
    return numbers[nth] ?? new Set();
  };
}

function numbersOf(citations: readonly Citation[]): ReadonlySet<string> {
  return new Set(citations.map(({ number }) => number));
}
