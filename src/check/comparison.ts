import { type Alignment, alignVersions } from "../history/alignment.ts";
import { changesOf } from "../history/diff.ts";
import type { Change } from "../model/change.ts";
import type { TopicFacts, Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";

/** A text beside the version before it: which thing is which, and what changed. */
export interface Comparison {
  readonly alignment: Alignment;
  readonly changes: readonly Change[];
}

/** Compares a text with the version before it, if there is one, when first asked to. */
export function comparisonOf(
  previous: BriefingTree | null,
  tree: BriefingTree,
  facts: TopicFacts,
): () => Comparison | null {
  let made: Comparison | null = null;
  return () => {
    if (previous === null) return null;
    if (made === null) {
      const alignment = alignVersions(previous, tree, facts);
      made = { alignment, changes: changesOf(alignment) };
    }
    return made;
  };
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
