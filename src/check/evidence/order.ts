import type { Citation } from "../../model/prose.ts";

/** What the order of the numbers says against a citation, as log odds from 0 to 4. */
export interface Break {
  /** The numbers that are passed over at this place, e.g. 4 in `[3] … [33] … [5]`. */
  readonly skipped: ReadonlySet<string>;
  /** For one that stands where others are passed over. */
  readonly gap: number;
  /** For one that comes before its turn, e.g. 33 in `[3] … [33] … [4]`. */
  readonly early: number;
}

/**
 * The citations that break the order of first mentions in a text whose sources are numbered as they
 * appear. Each is looked at as if it were not there. The more often a text breaks its order, the less
 * one break says; where numbers come in no order at all, none says anything.
 */
export function breaksOf(
  citations: readonly Citation[],
  numbers: ReadonlySet<string>,
): ReadonlyMap<Citation, Break> {
  const order = citations.map(({ number }) => (NUMBER.test(number) ? Number(number) : 0));
  const mentions = mentionsOf(order);
  const firsts = order.flatMap((number, at) => (mentions.get(number)?.[0] === at ? [at] : []));
  const tooEarly = beforeTheirTurn(firsts.map((at) => order[at] ?? 0));
  const found: Found[] = [];
  let passed = -1;
  for (const [at, citation] of citations.entries()) {
    const number = order[at] ?? 0;
    const [first, second = Number.POSITIVE_INFINITY] = mentions.get(number) ?? [];
    const before = order[firsts[passed] ?? -1] ?? 0;
    if (first === at) passed++;
    const behind = firsts[passed + 1] ?? Number.POSITIVE_INFINITY;
    // Without this one, its second mention would be its first.
    const after = order[first === at ? Math.min(second, behind) : behind] ?? 0;
    if (number === 0 || before === 0 || after === 0) continue;
    // What comes before its turn is missed in its own place all the same.
    const isMissed = (one: number) => (mentions.get(one)?.[0] ?? at) >= at || tooEarly.has(one);
    const skipped = numbersBetween(before, after).filter(
      (one) => isMissed(one) && numbers.has(String(one)),
    );
    const isEarly = first === at && after === before + 1 && number > after + 1;
    const isGap = skipped.length > 0 && !skipped.includes(number);
    if (isEarly || isGap) found.push({ citation, before, skipped });
  }
  return weighed(
    found,
    firsts.map((at) => order[at] ?? 0),
  );
}

/** A break before it is weighed; without numbers passed over it is one before its turn. */
interface Found {
  readonly citation: Citation;
  readonly before: number;
  readonly skipped: readonly number[];
}

const NUMBER = /^[1-9]\d{0,5}$/;
const LONGEST_GAP = 3;
const MOST_ODDS = 4;
// One wrong number disturbs the steps to it, from it, over its own place and to the one left out.
const STEPS_OF_ONE = 4;

/** The numbers of a list that a smaller one follows. */
function beforeTheirTurn(firsts: readonly number[]): ReadonlySet<number> {
  return new Set(firsts.filter((number, nth) => number > (firsts[nth + 1] ?? number)));
}

/** The first two places of each number. */
function mentionsOf(order: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const mentions = new Map<number, number[]>();
  for (const [at, number] of order.entries()) {
    const known = mentions.get(number);
    if (known === undefined) mentions.set(number, [at]);
    else if (known.length < 2) known.push(at);
  }
  return mentions;
}

function numbersBetween(before: number, after: number): number[] {
  const length = after - before - 1;
  if (length < 1 || length > LONGEST_GAP) return [];
  return Array.from({ length }, (_, nth) => before + 1 + nth);
}

/** How rare such a break is in the text besides this one, shared by all that stand in one gap. */
function weighed(found: readonly Found[], firsts: readonly number[]): ReadonlyMap<Citation, Break> {
  const sharing = new Map<number, number>();
  for (const { skipped, before } of found) {
    if (skipped.length > 0) sharing.set(before, (sharing.get(before) ?? 0) + 1);
  }
  const early = found.filter(({ skipped }) => skipped.length === 0).length;
  const unsteady = firsts.filter((one, nth) => nth > 0 && one !== (firsts[nth - 1] ?? 0) + 1);
  const explained = STEPS_OF_ONE * (sharing.size + early);
  const disorder = Math.max(0, unsteady.length - explained) / Math.max(1, firsts.length);
  const oddsOf = (others: number, share: number) => {
    const chance = Math.min(1, disorder + (others + 0.5) / (firsts.length + 1));
    return Math.min(MOST_ODDS, Math.max(0, Math.log((1 / chance - 1) / share)));
  };
  return new Map(
    found.map(({ citation, before, skipped }) => {
      const share = skipped.length * (sharing.get(before) ?? 1);
      const gap = share === 0 ? 0 : oddsOf(sharing.size - 1, share);
      const isEarly = skipped.length === 0;
      return [
        citation,
        { skipped: new Set(skipped.map(String)), gap, early: isEarly ? oddsOf(early - 1, 1) : 0 },
      ];
    }),
  );
}
