import type { ElementContent } from "hast";
import type { Link } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Marker, Prose } from "../model/prose.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { CitationIndex } from "./citation-index.ts";
import { claimsByProse } from "./claims.ts";
import { citationMarker } from "./components/citations.ts";
import { h } from "./element.ts";
import { type BoundNode, type ClaimNode, claimNodes } from "./inline.ts";
import { linkAddress } from "./links.ts";

/** Renders the running text of one briefing. */
export type RenderProse = (prose: Prose) => ElementContent[];

/** What stands in the prose of a briefing as hast: its claims, its markup, its citations as links. */
export function proseRenderer(tree: BriefingTree, citations: CitationIndex): RenderProse {
  const claims = claimsByProse(tree);
  const processor = unified().use(remarkRehype, {
    handlers: {
      claim: (state, node: ClaimNode) =>
        h("span.claim", { id: node.id }, state.all({ type: "paragraph", children: node.children })),
      bound: (state, node: BoundNode) =>
        h(
          node.goesOn ? "span.bound.on" : "span.bound",
          state.all({ type: "paragraph", children: node.children }),
        ),
      marker: (_, node: Marker) => citationMarker(node, citations),
      link: (state, node: Link) =>
        h("a", { href: linkAddress(node.url), rel: ["noopener", "noreferrer"] }, state.all(node)),
    },
  });
  return (prose) => {
    const children = claimNodes(prose, claims.get(prose) ?? []);
    const root = processor.runSync({ type: "root", children: [{ type: "paragraph", children }] });
    const [paragraph] = root.children;
    return paragraph?.type === "element" ? paragraph.children : [];
  };
}
