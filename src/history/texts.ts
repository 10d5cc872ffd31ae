import { assign, type Candidate } from "./assignment.ts";
import { likelyPlaces } from "./candidates.ts";
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
const OTHER_PERIOD = 0.3;
const NEIGHBOUR = 0.1;

// Texts less alike than this are a removal and an addition.
const THRESHOLD = 0.36;
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
  const placesFor = likelyPlaces(before, after, open.before, open.after);
  const scored = open.before.flatMap((i) =>
    placesFor(i)
      .map((j) => ({ before: i, after: j, score: likeness(i, j) }))
      .filter(({ score }) => score >= THRESHOLD - 2 * NEIGHBOUR),
  );
  const sure = [...same, ...assign(scored.filter(({ score }) => score >= SURE))];
  const between = sameGap(before.length, after.length, sure);
  const withNeighbours = scored.map(({ before: i, after: j, score }) => ({
    before: i,
    after: j,
    score: score + NEIGHBOUR * between(i, j),
  }));
  const paired = assign(withNeighbours.filter(({ score }) => score >= THRESHOLD));
  return [...same, ...paired.map((pair) => ({ ...pair, score: Math.min(pair.score, 1) }))].sort(
    (a, b) => a.before - b.before,
  );
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
    const period = isOfOtherPeriod(a, b) ? OTHER_PERIOD : 0;
    if (shared.length > 0) {
      // A source that several texts cite says less of which two are one.
      const uses = shared.map((key) => Math.max(usesBefore.get(key) ?? 1, usesAfter.get(key) ?? 1));
      const certainty = 0.3 + 0.7 / Math.min(...uses);
      return words + SHARED_SOURCE * certainty * (1 - words) - section - period;
    }
    if (a.sources.size === 0 || b.sources.size === 0) return words - NO_SOURCES - section - period;
    if (a.date !== undefined && a.date !== b.date) return words - OTHER_DATE;
    return words - OTHER_SOURCES - (haveOtherNames(a, b) ? OTHER_NAMES : 0) - section - period;
  };
}

/**
 * On how many sides, 0 to 2, two places have the same sure pair next to them, places that are in no
 * sure pair left out; the beginnings of the lists are a pair, and so are their ends.
 */
function sameGap(
  sizeBefore: number,
  sizeAfter: number,
  sure: readonly Candidate[],
): (i: number, j: number) => number {
  const idsBefore = new Map(sure.map(({ before }, id) => [before, id]));
  const idsAfter = new Map(sure.map(({ after }, id) => [after, id]));
  const gaps = { before: gapsOf(sizeBefore, idsBefore), after: gapsOf(sizeAfter, idsAfter) };
  return (i, j) =>
    Number(gaps.before.last[i] === gaps.after.last[j]) +
    Number(gaps.before.next[i] === gaps.after.next[j]);
}

/** For each place the sure pair before it and the one after it. */
function gapsOf(size: number, ids: ReadonlyMap<number, number>) {
  const last: (number | undefined)[] = [];
  const next: (number | undefined)[] = [];
  for (let place = 0; place < size; place++) {
    last[place] = ids.get(place - 1) ?? last[place - 1];
    const back = size - 1 - place;
    next[back] = ids.get(back + 1) ?? next[back + 1];
  }
  return { last, next };
}

function usesOf(items: readonly TextItem[], places: readonly number[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const place of places) {
    for (const key of items[place]?.sources ?? []) uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  return uses;
}

function isOfOtherPeriod({ periods: a }: TextItem, { periods: b }: TextItem): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((period) => b.has(period));
}

function haveOtherNames({ names: a }: TextItem, { names: b }: TextItem): boolean {
  return [...a].some((name) => !b.has(name)) && [...b].some((name) => !a.has(name));
}
