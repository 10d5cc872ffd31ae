import type { Topic, Version } from "../../model/topic.ts";
import { versionPath } from "../topics.ts";

/** What a version changed against the one before it, e.g. `china-ai/v8/changes/`. */
export function changesPath(topic: Topic, version: Version): string {
  return `${versionPath(topic, version)}changes/`;
}

/** What has changed from an old version to the latest, e.g. `china-ai/since/v5/`. */
export function sincePath(
  { slug }: Pick<Topic, "slug">,
  { number }: Pick<Version, "number">,
): string {
  return `${slug}/since/v${number}/`;
}
