import type { Change } from "../model/change.ts";
import type { Topic } from "../model/topic.ts";
import type { Alignment } from "./alignment.ts";
import { changesOf, onlyChanged } from "./diff.ts";
import { followVersions, type VersionHistory } from "./lineage.ts";
import { once } from "./once.ts";

/** A topic's versions with what changed from each to the next. */
export interface TopicHistory extends VersionHistory {
  /** For each version what it changed against the one before it; nothing for the first. */
  readonly changes: readonly (readonly Change[])[];
}

/** The history of a topic; each version is aligned once, with the one before it. */
export const historyOf = once((topic: Topic): TopicHistory => {
  const history = followVersions(
    topic.versions.map(({ tree }) => tree),
    topic.facts,
  );
  return { ...history, changes: [[], ...history.alignments.map(changesIn)] };
});

// Where one version of a topic is written anew, the alignments of the others stay as they are.
const changesIn = once((alignment: Alignment) => onlyChanged(changesOf(alignment)));
