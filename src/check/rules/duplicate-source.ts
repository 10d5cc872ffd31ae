import type { Source } from "../../model/blocks.ts";
import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import { type Repetition, repetitionsIn } from "../repetitions.ts";
import type { Rule } from "../rule.ts";

export const duplicateSource: Rule = {
  id: "duplicate-source",
  severity: "warning",
  summary: "Every source stands in the list once.",

  check(tree, report) {
    for (const repetition of repetitionsIn(tree)) {
      const { source, earlier, by, confidence } = repetition;
      const strength = strengths[by];
      report({
        span: source.numberSpan,
        message:
          strength === "echo"
            ? `Unexpected source ${marker(source)}, expected a story other than that of ${marker(earlier)}: they may report the same event`
            : `Unexpected source ${marker(source)}, expected ${marker(earlier)}, which ${seems[by]}`,
        hint: hintFor(repetition, strength),
        data: {
          number: publishedNumber(source.number),
          numbers: [earlier, source].map(({ number }) => publishedNumber(number)),
          suggested: publishedNumber(earlier.number),
          confidence,
          strength,
        },
        related: [{ span: earlier.span, message: "The earlier source" }],
      });
    }
  },
};

const strengths = {
  url: "same",
  title: "same",
  "title of another feed": "near",
  beginning: "near",
  headline: "near",
  event: "echo",
} as const;

const seems = {
  url: "is the same",
  title: "is the same",
  "title of another feed": "has the same title",
  beginning: "has a title that begins alike",
  headline: "has the same headline",
  event: "may report the same event",
};

function hintFor(
  { source, earlier }: Repetition,
  strength: (typeof strengths)[Repetition["by"]],
): string {
  const titles = [...new Set([earlier, source].map(({ title }) => quote(title)))];
  const merge = `cite ${marker(earlier)} in place of ${marker(source)} and remove ${marker(source)}`;
  if (strength === "echo") {
    return `Compare ${titles.join(" and ")}; if one repeats the other, they are one witness and not two.`;
  }
  if (strength === "near") return `Compare ${titles.join(" and ")}; if they are one, ${merge}.`;
  return `${titles.join(" and ")} ${titles.length === 1 ? "stands twice" : "are one"}: ${merge}.`;
}

function marker({ number }: Source): string {
  return quote(`[${number}]`);
}
