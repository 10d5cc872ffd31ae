import { cut, type Passage, trim } from "../model/prose.ts";
import type { Form } from "../model/tree.ts";
import type { Entry } from "./outline.ts";

/** An entry of a list: its words, and what its bullet misses. */
export interface ListItem {
  readonly passage: Passage;
  /** E.g. "a hyphen and a space"; undefined where all is well. */
  readonly misses: string | undefined;
}

const BULLET = /^-(\s*)/;
const OTHER_BULLET = /^[–—•*·+]\s*/;

/** The words of a list item without its bullet; in the text form the bullet is `- `. */
export function listItem({ kind, passage, tight }: Entry, form: Form): ListItem {
  if (form === "markdown") {
    if (kind !== "item") return { passage, misses: "a hyphen and a space before it" };
    return { passage, misses: tight ? "a space behind the hyphen" : undefined };
  }
  const bullet = BULLET.exec(passage.text);
  const other = bullet ? null : OTHER_BULLET.exec(passage.text);
  const marks = bullet?.[0] ?? other?.[0] ?? "";
  const words = trim(cut(passage, marks.length, passage.text.length));
  if (!bullet) return { passage: words, misses: "a hyphen and a space before it" };
  return { passage: words, misses: bullet[1] === "" ? "a space behind the hyphen" : undefined };
}
