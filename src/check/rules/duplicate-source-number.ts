import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import { pointAt } from "../../model/span.ts";
import { blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const duplicateSourceNumber: Rule = {
  id: "duplicate-source-number",
  severity: "error",
  summary: "Every source has a number of its own.",

  check(tree, report) {
    const lines = new Map<string, number>();

    for (const { number, numberSpan } of blocksOf(tree, "source")) {
      const earlier = lines.get(number);
      if (earlier === undefined) {
        lines.set(number, pointAt(tree.lineStarts, numberSpan.start).line);
        continue;
      }
      report({
        span: numberSpan,
        message: `Unexpected second source ${quote(`[${number}]`)}, expected a number of its own`,
        hint: `Line ${earlier} has the number already; give this source a free one and correct the citations that mean it.`,
        data: { number: publishedNumber(number) },
      });
    }
  },
};
