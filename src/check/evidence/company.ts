import type { Block } from "../../model/blocks.ts";
import type { Evidence, ReadStretch, TitledSource } from "./evidence.ts";
import { sharedWeight } from "./vectors.ts";

// What a title must share with a sentence for the sentence to tell what the source is about.
const ANCHOR = { weight: 3, share: 0.2 };

/**
 * A title is short; the other sentences that cite the source tell more of it. Only those count that
 * the title fits, since a wrong citation is often wrong in two places. Gives the weight of what some
 * words share with those of other blocks.
 */
export function companyReader(
  { sentences, vocabulary: { vectorOf, weigh } }: Evidence,
  uses: ReadonlyMap<string, readonly ReadStretch[]>,
): (source: TitledSource, stretch: ReadStretch) => number {
  const known = new Map<TitledSource, Company>();
  const companyOf = (source: TitledSource): Company => {
    const least = Math.max(ANCHOR.weight, ANCHOR.share * source.weight);
    const company = new Map<number, Block | "several">();
    for (const { block, sentence, terms } of uses.get(source.source.number) ?? []) {
      const all = vectorOf(sentences.get(sentence) ?? terms);
      if (sharedWeight(vectorOf(source.terms), all, weigh) < least) continue;
      for (const id of all.ids) {
        company.set(id, (company.get(id) ?? block) === block ? block : "several");
      }
    }
    return company;
  };
  return (source, { block, terms }) => {
    const company = known.get(source) ?? companyOf(source);
    known.set(source, company);
    let weight = 0;
    for (const id of company.size === 0 ? [] : vectorOf(terms).ids) {
      const where = company.get(id);
      if (where !== undefined && where !== block) weight += weigh(id);
    }
    return weight;
  };
}

/** The terms of the sentences that cite a source and that its title fits, each with its block. */
type Company = ReadonlyMap<number, Block | "several">;
