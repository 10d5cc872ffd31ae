import type { BriefingTree, Claim, Figure } from "../model/tree.ts";
import type { Lineage } from "./lineage.ts";
import { type Measure, measureOf, type Placed } from "./measures.ts";
import { type IsCommon, namesOfSentence } from "./names.ts";
import { once, onceForText } from "./once.ts";
import { placedWithin } from "./placed-within.ts";
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
  const places = placesOf(trees, lineages);
  return trees.flatMap((tree, at) =>
    tree.claims.flatMap((claim): Known[] => {
      const place = places[at]?.get(claim);
      if (place?.isOld || isEvolution(claim, tree)) return [];
      return figuresIn(tree)(claim)(isCommon).map((told) => ({ ...told, at, thing: place?.thing }));
    }),
  );
}

/** What a claim, and the one before it, say of a figure in it. */
type Told = Omit<Known, "at" | "thing" | "owners">;

// A version is compared with several others.
const figuresIn = once((tree: BriefingTree) => {
  const nthOf = new Map(tree.claims.map((claim, nth) => [claim, nth]));
  return once((claim: Claim) => {
    const figures = placedIn(claim, tree);
    if (figures.length === 0) return () => [];
    const previous = tree.claims[(nthOf.get(claim) ?? 0) - 1];
    const before = previous?.prose === claim.prose ? previous.plain : "";
    return (isCommon: IsCommon) => toldOf(claim, before, figures, isCommon);
  });
});

function toldOf(
  claim: Claim,
  before: string,
  figures: readonly Placed[],
  isCommon: IsCommon,
): Told[] {
  const { context, measures } = readSentence(claim.plain, before, figures, isCommon);
  const ranges = figures.flatMap(({ figure: { value } }) =>
    typeof value === "object" ? [value] : [],
  );
  return figures.flatMap(({ figure, start }, nth) => {
    const measure = measures[nth];
    return measure ? [{ ranges, figure, claim, start, measure, context }] : [];
  });
}

interface Sentence {
  readonly context: readonly string[];
  /** What each of its figures measures. */
  readonly measures: readonly Measure[];
}

/** Most sentences of a version stand in the next as they are, and say the same of their figures. */
function readSentence(
  plain: string,
  before: string,
  figures: readonly Placed[],
  isCommon: IsCommon,
): Sentence {
  const seen = figures.map(({ start, figure: { kind, unit, value, surface } }) =>
    [start, kind, unit, value, surface].join(" "),
  );
  return sentenceRead([plain, before, ...seen].join("\n"))(isCommon, (isKnownCommon) => ({
    context: before === "" ? [] : namesOfSentence(before, isKnownCommon),
    measures: figures.map((placed) => measureOf(placed, figures, isKnownCommon)),
  }));
}

const sentenceRead = onceForText(() => oncePerAnswers<Sentence>());

/** Makes a value anew only where one of the words that it asked for is common now and was not, or was. */
function oncePerAnswers<Value>() {
  let asked: { readonly of: Parameters<IsCommon>; readonly answer: boolean }[] = [];
  let known: { readonly value: Value } | undefined;
  return (isCommon: IsCommon, make: (isCommon: IsCommon) => Value): Value => {
    if (known && asked.every(({ of, answer }) => isCommon(...of) === answer)) return known.value;
    asked = [];
    const value = make((...of) => {
      const answer = isCommon(...of);
      asked.push({ of, answer });
      return answer;
    });
    known = { value };
    return value;
  };
}

interface Place {
  readonly thing: Thing;
  /** Whether it is an event that tells again what was known before. */
  readonly isOld: boolean;
}

/** In what each claim of each version stands: in the first of the lineages that has it. */
function placesOf(
  trees: readonly BriefingTree[],
  lineages: readonly Lineage[],
): ReadonlyMap<Claim, Place>[] {
  const places = trees.map(() => new Map<Claim, Place>());
  for (const { entity, members } of lineages) {
    if (entity === "source") continue;
    for (const [nth, { at, thing }] of members.entries()) {
      const [tree, known] = [trees[at], places[at]];
      if (!tree || !known) continue;
      for (const claim of placedWithin(thing.span, inReadingOrder(tree))) {
        if (!known.has(claim)) known.set(claim, { thing, isOld: entity === "event" && nth > 0 });
      }
    }
  }
  return places;
}

const inReadingOrder = once(({ claims }: BriefingTree) =>
  claims.toSorted((a, b) => a.span.start - b.span.start),
);

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

// A sentence with more figures than these is a table.
const MOST_FIGURES = 100;

/** The figures of a claim where they stand in its words. */
function placedIn({ plain, span }: Claim, { figures }: BriefingTree): Placed[] {
  let from = 0;
  return placedWithin(span, figures)
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

const writtenWords = once(({ claims }: BriefingTree) => {
  const written = claims.map(({ plain }) => writtenIn(plain));
  return {
    small: new Set(written.flatMap(({ small }) => small)),
    capital: new Set(written.flatMap(({ capital }) => capital)),
  };
});

const writtenIn = onceForText((plain) => ({
  small: plain.match(SMALL) ?? [],
  capital: plain.match(CAPITAL) ?? [],
}));

const SMALL = /(?<!\p{L})\p{Ll}+/gu;
const CAPITAL = /(?<=[^.!?]\s["“(]?)\p{Lu}\p{L}*|\p{Lu}\p{L}*(?=['’]s)/gu;
