import { isAbsolute, relative, sep } from "node:path";

/** The names under which a site keeps its settings. */
export const configNames = [
  "sitrep.config.ts",
  "sitrep.config.mts",
  "sitrep.config.mjs",
  "sitrep.config.js",
  "sitrep.config.json",
] as const;

/** Where a site keeps its topics unless its config says otherwise. */
export const briefingsFolder = "briefings";

/** What is known of a topic beside its texts. */
export const topicFactsName = "topic.yaml";

/** The record of what a topic has published, beside its texts. */
export const publicationName = "published.json";

/** The list of what a build wrote, in the folder that it wrote to. */
export const manifestName = ".sitrep-manifest.json";

/** Whether a file of this name in a folder of texts is a briefing. */
export function isBriefingName(name: string): boolean {
  return hasBriefingEnding(name) && !isLeftAlone(name) && name.toLowerCase() !== "readme.md";
}

/** Whether a name ends as those of briefings do: `.txt` or `.md`, in any case. */
export function hasBriefingEnding(name: string): boolean {
  return /\.(?:txt|md)$/i.test(name);
}

/** Hidden files and folders, and what editors leave beside a file. */
export function isLeftAlone(name: string): boolean {
  return /^[.~#]|~$/.test(name);
}

/** Whether a path is a folder, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** A path as messages show it: from the folder the command was given in, e.g. `briefings/rare-earths/v8.txt`. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join("/") || ".";
}
