import type { Emphasis, Link, PhrasingContent, Strong, Text } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import { linkAddress } from "./links.ts";
import { placeOf } from "./places.ts";

type Wrapper = Emphasis | Strong | Link;

/** A node without children, and the nodes it stands in, outermost first. */
export interface Leaf {
  readonly node: PhrasingContent;
  readonly start: number;
  readonly end: number;
  readonly wrappers: readonly Wrapper[];
}

// Marks nested deeper than this are shown without the inner ones, so that trees stay shallow.
const MOST_WRAPPERS = 8;

/** The inline nodes without children, in reading order. */
export function leavesOf(nodes: readonly PhrasingContent[]): Leaf[] {
  const leaves: Leaf[] = [];
  const open = [{ nodes, next: 0, wrappers: [] as readonly Wrapper[] }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.nodes[level.next++];
    if (node === undefined) open.pop();
    else if ("children" in node) {
      open.push({ nodes: node.children, next: 0, wrappers: within(level.wrappers, node) });
    } else leaves.push({ node, ...placeOf(node), wrappers: level.wrappers });
  }
  return leaves;
}

function within(wrappers: readonly Wrapper[], node: PhrasingContent): readonly Wrapper[] {
  if (wrappers.length === MOST_WRAPPERS || !isWrapper(node)) return wrappers;
  return [...wrappers, node];
}

/** A link that leads nowhere a reader should go is shown as its words. */
function isWrapper(node: PhrasingContent): node is Wrapper {
  if (node.type === "link") return linkAddress(node.url) !== undefined;
  return node.type === "emphasis" || node.type === "strong";
}

/** Parts the text nodes at some places, which are in order. */
export function cutAt(places: readonly number[], leaves: readonly Leaf[], text: string): Leaf[] {
  let next = 0;
  return leaves.flatMap((leaf) => {
    const cuts: number[] = [];
    for (
      let place = places[next];
      place !== undefined && place < leaf.end;
      place = places[++next]
    ) {
      if (place > (cuts.at(-1) ?? leaf.start)) cuts.push(place);
    }
    return leaf.node.type === "text" ? partsOf(leaf, leaf.node, cuts, text) : [leaf];
  });
}

/** A text node in parts; where its words are not as written, the escapes of each part are read. */
function partsOf(leaf: Leaf, node: Text, cuts: readonly number[], text: string): Leaf[] {
  if (cuts.length === 0) return [leaf];
  const isLiteral = text.slice(leaf.start, leaf.end) === node.value;
  return [leaf.start, ...cuts].map((start, i) => {
    const end = cuts[i] ?? leaf.end;
    const raw = text.slice(start, end);
    return { ...leaf, start, end, node: textNode(isLiteral ? raw : decodeString(raw)) };
  });
}

/** The leaves in the nodes that they stand in, each of which is there once for all in a row. */
export function nested(leaves: readonly Leaf[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const open: { wrapper: Wrapper; children: PhrasingContent[] }[] = [];
  for (const { node, wrappers } of leaves) {
    let shared = 0;
    while (shared < open.length && open[shared]?.wrapper === wrappers[shared]) shared++;
    open.length = shared;
    for (const wrapper of wrappers.slice(shared)) {
      const children: PhrasingContent[] = [];
      (open.at(-1)?.children ?? nodes).push({ ...wrapper, children });
      open.push({ wrapper, children });
    }
    (open.at(-1)?.children ?? nodes).push(node);
  }
  return nodes;
}

export function textNode(value: string): Text {
  return { type: "text", value };
}
