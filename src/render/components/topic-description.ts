import type { Element, Properties } from "hast";
import { h } from "../element.ts";

/** What `topic.yaml` says of a topic: what it follows and, where it is fiction, that it is. */
export function topicDescription(
  description: string | undefined,
  attributes: Properties = { dir: "auto" },
): Element | undefined {
  if (description === undefined) return undefined;
  return h("p.about", attributes, [description.replace(/\s+/g, " ").trim()]);
}
