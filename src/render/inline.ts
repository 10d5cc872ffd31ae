import type { Node, PhrasingContent } from "mdast";
import type { Prose } from "../model/prose.ts";
import type { Claim } from "../model/tree.ts";
import { bindMarkers } from "./bind.ts";
import { cutAt, leavesOf, nested } from "./leaves.ts";

/** A sentence among the inline nodes of its prose. */
export interface ClaimNode extends Node {
  readonly type: "claim";
  readonly id: string;
  readonly children: PhrasingContent[];
}

/** Markers with what they must not part from at the end of a line. */
export interface BoundNode extends Node {
  readonly type: "bound";
  /** Whether it goes on with the markers of the one before it. */
  readonly goesOn: boolean;
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

/**
 * The inline nodes of a prose with each of its claims as a node of its own. Emphasis that runs
 * over the end of a sentence is parted there; a marker is bound to what stands before it.
 */
export function claimNodes(prose: Prose, claims: readonly Claim[]): PhrasingContent[] {
  const bounds = claims.flatMap(({ start, end }) => [start, end]);
  const leaves = cutAt(bounds, leavesOf(prose.inline), prose.passage.text);
  const nodes: PhrasingContent[] = [];
  let next = 0;
  const nodesUpTo = (end: number) => {
    const first = next;
    while (next < leaves.length && (leaves[next]?.start ?? end) < end) next++;
    return nested(bindMarkers(leaves.slice(first, next)));
  };
  for (const { id, start, end } of claims) {
    nodes.push(...nodesUpTo(start), { type: "claim", id, children: nodesUpTo(end) });
  }
  return [...nodes, ...nodesUpTo(Number.POSITIVE_INFINITY)];
}
