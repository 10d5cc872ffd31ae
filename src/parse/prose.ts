import type { Link, PhrasingContent } from "mdast";
import { type Marker, type Passage, type Prose, spanIn, trim } from "../model/prose.ts";
import { readInline } from "./inline.ts";
import type { Markup } from "./markup.ts";
import { plainWords } from "./plain.ts";

/** Reads running text: its marks where they mean anything, its citations, its plain words. */
export function readProse(untrimmed: Passage, markup: Markup): Prose {
  const passage = trim(untrimmed);
  const inline = readInline(passage, markup);
  return {
    passage,
    span: spanIn(passage, 0, passage.text.length),
    ...plainWords(inline, passage.text, markup),
    inline,
    markers: nodesOf(inline, "marker"),
    links: nodesOf(inline, "link"),
  };
}

interface NodeTypes {
  readonly marker: Marker;
  readonly link: Link;
}

function nodesOf<Type extends keyof NodeTypes>(
  nodes: readonly PhrasingContent[],
  type: Type,
): NodeTypes[Type][] {
  return nodes.flatMap((node) => {
    if (node.type === type) return [node as NodeTypes[Type]];
    return "children" in node ? nodesOf(node.children, type) : [];
  });
}
