import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import { pointAt } from "../../model/span.ts";
import type { BriefingTree } from "../../model/tree.ts";
import type { ReadStretch } from "../evidence/evidence.ts";
import type { Rule } from "../rule.ts";
import { uncitedSourcesIn } from "../uncited-homes.ts";

export const uncitedSource: Rule = {
  id: "uncited-source",
  severity: "warning",
  summary: "Every source is cited.",

  check(tree, report) {
    for (const { source, home } of uncitedSourcesIn(tree)) {
      const number = publishedNumber(source.number);
      report({
        span: source.numberSpan,
        message: `Unexpected source ${marker(source)}, expected a citation of it`,
        hint: home
          ? `It fits best ${placeOf(home.stretch, tree)}: cite it there if that is what it supports, or remove it from the list.`
          : "Cite it behind the claim that it supports, or remove it from the list.",
        data: home
          ? {
              number,
              suggested: home.stretch.words,
              confidence: home.confidence,
              section: home.stretch.section,
            }
          : { number },
      });
    }
  },
};

function placeOf({ words, citations, block }: ReadStretch, tree: BriefingTree): string {
  const { line } = pointAt(tree.lineStarts, citations[0]?.span.start ?? block.span.start);
  const standing = [...new Set(citations.map(marker))].slice(0, MOST_SHOWN).join("");
  return `“${words}” in line ${line}${standing && `, which cites ${standing}`}`;
}

const MOST_SHOWN = 4;

function marker({ number }: { readonly number: string }): string {
  return quote(`[${number}]`);
}
