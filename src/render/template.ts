import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { LinkTo } from "./links.ts";

/** What a page puts into the template, and whether the template must have a place for it. */
const slots = {
  title: "required",
  head: "required",
  content: "required",
  site: "optional",
  skip: "optional",
  trail: "optional",
  search: "optional",
} as const;

type SlotName = keyof typeof slots;
const slotNames = Object.keys(slots) as readonly SlotName[];

/** The shell of every page: a document in which `data-slot` marks what a page fills. */
export interface Template {
  readonly root: Root;
}

/** What fills a template. */
export interface Filling {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly slots: Readonly<Record<SlotName, readonly ElementContent[]>>;
  /** Leads from the page to the files that the template links, which it names from the root. */
  readonly linkTo: LinkTo;
  /** Shown at any address, or opened from the disk, where absolute links lead nowhere. */
  readonly isAnywhere?: boolean;
}

/** A template that an analyst has edited cannot be used; the message says what to do. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/**
 * Reads a template once for all pages. Comments are notes to those who edit it and are left out.
 * In `<head>`, a slot is a `<template data-slot="…">`: the parser moves other elements out.
 * A theme is linked at the end of `<head>`, where it beats every other style sheet.
 */
export function parseTemplate(html: string, { isThemed = false } = {}): Template {
  const root = unified().use(rehypeParse).parse(html);
  const seen = slotsIn(root);
  for (const name of slotNames) {
    const count = seen.filter((slot) => slot === name).length;
    if (count === 0 && slots[name] === "required") {
      throw new TemplateError(
        `\`page.html\` has no slot \`${name}\`; add an element with \`data-slot="${name}"\``,
      );
    }
    if (count > 1 && slots[name] === "required") {
      throw new TemplateError(
        `\`page.html\` has the slot \`${name}\` ${count} times, expected once`,
      );
    }
  }
  if (isThemed) linkTheme(root);
  return { root };
}

/**
 * A template with its slots filled: an element with `data-slot` keeps its place and attributes, a
 * `<template>` gives way. Links of the template count from the root of the site.
 */
export function fillTemplate({ root }: Template, filling: Filling): Root {
  return { type: "root", children: root.children.flatMap((node) => fill(node, filling)) };
}

function linkTheme(root: Root): void {
  const html = root.children.find((node) => node.type === "element" && node.tagName === "html");
  if (html?.type !== "element") return;
  const head = html.children.find((node) => node.type === "element" && node.tagName === "head");
  if (head?.type !== "element") return;
  const properties = { rel: ["stylesheet"], href: "assets/theme.css" };
  head.children.push({ type: "element", tagName: "link", properties, children: [] });
}

function slotsIn(root: Root): SlotName[] {
  const names: SlotName[] = [];
  const open: RootContent[] = [...root.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== "element") continue;
    const name = slotOf(node);
    if (name === undefined) open.push(...node.children);
    else names.push(name);
  }
  return names;
}

function slotOf({ properties, position }: Element): SlotName | undefined {
  const { dataSlot } = properties;
  if (dataSlot === undefined) return undefined;
  const name = slotNames.find((known) => known === dataSlot);
  if (name !== undefined) return name;
  const known = slotNames.map((slot) => `\`${slot}\``).join(", ");
  const line = position?.start.line ?? 1;
  throw new TemplateError(
    `\`page.html\` has an unknown slot \`${String(dataSlot)}\` in line ${line}, expected one of ${known}`,
  );
}

// Templates are written by hand and nest a few deep.
function fill<Node extends RootContent>(node: Node, filling: Filling): (Node | ElementContent)[] {
  if (node.type === "comment") return [];
  if (node.type !== "element") return [node];
  const slot = slotOf(node);
  if (slot !== undefined && node.tagName === "template") return [...filling.slots[slot]];
  const children = slot
    ? [...filling.slots[slot]]
    : node.children.flatMap((child) => fill(child, filling));
  const properties = propertiesOf(node, filling);
  const filled = { ...node, properties, children };
  return filling.isAnywhere && isStyleSheet(node) ? [filled, node] : [filled];
}

/** From the disk, the page for what is not there finds its styles by the paths of the template. */
function isStyleSheet({ tagName, properties: { rel, href } }: Element): boolean {
  return tagName === "link" && String(rel) === "stylesheet" && isFromRoot(String(href));
}

const LINKS = ["href", "src", "poster", "action"];

function propertiesOf(node: Element, { lang, dir, linkTo }: Filling): Properties {
  const { dataSlot: _, ...properties } = node.properties;
  for (const name of LINKS) {
    const url = properties[name];
    if (typeof url === "string" && isFromRoot(url)) properties[name] = linkTo(url);
  }
  return node.tagName === "html" ? { ...properties, lang, dir } : properties;
}

/** Whether an address is a path from the root: no `https:…`, `/…` or `#…`. */
function isFromRoot(url: string): boolean {
  return url !== "" && !/^(?:[a-z][a-z\d+.-]*:|[/#?])/i.test(url);
}
