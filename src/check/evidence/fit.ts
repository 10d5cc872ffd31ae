import { once } from "../../history/once.ts";
import type { Citation } from "../../model/prose.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { companyReader } from "./company.ts";
import { type Evidence, evidenceOf, type ReadStretch, type TitledSource } from "./evidence.ts";
import { type Home, homeFinder } from "./homes.ts";
import { nearOverlap } from "./near-words.ts";
import { neighbourReader } from "./neighbours.ts";
import { type Break, breaksOf } from "./order.ts";
import { type Rival, rivalFinder } from "./rivals.ts";
import { prefixesOf, type Terms } from "./terms.ts";
import { sharedWeight } from "./vectors.ts";
import { countShared, overlap, type Weigh } from "./weights.ts";

/** A citation with all that speaks for and against it; weights are of shared terms. */
export interface Fit {
  readonly stretch: ReadStretch;
  readonly citation: Citation;
  readonly cited: TitledSource;
  readonly own: {
    /** What the title shares with the words before the citation, and what only nearly. */
    readonly words: number;
    readonly near: number;
    /** With their sentence, and with their block. */
    readonly sentence: number;
    readonly block: number;
  };
  /** Whether the title and the sentence have not even beginnings of words in common. */
  readonly isStrange: boolean;
  /** What the words share with other sentences that cite the source and that its title fits. */
  readonly company: number;
  /** Whether another block cites the source, too, together with one that this block cites. */
  readonly isTogether: () => boolean;
  /** How much of the words the other sources of the run speak of, 0 to 1. */
  readonly covered: number;
  /** The weight of all that the words speak of. */
  readonly size: number;
  /** Looks for sources that may be meant instead, which takes more time than all the rest. */
  readonly findRivals: () => readonly Rival[];
  /** How much it speaks against the citation that its number comes before its turn, as log odds. */
  readonly early: number;
  readonly home: Home | null;
  /** What the title shares with another place that cites the source. */
  readonly placed: number;
}

// A longer run is a bibliography: no word of it stands behind one claim.
const LONGEST_RUN = 24;

/**
 * The fit of every citation in a sentence whose source has a title that can be compared. A tension's
 * list is left out: it repeats what is cited before, and adds background. Worked out once for a text.
 */
export const fitsOf = once((tree: BriefingTree): readonly Fit[] => {
  const evidence = evidenceOf(tree);
  const uses = usesOf(evidence);
  const inline = evidence.stretches.filter(({ isList }) => !isList);
  const companyOf = companyReader(evidence, uses);
  const reading: Reading = {
    evidence,
    companyOf,
    isTogether: neighbourReader(inline, uses),
    breaks: breaksOf(
      inline.flatMap(({ citations }) => citations),
      new Set(evidence.byNumber.keys()),
    ),
    findRivals: rivalFinder(evidence, uses, companyOf),
    findHomes: homeFinder(evidence),
    tellingOf: tellingTerms(evidence.weigh),
  };
  return inline.flatMap((stretch) => {
    const { citations } = stretch;
    if (citations.length > LONGEST_RUN) return [];
    return citations.flatMap((citation): Fit[] => {
      const cited = evidence.byNumber.get(citation.number);
      return cited?.isComparable ? [fitOf({ stretch, citation, cited }, reading)] : [];
    });
  });
});

/** What it takes to look at a citation from all sides. */
interface Reading {
  readonly evidence: Evidence;
  readonly companyOf: ReturnType<typeof companyReader>;
  readonly isTogether: ReturnType<typeof neighbourReader>;
  readonly breaks: ReadonlyMap<Citation, Break>;
  readonly findRivals: ReturnType<typeof rivalFinder>;
  readonly findHomes: ReturnType<typeof homeFinder>;
  readonly tellingOf: ReturnType<typeof tellingTerms>;
}

function fitOf(place: Pick<Fit, "stretch" | "citation" | "cited">, reading: Reading): Fit {
  const { stretch, citation, cited } = place;
  const { evidence, companyOf, isTogether, breaks, findRivals, findHomes, tellingOf } = reading;
  const { vectorOf, weigh } = evidence.vocabulary;
  const sentence = evidence.sentences.get(stretch.sentence) ?? stretch.terms;
  const block = evidence.blocks.get(stretch.block) ?? sentence;
  const others = stretch.citations.filter(({ number }) => number !== citation.number);
  const covering = titlesOf(others, evidence);
  const [title, words] = [vectorOf(cited.allTerms), vectorOf(stretch.terms)];
  const covered = words.ids.reduce((sum, id) => sum + (covering.has(id) ? weigh(id) : 0), 0);
  const found = breaks.get(citation);
  return {
    ...place,
    own: {
      words: sharedWeight(title, words, weigh),
      near: nearOverlap(title, words, evidence.vocabulary, weigh),
      sentence: sharedWeight(title, vectorOf(sentence), weigh),
      block: overlap(cited.allTerms, block, evidence.weigh),
    },
    isStrange: areStrange(tellingOf(cited), sentence),
    company: companyOf(cited, stretch),
    isTogether: () => isTogether(cited, stretch),
    covered: Math.min(1, covered / Math.max(LEAST_SIZE, words.weight)),
    size: words.weight,
    findRivals: () => findRivals(cited, { stretch, covering, break: found }),
    early: found?.early ?? 0,
    ...findHomes(cited, stretch),
  };
}

// Of fewer words than these nobody can say how much is covered.
const LEAST_SIZE = 4;

function titlesOf(
  citations: readonly Citation[],
  { byNumber, vocabulary }: Evidence,
): ReadonlySet<number> {
  const titles = new Set<number>();
  for (const { number } of citations) {
    const source = byNumber.get(number);
    for (const id of source ? vocabulary.vectorOf(source.terms).ids : []) titles.add(id);
  }
  return titles;
}

/** What has at least this weight is no word that the whole text is full of. */
const LEAST_TELLING = 1;

function tellingTerms(weigh: Weigh): (source: TitledSource) => Terms {
  return once(
    ({ allTerms }) => new Set([...allTerms].filter((term) => weigh(term) >= LEAST_TELLING)),
  );
}

function areStrange(telling: Terms, sentence: Terms): boolean {
  if (countShared(telling, sentence) > 0) return false;
  return countShared(prefixesOf(telling), prefixesOf(sentence)) === 0;
}

// A source that is cited more often is known well enough by these.
const MOST_USES = 12;

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
