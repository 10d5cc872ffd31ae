import type { Element } from "hast";
import { h } from "hastscript";
import type { Topic } from "../../model/topic.ts";

/** What `topic.yaml` says of a topic: what it follows and, where it is fiction, that it is. */
export function topicDescription({ facts }: Topic): Element | undefined {
  if (facts.description === undefined) return undefined;
  return h("p.about", { dir: "auto" }, [facts.description.replace(/\s+/g, " ").trim()]);
}
