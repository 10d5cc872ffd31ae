import { once } from "../history/once.ts";
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

/** The claims that stand in a stretch of the text, in reading order, in which all claims are. */
export function claimsWithin({ start, end }: Span, { claims }: BriefingTree): readonly Claim[] {
  const first = placeFrom(start, claims);
  let last = first;
  while ((claims[last]?.span.end ?? end + 1) <= end) last++;
  return claims.slice(first, last);
}

/** The place of the first claim that begins at `start` or behind it, by binary search. */
function placeFrom(start: number, claims: readonly Claim[]): number {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.span.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
