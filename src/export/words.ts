import type { PhrasingContent } from "mdast";

/** The words of some inline nodes without markup, their citation markers left in place. */
export function literalWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if ("children" in node) return literalWords(node.children);
      return "value" in node ? node.value : "";
    })
    .join("");
}

// What remark would take for an escape, code, emphasis, a link, an address or an entity.
const INLINE = /[\\`*_]|\](?=\()|<(?=[a-z])|&(?=#?\w{1,31};)/gi;

// What the Markdown form would take for the start of another block than a paragraph.
const BLOCK = /^(?:[#+>=-]|~(?=~~)|\[(?=[^\]]+\]:))/;
const NUMBER = /^(\d{1,3})([.)])(?=\s)/;

/** Literal words, citation markers among them, as Markdown that reads the same. */
export function escapeMarkdown(nodes: readonly PhrasingContent[]): string {
  const inline = nodes
    .map((node) => {
      if (node.type === "marker") return node.value;
      return "value" in node ? node.value.replace(INLINE, "\\$&") : "";
    })
    .join("");
  return inline.replace(BLOCK, "\\$&").replace(NUMBER, "$1\\$2");
}

/** A title as Markdown; its brackets are escaped unless each has its partner. */
export function escapeTitle(title: string): string {
  const escaped = escapeMarkdown([{ type: "text", value: title }]);
  return hasPairedBrackets(title) ? escaped : escaped.replace(/\\?([[\]])/g, "\\$1");
}

function hasPairedBrackets(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "[") depth++;
    else if (character === "]" && --depth < 0) return false;
  }
  return depth === 0;
}
