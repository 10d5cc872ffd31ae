/** A pair that may be made: two places in two lists, and how well they fit (more is better). */
export interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

// A group of more candidates than this is not solved to the best.
const LARGEST = 40_000;

/**
 * Of the candidates those that pair each place at most once and whose scores add up to the most.
 *
 * Places that no chain of candidates connects cannot take each other's partners, so each connected
 * group is solved by itself. The method is the Hungarian one (Kuhn 1955, with potentials, O(n³)),
 * over groups that are small, since most sentences resemble few others. In a group of very many
 * candidates, as only a hostile text has, the best is taken first.
 */
export function assign(candidates: readonly Candidate[]): Candidate[] {
  return groupsOf(candidates)
    .flatMap((group) => (group.length <= LARGEST ? solve(group) : takeBest(group)))
    .sort((a, b) => a.before - b.before);
}

function takeBest(group: readonly Candidate[]): Candidate[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return [...group]
    .sort((a, b) => b.score - a.score)
    .filter(({ before, after }) => {
      if (taken.before.has(before) || taken.after.has(after)) return false;
      taken.before.add(before);
      taken.after.add(after);
      return true;
    });
}

/** The candidates in groups that share no place, by union-find over places. */
function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  // The places of the one list are even, those of the other odd.
  const parent = new Map<number, number>();
  const rootOf = (place: number): number => {
    let root = place;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    if (root !== place) parent.set(place, root);
    return root;
  };
  for (const { before, after } of candidates) {
    const [a, b] = [rootOf(2 * before), rootOf(2 * after + 1)];
    if (a !== b) parent.set(a, b);
  }
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const root = rootOf(2 * candidate.before);
    const group = groups.get(root);
    if (group) group.push(candidate);
    else groups.set(root, [candidate]);
  }
  return [...groups.values()];
}

function solve(group: readonly Candidate[]): Candidate[] {
  const rows = placesOf(group.map(({ before }) => before));
  const columns = placesOf(group.map(({ after }) => after));
  const size = Math.max(rows.size, columns.size);
  // A pair that is no candidate scores nothing, and so is as good as none.
  const scores = Array.from({ length: size }, () => new Float64Array(size));
  const made = new Map<number, Candidate>();
  for (const candidate of group) {
    const row = rows.get(candidate.before) ?? 0;
    const column = columns.get(candidate.after) ?? 0;
    scores[row]?.set([candidate.score], column);
    made.set(row * size + column, candidate);
  }
  return hungarian(scores).flatMap((column, row) => made.get(row * size + column) ?? []);
}

function placesOf(keys: readonly number[]): Map<number, number> {
  return new Map([...new Set(keys)].map((key, nth) => [key, nth]));
}

/** For each row of a square of scores the column that it is given; the sum is the largest. */
function hungarian(scores: readonly Float64Array[]): number[] {
  const size = scores.length;
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowAt = new Int32Array(size + 1);
  const previous = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowAt[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Uint8Array(size + 1);
    do {
      isDone[column] = 1;
      const current = rowAt[column] ?? 0;
      let least = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (isDone[other]) continue;
        const cost =
          -(scores[current - 1]?.[other - 1] ?? 0) -
          (rowPotential[current] ?? 0) -
          (columnPotential[other] ?? 0);
        if (cost < (slack[other] ?? 0)) {
          slack[other] = cost;
          previous[other] = column;
        }
        if ((slack[other] ?? 0) < least) {
          least = slack[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (isDone[other]) {
          const taken = rowAt[other] ?? 0;
          rowPotential[taken] = (rowPotential[taken] ?? 0) + least;
          columnPotential[other] = (columnPotential[other] ?? 0) - least;
        } else {
          slack[other] = (slack[other] ?? 0) - least;
        }
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const from = previous[column] ?? 0;
      rowAt[column] = rowAt[from] ?? 0;
      column = from;
    }
  }
  const columns = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column++) columns[(rowAt[column] ?? 0) - 1] = column - 1;
  return columns;
}
