import { once } from "../../history/once.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { type Fit, fitsOf, type Home, type Rival } from "./fit.ts";
import { confidenceOf, outdoes } from "./odds.ts";

/** A citation and how doubtful it is. */
interface Doubt {
  readonly fit: Fit;
  /** How likely it is wrong, 0 to 1. */
  readonly confidence: number;
}

/** A doubt about a citation for whose words there is a better source. */
export interface Mismatch extends Doubt {
  readonly rival: Rival;
}

/** A doubt about a citation whose source is about something else in the text. */
export interface Misplacement extends Doubt {
  readonly home: Home;
}

// Below these stand the citations of honest writers who use other words: see test/evidence. A better
// source is found by chance more often than a run that has no use for one of its own.
const LEAST_CONFIDENCE = { mismatch: 0.7, misplacement: 0.55 };

/** The confidence in every citation's being wrong, in reading order. */
const doubtsOf = once((tree: BriefingTree): readonly Doubt[] =>
  fitsOf(tree).map((fit) => ({ fit, confidence: confidenceOf(fit) })),
);

// Where more citations than this look wrong, it is rather that titles and claims have no words in
// common by the nature of the text, and nothing can be told by them.
const MOST_DOUBTED = { share: 0.2, number: 6 };

/**
 * The citations for whose words another source fits far better, in reading order; none in a text of
 * which so many are doubtful that its titles must be no help.
 */
export function findMismatches(tree: BriefingTree): Mismatch[] {
  const doubts = doubtsOf(tree);
  const found = doubts.flatMap((doubt) => {
    const { rival } = doubt.fit;
    const isSure = doubt.confidence >= LEAST_CONFIDENCE.mismatch;
    return isSure && outdoes(rival, doubt.fit) ? [{ ...doubt, rival }] : [];
  });
  const most = Math.max(MOST_DOUBTED.number, MOST_DOUBTED.share * doubts.length);
  return found.length > most ? [] : found;
}

/** The citations that fit nothing before them, but words elsewhere, in reading order. */
export function findMisplacements(tree: BriefingTree): Misplacement[] {
  return doubtsOf(tree).flatMap((doubt) => {
    const { rival, home, own } = doubt.fit;
    const isSure = doubt.confidence >= LEAST_CONFIDENCE.misplacement;
    if (!isSure || home === null || outdoes(rival, doubt.fit)) return [];
    const isElsewhere = home.count >= 2 && home.weight > own.sentence;
    return isElsewhere ? [{ ...doubt, home }] : [];
  });
}
