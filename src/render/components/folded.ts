import type { Element } from "hast";
import { h } from "../element.ts";

/**
 * What is of less interest, behind a line that says what and how much it is. It opens on paper, and
 * for a link or a search of the browser that leads into it.
 */
export function folded(summary: string, content: Element): Element {
  return h("details.folded", [h("summary", [summary]), content]);
}
