/**
 * The candidate that a mistyped word most likely means: the nearest by edits, if at most two of
 * its letters differ, or a third of a long word's, and never all. Of equally near ones the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** How a suggestion ends a message, e.g. ", did you mean `title`?"; nothing where there is none. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? "" : `, did you mean \`${candidate}\`?`;
}

/**
 * How many letters to put in, leave out, replace or swap with a neighbour turn one word into the
 * other (optimal string alignment); some number above `limit` where the lengths differ by more.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoUp: number[] = [];
  let up = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const edits = [at(up, j) + 1, at(row, j - 1) + 1, at(up, j - 1) + (same ? 0 : 1)];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) edits.push(at(twoUp, j - 2) + 1);
      row.push(Math.min(...edits));
    }
    [twoUp, up] = [up, row];
  }
  return at(up, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
