import { quote } from "../../model/quote.ts";
import { sectionNames } from "../../model/sections.ts";
import { findNearName } from "../near-name.ts";
import type { Rule } from "../rule.ts";

export const unknownSection: Rule = {
  id: "unknown-section",
  severity: "warning",
  summary: "Every section is one of the eight that a briefing has.",

  check({ sections, vocabulary }, report) {
    const headings = sectionNames.map((name) => vocabulary.headings[name]);
    const all = headings.map(quote).join(", ");

    for (const { name, heading, headingSpan } of sections) {
      if (name !== null) continue;
      const near = findNearName(heading, headings);
      report({
        span: headingSpan,
        message: `Unexpected section ${quote(heading)}, expected ${near ? quote(near) : "one that a briefing has"}`,
        hint: near
          ? `Write ${quote(near)} if it is meant; what stands here is shown as plain text.`
          : `A briefing has ${all}; what stands here is shown as plain text.`,
        data: { section: heading, ...(near === undefined ? {} : { suggested: near }) },
      });
    }
  },
};
