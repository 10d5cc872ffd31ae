import type { BlockOf } from "../../model/blocks.ts";
import { publishedNumber } from "../../model/numbers.ts";
import { type Citation, citationsOf } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import { blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const unlistedTensionSource: Rule = {
  id: "unlisted-tension-source",
  severity: "warning",
  summary: "A tension's list names every source that the tension cites.",

  check(tree, report) {
    for (const tension of blocksOf(tree, "tension")) {
      const [first, ...rest] = unlistedIn(tension);
      if (first === undefined) continue;
      const numbers = [first, ...rest].map((citation) => citation.number);
      const markers = numbers.map((number) => quote(`[${number}]`)).join(", ");
      report({
        span: first.span,
        message: `Unexpected citation of ${markers}, expected ${rest.length === 0 ? "it" : "them"} in the list at the tension's end`,
        hint: `Add ${quote(numbers.map((number) => `[${number}]`).join(""))} to the list.`,
        data: {
          number: publishedNumber(first.number),
          numbers: numbers.map(publishedNumber),
        },
      });
    }
  },
};

/** What is cited inline and missing from the list, each number at its first place. */
function unlistedIn({ prose, list }: BlockOf<"tension">): Citation[] {
  if (list.length === 0) return [];
  const known = new Set(citationsOf({ markers: list }).map((citation) => citation.number));
  return citationsOf(prose).filter(({ number }) => {
    if (known.has(number)) return false;
    known.add(number);
    return true;
  });
}
