import { quote } from "../../model/quote.ts";
import { type SectionName, sectionNames } from "../../model/sections.ts";
import { pointAt } from "../../model/span.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { findNearName } from "../near-name.ts";
import type { Rule } from "../rule.ts";

export const missingSection: Rule = {
  id: "missing-section",
  severity: "warning",
  summary: "Every briefing has all eight sections.",

  check(tree, report) {
    const present = new Set(tree.sections.map((section) => section.name));
    const span = { start: 0, end: 0 };

    for (const name of sectionNames) {
      if (present.has(name)) continue;
      report({
        span,
        message: `Unexpected briefing without ${quote(tree.vocabulary.headings[name])}, expected all eight sections`,
        hint: hintFor(name, tree),
        data: { section: name },
      });
    }
  },
};

function hintFor(name: SectionName, tree: BriefingTree): string {
  const heading = tree.vocabulary.headings[name];
  const unknown = tree.sections.find(
    (section) => section.name === null && findNearName(section.heading, [heading]) !== undefined,
  );
  if (unknown) {
    const { line } = pointAt(tree.lineStarts, unknown.headingSpan.start);
    return `If ${quote(unknown.heading)} in line ${line} is meant, write ${quote(heading)} there.`;
  }
  const line = tree.form === "markdown" ? `## ${heading}` : heading;
  return `Add a line ${quote(line)} and below it what belongs there.`;
}
