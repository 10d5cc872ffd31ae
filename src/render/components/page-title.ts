import type { Element, ElementContent } from "hast";
import { h } from "../element.ts";

const LONG = 60;
const VERY_LONG = 130;

/** The title of a page; the style sheet sets a long one smaller, so that it stays a title. */
export function pageTitle(title: string, shown: ElementContent | string = title): Element {
  const length = [...title].length;
  const size = length > VERY_LONG ? ["very-long"] : length > LONG ? ["long"] : [];
  return h("h1", { className: size, dir: "auto" }, [shown]);
}
