import type { Element, ElementContent, Properties, RootContent } from "hast";
import { h as hastscript } from "hastscript";
import { find, html } from "property-information";

/** What an element may hold; a number or a text becomes a node, and nothing is left out. */
export type Child = ElementContent | string | number | null | undefined | readonly Child[];
type Given = Readonly<Record<string, Properties[string]>>;

/**
 * An element of HTML, to the node what hastscript makes of a selector such as `p.facts`, properties
 * and children, in a third of the time. What pages seldom have, such as a list of classes written as
 * one text, is left to that package.
 */
export function h(selector: string, children?: readonly Child[]): Element;
export function h(selector: string, properties: Given, children?: readonly Child[]): Element;
export function h(
  selector: string,
  given: Given | readonly Child[] = [],
  more: readonly Child[] = [],
): Element {
  const [properties, children] = isList(given) ? [undefined, given] : [given, more];
  const element = properties === undefined ? bare(selector) : withProperties(selector, properties);
  // Of a template, what it holds is a document of its own.
  addAll(children, (element.content ?? element).children);
  return element;
}

function isList(given: Given | readonly Child[]): given is readonly Child[] {
  return Array.isArray(given);
}

const models = new Map<string, Element>();

/** An element that has what its selector says. */
function bare(selector: string): Element {
  const known = models.get(selector);
  const model = known ?? hastscript(selector);
  if (known === undefined) models.set(selector, model);
  const { tagName, content, properties } = model;
  const own = { ...properties };
  if (Array.isArray(own.className)) own.className = [...own.className];
  const element: Element = { type: "element", tagName, properties: own, children: [] };
  if (content !== undefined) element.content = { type: "root", children: [] };
  return element;
}

function withProperties(selector: string, given: Given): Element {
  const element = bare(selector);
  for (const name in given) {
    const value = given[name];
    if (value === null || value === undefined) continue;
    const property = typeof value === "object" ? undefined : plainProperty(name);
    const isAsGiven = typeof value === "boolean" || typeof value === "string";
    if (property === undefined || !isAsGiven) return hastscript(selector, { ...given });
    element.properties[property] = value;
  }
  return element;
}

const plain = new Map<string, string | undefined>();

/** The name of a property whose values stay as they are given; undefined for lists, flags and numbers. */
function plainProperty(name: string): string | undefined {
  if (plain.has(name)) return plain.get(name);
  const info = find(html, name);
  const isList = info.spaceSeparated || info.commaSeparated || info.commaOrSpaceSeparated;
  const isRead = info.boolean || info.overloadedBoolean || info.number;
  const property = isList || isRead || info.property === "style" ? undefined : info.property;
  plain.set(name, property);
  return property;
}

function addAll(children: readonly Child[], to: RootContent[] | ElementContent[]): void {
  for (const child of children) {
    if (child === null || child === undefined) continue;
    if (typeof child === "string") to.push({ type: "text", value: child });
    else if (typeof child === "number") to.push({ type: "text", value: String(child) });
    else if ("type" in child) to.push(child);
    else addAll(child, to);
  }
}
