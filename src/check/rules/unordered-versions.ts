import { quote } from "../../model/quote.ts";
import { slice } from "../../model/span.ts";
import type { BriefingTree } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const unorderedVersions: Rule = {
  id: "unordered-versions",
  severity: "warning",
  summary: "No version is published earlier than the version before.",

  check(tree, report, { previous }) {
    const [before, after] = [previous, tree].map((version) => version && publicationOf(version));
    if (!before || !after || !isEarlier(after, before)) return;
    const version = quote(String(previous?.header.version?.value));
    report({
      span: after.span,
      message: `Unexpected date ${quote(after.written)}, expected none before that of version ${version}, ${quote(before.written)}`,
      hint: "Correct the date, or the number of the version.",
    });
  },
};

type Publication = NonNullable<ReturnType<typeof publicationOf>>;

function publicationOf({ header: { published }, text }: BriefingTree) {
  return published && { ...published, written: slice(text, published.span) };
}

const TIME = /\d:\d/;

/** Where either date has no time of day, the days as they are written count. */
function isEarlier(a: Publication, b: Publication): boolean {
  const haveTimes = TIME.test(a.written) && TIME.test(b.written);
  return haveTimes ? a.value.instant < b.value.instant : a.value.day < b.value.day;
}
