import { proseOf } from "../../model/blocks.ts";
import { publishedNumber } from "../../model/numbers.ts";
import { placeOfPlain, spanIn } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import { pointAt, type Span } from "../../model/span.ts";
import type { BriefingTree } from "../../model/tree.ts";
import type { ReadStretch } from "../evidence/evidence.ts";
import { type CopyHedge, copyHedgesIn } from "../hedging/copy-hedges.ts";
import { type TitleHedge, titleHedgesIn } from "../hedging/title-hedges.ts";
import type { Rule, RuleFinding } from "../rule.ts";

export const conflictingHedge: Rule = {
  id: "conflicting-hedge",
  severity: "warning",
  summary: "A claim is as sure as its sources, and as sure wherever it is told.",

  check(tree, report) {
    for (const hedge of titleHedgesIn(tree)) report(ofTitle(hedge));
    for (const hedge of copyHedgesIn(tree)) report(ofCopy(hedge, tree));
  },
};

function ofTitle(hedge: TitleHedge): RuleFinding {
  const { stretch, source, surface, start, standing, surer, confidence } = hedge;
  const number = `\`[${source.number}]\``;
  return {
    span: spanOf(stretch, start, surface.length),
    message: `Unexpected ${quote(surface)}, expected ${surer === "text" ? "no more than" : "as much as"} ${quote(standing)} of ${number}`,
    hint: `“${stretch.words}” is ${surer === "text" ? "surer" : "less sure"} than the title of ${number}, “${source.title}”. Say it as the source does, or cite one that says so.`,
    data: {
      number: publishedNumber(source.number),
      confidence: Math.round(confidence * 100) / 100,
      section: stretch.section,
    },
    related: [{ span: source.titleSpan, message: `The title of ${number}` }],
  };
}

function ofCopy(
  { earlier, later, doubt, surer, confidence }: CopyHedge,
  tree: BriefingTree,
): RuleFinding {
  const { line } = pointAt(tree.lineStarts, spanOf(earlier, 0, earlier.words.length).start);
  const at = surer === "earlier" ? later.words.toLowerCase().indexOf(doubt) : -1;
  const shared = later.citations.filter(({ number }) =>
    earlier.citations.some((other) => other.number === number),
  );
  return {
    span: at < 0 ? spanOf(later, 0, later.words.length) : spanOf(later, at, doubt.length),
    message:
      surer === "earlier"
        ? `Unexpected ${quote(doubt)}, expected no doubt, as in line ${line}`
        : `Unexpected certainty, expected ${quote(doubt)} as in line ${line}`,
    hint: `“${earlier.words}” and “${later.words}” cite one source and are not equally sure. Say it as the source does in both places.`,
    data: {
      number: publishedNumber(shared[0]?.number ?? ""),
      confidence,
      section: later.section,
    },
    related: [{ span: spanOf(earlier, 0, earlier.words.length), message: "The other place" }],
  };
}

/** Where some words of a stretch stand in the file. */
function spanOf({ block, words }: ReadStretch, start: number, length: number): Span {
  for (const prose of proseOf(block)) {
    const at = prose.plain.indexOf(words);
    if (at < 0) continue;
    const from = placeOfPlain(prose, at + start);
    return spanIn(prose.passage, from, placeOfPlain(prose, at + start + length - 1) + 1);
  }
  return block.span;
}
