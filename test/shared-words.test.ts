import fc from "fast-check";
import { expect, it } from "vitest";
import { bagOf, sharedAmong, sharedWeight, weighBy } from "../src/history/words.ts";

const bags = fc
  .array(fc.array(fc.constantFrom("dam", "river", "flood", "gate", "mayor"), { maxLength: 8 }))
  .map((texts) => texts.map((words) => bagOf(words.join(" "))));

it("finds by an index what two bags share, as comparing them does", () => {
  fc.assert(
    fc.property(bags, bags, (some, others) => {
      const weigh = weighBy([...some, ...others]);
      const shared = sharedAmong(others, weigh);
      for (const a of some) {
        for (const b of [...others, ...some]) {
          expect(shared(a, b)).toBeCloseTo(sharedWeight(a, b, weigh), 10);
        }
      }
    }),
  );
});
