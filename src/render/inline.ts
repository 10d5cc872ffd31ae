import type { Emphasis, Link, Node, PhrasingContent, Strong, Text } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { Marker, Prose } from "../model/prose.ts";
import type { Claim } from "../model/tree.ts";
import { linkAddress } from "./links.ts";
import { placeOf } from "./places.ts";

/** A sentence among the inline nodes of its prose. */
export interface ClaimNode extends Node {
  readonly type: "claim";
  readonly id: string;
  readonly children: PhrasingContent[];
}

/** Markers with what they must not part from at the end of a line. */
export interface BoundNode extends Node {
  readonly type: "bound";
  readonly children: PhrasingContent[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    claim: ClaimNode;
    bound: BoundNode;
  }
  interface RootContentMap {
    claim: ClaimNode;
    bound: BoundNode;
  }
}

type Wrapper = Emphasis | Strong | Link;

/** A node without children, and the nodes it stands in, outermost first. */
interface Leaf {
  readonly node: PhrasingContent;
  readonly start: number;
  readonly end: number;
  readonly wrappers: readonly Wrapper[];
}

// Marks nested deeper than this are shown without the inner ones, so that trees stay shallow.
const MOST_WRAPPERS = 8;

// So many markers stay on the line of the word before them; a longer run may go on in the next.
const MOST_BOUND = 3;

/**
 * The inline nodes of a prose with each of its claims as a node of its own. Emphasis that runs
 * over the end of a sentence is parted there; a marker is bound to what stands before it.
 */
export function claimNodes(prose: Prose, claims: readonly Claim[]): PhrasingContent[] {
  const leaves = cutAt(bounds(claims), leavesOf(prose.inline), prose.passage.text);
  const nodes: PhrasingContent[] = [];
  let next = 0;
  const nodesUpTo = (end: number) => {
    const first = next;
    while (next < leaves.length && (leaves[next]?.start ?? end) < end) next++;
    return nested(withBounds(leaves.slice(first, next)));
  };
  for (const { id, start, end } of claims) {
    nodes.push(...nodesUpTo(start), { type: "claim", id, children: nodesUpTo(end) });
  }
  return [...nodes, ...nodesUpTo(Number.POSITIVE_INFINITY)];
}

function bounds(claims: readonly Claim[]): number[] {
  return claims.flatMap(({ start, end }) => [start, end]);
}

function leavesOf(nodes: readonly PhrasingContent[]): Leaf[] {
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
function cutAt(places: readonly number[], leaves: readonly Leaf[], text: string): Leaf[] {
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
    return { ...leaf, start, end, node: textNode(raw) };
  });
}

function withBounds(leaves: readonly Leaf[]): Leaf[] {
  const bound: Leaf[] = [];
  for (const leaf of leaves) {
    const before = bound.at(-1);
    if (leaf.node.type !== "marker") bound.push(leaf);
    else if (before && areBeside(before, leaf)) bound.splice(-1, 1, ...bind(before, leaf.node));
    else bound.push({ ...leaf, node: boundNode([leaf.node]) });
  }
  return bound;
}

/** Whether two leaves, one after the other, stand in the same node. */
function areBeside(a: Leaf, b: Leaf): boolean {
  return a.wrappers.length === b.wrappers.length && a.wrappers.at(-1) === b.wrappers.at(-1);
}

/** Binds a marker to the end of what stands before it. */
function bind(before: Leaf, marker: Marker): Leaf[] {
  const { node } = before;
  if (node.type === "bound" && node.children.length <= MOST_BOUND) {
    return [{ ...before, node: boundNode([...node.children, marker]) }];
  }
  if (node.type !== "text") return [before, { ...before, node: boundNode([marker]) }];
  const tail = tailOf(node.value);
  const head = textNode(node.value.slice(0, node.value.length - tail.length));
  return [
    { ...before, node: head },
    { ...before, node: boundNode([textNode(tail), marker]) },
  ];
}

/**
 * The end of a text that a marker may not part from: the white space, since no line breaks before
 * that, or the last character with the marks on it.
 */
function tailOf(text: string): string {
  const space = text.slice(text.trimEnd().length);
  return space === "" ? (/\P{M}\p{M}*$/u.exec(text.slice(-16))?.[0] ?? "") : space;
}

/** The leaves in the nodes that they stand in, each of which is there once for all in a row. */
function nested(leaves: readonly Leaf[]): PhrasingContent[] {
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

function boundNode(children: readonly PhrasingContent[]): BoundNode {
  return { type: "bound", children: [...children] };
}

function textNode(value: string): Text {
  return { type: "text", value };
}
