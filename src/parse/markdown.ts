import type { PhrasingContent } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { hasTooManyMarks, mayBeMarkdown } from "./marks.ts";
import type { Markup } from "./markup.ts";

// Blocks are ours: remark reads the inline text of one. Raw HTML and images are text.
const onlyInline = {
  disable: {
    null: [
      "blockQuote",
      "codeFenced",
      "codeIndented",
      "definition",
      "headingAtx",
      "htmlFlow",
      "htmlText",
      "labelStartImage",
      "list",
      "setextUnderline",
      "thematicBreak",
    ],
  },
};

const processor = unified()
  .data("micromarkExtensions" as never, [onlyInline] as never)
  .use(remarkParse)
  .freeze();

/**
 * The inline nodes of one block: emphasis, strong, code, links and text.
 * The offsets of their positions are places in `text`.
 */
export function parseInline(text: string): PhrasingContent[] {
  const [paragraph] = processor.parse(text).children;
  return paragraph?.type === "paragraph" ? paragraph.children : [];
}

/** Markdown, of which remark reads what is no plain text. */
export const markdown: Markup = {
  form: "markdown",
  isIn: (text) => mayBeMarkdown(text) && !hasTooManyMarks(text),
  parse: parseInline,
  decode: decodeString,
};
