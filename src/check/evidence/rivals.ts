import { once } from "../../history/once.ts";
import type { companyReader } from "./company.ts";
import type { Evidence, ReadStretch, TitledSource } from "./evidence.ts";
import { lookupOf } from "./lookup.ts";
import { nearOverlap } from "./near-words.ts";
import type { Break } from "./order.ts";
import {
  sharedCount,
  sharedWeight,
  type Vector,
  type Vocabulary,
  type WeighId,
} from "./vectors.ts";

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
  readonly company: () => number;
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
  readonly covering: ReadonlySet<number>;
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
  const { sources, byNumber, vocabulary } = evidence;
  const { vectorOf, weigh } = vocabulary;
  const find = lookupOf(
    sources.filter(({ isComparable }) => isComparable),
    ({ terms }) => vectorOf(terms),
    weigh,
  );
  // The same for all citations of a run.
  const findAlike = once((stretch: ReadStretch) =>
    find(vectorOf(stretch.terms), MOST_ALIKE + stretch.citations.length).map(({ thing }) => thing),
  );
  const placed = once((source: TitledSource): Placed => {
    const vector = vectorOf(source.terms);
    const places = (uses.get(source.source.number) ?? []).map(({ citations, terms }): Use => {
      const words = vectorOf(terms);
      const numbers = new Set(citations.map(({ number }) => number));
      return { numbers, words, weight: sharedWeight(vector, words, weigh) };
    });
    return { source, vector, uses: places };
  });
  const slipsFrom = once(({ source }: TitledSource) => slipsOf(source.number));
  return (cited: TitledSource, place: Place): readonly Rival[] => {
    const { stretch, covering } = place;
    const run = new Set(stretch.citations.map(({ number }) => number));
    const uncovered: WeighId =
      covering.size === 0 ? weigh : (id) => weigh(id) * (covering.has(id) ? COVERED : 1);
    const alike = findAlike(stretch);
    const asked = [...(place.break?.skipped ?? []), ...slipsFrom(cited)];
    const measures = {
      ...place,
      words: vectorOf(stretch.terms),
      clause: stretch.clause === stretch.terms ? null : vectorOf(stretch.clause),
      uncovered,
      vocabulary,
      companyOf,
    };
    const candidates = new Set([
      ...alike,
      ...asked.flatMap((number) => byNumber.get(number) ?? []),
    ]);
    return [...candidates]
      .filter(({ source }) => !run.has(source.number))
      .map((source) => rivalOf(placed(source), placed(cited), measures));
  };
}

// How much of what other sources of the run speak of still counts for a rival.
const COVERED = 0.2;
// Besides those of the run itself.
const MOST_ALIKE = 5;

/** A source with the words that cite it, and what it shares with each. */
interface Placed {
  readonly source: TitledSource;
  readonly vector: Vector;
  readonly uses: readonly Use[];
}

interface Use {
  /** What is cited together with it. */
  readonly numbers: ReadonlySet<string>;
  readonly words: Vector;
  readonly weight: number;
}

interface Measures extends Place {
  readonly words: Vector;
  readonly clause: Vector | null;
  readonly uncovered: WeighId;
  readonly vocabulary: Vocabulary;
  readonly companyOf: ReturnType<typeof companyReader>;
}

function rivalOf({ source, vector, uses }: Placed, cited: Placed, place: Measures): Rival {
  const { stretch, words, clause, uncovered, vocabulary, companyOf } = place;
  const { weigh } = vocabulary;
  const { number } = source.source;
  const citedNumber = cited.source.source.number;
  let [there, exchange] = [0, 0];
  for (const use of uses) {
    there = Math.max(there, use.weight);
    if (use.numbers.has(citedNumber)) continue;
    exchange = Math.max(exchange, sharedWeight(cited.vector, use.words, weigh) - use.weight);
  }
  return {
    source,
    weight: sharedWeight(vector, words, uncovered),
    clause: clause === null ? 0 : sharedWeight(vector, clause, uncovered),
    count: sharedCount(vector, words),
    near: nearOverlap(vector, words, vocabulary, uncovered),
    company: () => companyOf(source, stretch),
    isCited: uses.length > 0,
    need: sharedWeight(vector, words, weigh) - there,
    exchange,
    gap: place.break?.skipped.has(number) ? place.break.gap : 0,
    isSlip: isSlip(citedNumber, number),
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
