import type { Block } from "../model/blocks.ts";
import type { Problem } from "../model/diagnostic.ts";
import { quote } from "../model/quote.ts";
import {
  english,
  type SectionName,
  Sections,
  type Vocabulary,
  vocabularyFor,
} from "../model/sections.ts";
import type { Span } from "../model/span.ts";
import type { BriefingTree, Section } from "../model/tree.ts";
import { claimsOf } from "./claims.ts";
import { readEvent } from "./event.ts";
import { evolutionLabel } from "./headings.ts";
import { lineStartsOf, splitLines } from "./lines.ts";
import { figuresOf } from "./located-figures.ts";
import { hasTooManyMarks, MOST_MARKS } from "./marks.ts";
import type { Markup } from "./markup.ts";
import { type Entry, type Outline, type OutlineSection, unreadable } from "./outline.ts";
import { readPerspectives } from "./perspective.ts";
import { readProse } from "./prose.ts";
import { readSource } from "./source.ts";
import { readTension } from "./tension.ts";

/** The words and the language of a text, of whatever form. */
export interface TreeOptions {
  /** The section names and cue words of the text; English where left out. */
  readonly vocabulary?: Vocabulary;
  /** A BCP 47 tag for the ends of sentences, e.g. `fr`; front matter's own `lang` goes first. */
  readonly lang?: string;
}

/** One way in which briefings are written. */
export interface WayOfWriting {
  readonly markup: Markup;
  readonly outline: (text: string, lines: readonly Span[], vocabulary: Vocabulary) => Outline;
}

/** Reads a text that is written in one way. */
export function readTree(
  text: string,
  { markup, outline: outlineOf }: WayOfWriting,
  options: TreeOptions,
): BriefingTree {
  const lines = splitLines(text);
  const { vocabulary: given = english } = options;
  const first = outlineOf(text, lines, given);
  // Front matter may name another language, which has headings of its own.
  const vocabulary = vocabularyFor(first.header.lang, given);
  const outline = vocabulary === given ? first : outlineOf(text, lines, vocabulary);
  const problems = [...outline.problems];
  const reading = { markup, label: evolutionLabel(vocabulary), problems };
  const sections = outline.sections.map((section) => readSection(section, reading));
  const lang = outline.header.lang ?? options.lang;
  return {
    form: markup.form,
    text,
    lineStarts: lineStartsOf(lines),
    vocabulary,
    header: outline.header,
    headerSpan: outline.headerSpan,
    sections,
    exemptions: outline.exemptions,
    claims: claimsOf(sections, lang),
    figures: figuresOf(sections),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

/** What the readers of entries share. */
interface Reading {
  readonly markup: Markup;
  readonly label: RegExp;
  readonly problems: Problem[];
}

function readSection({ entries, ...section }: OutlineSection, reading: Reading): Section {
  if (reading.markup.form === "markdown") reading.problems.push(...overloaded(entries));
  const holds = section.name === null ? "paragraph" : Sections[section.name].holds;
  return {
    name: section.name,
    heading: section.heading,
    headingSpan: section.headingSpan,
    blocks: readers[holds](entries, reading),
  };
}

type Holds = (typeof Sections)[SectionName]["holds"];

const readers: Record<Holds, (entries: readonly Entry[], reading: Reading) => Block[]> = {
  paragraph: each(({ span, passage }, { markup }) => ({
    type: "paragraph",
    span,
    prose: readProse(passage, markup),
  })),
  event: each((entry, { markup, problems }) => readEvent(entry, markup, problems)),
  perspective: (entries, { markup, label, problems }) =>
    readPerspectives(entries, markup, label, problems),
  tension: each((entry, { markup, problems }) => readTension(entry, markup, problems)),
  source: each((entry, { markup, problems }) => readSource(entry, markup, problems)),
};

function each(read: (entry: Entry, reading: Reading) => Block) {
  return (entries: readonly Entry[], reading: Reading): Block[] =>
    entries.map((entry) =>
      entry.kind === "unreadable" ? { type: "unreadable", span: entry.span } : read(entry, reading),
    );
}

function overloaded(entries: readonly Entry[]): Problem[] {
  return entries
    .filter(({ passage }) => hasTooManyMarks(passage.text))
    .map(({ passage, span }) => {
      const message = `Unexpected number of Markdown marks in ${quote(passage.text)}, expected at most ${MOST_MARKS}`;
      return unreadable(span, message, "The block is shown as it is written; part it.");
    });
}
