import { once } from "../../history/once.ts";
import type { BriefingTree } from "../../model/tree.ts";
import type { ReadStretch, TitledSource } from "./evidence.ts";
import { type Fit, fitsOf } from "./fit.ts";
import type { Home } from "./homes.ts";
import { isByWords, type Verdict, verdictOn } from "./odds.ts";
import type { Rival } from "./rivals.ts";

/** A citation and how doubtful it is. */
interface Doubt {
  readonly fit: Fit;
  /** How likely it is wrong, 0 to 1. */
  readonly confidence: number;
}

/** A doubt about a citation for whose words there is a better source. */
export interface Mismatch extends Doubt {
  readonly rival: Rival;
  /** Whether it is the words that speak for the rival, and not the order of the numbers alone. */
  readonly isByWords: boolean;
}

/** A doubt about a citation whose source is about something else in the text. */
export interface Misplacement extends Doubt {
  readonly home: Home;
}

// Below these stand the citations of honest writers who use other words: see test/evidence. A source
// that fits better is found by chance more often than a number is out of order.
const LEAST_CONFIDENCE = { byWords: 0.6, other: 0.5 };

/** The doubtful citations, in reading order, with a rival only where it can be named. */
const doubtsOf = once((tree: BriefingTree) => {
  const judged = fitsOf(tree).map((fit): Judged => ({ fit, ...verdictOn(fit) }));
  const sure = judged.filter(({ rival, confidence }) => confidence >= leastFor(rival));
  return { all: judged.length, doubts: withoutCompanions(sure) };
});

function leastFor(rival: Rival | null): number {
  const isWordsAlone = rival !== null && rival.gap === 0;
  return isWordsAlone ? LEAST_CONFIDENCE.byWords : LEAST_CONFIDENCE.other;
}

type Judged = Verdict & { readonly fit: Fit };

/** A source that is missing from a run is missing once: it speaks against what is most doubtful. */
function withoutCompanions(doubts: readonly Judged[]): readonly Judged[] {
  const worst = new Map<ReadStretch, Map<TitledSource, number>>();
  const known = ({ stretch }: Fit) => worst.get(stretch) ?? new Map<TitledSource, number>();
  for (const { fit, confidence, rival } of doubts) {
    if (rival === null) continue;
    const run = known(fit);
    run.set(rival.source, Math.max(confidence, run.get(rival.source) ?? 0));
    worst.set(fit.stretch, run);
  }
  return doubts.filter(
    ({ fit, confidence, rival }) => rival === null || known(fit).get(rival.source) === confidence,
  );
}

// Where more citations than this look wrong, it is rather that titles and claims have no words in
// common by the nature of the text, and nothing can be told by them.
const MOST_DOUBTED = { share: 0.3, number: 10 };

/**
 * The citations for whose words another source fits far better, in reading order; none in a text of
 * which so many are doubtful that its titles must be no help.
 */
export function findMismatches(tree: BriefingTree): Mismatch[] {
  const { all, doubts } = doubtsOf(tree);
  const found = doubts.flatMap(({ rival, ...doubt }) =>
    rival ? [{ ...doubt, rival, isByWords: isByWords(rival, doubt.fit) }] : [],
  );
  const most = Math.max(MOST_DOUBTED.number, MOST_DOUBTED.share * all);
  return found.length > most ? [] : found;
}

/** The citations that fit nothing before them, but words elsewhere, in reading order. */
export function findMisplacements(tree: BriefingTree): Misplacement[] {
  return doubtsOf(tree).doubts.flatMap(({ rival, ...doubt }) => {
    const { home, own } = doubt.fit;
    return rival === null && home !== null && home.weight > own.sentence
      ? [{ ...doubt, home }]
      : [];
  });
}
