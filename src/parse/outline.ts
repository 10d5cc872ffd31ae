import type { Problem } from "../model/diagnostic.ts";
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

const EXEMPTION = /^sitrep-ignore\s+([\w-]+)\s*:(.*)$/;

/** `<!-- sitrep-ignore rule-id: reason -->` on a line of its own. */
export function parseExemption(line: string, span: Span): Exemption | undefined {
  const comment = line.trim();
  if (!comment.startsWith("<!--") || !comment.endsWith("-->")) return undefined;
  const [, rule, reason] = EXEMPTION.exec(comment.slice(4, -3).trim()) ?? [];
  return rule === undefined || reason === undefined
    ? undefined
    : { rule, reason: reason.trim(), span };
}

/** A line that fits no place in the form. */
export function unreadable(span: Span, message: string, hint: string): Problem {
  return { rule: "unreadable-line", span, message, hint };
}

/** An entry that was read although it misses something of its form; none where it does not. */
export function incomplete(
  span: Span,
  words: string,
  missing: readonly (string | undefined)[],
  form: string,
): Problem[] {
  const named = missing.filter((what) => what !== undefined);
  if (named.length === 0) return [];
  const message = `Unexpected ${quote(words)}, expected ${named.join(" and ")}`;
  return [unreadable(span, message, `Write ${form}.`)];
}
