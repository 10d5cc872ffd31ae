import { type Block, type BlockOf, markersOf } from "../model/blocks.ts";
import type { Briefing } from "../model/briefing.ts";
import { diagnosticOf } from "../model/diagnostic.ts";
import { distinctNumbers, publishedNumber } from "../model/numbers.ts";
import { citationsOf, type Prose } from "../model/prose.ts";
import type { SectionName } from "../model/sections.ts";
import { pointAt } from "../model/span.ts";
import { factsOf, type TopicFacts } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";

/**
 * The published model of a briefing (`sitrep parse`, `briefing.json`): what stands in the tree,
 * without its places but for lines and columns. `facts` adds what `topic.yaml` says of its sources.
 */
export function briefingOf(
  tree: BriefingTree,
  { file = null, facts = {} }: { readonly file?: string | null; readonly facts?: TopicFacts } = {},
): Briefing {
  const { header } = tree;
  const lineOf = ({ span }: { readonly span: { readonly start: number } }) =>
    pointAt(tree.lineStarts, span.start).line;
  const blockOf = (block: Block) => ({ ...wordsOf(block), line: lineOf(block) });
  const blocksIn = (name: SectionName) =>
    tree.sections.filter((section) => section.name === name).flatMap(({ blocks }) => blocks);
  const paragraphs = (name: SectionName) => blocksIn(name).filter(isType("paragraph")).map(blockOf);

  return {
    schemaVersion: 1,
    form: tree.form,
    title: header.title?.value ?? null,
    version: header.version?.value ?? null,
    published: header.published?.value.instant ?? null,
    items: header.items?.value ?? null,
    ...(header.lang === null ? {} : { lang: header.lang }),
    ...(header.draft ? { draft: true } : {}),
    what: paragraphs("what"),
    whyItMatters: paragraphs("whyItMatters"),
    openQuestions: paragraphs("openQuestions"),
    narrative: paragraphs("narrative"),
    timeline: blocksIn("timeline")
      .filter(isType("event"))
      .map((event) => ({ date: event.date.written, ...blockOf(event) })),
    perspectives: blocksIn("perspectives")
      .filter(isType("perspective"))
      .map((perspective) => ({
        holder: perspective.holder.plain,
        stance: textOf(perspective.stance),
        evolution: perspective.evolution.length > 0 ? textOf(perspective.evolution) : null,
        citations: numbersOf(perspective),
        line: lineOf(perspective),
      })),
    tensions: blocksIn("tensions")
      .filter(isType("tension"))
      .map((tension) => ({
        ...wordsOf(tension),
        listed: citationsOf({ markers: tension.list }).map(({ number }) => publishedNumber(number)),
        line: lineOf(tension),
      })),
    sources: blocksIn("sources")
      .filter(isType("source"))
      .map((source) => {
        const known = factsOf(facts, source.title);
        return {
          number: publishedNumber(source.number),
          title: source.title,
          publisher: known?.publisher ?? null,
          url: source.url?.value ?? known?.url ?? null,
          feed: source.feed?.value ?? null,
          date: source.date?.written ?? null,
          line: lineOf(source),
        };
      }),
    claims: tree.claims.map(({ id, section, text, citations, span }) => ({
      id,
      section,
      text,
      citations: distinctNumbers(citations),
      ...pointAt(tree.lineStarts, span.start),
    })),
    figures: tree.figures.map(({ surface, kind, value, unit, section, span }) => ({
      surface,
      kind,
      value: typeof value === "object" ? [value[0], value[1]] : value,
      unit,
      section,
      ...pointAt(tree.lineStarts, span.start),
    })),
    otherSections: tree.sections
      .filter(({ name }) => name === null)
      .map(({ heading, blocks }) => ({
        heading,
        blocks: blocks.filter(isType("paragraph")).map(blockOf),
      })),
    diagnostics: tree.problems.map((problem) =>
      diagnosticOf(problem, problem.rule, "error", file, tree.lineStarts),
    ),
  };
}

function isType<Type extends Block["type"]>(type: Type) {
  return (block: Block): block is BlockOf<Type> => block.type === type;
}

/** Text, plain words and citations of a block with one stretch of prose. */
function wordsOf(block: Block) {
  const prose = "prose" in block ? block.prose : undefined;
  return {
    text: prose?.passage.text ?? "",
    plain: prose?.plain ?? "",
    citations: numbersOf(block),
  };
}

function numbersOf(block: Block) {
  return distinctNumbers(citationsOf({ markers: markersOf(block) }));
}

function textOf(paragraphs: readonly Prose[]): string {
  return paragraphs.map(({ passage }) => passage.text).join("\n\n");
}
