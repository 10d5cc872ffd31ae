import type { Element, ElementContent, Properties } from "hast";
import { h } from "./element.ts";
import type { TextLanguage } from "./topics.ts";
import { isSpoken, words } from "./words.ts";

/**
 * The same nodes, in which what is of a text says its language where the page speaks another, and the
 * page's own words among them say theirs, so that both are read aloud, broken into lines and run as
 * they should. Whatever has `dir="auto"` is of a text.
 */
export function withTextLanguage(
  nodes: readonly ElementContent[],
  language: TextLanguage,
): ElementContent[] {
  const isAlike = isSpoken(language.lang) && language.dir === words.dir;
  return isAlike ? [...nodes] : nodes.map((node) => marked(node, language));
}

/** The attributes of an element that holds text, where the page speaks or runs otherwise. */
export function textAttributes({ lang, dir }: TextLanguage): Properties {
  return {
    ...(isSpoken(lang) ? {} : { lang }),
    ...(dir === words.dir ? {} : { dir }),
  };
}

// Pages nest as deep as we make them.
function marked(node: ElementContent, language: TextLanguage): ElementContent {
  if (node.type !== "element") return node;
  const children = node.children.map((child) => marked(child, language));
  const { properties } = node;
  if (isOwn(node)) return { ...node, children: [h("bdi", { lang: words.lang }, children)] };
  const isOfText = properties.dir === "auto" && properties.lang === undefined;
  if (!isOfText || isSpoken(language.lang)) return { ...node, children };
  return { ...node, properties: { ...properties, lang: language.lang }, children };
}

/** Whether an element holds the page's own words, such as a date, among those of a text. */
function isOwn({ tagName, properties }: Element): boolean {
  const classes = [properties.className ?? []].flat();
  const isOneOf = (...names: readonly string[]) => names.some((name) => classes.includes(name));
  return (
    tagName === "time" ||
    tagName === "figcaption" ||
    (tagName === "p" && isOneOf("empty", "uses")) ||
    isOneOf("unseen", "status")
  );
}
