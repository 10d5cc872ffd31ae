import { cut, type Passage, spanIn, trim } from "../model/prose.ts";
import type { Form } from "../model/tree.ts";
import type { Entry, Miss } from "./outline.ts";

/** An entry of a list: its words, and what its bullet misses. */
export interface ListItem {
  readonly passage: Passage;
  /** Undefined where all is well. */
  readonly misses: Miss | undefined;
}

const BULLET = /^-(\s*)/;
const OTHER_BULLET = /^[–—•*·+]\s*/;

const NO_SPACE = "a space behind the hyphen";
const NO_HYPHEN = "a hyphen and a space before it";

/** The words of a list item without its bullet; in the text form the bullet is `- `. */
export function listItem({ kind, passage, span, tight }: Entry, form: Form): ListItem {
  if (form === "markdown") {
    if (kind !== "item") return { passage, misses: { what: NO_HYPHEN } };
    const behind = { start: span.start + 1, end: span.start + 1 };
    const misses = tight ? { what: NO_SPACE, edit: { span: behind, text: " " } } : undefined;
    return { passage, misses };
  }
  const bullet = BULLET.exec(passage.text);
  const other = bullet ? null : OTHER_BULLET.exec(passage.text);
  const marks = bullet?.[0] ?? other?.[0] ?? "";
  const words = trim(cut(passage, marks.length, passage.text.length));
  const edit = { span: spanIn(passage, 0, marks.length), text: "- " };
  if (bullet)
    return { passage: words, misses: bullet[1] === "" ? { what: NO_SPACE, edit } : undefined };
  return { passage: words, misses: other ? { what: NO_HYPHEN, edit } : { what: NO_HYPHEN } };
}
