import { distinctNumbers, publishedNumber } from "../../model/numbers.ts";
import { spanIn } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import { missingAttributionsIn } from "../attribution/missing.ts";
import type { Rule } from "../rule.ts";

export const missingAttribution: Rule = {
  id: "missing-attribution",
  severity: "warning",
  summary: "An outlet that the text names as its source is among the sources cited there.",

  check(tree, report, { facts }) {
    for (const missing of missingAttributionsIn(tree, facts)) {
      const { claim, attribution, cited, better, confidence } = missing;
      const { name, start, end } = attribution;
      const numbers = cited.map(({ source }) => `\`[${source.number}]\``).join(", ");
      const standing = cited.map(({ source, publisher }) =>
        publisher
          ? `\`[${source.number}]\` is by ${quote(publisher)}`
          : `\`[${source.number}]\` ${quote(source.title)} names no outlet`,
      );
      report({
        span: spanIn(claim.prose.passage, claim.start + start, claim.start + end),
        message: `Unexpected attribution to ${quote(name)}, expected a source by it among ${numbers}`,
        hint: `${standing.join(", ")}. ${better ? `Source \`[${better.number}]\` ${quote(better.title)} is by ${quote(name)}: cite it here` : `Cite ${quote(name)}`}, or name who reported it.`,
        data: {
          number: publishedNumber(cited[0]?.source.number ?? ""),
          numbers: distinctNumbers(cited.map(({ source }) => source)),
          ...(better && { suggested: publishedNumber(better.number) }),
          confidence,
          section: claim.section,
        },
      });
    }
  },
};
