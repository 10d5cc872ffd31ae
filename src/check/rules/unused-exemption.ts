import { unusedFinding } from "../exemption-findings.ts";
import type { Rule } from "../rule.ts";

export const unusedExemption: Rule = {
  id: "unused-exemption",
  severity: "warning",
  summary: "Every exemption lets a finding stand.",
  isLast: true,

  check(_, report, { exemptions }) {
    for (const { exemption, isUsed, isExpired, names } of exemptions) {
      if (isUsed || isExpired) continue;
      const finding = unusedFinding(exemption, names, exemption.span);
      if (finding) report(finding);
    }
  },
};
