import { quote } from "../../model/quote.ts";
import { type BriefingTree, blocksOf, type Claim } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const unsupportedClaim: Rule = {
  id: "unsupported-claim",
  severity: "off",
  summary: "Every claim has a citation.",

  check(tree, report) {
    const supported = listedTensions(tree);

    for (const { prose, plain, section, span, citations } of tree.claims) {
      if (!needsSupport.has(section) || citations.length > 0) continue;
      if (supported.has(prose) || isQuestion(plain)) continue;
      report({
        span,
        message: `Unexpected claim ${quote(plain)}, expected a citation`,
        hint: "Cite the source that says so; without one, leave the claim out or mark it as our own judgement.",
        data: { section },
      });
    }
  },
};

// The marks of Latin, Chinese and Japanese, Arabic, Armenian and Greek; quotes may close behind them.
const QUESTION_MARK_AT_END = /[?\uff1f\u061f\u055e\u037e]["'”’»)\]\s]*$/u;

// Open questions ask, and the words of a perspective are its holder's.
const needsSupport: ReadonlySet<Claim["section"]> = new Set([
  "what",
  "whyItMatters",
  "narrative",
  "timeline",
  "tensions",
]);

/** A tension's list supports all its sentences. */
function listedTensions(tree: BriefingTree): Set<Claim["prose"]> {
  const tensions = blocksOf(tree, "tension").filter(({ list }) => list.length > 0);
  return new Set(tensions.map(({ prose }) => prose));
}

function isQuestion(plain: string): boolean {
  return QUESTION_MARK_AT_END.test(plain.slice(-12));
}
