import type { Edit, Problem } from "../model/diagnostic.ts";
import type { Passage } from "../model/prose.ts";
import { quote } from "../model/quote.ts";
import type { SectionName } from "../model/sections.ts";
import type { Span } from "../model/span.ts";
import type { Exemption, Header } from "../model/tree.ts";

/** What stands in a section before it is read: a line of the text form, a block of Markdown. */
export interface Entry {
  /**
   * `holder` is a `###` heading of Markdown; `item` begins with a bullet, `line` with none;
   * `unreadable` has been reported and keeps its place.
   */
  readonly kind: "line" | "item" | "holder" | "unreadable";
  /** Its words, without a bullet where `kind` is `item` or `holder`. */
  readonly passage: Passage;
  /** All of it, the bullet too. */
  readonly span: Span;
  /** Whether the bullet of an `item` misses its space. */
  readonly tight: boolean;
}

export interface OutlineSection {
  readonly name: SectionName | null;
  readonly heading: string;
  readonly headingSpan: Span;
  readonly entries: readonly Entry[];
}

/** A file cut into header, sections and entries; either form comes to this. */
export interface Outline {
  readonly header: Header;
  readonly headerSpan: Span;
  readonly sections: readonly OutlineSection[];
  readonly exemptions: readonly Exemption[];
  readonly problems: readonly Problem[];
}

/** A line that fits no place in the form. */
export function unreadable(span: Span, message: string, hint: string): Problem {
  return { rule: "unreadable-line", span, message, hint };
}

/** What an entry misses of its form, and the edit that puts it in where nothing else can be meant. */
export interface Miss {
  /** E.g. "a space behind the hyphen". */
  readonly what: string;
  readonly edit?: Edit;
}

/** An entry that was read although it misses something of its form; none where it does not. */
export function incomplete(
  span: Span,
  words: string,
  missing: readonly (Miss | undefined)[],
  form: string,
): Problem[] {
  const named = missing.filter((miss) => miss !== undefined);
  if (named.length === 0) return [];
  const expected = named.map(({ what }) => what).join(" and ");
  const message = `Unexpected ${quote(words)}, expected ${expected}`;
  const edits = named.flatMap(({ edit }) => edit ?? []);
  const fix = edits.length === named.length ? { fix: edits } : {};
  return [{ ...unreadable(span, message, `Write ${form}.`), ...fix }];
}
