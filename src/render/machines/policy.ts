import type { Element, RootContent } from "hast";
import type { Template } from "../template.ts";

/** The content policy of the pages, as their template has it; undefined where it has none. */
export function policyOf({ root }: Template): string | undefined {
  const open: RootContent[] = [...root.children];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type !== "element") continue;
    if (isPolicy(node)) return String(node.properties.content).replace(/\s+/g, " ").trim();
    open.push(...node.children);
  }
  return undefined;
}

function isPolicy({ tagName, properties: { httpEquiv, content } }: Element): boolean {
  const name = String(httpEquiv).toLowerCase();
  return tagName === "meta" && name === "content-security-policy" && content !== undefined;
}
