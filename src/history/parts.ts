import type { Matches } from "./alignment.ts";
import type { Candidate } from "./assignment.ts";
import { likelyPairs, type Pair } from "./candidates.ts";
import { type PartsCompared, partsSureness } from "./part-evidence.ts";
import type { TextItem } from "./text-items.ts";
import { sharedAmong, weighBy } from "./words.ts";

/** A text of one version that is several of the other. */
interface Split {
  readonly whole: number;
  /** Two neighbours, in order. */
  readonly parts: readonly [number, number];
}

// Neighbours that are less surely the parts of a whole than this are texts of their own. Two of
// three such pairs are none, but those that are would cost three changes that are not there.
const THRESHOLD = 0.3;

/**
 * Texts of the one list that are two neighbours of the other: one of the two is its partner or has
 * none, the other has none, and both together say what the whole says. Texts that became three
 * parts are seen as two and an addition.
 */
export function findSplits(
  wholes: readonly TextItem[],
  parts: readonly TextItem[],
  pairs: readonly { readonly whole: number; readonly part: number }[],
): SureSplit[] {
  const owner = new Map(pairs.map(({ whole, part }) => [part, whole]));
  const likely = likelyWholes(wholes, parts, pairs);
  let compared: PartsCompared | undefined;
  return parts.flatMap((_, place) => {
    const owners = [owner.get(place), owner.get(place + 1)];
    const known = owners.filter((nth) => nth !== undefined);
    if (known.length === 2) return [];
    const free = [...(likely.get(place) ?? []), ...(likely.get(place + 1) ?? [])];
    const partner = known.length === 0 ? undefined : place + Number(owners[0] === undefined);
    return (known.length === 1 ? known : [...new Set(free)]).flatMap((whole) => {
      const split = { whole, parts: [place, place + 1] as const, partner };
      compared ??= comparedBy(wholes, parts, pairs);
      const sureness = surenessOf(split, wholes, parts, compared);
      return sureness >= THRESHOLD ? [{ ...split, sureness }] : [];
    });
  });
}

/** Texts by the runs of letters that they share; those without a partner are asked about often. */
function comparedBy(
  wholes: readonly TextItem[],
  parts: readonly TextItem[],
  pairs: readonly { readonly whole: number }[],
): PartsCompared {
  const weigh = weighBy([...wholes, ...parts].map(({ grams }) => grams));
  const taken = new Set(pairs.map(({ whole }) => whole));
  const often = wholes.filter((_, place) => !taken.has(place)).map(({ grams }) => grams);
  return { weigh, shared: sharedAmong(often, weigh), least: THRESHOLD };
}

/** For each part that has no partner the wholes without one that it may belong to. */
function likelyWholes(
  wholes: readonly TextItem[],
  parts: readonly TextItem[],
  pairs: readonly { readonly whole: number; readonly part: number }[],
): Map<number, number[]> {
  const [taken, given] = [
    new Set(pairs.map(({ whole }) => whole)),
    new Set(pairs.map(({ part }) => part)),
  ];
  const placesFree = (items: readonly TextItem[], known: ReadonlySet<number>) =>
    items.map((_, place) => place).filter((place) => !known.has(place));
  const likely = new Map<number, number[]>();
  const free: Pair[] = likelyPairs(
    parts,
    wholes,
    placesFree(parts, given),
    placesFree(wholes, taken),
  );
  for (const { before, after } of free) {
    const group = likely.get(before);
    if (group) group.push(after);
    else likely.set(before, [after]);
  }
  return likely;
}

function surenessOf(
  { whole: nth, parts: [place, next], partner }: Split & { readonly partner: number | undefined },
  wholes: readonly TextItem[],
  parts: readonly TextItem[],
  compared: PartsCompared,
): number {
  const [whole, first, second] = [wholes[nth], parts[place], parts[next]];
  if (!whole || !first || !second || first.section !== second.section) return 0;
  // What stands there word for word was not parted.
  if (whole.words === first.words || whole.words === second.words) return 0;
  const known = partner === undefined ? undefined : parts[partner];
  return partsSureness({ whole, parts: [first, second], partner: known }, compared);
}

/** A split with how sure it is, so that the better of two that want the same thing is taken. */
export interface SureSplit extends Split {
  readonly sureness: number;
}

/**
 * Pairs, splits and merges as one, each thing in one of them: the surest split or merge first; a
 * pair gives way to a split or a merge of which it is part.
 */
export function withParts(
  pairs: readonly Candidate[],
  splits: readonly SureSplit[],
  merges: readonly SureSplit[],
): Matches {
  const all = [
    ...splits.map((split) => ({
      ...split,
      isSplit: true,
      before: [split.whole],
      after: split.parts,
    })),
    ...merges.map((merge) => ({
      ...merge,
      isSplit: false,
      before: merge.parts,
      after: [merge.whole],
    })),
  ].sort((a, b) => b.sureness - a.sureness);
  const gone = { before: new Set<number>(), after: new Set<number>() };
  const taken = all.filter(({ before, after }) => {
    if (before.some((place) => gone.before.has(place))) return false;
    if (after.some((place) => gone.after.has(place))) return false;
    for (const place of before) gone.before.add(place);
    for (const place of after) gone.after.add(place);
    return true;
  });
  return {
    pairs: pairs.filter((pair) => !gone.before.has(pair.before) && !gone.after.has(pair.after)),
    splits: taken
      .filter(({ isSplit }) => isSplit)
      .map(({ whole, parts }) => ({ before: whole, after: parts })),
    merges: taken
      .filter(({ isSplit }) => !isSplit)
      .map(({ whole, parts }) => ({ before: parts, after: whole })),
  };
}
