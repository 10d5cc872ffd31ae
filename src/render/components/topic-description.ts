import type { Element } from "hast";
import { h } from "hastscript";

/** What `topic.yaml` says of a topic: what it follows and, where it is fiction, that it is. */
export function topicDescription(description: string | undefined): Element | undefined {
  if (description === undefined) return undefined;
  return h("p.about", { dir: "auto" }, [description.replace(/\s+/g, " ").trim()]);
}
