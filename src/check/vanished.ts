import type { Side } from "../model/change.ts";
import type { SectionName } from "../model/sections.ts";
import type { Span } from "../model/span.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Comparison } from "./comparison.ts";

/** What the version before had, and this one neither continues nor answers. */
export function vanishedIn(
  { changes }: Comparison,
  entity: "question" | "perspective",
): readonly Side[] {
  return changes.flatMap((change) => {
    const isGone = change.entity === entity && change.kinds.includes("removed");
    return isGone && change.before !== null && !Array.isArray(change.before) ? [change.before] : [];
  });
}

/** The heading of a section, or where the version stands if the section is missing. */
export function headingOf({ sections, header }: BriefingTree, name: SectionName): Span {
  const heading = sections.find((section) => section.name === name)?.headingSpan;
  return heading ?? header.version?.span ?? { start: 0, end: 0 };
}
