import { describe, expect, it } from "vitest";
import { oddsOf, sureness } from "../src/history/evidence.ts";
import { labelledPairs } from "./edits/pairs.ts";

const pairs = labelledPairs([11]);

describe("the pairs on which the weights are fitted", () => {
  it("are of many domains, most of them two texts and many one", () => {
    const ones = pairs.filter(({ isOne }) => isOne);
    expect(new Set(ones.map(({ domain }) => domain)).size).toBeGreaterThan(15);
    expect(ones.length).toBeGreaterThan(500);
    expect(pairs.length).toBeGreaterThan(5 * ones.length);
  });

  it("are told apart by the weights in the code", () => {
    const found = pairs.filter(({ signs }) => sureness(oddsOf(signs), signs) >= 0.5);
    const right = found.filter(({ isOne }) => isOne).length;
    expect(right / found.length).toBeGreaterThan(0.97);
    expect(right / pairs.filter(({ isOne }) => isOne).length).toBeGreaterThan(0.93);
  });
});
