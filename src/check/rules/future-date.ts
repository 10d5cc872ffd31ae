import type { WrittenDate } from "../../model/dates.ts";
import { quote } from "../../model/quote.ts";
import { allBlocks, type BriefingTree, type Publication } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const futureDate: Rule = {
  id: "future-date",
  severity: "warning",
  summary: "No event and no source is dated after the publication.",

  check(tree, report) {
    const published = tree.header.published?.value;
    if (published === undefined) return;
    const day = lastDayOf(published);

    for (const { value, written, span } of datesOf(tree)) {
      if (value === null || value.first <= day) continue;
      report({
        span,
        message: `Unexpected date ${quote(written)}, expected none after the publication on \`${day}\``,
        hint: "Correct the date, or tell what is planned on the day on which it was announced.",
      });
    }
  },
};

/** Around midnight the day as written and the day in UTC differ; the later one counts. */
function lastDayOf({ day, instant }: Publication): string {
  const inUtc = instant.slice(0, day.length);
  return inUtc > day ? inUtc : day;
}

function datesOf(tree: BriefingTree): WrittenDate[] {
  return allBlocks(tree).flatMap((block) =>
    (block.type === "event" || block.type === "source") && block.date ? [block.date] : [],
  );
}
