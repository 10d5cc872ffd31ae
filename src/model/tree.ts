import type { Block, BlockOf } from "./blocks.ts";
import { markersOf, proseOf } from "./blocks.ts";
import type { Problem } from "./diagnostic.ts";
import type { Citation, Prose } from "./prose.ts";
import type { SectionName, Vocabulary } from "./sections.ts";
import type { LineStarts, Span } from "./span.ts";

export type Form = "text" | "markdown";

/** A value of the header and where it is written. */
export interface Located<Value> {
  readonly value: Value;
  readonly span: Span;
}

export interface Header {
  readonly title: Located<string> | null;
  /** Whether the title line ends in ` · history`. */
  readonly historyLabel: boolean;
  readonly version: Located<number> | null;
  readonly published: Located<Publication> | null;
  readonly items: Located<number> | null;
  readonly lang: string | null;
  readonly draft: boolean;
}

/** When a briefing was published. */
export interface Publication {
  /** e.g. `2026-05-27T18:27:00Z` */
  readonly instant: string;
  /** The day as written, in the zone as written, e.g. `2026-05-27`. */
  readonly day: string;
}

export interface Section {
  /** Null for a section that no briefing is known to have. */
  readonly name: SectionName | null;
  /** As written, without marks, e.g. `Why it matters`. */
  readonly heading: string;
  readonly headingSpan: Span;
  readonly blocks: readonly Block[];
}

/** A sentence of a block, with its citations. */
export interface Claim {
  /** Made from its words, e.g. `c-7h2k9q0d4f`; numbers of sources have no part in it. */
  readonly id: string;
  readonly section: SectionName | "otherSections";
  readonly prose: Prose;
  /** Where it begins and ends in `prose.passage.text`. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the file. */
  readonly span: Span;
  /** As written, markers included. */
  readonly text: string;
  /** Without those markers. */
  readonly plain: string;
  /** With those of a tension's list for the tension's last claim. */
  readonly citations: readonly Citation[];
}

export const figureKinds = [
  "money",
  "percent",
  "multiple",
  "count",
  "parameters",
  "date",
  "period",
] as const;

/** A quantity in prose; value and unit as `figures` in the published model has them. */
export interface Figure {
  readonly surface: string;
  readonly kind: (typeof figureKinds)[number];
  readonly value: number | string | readonly [number, number];
  readonly unit: string;
  readonly section: SectionName | "otherSections";
  readonly span: Span;
}

/** A stretch that takes a rule out of force for the block below it. */
export interface Exemption {
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it holds, as an ISO day; left out: it holds for good. */
  readonly expires?: string;
  readonly span: Span;
}

/**
 * One version of a text: what stands where. The offsets of its spans count from the start of
 * `text`, and every character of `text` belongs to a node, or to a problem.
 */
export interface BriefingTree {
  readonly form: Form;
  readonly text: string;
  readonly lineStarts: LineStarts;
  readonly vocabulary: Vocabulary;
  readonly header: Header;
  /** The lines of the header, fences of front matter included. */
  readonly headerSpan: Span;
  /** In the order in which they are written. */
  readonly sections: readonly Section[];
  readonly exemptions: readonly Exemption[];
  /** In reading order. */
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
  readonly problems: readonly Problem[];
}

/** The blocks of one type, in reading order. */
export function blocksOf<Type extends Block["type"]>(
  tree: BriefingTree,
  type: Type,
): BlockOf<Type>[] {
  return allBlocks(tree).filter((block): block is BlockOf<Type> => block.type === type);
}

/** All blocks, in reading order. */
export function allBlocks(tree: BriefingTree): Block[] {
  return tree.sections.flatMap((section) => section.blocks);
}

/** All running text, in reading order. */
export function allProse(tree: BriefingTree): Prose[] {
  return allBlocks(tree).flatMap(proseOf);
}

/** All citations, in reading order. */
export function citationsIn(tree: BriefingTree): Citation[] {
  return allBlocks(tree).flatMap((block) => markersOf(block).flatMap((marker) => marker.citations));
}
