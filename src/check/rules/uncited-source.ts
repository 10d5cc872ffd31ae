import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import { blocksOf, citationsIn } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const uncitedSource: Rule = {
  id: "uncited-source",
  severity: "warning",
  summary: "Every source is cited.",

  check(tree, report) {
    const cited = new Set(citationsIn(tree).map((citation) => citation.number));

    for (const { number, numberSpan } of blocksOf(tree, "source")) {
      if (cited.has(number)) continue;
      report({
        span: numberSpan,
        message: `Unexpected source ${quote(`[${number}]`)}, expected a citation of it`,
        hint: "Cite it behind the claim that it supports, or remove it from the list.",
        data: { number: publishedNumber(number) },
      });
    }
  },
};
