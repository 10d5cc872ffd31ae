import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import { pointAt, type Span } from "../../model/span.ts";
import { blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const duplicateSourceNumber: Rule = {
  id: "duplicate-source-number",
  severity: "error",
  summary: "Every source has a number of its own.",

  check(tree, report) {
    const first = new Map<string, Span>();

    for (const { number, numberSpan } of blocksOf(tree, "source")) {
      const earlier = first.get(number);
      if (earlier === undefined) {
        first.set(number, numberSpan);
        continue;
      }
      const { line } = pointAt(tree.lineStarts, earlier.start);
      report({
        span: numberSpan,
        message: `Unexpected second source ${quote(`[${number}]`)}, expected a number of its own`,
        hint: `Line ${line} has the number already; give this source a free one and correct the citations that mean it.`,
        data: { number: publishedNumber(number) },
        related: [{ span: earlier, message: "This source has the number already" }],
      });
    }
  },
};
