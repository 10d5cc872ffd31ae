import { assign, type Candidate } from "./assignment.ts";
import { likelyPairs } from "./candidates.ts";
import { likeness, oddsOf, sureness } from "./evidence.ts";
import { marginsOf, unusualAmong } from "./margins.ts";
import { neighboursIn } from "./neighbours.ts";
import { signsBetween } from "./signs.ts";
import type { TextItem } from "./text-items.ts";

// Texts that are less surely one than this are a removal and an addition.
const THRESHOLD = 0.5;
// Pairs as sure as this are settled first: they speak for the pairs beside them, and are no rivals
// of what is left.
const SURE = 0.9;

/**
 * The texts of two versions that are one, each at most once: word for word the same first, those of
 * the same section before others, then by an assignment over how likely the rest are to be one.
 *
 * The words alone part neither a paraphrase from another fact nor the other way round. What else
 * is seen is weighed together: sources and their titles, numbers, names, the months spoken of, how
 * far ahead of its rivals a pair is, and whether it stands beside pairs that are settled.
 */
export function alignTexts(before: readonly TextItem[], after: readonly TextItem[]): Candidate[] {
  const sizes = { before: before.length, after: after.length };
  const same = sameWords(before, after);
  const pairs = signedPairs(before, after, openPlaces(before, after, same));
  const settled = [SURE, SURE, THRESHOLD].reduce<readonly Candidate[]>(
    (known, least) => [...known, ...pairsAtLeast(least, pairs, known, sizes)],
    same,
  );
  return [...settled].sort((a, b) => a.before - b.before);
}

interface SignedPair extends Candidate {
  /** How alike the words are, and how likely the texts are one as far as they say themselves. */
  readonly words: number;
  readonly odds: number;
}

function signedPairs(
  before: readonly TextItem[],
  after: readonly TextItem[],
  open: Places,
): SignedPair[] {
  const likely = likelyPairs(before, after, open.before, open.after);
  // Mostly there is none: then no word of the texts has to be weighed.
  if (likely.length === 0) return [];
  const isAll = likely.length === open.before.length * open.after.length;
  const signsOf = signsBetween(before, after, isAll ? open.after : []);
  return likely.flatMap((pair) => {
    const signs = signsOf(pair.before, pair.after);
    if (!signs) return [];
    return [{ ...pair, words: signs.words, odds: oddsOf(signs), score: likeness(signs) }];
  });
}

/** Of the pairs whose places nothing has taken the best, if they are as sure as they must be. */
function pairsAtLeast(
  least: number,
  pairs: readonly SignedPair[],
  known: readonly Candidate[],
  sizes: { readonly before: number; readonly after: number },
): Candidate[] {
  const taken = new Map(known.map(({ before, after }) => [before, after]));
  const given = new Set(known.map(({ after }) => after));
  const open = pairs.filter(({ before, after }) => !taken.has(before) && !given.has(after));
  const margins = marginsOf(open);
  const neighbours = neighboursIn(sizes.before, sizes.after, known);
  const settled = pairs.filter(({ before, after }) => taken.get(before) === after);
  const unusual = unusualAmong(settled.map(({ words }) => words));
  const weighed = open.map(({ words, odds, before, after }, nth) => ({
    before,
    after,
    score: sureness(odds, {
      margin: margins[nth] ?? 0,
      neighbours: neighbours(before, after),
      unusual: unusual(words),
    }),
  }));
  return assign(weighed.filter(({ score }) => score >= least));
}

function sameWords(before: readonly TextItem[], after: readonly TextItem[]): Candidate[] {
  const pairs: Candidate[] = [];
  const taken = new Set<number>();
  const given = new Set<number>();
  for (const keyOf of [
    ({ words, section }: TextItem) => `${section} ${words}`,
    ({ words }: TextItem) => words,
  ]) {
    const places = new Map<string, number[]>();
    // Backwards, so that the first of equal ones is the first to be taken off.
    for (let j = after.length - 1; j >= 0; j--) {
      const item = after[j];
      if (!item || given.has(j)) continue;
      const found = places.get(keyOf(item));
      if (found) found.push(j);
      else places.set(keyOf(item), [j]);
    }
    before.forEach((item, i) => {
      const j = taken.has(i) ? undefined : places.get(keyOf(item))?.pop();
      if (j === undefined) return;
      taken.add(i);
      given.add(j);
      pairs.push({ before: i, after: j, score: 1 });
    });
  }
  return pairs;
}

interface Places {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function openPlaces(
  before: readonly TextItem[],
  after: readonly TextItem[],
  pairs: readonly Candidate[],
): Places {
  const taken = new Set(pairs.map((pair) => pair.before));
  const given = new Set(pairs.map((pair) => pair.after));
  return {
    before: before.map((_, i) => i).filter((i) => !taken.has(i)),
    after: after.map((_, j) => j).filter((j) => !given.has(j)),
  };
}
