import { once } from "../../history/once.ts";
import type { Citation } from "../../model/prose.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { type Evidence, evidenceOf, type ReadStretch, type TitledSource } from "./evidence.ts";
import { lookupOf, type Match } from "./lookup.ts";
import { prefixesOf, type Terms } from "./terms.ts";
import { countShared, overlap, type Weigh } from "./weights.ts";

/** A citation with all that speaks for and against it; weights are of shared terms. */
export interface Fit {
  readonly stretch: ReadStretch;
  readonly citation: Citation;
  readonly cited: TitledSource;
  /** What the title shares with the words before the citation, with their sentence and their block. */
  readonly own: { readonly words: number; readonly sentence: number; readonly block: number };
  /** Whether the title and the sentence have not even beginnings of words in common. */
  readonly isStrange: boolean;
  /** What the words share with other sentences that cite the source and that its title fits. */
  readonly company: number;
  /** How much of the words the other sources of the run speak of, 0 to 1. */
  readonly covered: number;
  /** The weight of all that the words speak of. */
  readonly size: number;
  readonly rival: Rival | null;
  readonly home: Home | null;
  /** What the title shares with another place that cites the source. */
  readonly placed: number;
  /** What the title shares with another place, and no source that is cited there. */
  readonly vacant: number;
}

/** The source that shares most with the words, less what the rest of the run speaks of. */
export interface Rival {
  readonly source: TitledSource;
  readonly weight: number;
  /** How many terms it shares. */
  readonly count: number;
  readonly isCited: boolean;
}

/** The words in another block that share most with the title of a source. */
export interface Home {
  readonly stretch: ReadStretch;
  readonly weight: number;
  readonly count: number;
}

// A longer run is a bibliography: no word of it stands behind one claim.
const LONGEST_RUN = 24;

/**
 * The fit of every citation in a sentence whose source has a title that can be compared. A tension's
 * list is left out: it repeats what is cited before, and adds background. Worked out once for a text.
 */
export const fitsOf = once((tree: BriefingTree): readonly Fit[] => {
  const evidence = evidenceOf(tree);
  const readers = {
    evidence,
    uses: usesOf(evidence),
    findRival: rivalFinder(evidence),
    findHomes: homeFinder(evidence),
  };
  return evidence.stretches.flatMap((stretch) => {
    const { citations, isList } = stretch;
    if (isList || citations.length > LONGEST_RUN) return [];
    const size = [...stretch.terms].reduce((sum, term) => sum + evidence.weigh(term), 0);
    const fits = citations.flatMap((citation): Fit[] => {
      const cited = evidence.byNumber.get(citation.number);
      return cited?.isComparable ? [fitOf({ ...readers, stretch, size, citation, cited })] : [];
    });
    return withOneRivalEach(fits);
  });
});

/** A source that is missing from a run is missing once: it rivals what fits worst. */
function withOneRivalEach(fits: readonly Fit[]): readonly Fit[] {
  const worst = new Map<TitledSource, Fit>();
  for (const fit of fits) {
    if (fit.rival === null) continue;
    const known = worst.get(fit.rival.source);
    if (known === undefined || support(fit) < support(known)) worst.set(fit.rival.source, fit);
  }
  return fits.map((fit) => {
    const other = fit.rival && worst.get(fit.rival.source);
    const isBetter = other && support(fit) > support(other) + LEAST_LEAD;
    return isBetter ? { ...fit, rival: null } : fit;
  });
}

const LEAST_LEAD = 3;

function support({ own, company }: Fit): number {
  return own.words + company;
}

/** A citation and what it takes to look at it from all sides. */
interface Place {
  readonly evidence: Evidence;
  readonly uses: ReadonlyMap<string, readonly ReadStretch[]>;
  readonly findRival: ReturnType<typeof rivalFinder>;
  readonly findHomes: ReturnType<typeof homeFinder>;
  readonly stretch: ReadStretch;
  readonly size: number;
  readonly citation: Citation;
  readonly cited: TitledSource;
}

function fitOf({ evidence, uses, findRival, findHomes, ...place }: Place): Fit {
  const { stretch, citation, cited, size } = place;
  const { weigh } = evidence;
  const sentence = evidence.sentences.get(stretch.sentence) ?? stretch.terms;
  const block = evidence.blocks.get(stretch.block) ?? sentence;
  const others = stretch.citations.filter(({ number }) => number !== citation.number);
  const covering = titlesOf(others, evidence);
  const isUsed = (number: string) => (uses.get(number)?.length ?? 0) > 0;
  const homes = findHomes(cited).filter(({ thing }) => thing.block !== stretch.block);
  return {
    stretch,
    citation,
    cited,
    size,
    own: {
      words: overlap(cited.allTerms, stretch.terms, weigh),
      sentence: overlap(cited.allTerms, sentence, weigh),
      block: overlap(cited.allTerms, block, weigh),
    },
    isStrange: areStrange(cited.allTerms, sentence, weigh),
    company: companyOf(cited, stretch, uses.get(citation.number) ?? [], evidence),
    covered: overlap(covering, stretch.terms, weigh) / Math.max(LEAST_SIZE, size),
    rival: findRival(stretch, covering, isUsed),
    ...homesOf(cited, citation, homes, evidence),
  };
}

// Of fewer words than these nobody can say how much is covered.
const LEAST_SIZE = 4;

function titlesOf(citations: readonly Citation[], { byNumber }: Evidence): Terms {
  return new Set(citations.flatMap(({ number }) => [...(byNumber.get(number)?.terms ?? [])]));
}

/** What has at least this weight is no word that the whole text is full of. */
const LEAST_TELLING = 1;

function areStrange(title: Terms, sentence: Terms, weigh: Weigh): boolean {
  const telling = new Set([...title].filter((term) => weigh(term) >= LEAST_TELLING));
  if (countShared(telling, sentence) > 0) return false;
  return countShared(prefixesOf(telling), prefixesOf(sentence)) === 0;
}

/** The stretches that cite each number. */
function usesOf({ stretches }: Evidence): ReadonlyMap<string, readonly ReadStretch[]> {
  const uses = new Map<string, ReadStretch[]>();
  for (const stretch of stretches) {
    for (const { number } of stretch.citations) {
      const known = uses.get(number);
      if (known === undefined) uses.set(number, [stretch]);
      else if (known.length < MOST_USES) known.push(stretch);
    }
  }
  return uses;
}

// A source that is cited more often is known well enough by these.
const MOST_USES = 12;
// What a title must share with a sentence for the sentence to tell what the source is about.
const ANCHOR = { weight: 3, share: 0.2 };

/**
 * A title is short; the other sentences that cite the source tell more of it. Only those count that
 * the title fits, since a wrong citation is often wrong in two places.
 */
function companyOf(
  cited: TitledSource,
  stretch: ReadStretch,
  uses: readonly ReadStretch[],
  { sentences, weigh }: Evidence,
): number {
  const least = Math.max(ANCHOR.weight, ANCHOR.share * cited.weight);
  const company = new Set<string>();
  for (const use of uses) {
    if (use.block === stretch.block) continue;
    const sentence = sentences.get(use.sentence) ?? use.terms;
    if (overlap(cited.terms, sentence, weigh) < least) continue;
    for (const term of sentence) company.add(term);
  }
  return overlap(company, stretch.terms, weigh);
}

// How much of what other sources of the run speak of still counts for a rival.
const COVERED = 0.2;

function rivalFinder({ sources, weigh }: Evidence) {
  const find = lookupOf(
    sources.filter(({ isComparable }) => isComparable),
    ({ terms }) => terms,
  );
  return (
    { terms, citations }: ReadStretch,
    covering: Terms,
    isUsed: (number: string) => boolean,
  ): Rival | null => {
    const group = new Set(citations.map(({ number }) => number));
    const uncovered: Weigh = (term) => weigh(term) * (covering.has(term) ? COVERED : 1);
    const best = find(terms, uncovered).find(({ thing }) => !group.has(thing.source.number));
    if (best === undefined) return null;
    const { thing: source, weight } = best;
    const count = countShared(source.terms, terms);
    return { source, weight, count, isCited: isUsed(source.source.number) };
  };
}

// More places than these a title has no better claim to.
const MOST_HOMES = 8;

function homeFinder({ stretches, weigh }: Evidence) {
  const find = lookupOf(
    stretches.filter(({ isList }) => !isList),
    ({ terms }) => terms,
  );
  const known = new Map<TitledSource, readonly Match<ReadStretch>[]>();
  return (source: TitledSource): readonly Match<ReadStretch>[] => {
    const homes = known.get(source) ?? find(source.terms, weigh).slice(0, MOST_HOMES);
    known.set(source, homes);
    return homes;
  };
}

function homesOf(
  cited: TitledSource,
  { number }: Citation,
  homes: readonly Match<ReadStretch>[],
  evidence: Evidence,
): Pick<Fit, "home" | "placed" | "vacant"> {
  const [best] = homes;
  let [placed, vacant] = [0, 0];
  for (const { thing, weight } of homes) {
    if (thing.citations.length === 0 || thing.citations.length > LONGEST_RUN) continue;
    if (thing.citations.some((citation) => citation.number === number)) {
      placed = Math.max(placed, weight);
    } else {
      const covering = titlesOf(thing.citations, evidence);
      const free: Weigh = (term) => (covering.has(term) ? 0 : evidence.weigh(term));
      vacant = Math.max(vacant, overlap(cited.terms, thing.terms, free));
    }
  }
  const home = best && {
    stretch: best.thing,
    weight: best.weight,
    count: countShared(cited.terms, best.thing.terms),
  };
  return { home: home ?? null, placed, vacant };
}
