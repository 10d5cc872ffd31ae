import type { ElementContent, Root, RootContent } from "hast";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { serialize } from "./serialize.ts";

const processor = unified().use(rehypeStringify).freeze();

/** A document as text; the only place where text is escaped. Each block has its line. */
export function toHtml(root: Root): string {
  const lined: Root = { ...root, children: root.children.map(inLines) };
  return `${(serialize(lined) ?? processor.stringify(lined)).trimEnd()}\n`;
}

// White space between blocks says nothing; these hold blocks, or text and what stands in it.
const CONTAINERS = setOf(
  "html head body header main footer nav article section aside div ol ul li",
);
const BLOCKS = setOf("p h1 h2 h3 h4 h5 h6 meta title link script template figure table form hr");

/** Puts the blocks that an element holds on lines of their own; pages nest a few deep. */
function inLines<Node extends RootContent>(node: Node): Node {
  if (node.type !== "element" || !CONTAINERS.has(node.tagName)) return node;
  const children = node.children.map(inLines).map(withoutIndent);
  if (!children.every((child) => child === lineBreak || isBlock(child))) {
    return { ...node, children };
  }
  const blocks = children.filter(isBlock);
  const lines = blocks.flatMap((block) => [block, lineBreak]);
  return { ...node, children: lines.length === 0 ? [] : [lineBreak, ...lines] };
}

const lineBreak: ElementContent = { type: "text", value: "\n" };

/** The line breaks of the template may stay; its indents mean nothing here. */
function withoutIndent(node: ElementContent): ElementContent {
  const isIndent = node.type === "text" && node.value.includes("\n") && node.value.trim() === "";
  return isIndent ? lineBreak : node;
}

function isBlock(node: RootContent): boolean {
  return node.type === "element" && (CONTAINERS.has(node.tagName) || BLOCKS.has(node.tagName));
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
