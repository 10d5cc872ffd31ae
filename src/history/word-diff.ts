/** A stretch of two texts: what both have, or only the one before, or only the one after. */
export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * What became of a text, word by word. A figure (`$16.2B`, `185%`), a citation (`[11]`) and a
 * hyphenated compound are one word each; a few small words between two changes count as changed,
 * since they would only hinder reading. Every character of both texts is in a piece.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).reverse(), b.slice(start).reverse());
  const middle = alignTokens(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (tokens: readonly string[]): Run => ({ kept: tokens, removed: [], added: [] });
  const runs = [same(a.slice(0, start)), ...middle, same(a.slice(a.length - end))];
  return piecesOf(joinChanges(runs.filter((run) => !isEmpty(run))).flatMap(trimChange));
}

// A script without spaces gives single characters; `[1, 2]` is one token; of all else, what letters
// and digits hold together, with a sign before it or a percent sign behind.
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const LETTERS = String.raw`(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}\p{Sc}])+`;
const TOKEN = new RegExp(
  String.raw`\s+|${UNSPACED}|\[\d+(?:[,–-] ?\d+)*\]|(?:[~≈±+−-](?=\p{Sc}?\d))?${LETTERS}(?:[.,:'’/–-]${LETTERS})*[%‰°]?|[^]`,
  "gu",
);
const WORD = /[\p{L}\p{N}]/u;

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((token, nth) => token !== b[nth]);
  return differs < 0 ? a.length : differs;
}

/** Tokens that stand in both texts, or those of each that stand in their place in the other. */
interface Run {
  readonly kept: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

// More cells than these are 1,000 tokens against 1,000 others; texts that long are not read so.
const MOST_CELLS = 1_000_000;

/**
 * Keeps of two lists of tokens the common ones that together say the most: a longest common
 * subsequence, by a table, in which words count by their length and spaces next to nothing.
 */
function alignTokens(a: readonly string[], b: readonly string[]): Run[] {
  const width = b.length + 1;
  if (a.length * b.length > MOST_CELLS) return [{ kept: [], removed: a, added: b }];
  const best = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const weight = weightOf(a[i] ?? "");
    for (let j = b.length - 1; j >= 0; j--) {
      const kept = a[i] === b[j] ? weight + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(kept, at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: Run[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [removed, added] = [a[i], b[j]];
    const isKept = removed === added && removed !== undefined;
    if (isKept && at(i, j) === weightOf(removed) + at(i + 1, j + 1)) {
      runs.push({ kept: [removed], removed: [], added: [] });
      i++;
      j++;
    } else if (removed !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kept: [], removed: [removed], added: [] });
      i++;
    } else {
      runs.push({ kept: [], removed: [], added: [added ?? ""] });
      j++;
    }
  }
  return runs;
}

function weightOf(token: string): number {
  return WORD.test(token) ? 4 + Math.min(token.length, 8) : 1;
}

/** Joins neighbouring changes, and changes that only a few small words part. */
function joinChanges(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs.reduce<Run[]>(appendTo, [])) {
    const island = joined.at(-1);
    const change = joined.at(-2);
    if (island && change && isChange(run) && isChange(change) && isSmall(island)) {
      joined.splice(-2, 2, [asChange(island), run].reduce(concat, change));
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function appendTo(runs: Run[], run: Run): Run[] {
  const last = runs.at(-1);
  if (last && isChange(last) === isChange(run)) runs[runs.length - 1] = concat(last, run);
  else runs.push(run);
  return runs;
}

/** A change without what both of its sides begin or end with: a space that joining put there. */
function trimChange(run: Run): Run[] {
  const { removed, added } = run;
  if (!isChange(run)) return [run];
  const start = sharedStart(removed, added);
  const [a, b] = [removed.slice(start), added.slice(start)];
  const end = sharedStart(a.toReversed(), b.toReversed());
  const same = (kept: readonly string[]): Run => ({ kept, removed: [], added: [] });
  return [
    same(removed.slice(0, start)),
    { kept: [], removed: a.slice(0, a.length - end), added: b.slice(0, b.length - end) },
    same(a.slice(a.length - end)),
  ];
}

function concat(a: Run, b: Run): Run {
  return {
    kept: [...a.kept, ...b.kept],
    removed: [...a.removed, ...b.removed],
    added: [...a.added, ...b.added],
  };
}

function asChange({ kept }: Run): Run {
  return { kept: [], removed: kept, added: kept };
}

function isChange({ kept }: Run): boolean {
  return kept.length === 0;
}

function isEmpty({ kept, removed, added }: Run): boolean {
  return kept.length + removed.length + added.length === 0;
}

const FEWEST_WORDS = 3;
const LONGEST_SMALL_WORD = 5;

/** Whether some words are too few and too small to be seen as kept; a figure never is. */
function isSmall({ kept }: Run): boolean {
  const words = kept.filter((token) => WORD.test(token));
  const isSmallWord = (word: string) => word.length <= LONGEST_SMALL_WORD && !/\d/.test(word);
  return words.length < FEWEST_WORDS && words.every(isSmallWord);
}

function piecesOf(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { kept, removed, added } of runs) {
    addPiece(pieces, "removed", removed);
    addPiece(pieces, "added", added);
    addPiece(pieces, "same", kept);
  }
  return pieces;
}

function addPiece(pieces: Piece[], kind: Piece["kind"], tokens: readonly string[]): void {
  const text = tokens.join("");
  const last = pieces.at(-1);
  if (text === "") return;
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}
