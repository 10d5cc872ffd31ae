import type { Block } from "../model/blocks.ts";
import type { Problem } from "../model/diagnostic.ts";
import { quote } from "../model/quote.ts";
import { english, type SectionName, Sections, type Vocabulary } from "../model/sections.ts";
import type { BriefingTree, Form, Section } from "../model/tree.ts";
import { claimsOf } from "./claims.ts";
import { readEvent } from "./event.ts";
import { evolutionLabel } from "./headings.ts";
import { lineStartsOf, splitLines } from "./lines.ts";
import { figuresOf } from "./located-figures.ts";
import { hasTooManyMarks, MOST_MARKS } from "./markdown.ts";
import { outlineMarkdown } from "./markdown-form.ts";
import { type Entry, type OutlineSection, unreadable } from "./outline.ts";
import { readPerspectives } from "./perspective.ts";
import { readProse } from "./prose.ts";
import { readSource } from "./source.ts";
import { readTension } from "./tension.ts";
import { outlineText } from "./text-form.ts";

export interface ParseOptions {
  /** Left out: Markdown where the text begins with front matter or `## `, else the text form. */
  readonly form?: Form;
  /** The section names and cue words of the text; English where left out. */
  readonly vocabulary?: Vocabulary;
  /** A BCP 47 tag for the ends of sentences, e.g. `fr`; front matter's own `lang` goes first. */
  readonly lang?: string;
}

/** Reads a briefing in either form. Never throws; what cannot be read is in `problems`. */
export function parseBriefing(text: string, options: ParseOptions = {}): BriefingTree {
  const { form = formOf(text), vocabulary = english } = options;
  const lines = splitLines(text);
  const outline = (form === "text" ? outlineText : outlineMarkdown)(text, lines, vocabulary);
  const problems = [...outline.problems];
  const reading = { form, label: evolutionLabel(vocabulary), problems };
  const sections = outline.sections.map((section) => readSection(section, reading));
  const lang = outline.header.lang ?? options.lang;
  return {
    form,
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

/** The form of a text whose file name does not tell. */
function formOf(text: string): Form {
  return /^\uFEFF?\s*(?:---|##\s)/.test(text) ? "markdown" : "text";
}

/** What the readers of entries share. */
interface Reading {
  readonly form: Form;
  readonly label: RegExp;
  readonly problems: Problem[];
}

function readSection({ entries, ...section }: OutlineSection, reading: Reading): Section {
  if (reading.form === "markdown") reading.problems.push(...overloaded(entries));
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
  paragraph: each(({ span, passage }, { form }) => ({
    type: "paragraph",
    span,
    prose: readProse(passage, form),
  })),
  event: each((entry, { form, problems }) => readEvent(entry, form, problems)),
  perspective: (entries, { form, label, problems }) =>
    readPerspectives(entries, form, label, problems),
  tension: each((entry, { form, problems }) => readTension(entry, form, problems)),
  source: each((entry, { form, problems }) => readSource(entry, form, problems)),
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
