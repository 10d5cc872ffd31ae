import type { PhrasingContent } from "mdast";
import type { Marker } from "../model/prose.ts";
import type { BoundNode } from "./inline.ts";
import { type Leaf, textNode } from "./leaves.ts";

// So many markers stay on the line of the word before them; a longer run may go on in the next.
const MOST_BOUND = 3;

/** Binds each marker to the end of what stands before it, so that no line begins with one. */
export function bindMarkers(leaves: readonly Leaf[]): Leaf[] {
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
    return [{ ...before, node: boundNode([...node.children, marker], node.goesOn) }];
  }
  if (node.type !== "text") {
    return [before, { ...before, node: boundNode([marker], node.type === "bound") }];
  }
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

function boundNode(children: readonly PhrasingContent[], goesOn = false): BoundNode {
  return { type: "bound", goesOn, children: [...children] };
}
