import type { WrittenDate } from "./dates.ts";
import type { Marker, Prose } from "./prose.ts";
import type { Span } from "./span.ts";

/** A paragraph of prose; an open question is one too. */
interface Paragraph {
  readonly type: "paragraph";
  readonly span: Span;
  readonly prose: Prose;
}

/** `- 2026-05-06: text [5][59]` */
export interface Event {
  readonly type: "event";
  readonly span: Span;
  readonly date: WrittenDate;
  readonly prose: Prose;
}

/** Who holds which stance, and how it evolved. */
export interface Perspective {
  readonly type: "perspective";
  readonly span: Span;
  readonly holder: Prose;
  /** Empty where there is none. */
  readonly stance: readonly Prose[];
  /** Without its label; empty where there is none. */
  readonly evolution: readonly Prose[];
}

/** Two claims at odds; `list` is the run of markers after the last sentence's end. */
export interface Tension {
  readonly type: "tension";
  readonly span: Span;
  /** The text without the list. */
  readonly prose: Prose;
  readonly list: readonly Marker[];
}

/** `- [11] Title — feed (2026-05-22)` */
export interface Source {
  readonly type: "source";
  readonly span: Span;
  /** As written, e.g. `"11"`. */
  readonly number: string;
  /** Where `[11]` stands. */
  readonly numberSpan: Span;
  readonly title: string;
  readonly titleSpan: Span;
  readonly feed: { readonly value: string; readonly span: Span } | null;
  readonly date: WrittenDate | null;
  readonly url: { readonly value: string; readonly span: Span } | null;
}

/** Text that fits no place in the form; a problem says so. */
export interface Unreadable {
  readonly type: "unreadable";
  readonly span: Span;
}

export type Block = Paragraph | Event | Perspective | Tension | Source | Unreadable;
export type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** All running text of a block, in reading order. */
export function proseOf(block: Block): readonly Prose[] {
  return proseReaders[block.type](block as never);
}

const proseReaders: { [Type in Block["type"]]: (block: BlockOf<Type>) => readonly Prose[] } = {
  paragraph: ({ prose }) => [prose],
  event: ({ prose }) => [prose],
  perspective: ({ holder, stance, evolution }) => [holder, ...stance, ...evolution],
  tension: ({ prose }) => [prose],
  source: () => [],
  unreadable: () => [],
};

/** All markers of a block, in reading order; a tension's list comes last. */
export function markersOf(block: Block): Marker[] {
  const inline = proseOf(block).flatMap((prose) => prose.markers);
  return block.type === "tension" ? [...inline, ...block.list] : inline;
}
