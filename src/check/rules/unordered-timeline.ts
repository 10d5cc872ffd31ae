import type { Event } from "../../model/blocks.ts";
import { isBefore, type PartialDate } from "../../model/dates.ts";
import { quote } from "../../model/quote.ts";
import { pointAt } from "../../model/span.ts";
import type { Rule } from "../rule.ts";

export const unorderedTimeline: Rule = {
  id: "unordered-timeline",
  severity: "warning",
  summary: "The events of a timeline stand in order of time.",

  check({ sections, lineStarts }, report) {
    for (const { blocks } of sections) {
      let latest: Dated | undefined;

      for (const event of blocks) {
        if (!isDated(event)) continue;
        const { date } = event;
        if (latest && isBefore(date.value, latest.date.value)) {
          const { line } = pointAt(lineStarts, latest.date.span.start);
          report({
            span: date.span,
            message: `Unexpected date ${quote(date.written)} after ${quote(latest.date.written)}, expected events in order of time`,
            hint: `Line ${line} is later; move this event up, or correct its date.`,
          });
        }
        if (!latest || latest.date.value.first < date.value.first) latest = event;
      }
    }
  },
};

type Dated = Event & { readonly date: { readonly value: PartialDate } };

function isDated(block: { readonly type: string }): block is Dated {
  return block.type === "event" && (block as Event).date.value !== null;
}
