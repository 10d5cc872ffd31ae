import type { Source } from "../model/blocks.ts";
import { type BriefingTree, citationsIn } from "../model/tree.ts";
import {
  type Evidence,
  evidenceOf,
  type ReadStretch,
  type TitledSource,
} from "./evidence/evidence.ts";

/** A source that nothing cites, and the words that it fits best, where any fit it decently. */
export interface Uncited {
  readonly source: Source;
  readonly home: Home | undefined;
}

interface Home {
  readonly stretch: ReadStretch;
  readonly confidence: number;
}

/** The sources that no citation names, each with its home in the prose, in the order of the list. */
export function uncitedSourcesIn(tree: BriefingTree): Uncited[] {
  const cited = new Set(citationsIn(tree).map(({ number }) => number));
  const evidence = evidenceOf(tree);
  const uncited = evidence.sources.filter(({ source }) => !cited.has(source.number));
  if (uncited.length === 0) return [];
  const index = stretchesByTerm(evidence);
  return uncited.map((entry) => ({ source: entry.source, home: homeOf(entry, evidence, index) }));
}

// What a title and some words must have in common: so much of the title, and so much by weight,
// about three words that are rare in the text.
const LEAST_SHARE = 0.35;
const LEAST_WEIGHT = 7.5;
// Words that fit nearly as well as the best, and cite something, are the better place.
const NEARLY = 0.85;

function homeOf(
  { terms, weight, isComparable }: TitledSource,
  { weigh }: Evidence,
  index: StretchesByTerm,
): Home | undefined {
  if (!isComparable) return undefined;
  const weights = new Map<ReadStretch, number>();
  for (const term of terms) {
    for (const stretch of index.get(term) ?? []) {
      weights.set(stretch, (weights.get(stretch) ?? 0) + weigh(term));
    }
  }
  const most = Math.max(0, ...weights.values());
  const share = most / weight;
  if (most < LEAST_WEIGHT || share < LEAST_SHARE) return undefined;
  const near = [...weights.keys()].filter((key) => (weights.get(key) ?? 0) >= NEARLY * most);
  const best = near.find((key) => weights.get(key) === most);
  const stretch = near.find(({ citations }) => citations.length > 0) ?? best;
  return stretch && { stretch, confidence: confidenceOf(share, most) };
}

/** Towards 1 where the words say all of the title and the title says much. */
function confidenceOf(share: number, weight: number): number {
  return Math.round(100 * share * (weight / (weight + LEAST_WEIGHT / 2))) / 100;
}

type StretchesByTerm = ReadonlyMap<string, readonly ReadStretch[]>;

// What more words than these have says nothing about the place of a source.
const MOST_SHARING = 60;

function stretchesByTerm({ stretches }: Evidence): StretchesByTerm {
  const index = new Map<string, ReadStretch[]>();
  for (const stretch of stretches) {
    if (stretch.isList) continue;
    for (const term of stretch.terms) {
      const sharing = index.get(term);
      if (sharing === undefined) index.set(term, [stretch]);
      else if (sharing.length <= MOST_SHARING) sharing.push(stretch);
    }
  }
  return new Map([...index].filter(([, sharing]) => sharing.length <= MOST_SHARING));
}
