import type { Prose } from "../model/prose.ts";
import type { BriefingTree, Claim } from "../model/tree.ts";

/** The claims of each prose, in reading order. */
export type ClaimsByProse = ReadonlyMap<Prose, readonly Claim[]>;

export function claimsByProse({ claims }: BriefingTree): ClaimsByProse {
  const byProse = new Map<Prose, Claim[]>();
  for (const claim of claims) {
    const known = byProse.get(claim.prose);
    if (known) known.push(claim);
    else byProse.set(claim.prose, [claim]);
  }
  return byProse;
}
