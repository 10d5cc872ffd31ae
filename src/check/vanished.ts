import { type Alignment, placesLeft } from "../history/alignment.ts";
import { possibleEndingsOf } from "../history/endings.ts";
import { sideOf } from "../history/things.ts";
import type { Side } from "../model/change.ts";
import type { SectionName } from "../model/sections.ts";
import type { Span } from "../model/span.ts";
import type { BriefingTree } from "../model/tree.ts";

/** What the version before had, and this one neither continues nor, as far as can be seen, answers. */
export function vanishedIn(
  alignment: Alignment,
  entity: "question" | "perspective",
): readonly Side[] {
  const endings = possibleEndingsOf(alignment);
  return placesLeft(entity, "before", alignment)
    .filter((thing) => !endings.has(thing))
    .map((thing) => sideOf(thing, alignment.before.tree));
}

/** The heading of a section, or where the version stands if the section is missing. */
export function headingOf({ sections, header }: BriefingTree, name: SectionName): Span {
  const heading = sections.find((section) => section.name === name)?.headingSpan;
  return heading ?? header.version?.span ?? { start: 0, end: 0 };
}
