import { quote } from "../../model/quote.ts";
import type { Rule } from "../rule.ts";

// Of a gap wider than this, the first numbers will do.
const MOST_LISTED = 100;

export const versionGap: Rule = {
  id: "version-gap",
  severity: "warning",
  summary: "Each version's number follows that of the version before.",

  check({ header: { version } }, report, { previous }) {
    const before = previous?.header.version?.value;
    if (version === null || before === undefined || version.value <= before + 1) return;
    const first = before + 1;
    const missing = version.value - first;
    report({
      span: version.span,
      message: `Unexpected version ${quote(String(version.value))} after ${quote(String(before))}, expected ${quote(String(first))}`,
      hint: `Restore ${missing === 1 ? "the missing version" : `the ${missing} missing versions`}, or correct the number.`,
      data: {
        number: first,
        numbers: Array.from({ length: Math.min(missing, MOST_LISTED) }, (_, nth) => first + nth),
        suggested: first,
      },
    });
  },
};
