import type { Source } from "../../model/blocks.ts";
import { publishedNumber } from "../../model/numbers.ts";
import { quote } from "../../model/quote.ts";
import type { Span } from "../../model/span.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { evidenceOf } from "../evidence/evidence.ts";
import { type CopyConflict, copyConflictsIn } from "../figures/copies.ts";
import { type AddedCurrency, addedCurrenciesIn } from "../figures/currencies.ts";
import { statementsOf } from "../figures/statements.ts";
import { type TitleConflict, titleConflictsIn } from "../figures/titles.ts";
import type { Rule, RuleFinding } from "../rule.ts";

export const conflictingFigure: Rule = {
  id: "conflicting-figure",
  severity: "warning",
  summary: "One quantity has one value in all of a briefing.",

  check(tree, report) {
    const statements = statementsOf(tree);
    const evidence = evidenceOf(tree);
    for (const found of copyConflictsIn(statements, evidence)) report(ofCopies(found));
    for (const found of titleConflictsIn(statements, evidence)) report(ofTitle(found, tree));
    for (const found of addedCurrenciesIn(statements, evidence)) report(ofCurrency(found, tree));
  },
};

function ofCopies({ earlier, later, number, confidence }: CopyConflict): RuleFinding {
  return {
    span: later.figure.span,
    message: `Unexpected ${quote(later.figure.surface)}, expected ${quote(earlier.figure.surface)} as above`,
    hint: `“${earlier.words}” and “${later.words}” differ. Correct the one that is wrong, or say why they do.`,
    data: { number: publishedNumber(number), confidence, section: later.claim.section },
    related: [{ span: earlier.figure.span, message: "The figure above" }],
  };
}

function ofTitle(
  { statement, figure, source, given, confidence }: TitleConflict,
  tree: BriefingTree,
): RuleFinding {
  return {
    span: spanInTitle(source, given, tree),
    message: `Unexpected ${quote(given.surface)}, expected ${quote(figure.surface)} as above`,
    hint: `“${statement.words}” and “${source.title}” differ. Correct the one that is wrong, or say why they do.`,
    data: {
      number: publishedNumber(source.number),
      confidence,
      section: statement.claim.section,
    },
    related: [{ span: figure.span, message: "The figure above" }],
  };
}

function ofCurrency(
  { places, source, surface, at }: AddedCurrency,
  tree: BriefingTree,
): RuleFinding {
  const [first, ...others] = places;
  return {
    span: first.figure.span,
    message: `Unexpected currency in ${quote(first.figure.surface)}, expected ${quote(surface)} as in \`[${source.number}]\``,
    hint: `“${first.statement.words}” names a currency, “${source.title}” does not. Cite what the currency is known from, or leave it out.`,
    data: {
      number: publishedNumber(source.number),
      confidence: 0.7,
      section: first.statement.claim.section,
    },
    related: [
      { span: spanInTitle(source, { surface, at }, tree), message: "The amount in the title" },
      ...others.map(({ figure }) => ({ span: figure.span, message: "The same once more" })),
    ],
  };
}

/** Where some words of a title stand; the whole title where they are written in another way. */
function spanInTitle(
  { titleSpan }: Source,
  { surface, at }: { readonly surface: string; readonly at: number },
  { text }: BriefingTree,
): Span {
  const start = titleSpan.start + at;
  const end = start + surface.length;
  return text.slice(start, end) === surface ? { start, end } : titleSpan;
}
