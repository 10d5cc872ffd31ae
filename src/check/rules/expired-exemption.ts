import { expiredFinding } from "../exemption-findings.ts";
import type { Rule } from "../rule.ts";

export const expiredExemption: Rule = {
  id: "expired-exemption",
  severity: "warning",
  summary: "Every exemption is still in force.",
  isLast: true,

  check(_, report, { exemptions }) {
    for (const { exemption, isExpired } of exemptions) {
      if (isExpired) report(expiredFinding(exemption, exemption.span));
    }
  },
};
