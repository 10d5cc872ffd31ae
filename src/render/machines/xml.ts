/** An element of an XML document; text is escaped when it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (XmlElement | string)[];
}

/** e.g. `xml("link", { rel: "self", href })`; an attribute that is undefined is left out. */
export function xml(
  name: string,
  attributes: XmlElement["attributes"] = {},
  children: XmlElement["children"] = [],
): XmlElement {
  return { name, attributes, children };
}

/**
 * A document with an element to a line. Whatever the texts hold, it is well formed: characters that
 * XML does not know, such as most control characters, are left out.
 */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${lineOf(root, "")}\n`;
}

// Documents nest a few deep.
function lineOf({ name, attributes, children }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeXml(value)}"`,
  );
  const open = `${indent}<${name}${pairs.join("")}`;
  if (children.length === 0) return `${open}/>`;
  const inner = children.map((child) =>
    typeof child === "string" ? escapeXml(child) : `\n${lineOf(child, `${indent}  `)}`,
  );
  const end = typeof children.at(-1) === "string" ? "" : `\n${indent}`;
  return `${open}>${inner.join("")}${end}</${name}>`;
}

// All that XML 1.0 has no place for, by the `Char` of its grammar.
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const references: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  // Else a reader takes it for a line break, or for a space in an attribute.
  ["\r", "&#13;"],
]);

function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replace(/[&<>"\r]/g, (character) => references.get(character) ?? "");
}
