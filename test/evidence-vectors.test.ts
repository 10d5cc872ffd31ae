import fc from "fast-check";
import { expect, test } from "vitest";
import { lookupOf } from "../src/check/evidence/lookup.ts";
import { areNear, nearOverlap } from "../src/check/evidence/near-words.ts";
import type { Terms } from "../src/check/evidence/terms.ts";
import { sharedCount, sharedWeight, vocabularyOf } from "../src/check/evidence/vectors.ts";
import { countShared, overlap, weighBy } from "../src/check/evidence/weights.ts";

const term = fc.oneof(
  fc.stringMatching(/^[abc]{1,9}$/),
  fc.constantFrom("insur", "insurtech", "reinsur", "#5", "#2026", "#75%"),
);
const terms = fc.uniqueArray(term, { maxLength: 12 }).map((all): Terms => new Set(all));
const texts = fc.array(terms, { minLength: 2, maxLength: 12 });

test("Vectors share what the terms share", () => {
  fc.assert(
    fc.property(texts, (all) => {
      const weigh = weighBy(all);
      const { vectorOf, weigh: weighId } = vocabularyOf(weigh);
      for (const one of all) {
        for (const other of all) {
          const [a, b] = [vectorOf(one), vectorOf(other)];
          expect(sharedCount(a, b)).toBe(countShared(one, other));
          expect(sharedWeight(a, b, weighId)).toBeCloseTo(overlap(one, other, weigh), 9);
        }
      }
    }),
  );
});

test("What is nearly the same may be, by its first or last letters", () => {
  fc.assert(
    fc.property(terms, terms, (title, words) => {
      const vocabulary = vocabularyOf(() => 1);
      const { vectorOf } = vocabulary;
      const near = [...title].filter(
        (one) =>
          !words.has(one) &&
          !one.startsWith("#") &&
          [...words].some((other) => areNear(one, other)),
      );
      const found = nearOverlap(vectorOf(title), vectorOf(words), vocabulary, () => 1);
      expect(found).toBeCloseTo(0.6 * near.length, 9);
    }),
  );
});

test("A look-up finds what comparing with all finds, the best first", () => {
  fc.assert(
    fc.property(texts, terms, fc.integer({ min: 1, max: 6 }), (all, asked, most) => {
      const { vectorOf, weigh } = vocabularyOf(weighBy(all));
      const find = lookupOf(all, vectorOf, weigh);
      const weights = all
        .filter((one) => countShared(one, asked) > 0)
        .map((one) => sharedWeight(vectorOf(one), vectorOf(asked), weigh))
        .sort((a, b) => b - a)
        .slice(0, most);
      for (const _ of [1, 2]) {
        const found = find(vectorOf(asked), most);
        expect(found).toHaveLength(weights.length);
        for (const [nth, { weight }] of found.entries()) {
          expect(weight).toBeCloseTo(weights[nth] ?? 0, 9);
        }
      }
    }),
  );
});
