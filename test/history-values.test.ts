import { describe, expect, it } from "vitest";
import { hedgesDiffer } from "../src/history/hedges.ts";
import { valuesDiffer } from "../src/history/values.ts";

describe("values", () => {
  it.each([
    ["It cost $16.2B.", "It cost $16.2 billion."],
    ["Four fifths were lost.", "Some 80% were lost."],
    ["Twenty-three counties sued.", "23 counties sued."],
    ["Dreiundzwanzig Kreise klagten.", "23 Kreise klagten."],
    ["It burnt 14 300 hectares.", "It burnt 14,300 hectares."],
    ["It has cleared 34 mines since January.", "This year 34 mines were cleared."],
  ])("are the same in another notation: %s %s", (before, after) => {
    expect(valuesDiffer([before], [after])).toBe(false);
  });

  it.each([
    ["It cost $16.2B.", "It cost $16.3B."],
    ["Three ships came.", "Four ships came."],
    ["It rose.", "It rose by 4%."],
  ])("differ: %s %s", (before, after) => {
    expect(valuesDiffer([before], [after])).toBe(true);
  });
});

describe("hedges", () => {
  it.each([
    ["It may sail.", "It could sail.", false],
    ["It may sail.", "It will sail.", true],
    ["The mission may sail.", "The mission will sail in May.", true],
    ["It reportedly sank.", "It is said to have sunk.", false],
  ])("%s %s", (before, after, differ) => {
    expect(hedgesDiffer(before, after)).toBe(differ);
  });
});
