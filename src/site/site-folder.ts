import { dirname, join, relative, sep } from "node:path";
import { attempt } from "./cli-error.ts";
import type { Io } from "./io.ts";
import { briefingsFolder, configNames } from "./layout.ts";

/** A file or folder that a command was given. */
export interface Target {
  readonly path: string;
  readonly kind: "file" | "folder";
}

/** Where a site is, and where in it the topics are. */
export interface Layout {
  readonly folder: string;
  /** Undefined where texts are read that belong to no site. */
  readonly briefings: string | undefined;
}

/**
 * The folder of the site that a target belongs to: the nearest one, from the target upwards, that
 * has a config, or has the target in its folder `briefings`, or is the target and has such a folder.
 */
export async function findSiteFolder(io: Io, { path, kind }: Target): Promise<string | undefined> {
  const start = kind === "folder" ? path : dirname(path);
  if ((await io.find(join(start, briefingsFolder))) === "folder") return start;
  for (let folder = start; ; folder = dirname(folder)) {
    const [first, _topic, ...deeper] = relative(folder, start).split(sep);
    if (first === briefingsFolder && deeper.length === 0) return folder;
    if ((await configsIn(io, folder)).length > 0) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** The configs in a folder; a site has at most one, and one that we may not look into has none. */
export async function configsIn(io: Io, folder: string): Promise<string[]> {
  const kinds = await Promise.all(
    configNames.map((name) => attempt([], () => io.find(join(folder, name)))),
  );
  return configNames.filter((_, i) => kinds[i] === "file").map((name) => join(folder, name));
}
