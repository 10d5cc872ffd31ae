import type { PhrasingContent } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";

// A block with more marks than this is kept as it is written: remark needs time that grows with
// their square, and nests its trees as deep as they go.
export const MOST_MARKS = 400;

const MARKS = /[*_`<![\]\\&]/g;
const CITATIONS = /\[[\d\s,–-]*\]/g;

// What may be Markdown: an escape, code, emphasis, a link, an address in angle brackets, an entity.
const MAYBE_MARKDOWN = /[\\`*_]|\]\(|<[a-z]|&[#a-z0-9]+;/i;

/** Whether remark could see anything but plain text in a block; the citations apart. */
export function mayBeMarkdown(text: string): boolean {
  return MAYBE_MARKDOWN.test(text);
}

/** Whether a block has so many marks that it is not read as Markdown. */
export function hasTooManyMarks(text: string): boolean {
  return (text.replace(CITATIONS, "").match(MARKS)?.length ?? 0) > MOST_MARKS;
}

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
