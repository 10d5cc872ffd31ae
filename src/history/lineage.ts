import type { TopicFacts } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import { type Alignment, alignVersions, type Matches } from "./alignment.ts";
import { type Entity, entities, type Thing, type Things, thingsOf } from "./things.ts";

/** One thing followed through the versions of a topic, oldest first. */
export interface Lineage {
  readonly entity: Entity;
  /** The id of its first member, which it keeps. */
  readonly id: string;
  readonly members: readonly Member[];
}

export interface Member {
  /** The place of the version in the list of versions. */
  readonly at: number;
  readonly thing: Thing;
}

/** The versions of a topic, each aligned with the next, and what runs through them. */
export interface VersionHistory {
  readonly trees: readonly BriefingTree[];
  /** One fewer than versions: from each to the next. */
  readonly alignments: readonly Alignment[];
  readonly lineages: readonly Lineage[];
}

/**
 * Follows everything through the versions of a topic, given oldest first; each version is aligned
 * once, with the one before it, as what is known of the topic has it. Of a thing that is split the first part goes on, of two that are
 * merged the first; the others begin or end there.
 */
export function followVersions(trees: readonly BriefingTree[], facts?: TopicFacts): VersionHistory {
  const alignments = trees
    .slice(1)
    .map((tree, nth) => alignVersions(trees[nth] as BriefingTree, tree, facts));
  return { trees, alignments, lineages: lineagesOf(trees, alignments) };
}

function lineagesOf(trees: readonly BriefingTree[], alignments: readonly Alignment[]): Lineage[] {
  const things = trees.map(
    (tree, at) => alignments[at]?.before.things ?? thingsAt(tree, alignments[at - 1]),
  );
  return entities.flatMap((entity) => {
    const open: Map<number, Member[]>[] = things.map(() => new Map());
    const successors = alignments.map(({ matches }) => successorsIn(matches[entity]));
    const lineages: Member[][] = [];
    things.forEach((each, at) => {
      each[entity].forEach((thing, place) => {
        const line = open[at]?.get(place) ?? [];
        if (line.length === 0) lineages.push(line);
        line.push({ at, thing });
        const next = successors[at]?.get(place);
        if (next !== undefined) open[at + 1]?.set(next, line);
      });
    });
    return lineages.map((members) => ({ entity, id: members[0]?.thing.id ?? "", members }));
  });
}

function thingsAt(tree: BriefingTree, before: Alignment | undefined): Things {
  return before?.after.things ?? thingsOf(tree);
}

/** Where each thing goes on in the next version. */
function successorsIn({ pairs, splits, merges }: Matches): Map<number, number> {
  return new Map([
    ...merges.map(({ before, after }) => [before[0], after] as const),
    ...splits.map(({ before, after }) => [before, after[0]] as const),
    ...pairs.map(({ before, after }) => [before, after] as const),
  ]);
}
