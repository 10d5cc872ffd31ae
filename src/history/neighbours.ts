import type { Candidate } from "./assignment.ts";

/**
 * On how many sides, 0 to 2, two places have the same sure pair next to them, places that are in no
 * sure pair left out; the beginnings of the lists are a pair, and so are their ends.
 */
export function neighboursIn(
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
