import type { Evidence, ReadStretch, TitledSource } from "./evidence.ts";
import { lookupOf, type Match } from "./lookup.ts";
import { sharedCount } from "./vectors.ts";

/** The words in another block that share most with the title of a source. */
export interface Home {
  readonly stretch: ReadStretch;
  readonly weight: number;
  readonly count: number;
}

/** Where a source belongs, apart from a block that cites it. */
interface Homes {
  readonly home: Home | null;
  /** What its title shares with a place that cites it. */
  readonly placed: number;
}

// More places than these a title has no better claim to.
const MOST_HOMES = 8;

export function homeFinder({ stretches, vocabulary }: Evidence) {
  const { vectorOf, weigh } = vocabulary;
  const find = lookupOf(
    stretches.filter(({ isList }) => !isList),
    ({ terms }) => vectorOf(terms),
    weigh,
  );
  const known = new Map<TitledSource, readonly Match<ReadStretch>[]>();
  return (source: TitledSource, { block }: ReadStretch): Homes => {
    const found = known.get(source) ?? find(vectorOf(source.terms), MOST_HOMES);
    known.set(source, found);
    const { number } = source.source;
    const others = found.filter(({ thing }) => thing.block !== block);
    const cites = ({ citations }: ReadStretch) => citations.some((one) => one.number === number);
    const [best] = others;
    const home = best && {
      stretch: best.thing,
      weight: best.weight,
      count: sharedCount(vectorOf(source.terms), vectorOf(best.thing.terms)),
    };
    return {
      home: home ?? null,
      placed: others.find(({ thing }) => cites(thing))?.weight ?? 0,
    };
  };
}
