import { quote } from "../../model/quote.ts";
import { type SectionName, sectionNames } from "../../model/sections.ts";
import { pointAt, type Span } from "../../model/span.ts";
import type { BriefingTree } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const misplacedSection: Rule = {
  id: "misplaced-section",
  severity: "warning",
  summary: "The sections stand in their order, each once.",

  check(tree, report) {
    const { headings } = tree.vocabulary;
    const { first, repeated } = sortOut(tree);

    for (const { name, span, earlier } of repeated) {
      report({
        span,
        message: `Unexpected second section ${quote(headings[name])}, expected one`,
        hint: `Put what stands here under the heading in line ${pointAt(tree.lineStarts, earlier.start).line}.`,
        data: { section: name },
      });
    }

    const kept = keepMost(first.map(({ name }) => name));
    for (const { name, span } of first) {
      if (kept.includes(name)) continue;
      const place = placeAmong(kept, name, headings);
      report({
        span,
        message: `Unexpected place of the section ${quote(headings[name])}, expected it ${place}`,
        hint: `The order is ${sectionNames.map((each) => quote(headings[each])).join(", ")}.`,
        data: { section: name },
      });
    }
  },
};

interface Heading {
  readonly name: SectionName;
  readonly span: Span;
}

/** The headings of known sections: where each stands first, and where one stands again. */
function sortOut({ sections }: BriefingTree) {
  const first = new Map<SectionName, Heading>();
  const repeated: (Heading & { earlier: Span })[] = [];
  for (const { name, headingSpan: span } of sections) {
    if (name === null) continue;
    const earlier = first.get(name)?.span;
    if (earlier) repeated.push({ name, span, earlier });
    else first.set(name, { name, span });
  }
  return { first: [...first.values()], repeated };
}

/**
 * The most names that can stay where they are, so that the fewest move: a longest increasing
 * subsequence, of several the one that keeps what stands earlier in the text.
 */
function keepMost(names: readonly SectionName[]): SectionName[] {
  let longestFrom: SectionName[] = [];
  const chains: SectionName[][] = [];
  for (const name of names.toReversed()) {
    let rest: SectionName[] = [];
    for (const chain of chains) {
      const [next] = chain;
      if (next && isBefore(name, next) && chain.length >= rest.length) rest = chain;
    }
    const chain = [name, ...rest];
    chains.push(chain);
    if (chain.length >= longestFrom.length) longestFrom = chain;
  }
  return longestFrom;
}

function isBefore(a: SectionName, b: SectionName): boolean {
  return sectionNames.indexOf(a) < sectionNames.indexOf(b);
}

function placeAmong(
  kept: readonly SectionName[],
  name: SectionName,
  headings: Readonly<Record<SectionName, string>>,
): string {
  const next = kept.find((other) => isBefore(name, other));
  const previous = kept.at(-1);
  if (next) return `before ${quote(headings[next])}`;
  return previous ? `after ${quote(headings[previous])}` : "in its order";
}
