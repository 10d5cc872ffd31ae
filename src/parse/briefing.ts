import type { BriefingTree, Form } from "../model/tree.ts";
import { formOf } from "./form.ts";
import { markdown } from "./markdown.ts";
import { outlineMarkdown } from "./markdown-form.ts";
import { parseText } from "./text.ts";
import { readTree, type TreeOptions, type WayOfWriting } from "./tree.ts";

export interface ParseOptions extends TreeOptions {
  /** Left out: Markdown where the text begins with front matter or `## `, else the text form. */
  readonly form?: Form;
}

const asMarkdown: WayOfWriting = { markup: markdown, outline: outlineMarkdown };

/** Reads a briefing in either form. Never throws; what cannot be read is in `problems`. */
export function parseBriefing(text: string, options: ParseOptions = {}): BriefingTree {
  const { form = formOf(text), ...rest } = options;
  return form === "text" ? parseText(text, rest) : readTree(text, asMarkdown, rest);
}
