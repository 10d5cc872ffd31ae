import { once } from "../../history/once.ts";
import type { companyReader } from "./company.ts";
import type { Evidence, ReadStretch, TitledSource } from "./evidence.ts";
import { lookupOf } from "./lookup.ts";
import { nearOverlap } from "./near-words.ts";
import type { Break } from "./order.ts";
import type { Terms } from "./terms.ts";
import { countShared, overlap, type Weigh } from "./weights.ts";

/** A source that may be meant in place of the one cited; weights are of shared terms. */
export interface Rival {
  readonly source: TitledSource;
  /** What it shares with the words, less what the rest of the run speaks of. */
  readonly weight: number;
  /** What it shares with the last of several clauses, less the same; 0 where there is only one. */
  readonly clause: number;
  /** How many terms it shares. */
  readonly count: number;
  /** The weight of words that are only nearly the same. */
  readonly near: number;
  /** What the words share with other sentences that cite it and that its title fits. */
  readonly company: number;
  readonly isCited: boolean;
  /** By how much it shares more with these words than with any that cite it. */
  readonly need: number;
  /** By how much the source cited shares more with words that cite this one. */
  readonly exchange: number;
  /** How much the order of the numbers speaks for it, as log odds. */
  readonly gap: number;
  /** Whether its number and the one cited are a slip of the finger apart. */
  readonly isSlip: boolean;
}

/** The words before a run, and what the titles of its other sources speak of. */
interface Place {
  readonly stretch: ReadStretch;
  readonly covering: Terms;
  readonly break: Break | undefined;
}

type Uses = ReadonlyMap<string, readonly ReadStretch[]>;

/**
 * Finds the sources that may be meant instead of one: those that share most with the words, those
 * that the order of the numbers asks for there, and those whose number is a slip away.
 */
export function rivalFinder(
  evidence: Evidence,
  uses: Uses,
  companyOf: ReturnType<typeof companyReader>,
) {
  const { sources, byNumber, weigh } = evidence;
  const find = lookupOf(
    sources.filter(({ isComparable }) => isComparable),
    ({ terms }) => terms,
  );
  // The same for all citations of a run.
  const findAlike = once((stretch: ReadStretch) =>
    find(stretch.terms, weigh).slice(0, MOST_ALIKE + stretch.citations.length),
  );
  const placed = once(
    (source: TitledSource): Placed => ({
      source,
      uses: (uses.get(source.source.number) ?? []).map((use) => ({
        use,
        weight: overlap(source.terms, use.terms, weigh),
      })),
    }),
  );
  return (cited: TitledSource, place: Place): readonly Rival[] => {
    const { stretch, covering } = place;
    const run = new Set(stretch.citations.map(({ number }) => number));
    const uncovered: Weigh = (term) => weigh(term) * (covering.has(term) ? COVERED : 1);
    const alike = findAlike(stretch);
    const asked = [...(place.break?.skipped ?? []), ...slipsOf(cited.source.number)];
    const candidates = new Set([
      ...alike.map(({ thing }) => thing),
      ...asked.flatMap((number) => byNumber.get(number) ?? []),
    ]);
    return [...candidates]
      .filter(({ source }) => !run.has(source.number))
      .map((source) => rivalOf(placed(source), cited, { ...place, uncovered, weigh, companyOf }));
  };
}

// How much of what other sources of the run speak of still counts for a rival.
const COVERED = 0.2;
// Besides those of the run itself.
const MOST_ALIKE = 5;

/** A source with the words that cite it, and what it shares with each. */
interface Placed {
  readonly source: TitledSource;
  readonly uses: readonly { readonly use: ReadStretch; readonly weight: number }[];
}

interface Measures extends Place {
  readonly uncovered: Weigh;
  readonly weigh: Weigh;
  readonly companyOf: ReturnType<typeof companyReader>;
}

function rivalOf({ source, uses }: Placed, cited: TitledSource, place: Measures): Rival {
  const { stretch, uncovered, weigh, companyOf } = place;
  const { number } = source.source;
  let [there, exchange] = [0, 0];
  for (const { use, weight } of uses) {
    there = Math.max(there, weight);
    if (use.citations.some((one) => one.number === cited.source.number)) continue;
    exchange = Math.max(exchange, overlap(cited.terms, use.terms, weigh) - weight);
  }
  return {
    source,
    weight: overlap(source.terms, stretch.terms, uncovered),
    clause: stretch.clause === stretch.terms ? 0 : overlap(source.terms, stretch.clause, uncovered),
    count: countShared(source.terms, stretch.terms),
    near: nearOverlap(source.terms, stretch.terms, uncovered),
    company: companyOf(source, stretch),
    isCited: uses.length > 0,
    need: overlap(source.terms, stretch.terms, weigh) - there,
    exchange,
    gap: place.break?.skipped.has(number) ? place.break.gap : 0,
    isSlip: isSlip(cited.source.number, number),
  };
}

/** One more, one less, and two digits the other way round. */
function slipsOf(number: string): string[] {
  if (!/^\d{1,4}$/.test(number)) return [];
  const turned = number.length === 2 ? [[...number].toReversed().join("")] : [];
  return [String(Number(number) - 1), String(Number(number) + 1), ...turned];
}

/** As above, or with a digit too many or too few at one end. */
function isSlip(one: string, other: string): boolean {
  if (slipsOf(one).includes(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isLonger = long.length === short.length + 1;
  return isLonger && (long.startsWith(short) || long.endsWith(short));
}
