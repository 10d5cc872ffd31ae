import { publishedNumber } from "../../model/numbers.ts";
import { findMisplacements } from "../evidence/doubts.ts";
import { marker, quoteEnd, quoteTitle } from "../evidence/wording.ts";
import type { Rule } from "../rule.ts";

export const misplacedCitation: Rule = {
  id: "misplaced-citation",
  severity: "warning",
  summary: "Every source cited fits some of the words that it stands with.",

  check(tree, report) {
    for (const { fit, home, confidence } of findMisplacements(tree)) {
      const { citation, cited, stretch } = fit;
      report({
        span: citation.span,
        message: `Unexpected citation ${marker(citation)}, expected a source that fits some of the words before it`,
        hint: `${quoteTitle(cited.source.title)} has next to nothing of ${quoteEnd(stretch.words)}, but more of ${quoteEnd(home.stretch.words)}. Compare them, and remove or correct the number if it is wrong.`,
        data: {
          number: publishedNumber(citation.number),
          confidence: Number(confidence.toFixed(2)),
          section: stretch.section,
        },
      });
    }
  },
};
