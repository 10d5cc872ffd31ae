import type { BlockOf } from "../../model/blocks.ts";
import type { Edit } from "../../model/diagnostic.ts";
import { publishedNumber } from "../../model/numbers.ts";
import { type Citation, citationsOf } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import { blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const unlistedTensionSource: Rule = {
  id: "unlisted-tension-source",
  severity: "warning",
  summary: "A tension's list names every source that the tension cites.",

  check(tree, report) {
    const sources = new Set(blocksOf(tree, "source").map((source) => source.number));
    for (const tension of blocksOf(tree, "tension")) {
      const [first, ...rest] = unlistedIn(tension);
      if (first === undefined) continue;
      const numbers = [first, ...rest].map((citation) => citation.number);
      const markers = numbers.map((number) => quote(`[${number}]`)).join(", ");
      report({
        span: first.span,
        message: `Unexpected citation of ${markers}, expected ${rest.length === 0 ? "it" : "them"} in the list at the tension's end`,
        hint: `Add ${quote(numbers.map((number) => `[${number}]`).join(""))} to the list.`,
        data: {
          number: publishedNumber(first.number),
          numbers: numbers.map(publishedNumber),
        },
        ...fixOf(tension, numbers, sources),
      });
    }
  },
};

/** What is cited inline and missing from the list, each number at its first place. */
function unlistedIn({ prose, list }: BlockOf<"tension">): Citation[] {
  if (list.length === 0) return [];
  const known = new Set(citationsOf({ markers: list }).map((citation) => citation.number));
  return citationsOf(prose).filter(({ number }) => {
    if (known.has(number)) return false;
    known.add(number);
    return true;
  });
}

/** The markers put behind the list's last, unless one has no source: an error is not written twice. */
function fixOf(
  { list }: BlockOf<"tension">,
  numbers: readonly string[],
  sources: ReadonlySet<string>,
): { fix?: Edit[] } {
  const end = list.at(-1)?.citations.at(-1)?.span.end;
  if (end === undefined || numbers.some((number) => !sources.has(number))) return {};
  const text = numbers.map((number) => `[${number}]`).join("");
  return { fix: [{ span: { start: end, end }, text }] };
}
