import { publishedNumber } from "../../model/numbers.ts";
import type { Span } from "../../model/span.ts";
import { type BriefingTree, blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

// A gap of more numbers than this is one slip, not so many missing sources.
const MOST_LISTED = 100;

export const missingSourceNumber: Rule = {
  id: "missing-source-number",
  severity: "warning",
  summary: "The numbers of the sources have no gap.",

  check(tree, report) {
    let expected = 1;

    for (const { number, span } of inNumericalOrder(tree)) {
      if (number > expected) {
        report({
          span,
          message: `Unexpected gap before source \`[${number}]\`, expected ${nameGap(expected, number - 1)}`,
          hint: "Restore what is missing, or number the list without a gap.",
          data: { number: expected, numbers: countFrom(expected, number) },
        });
      }
      expected = number + 1;
    }
  },
};

function nameGap(first: number, last: number): string {
  if (first === last) return `source \`[${first}]\``;
  return `sources \`[${first}]\` ${last === first + 1 ? "and" : "to"} \`[${last}]\``;
}

/** The sources whose numbers are plain ones from 1 on, each number once. */
function inNumericalOrder(tree: BriefingTree): { number: number; span: Span }[] {
  const spans = new Map<number, Span>();
  for (const { number: written, numberSpan } of blocksOf(tree, "source")) {
    const number = publishedNumber(written);
    if (typeof number === "number" && number > 0 && !spans.has(number)) {
      spans.set(number, numberSpan);
    }
  }
  return [...spans].map(([number, span]) => ({ number, span })).sort((a, b) => a.number - b.number);
}

function countFrom(first: number, end: number): number[] {
  return Array.from({ length: Math.min(end - first, MOST_LISTED) }, (_, nth) => first + nth);
}
