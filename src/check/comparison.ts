import { type Alignment, alignVersions } from "../history/alignment.ts";
import type { TopicFacts, Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";

/** Aligns a text with the version before it, if there is one, when first asked to. */
export function comparisonOf(
  previous: BriefingTree | null,
  tree: BriefingTree,
  facts: TopicFacts,
): () => Alignment | null {
  return () => (previous === null ? null : alignVersions(previous, tree, facts));
}

/** Of the other texts of a topic the one with the highest version below this one's. */
export function predecessorOf(
  { header: { version } }: BriefingTree,
  siblings: readonly Version[],
): BriefingTree | null {
  if (version === null) return null;
  const earlier = siblings.filter(({ number }) => number < version.value);
  const highest = Math.max(...earlier.map(({ number }) => number));
  return earlier.find(({ number }) => number === highest)?.tree ?? null;
}
