import type { Source } from "../../model/blocks.ts";
import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import { blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";
import { findRepetitions } from "../same-source.ts";

export const duplicateSource: Rule = {
  id: "duplicate-source",
  severity: "warning",
  summary: "Every source stands in the list once.",

  check(tree, report) {
    for (const { source, earlier, strength } of findRepetitions(blocksOf(tree, "source"))) {
      report({
        span: source.numberSpan,
        message: `Unexpected source ${marker(source)}, expected ${marker(earlier)}, which ${seems[strength]}`,
        hint: hintFor(source, earlier, strength),
        data: {
          number: publishedNumber(source.number),
          numbers: [earlier, source].map(({ number }) => publishedNumber(number)),
          suggested: publishedNumber(earlier.number),
          strength,
        },
      });
    }
  },
};

const seems = { same: "is the same", near: "has a title that begins alike" };

function hintFor(source: Source, earlier: Source, strength: keyof typeof seems): string {
  const titles = [...new Set([earlier, source].map(({ title }) => quote(title)))];
  const merge = `cite ${marker(earlier)} in place of ${marker(source)} and remove ${marker(source)}`;
  if (strength === "near") return `Compare ${titles.join(" and ")}; if they are one, ${merge}.`;
  return `${titles.join(" and ")} ${titles.length === 1 ? "stands twice" : "are one"}: ${merge}.`;
}

function marker({ number }: Source): string {
  return quote(`[${number}]`);
}
