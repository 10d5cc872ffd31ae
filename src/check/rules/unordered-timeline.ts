import { isBefore } from "../../model/dates.ts";
import { quote } from "../../model/quote.ts";
import { pointAt } from "../../model/span.ts";
import type { Rule } from "../rule.ts";
import { type DatedEvent, isDated, sortedTimeline } from "../sorted-timeline.ts";

export const unorderedTimeline: Rule = {
  id: "unordered-timeline",
  severity: "warning",
  summary: "The events of a timeline stand in order of time.",

  check(tree, report) {
    const { sections, lineStarts } = tree;
    for (const section of sections) {
      const fix = sortedTimeline(tree, section, unorderedTimeline.id);
      let latest: DatedEvent | undefined;

      for (const event of section.blocks) {
        if (!isDated(event)) continue;
        const { date } = event;
        if (latest && isBefore(date.value, latest.date.value)) {
          const { line } = pointAt(lineStarts, latest.date.span.start);
          report({
            span: date.span,
            message: `Unexpected date ${quote(date.written)} after ${quote(latest.date.written)}, expected events in order of time`,
            hint: `Line ${line} is later; move this event up, or correct its date.`,
            related: [{ span: latest.date.span, message: "This event is later" }],
            ...(fix === undefined ? {} : { fix }),
          });
        }
        if (!latest || latest.date.value.first < date.value.first) latest = event;
      }
    }
  },
};
