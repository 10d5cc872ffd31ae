import type { Evidence, ReadStretch, TitledSource } from "./evidence.ts";
import type { Terms } from "./terms.ts";
import { overlap } from "./weights.ts";

// What a title must share with a sentence for the sentence to tell what the source is about.
const ANCHOR = { weight: 3, share: 0.2 };

/**
 * A title is short; the other sentences that cite the source tell more of it. Only those count that
 * the title fits, since a wrong citation is often wrong in two places. Gives the weight of what some
 * words share with them.
 */
export function companyReader(
  { sentences, weigh }: Evidence,
  uses: ReadonlyMap<string, readonly ReadStretch[]>,
): (source: TitledSource, stretch: ReadStretch) => number {
  const known = new Map<TitledSource, readonly Companion[]>();
  const companionsOf = (source: TitledSource): readonly Companion[] => {
    const least = Math.max(ANCHOR.weight, ANCHOR.share * source.weight);
    return (uses.get(source.source.number) ?? []).flatMap(({ block, sentence, terms }) => {
      const all = sentences.get(sentence) ?? terms;
      return overlap(source.terms, all, weigh) >= least ? [{ block, terms: all }] : [];
    });
  };
  return (source, { block, terms }) => {
    const companions = known.get(source) ?? companionsOf(source);
    known.set(source, companions);
    const others = companions.filter((one) => one.block !== block);
    let weight = 0;
    for (const term of others.length === 0 ? [] : terms) {
      if (others.some((one) => one.terms.has(term))) weight += weigh(term);
    }
    return weight;
  };
}

/** A sentence that cites a source and that its title fits. */
interface Companion extends Pick<ReadStretch, "block"> {
  readonly terms: Terms;
}
