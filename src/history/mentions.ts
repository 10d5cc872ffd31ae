import type { BriefingTree, Claim, Figure } from "../model/tree.ts";
import { figuresWithin } from "./figures-within.ts";
import type { Lineage } from "./lineage.ts";
import { type Measure, measureOf, type Placed } from "./measures.ts";
import { type IsCommon, namesOfSentence } from "./names.ts";
import { once } from "./once.ts";
import type { Thing } from "./things.ts";

/** A figure in a claim of a version. */
export interface Mention {
  /** The place of the version in the list of versions. */
  readonly at: number;
  readonly figure: Figure;
  readonly claim: Claim;
  /** Where the figure begins in the words of its claim. */
  readonly start: number;
  readonly measure: Measure;
  /** What it stands in that is followed through the versions; a claim of its own, or a block. */
  readonly thing: Thing | undefined;
}

/** A mention with what is known of it while quantities are joined. */
export interface Known extends Mention {
  /** Where no sentence says whose it is: the names of the sentence before. */
  readonly context: readonly string[];
  /** The ranges that its claim gives. */
  readonly ranges: readonly (readonly [number, number])[];
  owners?: readonly string[];
}

/** The figures of claims, in the order of the versions; what tells of history is left out. */
export function mentionsOf(trees: readonly BriefingTree[], lineages: readonly Lineage[]): Known[] {
  const isCommon = commonWords(trees);
  return trees.flatMap((tree, at) => {
    const things = thingsAt(at, lineages);
    return tree.claims.flatMap((claim, nth): Known[] => {
      const figures = placedIn(claim, tree);
      if (figures.length === 0) return [];
      const place = things.find(({ thing: { span } }) => isWithin(claim.span, span));
      if (place?.isOld || isEvolution(claim, tree)) return [];
      const previous = tree.claims[nth - 1];
      const context =
        previous?.prose === claim.prose ? namesOfSentence(previous.plain, isCommon) : [];
      const ranges = figures.flatMap(({ figure: { value } }) =>
        typeof value === "object" ? [value] : [],
      );
      return figures.map((placed) => ({
        at,
        ranges,
        figure: placed.figure,
        claim,
        start: placed.start,
        thing: place?.thing,
        measure: measureOf(placed, figures, isCommon),
        context,
      }));
    });
  });
}

interface Place {
  readonly thing: Thing;
  /** Whether it is an event that tells again what was known before. */
  readonly isOld: boolean;
}

function thingsAt(at: number, lineages: readonly Lineage[]): Place[] {
  return lineages.flatMap(({ entity, members }): Place[] => {
    const nth = members.findIndex((member) => member.at === at);
    const thing = members[nth]?.thing;
    if (thing === undefined || entity === "source") return [];
    return [{ thing, isOld: entity === "event" && nth > 0 }];
  });
}

/** How a perspective came about is history. */
function isEvolution({ prose, section }: Claim, tree: BriefingTree): boolean {
  if (section !== "perspectives") return false;
  return evolutionsOf(tree).has(prose);
}

const evolutionsOf = once(
  ({ sections }: BriefingTree) =>
    new Set(
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.type === "perspective" ? block.evolution : [])),
      ),
    ),
);

function isWithin(inner: Claim["span"], outer: Claim["span"]): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

// A sentence with more figures than these is a table.
const MOST_FIGURES = 100;

/** The figures of a claim where they stand in its words. */
function placedIn({ plain, span }: Claim, { figures }: BriefingTree): Placed[] {
  let from = 0;
  return figuresWithin(span, figures)
    .slice(0, MOST_FIGURES)
    .flatMap((figure): Placed[] => {
      const start = plain.indexOf(figure.surface, from);
      if (start < 0) return [];
      from = start + figure.surface.length;
      return [{ figure, plain, start, end: from }];
    });
}

/**
 * Whether a word that begins a sentence is no name: it has a small letter elsewhere, or it has a
 * capital nowhere else. A name in the genitive is one.
 */
function commonWords(trees: readonly BriefingTree[]): IsCommon {
  const known = trees.map(writtenWords);
  const bare = (word: string) => word.replace(/['’]s?$/, "");
  return (word, isFirstOfSeveral = false) => {
    const folded = word.toLowerCase();
    if (known.some(({ small }) => small.has(folded))) return true;
    if (isFirstOfSeveral || bare(word) !== word) return false;
    if (known.some(({ capital }) => capital.has(word))) return false;
    return /^\p{Lu}\p{Ll}+$/u.test(word);
  };
}

const writtenWords = once(({ claims }: BriefingTree) => ({
  small: new Set(claims.flatMap(({ plain }) => plain.match(SMALL) ?? [])),
  capital: new Set(claims.flatMap(({ plain }) => plain.match(CAPITAL) ?? [])),
}));

const SMALL = /(?<!\p{L})\p{Ll}+/gu;
const CAPITAL = /(?<=[^.!?]\s["“(]?)\p{Lu}\p{L}*|\p{Lu}\p{L}*(?=['’]s)/gu;
