import type { BriefingTree } from "../model/tree.ts";
import { literal } from "./markup.ts";
import { outlineText } from "./text-form.ts";
import { readTree, type TreeOptions, type WayOfWriting } from "./tree.ts";

const asText: WayOfWriting = { markup: literal, outline: outlineText };

/** Reads a briefing in the text form, for which nothing that reads Markdown is loaded. */
export function parseText(text: string, options: TreeOptions): BriefingTree {
  return readTree(text, asText, options);
}
