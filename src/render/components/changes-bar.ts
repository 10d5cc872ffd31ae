import type { Element } from "hast";
import { s } from "hastscript";
import { once } from "../../history/once.ts";
import { historyOf } from "../../history/topic-history.ts";
import type { Change } from "../../model/change.ts";
import type { Topic } from "../../model/topic.ts";
import type { VersionSize } from "../pictures/versions-picture.ts";
import { words } from "../words.ts";
import { type GroupName, groupOf } from "./changes-view.ts";

/** How many things a version brought, changed and dropped; sources are not counted. */
export interface ChangeCounts {
  readonly new: number;
  readonly revised: number;
  readonly gone: number;
}

export function countChanges(changes: readonly Change[]): ChangeCounts {
  const groups = changes
    .filter(({ entity }) => entity !== "figure" && entity !== "source")
    .map(groupOf);
  const count = (...names: GroupName[]) =>
    groups.filter((group) => group !== undefined && names.includes(group)).length;
  return {
    new: count("new"),
    revised: count("revised", "moved", "split", "merged"),
    gone: count("gone"),
  };
}

/** How much each version of a topic changed. */
export const versionSizes = once((topic: Topic): readonly VersionSize[] => {
  const { changes } = historyOf(topic);
  return topic.versions.map(({ number }, at) => {
    const counts = countChanges(changes[at] ?? []);
    return { number, changes: counts.new + counts.revised + counts.gone };
  });
});

const WIDTH = 240;
const HEIGHT = 8;

/** The counts as a bar in three parts; its full width stands for the most of any version. */
export function changesBar(counts: ChangeCounts, most: number): Element {
  const names = ["new", "revised", "gone"] as const;
  const scale = most === 0 ? 0 : WIDTH / most;
  const label = names.map((name) => words.changed[name](counts[name])).join(", ");
  let x = 0;
  const parts = names.flatMap((name) => {
    const width = Math.round(counts[name] * scale);
    const part = s("rect", { className: `is-${name}`, x, y: 0, width, height: HEIGHT });
    x += width;
    return width === 0 ? [] : [part];
  });
  return s("svg.bar", { role: "img", ariaLabel: label, viewBox: `0 0 ${WIDTH} ${HEIGHT}` }, parts);
}
