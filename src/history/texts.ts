import { assign, type Candidate } from "./assignment.ts";
import type { TextItem } from "./text-items.ts";
import { dice, type Weigh, weighBy } from "./words.ts";

// Tuned on test/histories (see its README): how much a source in common speaks for two texts, how
// much sources without one in common speak against them, and the same of names.
const SHARED_SOURCE = 0.5;
const OTHER_SOURCES = 0.15;
const OTHER_NAMES = 0.25;
const NO_SOURCES = 0.08;
const OTHER_SECTION = 0.05;
const OTHER_DATE = 0.6;
const NEIGHBOUR = 0.1;

// Texts less alike than this are a removal and an addition.
const THRESHOLD = 0.3;
// Pairs above this are sure enough to speak for the pairs beside them.
const SURE = 0.45;

/**
 * The texts of two versions that are one, each at most once: word for word the same first, those of
 * the same section before others, then by an assignment over how alike the rest are.
 *
 * The words alone part neither a paraphrase from another fact nor the other way round: of texts
 * that rest on the same source few common words are enough, of texts with other sources many are
 * needed. What stands beside a sure pair is a little more likely to be one.
 */
export function alignTexts(before: readonly TextItem[], after: readonly TextItem[]): Candidate[] {
  const same = sameWords(before, after);
  const open = openPlaces(before, after, same);
  const weigh = weighBy([...before, ...after].map(({ bag }) => bag));
  const likeness = likenessOf(before, after, open, weigh);
  const scored = open.before.flatMap((i) =>
    open.after.map((j) => ({ before: i, after: j, score: likeness(i, j) })),
  );
  const sure = [...same, ...assign(scored.filter(({ score }) => score >= SURE))];
  const partner = new Map(sure.map((pair) => [pair.before, pair.after]));
  const isPair = (i: number, j: number) => partner.get(i) === j;
  const withNeighbours = scored.map(({ before: i, after: j, score }) => ({
    before: i,
    after: j,
    score: score + NEIGHBOUR * (Number(isPair(i - 1, j - 1)) + Number(isPair(i + 1, j + 1))),
  }));
  const paired = assign(withNeighbours.filter(({ score }) => score >= THRESHOLD));
  return [...same, ...paired.map((pair) => ({ ...pair, score: Math.min(pair.score, 1) }))].sort(
    (a, b) => a.before - b.before,
  );
}

function sameWords(before: readonly TextItem[], after: readonly TextItem[]): Candidate[] {
  const pairs: Candidate[] = [];
  const taken = new Set<number>();
  for (const keyOf of [
    ({ words, section }: TextItem) => `${section} ${words}`,
    ({ words }: TextItem) => words,
  ]) {
    const places = new Map<string, number[]>();
    after.forEach((item, j) => {
      if (taken.has(j)) return;
      places.set(keyOf(item), [...(places.get(keyOf(item)) ?? []), j]);
    });
    before.forEach((item, i) => {
      if (pairs.some((pair) => pair.before === i)) return;
      const j = places.get(keyOf(item))?.shift();
      if (j === undefined) return;
      taken.add(j);
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

function likenessOf(
  before: readonly TextItem[],
  after: readonly TextItem[],
  open: Places,
  weigh: Weigh,
): (i: number, j: number) => number {
  const usesBefore = usesOf(before, open.before);
  const usesAfter = usesOf(after, open.after);
  return (i, j) => {
    const [a, b] = [before[i], after[j]];
    if (!a || !b) return 0;
    const words = dice(a.bag, b.bag, weigh);
    const section = a.section === b.section ? 0 : OTHER_SECTION;
    const shared = [...a.sources].filter((source) => b.sources.has(source));
    if (shared.length > 0) {
      // A source that several texts cite says less of which two are one.
      const uses = shared.map((key) => Math.max(usesBefore.get(key) ?? 1, usesAfter.get(key) ?? 1));
      const certainty = 0.3 + 0.7 / Math.min(...uses);
      return words + SHARED_SOURCE * certainty * (1 - words) - section;
    }
    if (a.sources.size === 0 || b.sources.size === 0) return words - NO_SOURCES - section;
    if (a.date !== undefined && a.date !== b.date) return words - OTHER_DATE;
    return words - OTHER_SOURCES - (haveOtherNames(a, b) ? OTHER_NAMES : 0) - section;
  };
}

function usesOf(items: readonly TextItem[], places: readonly number[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const place of places) {
    for (const key of items[place]?.sources ?? []) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return uses;
}

function haveOtherNames({ names: a }: TextItem, { names: b }: TextItem): boolean {
  return [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));
}
