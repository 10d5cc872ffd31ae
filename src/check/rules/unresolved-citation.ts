import { markersOf } from "../../model/blocks.ts";
import type { Finding } from "../../model/diagnostic.ts";
import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import { type BriefingTree, blocksOf } from "../../model/tree.ts";
import { findHighest, findNearest, listNumbers, type NumberList } from "../nearest-number.ts";
import type { Rule } from "../rule.ts";

export const unresolvedCitation: Rule = {
  id: "unresolved-citation",
  severity: "error",
  summary: "Every citation resolves to a source.",

  check(tree, report) {
    const sources = new Set(blocksOf(tree, "source").map((source) => source.number));
    const list = listNumbers(sources);
    const advice = new Map<string, Advice>();

    for (const { number, span, section } of citationsWithSection(tree)) {
      if (sources.has(number)) continue;
      const { hint, data } = advice.get(number) ?? adviseOn(number, list, tree);
      advice.set(number, { hint, data });
      report({
        span,
        message: `Unexpected citation ${quote(`[${number}]`)}, expected the number of a source`,
        hint,
        data: { ...data, section },
      });
    }
  },
};

function* citationsWithSection(tree: BriefingTree) {
  for (const { name, blocks } of tree.sections) {
    for (const block of blocks) {
      for (const { citations } of markersOf(block)) {
        for (const citation of citations) yield { ...citation, section: name ?? "otherSections" };
      }
    }
  }
}

type Advice = Required<Pick<Finding, "hint" | "data">>;

function adviseOn(number: string, list: NumberList, { vocabulary }: BriefingTree): Advice {
  const data = { number: publishedNumber(number) };
  const suggested = findNearest(list, number);
  if (suggested === undefined) {
    const entry = quote(`- [${number}] Title — feed`);
    return { hint: `Add ${entry} under ${quote(vocabulary.headings.sources)}.`, data };
  }
  const highest = findHighest(list);
  const places =
    highest === suggested
      ? `${quote(`[${suggested}]`)} is the nearest and the highest`
      : `${quote(`[${suggested}]`)} is the nearest, ${quote(`[${highest}]`)} the highest`;
  return {
    hint: `Correct the number, or add source ${quote(number)} to the list: ${places}.`,
    data: { ...data, suggested: publishedNumber(suggested) },
  };
}
