import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { caseOf } from "./fuzz/case.ts";
import { examine } from "./fuzz/examine.ts";
import { page } from "./fuzz/texts.ts";

/** Those that have failed once, see test/fuzz/run.ts; what they stand for may change with the briefings. */
const seeds: number[] = JSON.parse(
  readFileSync(new URL("fuzz/seeds.json", import.meta.url), "utf8"),
);

describe("a briefing that was mutated", () => {
  it.each([...seeds, 1, 2, 3])("keeps what is promised of every text: seed %i", (seed) => {
    const { text, before, form } = caseOf(seed);
    examine(text, before, form, page);
  });
});
