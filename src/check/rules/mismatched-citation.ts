import { publishedNumber } from "../../model/numbers.ts";
import { findMismatches } from "../evidence/doubts.ts";
import { evidenceOf } from "../evidence/evidence.ts";
import { marker, quoteEnd, quoteTitle, sharedWords } from "../evidence/wording.ts";
import type { Rule } from "../rule.ts";

export const mismatchedCitation: Rule = {
  id: "mismatched-citation",
  severity: "warning",
  summary: "No other source fits the words of a citation far better than the one it cites.",

  check(tree, report) {
    const { read } = evidenceOf(tree);
    for (const { fit, rival, isByWords, confidence } of findMismatches(tree)) {
      const { citation, cited, stretch } = fit;
      const better = rival.source.source;
      const reason = isByWords
        ? "which fits the words before it far better"
        : "which the order of the numbers asks for here";
      const order =
        rival.gap > 0
          ? ` Where numbers follow each other, ${marker(better)} is left out here.`
          : "";
      const shared = (title: string) => sharedWords(title, stretch.terms, read);
      report({
        span: citation.span,
        message: `Unexpected citation ${marker(citation)}, expected ${marker(better)}, ${reason}`,
        hint: `Of ${quoteEnd(stretch.words)}, ${marker(better)} ${quoteTitle(better.title)} has ${shared(better.title)}, and ${marker(citation)} ${quoteTitle(cited.source.title)} has ${shared(cited.source.title)}.${order} Compare the two, and correct the number if it is wrong.`,
        data: {
          number: publishedNumber(citation.number),
          suggested: publishedNumber(better.number),
          confidence: Number(confidence.toFixed(2)),
          section: stretch.section,
        },
      });
    }
  },
};
