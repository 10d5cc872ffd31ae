import { describe, expect, it } from "vitest";
import { lastClauseOf } from "../src/check/evidence/clauses.ts";
import { stemOf } from "../src/check/evidence/stems.ts";

describe("the last clause of the words before a citation", () => {
  it.each([
    [
      "The ferries stay in the harbour; the operator looks for a dock",
      " the operator looks for a dock",
    ],
    [
      "The mayor asks for help, while farmers sell their barley for less",
      "while farmers sell their barley for less",
    ],
    [
      "Die Fähren bleiben im Hafen, während die Bauern ihre Gerste verkaufen",
      "während die Bauern ihre Gerste verkaufen",
    ],
  ])("begins behind a border: %s", (words, clause) => {
    expect(lastClauseOf(words)).toBe(clause);
  });

  it.each([
    "The operator cancelled all crossings",
    "It sells barley, oats, and rye",
    "The mayor, who took office in May, asks for help",
  ])("is all of them where there is no border: %s", (words) => {
    expect(lastClauseOf(words)).toBe(words);
  });
});

describe("the forms of a word", () => {
  it.each([
    ["study", "studies"],
    ["vote", "votes", "voting"],
    ["mine", "mines", "mining"],
    ["delay", "delays", "delayed"],
    ["process", "processes", "processing"],
    ["acquire", "acquired", "acquisition"],
    ["include", "includes", "inclusion"],
    ["prevent", "prevented", "prevention"],
    ["supply", "supplies", "supplier"],
    ["Norway".toLowerCase(), "norwegian"],
    ["preis", "preise", "preisen"],
  ])("have one stem: %s", (...forms) => {
    expect(new Set(forms.map(stemOf)).size, forms.map(stemOf).join(" ")).toBe(1);
  });

  it.each([
    ["commission", "commit"],
    ["conversation", "convert"],
    ["spring", "sprint"],
    ["news", "new"],
  ])("of two words stay apart: %s and %s", (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
