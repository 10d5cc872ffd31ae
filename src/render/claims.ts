import { once } from "../history/once.ts";
import { placedWithin } from "../history/placed-within.ts";
import type { Citation, Prose } from "../model/prose.ts";
import type { Span } from "../model/span.ts";
import type { BriefingTree, Claim } from "../model/tree.ts";

/** The claims of each prose, in reading order. */
export type ClaimsByProse = ReadonlyMap<Prose, readonly Claim[]>;

export const claimsByProse = once(({ claims }: BriefingTree): ClaimsByProse => {
  const byProse = new Map<Prose, Claim[]>();
  for (const claim of claims) {
    const known = byProse.get(claim.prose);
    if (known) known.push(claim);
    else byProse.set(claim.prose, [claim]);
  }
  return byProse;
});

/** The claim that a citation stands in. */
export const claimsByCitation = once(
  ({ claims }: BriefingTree): ReadonlyMap<Citation, Claim> =>
    new Map(
      claims.flatMap((claim) => claim.citations.map((citation) => [citation, claim] as const)),
    ),
);

/** The claims that stand in a stretch of the text, in reading order. */
export function claimsWithin(stretch: Span, { claims }: BriefingTree): readonly Claim[] {
  return placedWithin(stretch, claims);
}
