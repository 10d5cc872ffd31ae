import { basename, dirname, join } from "node:path";
import { CliError } from "./cli-error.ts";
import type { Io } from "./io.ts";
import { isWithin, manifestName, shownPath } from "./layout.ts";
import { parseManifest } from "./manifest.ts";
import type { Layout } from "./site-folder.ts";

/** The folder that a site is written to, once it is known that nothing can come to harm there. */
export interface OutFolder {
  readonly path: string;
  /** The files in it that an earlier build wrote. */
  readonly written: ReadonlySet<string>;
}

/**
 * Looks at a folder before a site is written to it. One with texts or settings in it is refused;
 * so, without `force`, is one that holds anything but a site that sitrep wrote.
 */
export async function openOutFolder(
  io: Io,
  path: string,
  layout: Layout,
  force: boolean,
): Promise<OutFolder> {
  await refuseSourceFolders(io, path, layout);
  const kind = await io.find(path);
  if (kind === undefined) return { path, written: new Set() };
  if (kind !== "folder") throw refusal(io, path, "it is no folder");
  const written = await readManifest(io, path);
  if (written) return { path, written: new Set(written) };
  const isEmpty = (await io.list(path)).length === 0;
  if (isEmpty || force) return { path, written: new Set() };
  throw refusal(
    io,
    path,
    "it holds files that sitrep did not write; choose another folder with --out, or add --force to write beside them",
  );
}

function refusal({ cwd }: Io, path: string, reason: string): CliError {
  return new CliError(`Cannot write the site to \`${shownPath(path, cwd)}\`: ${reason}`);
}

async function refuseSourceFolders(io: Io, path: string, layout: Layout): Promise<void> {
  const { folder, briefings } = layout;
  const real = await realPath(io, path);
  const realFolder = await realPath(io, folder);
  const realBriefings = await realPath(io, briefings ?? folder);
  const holdsSources = [realFolder, realBriefings].some((source) => isWithin(source, real));
  const liesInTexts = realBriefings !== realFolder && isWithin(real, realBriefings);
  if (holdsSources || liesInTexts) {
    throw refusal(io, path, "the briefings are there; choose a folder of its own with --out");
  }
}

/** The path without links, also of a folder that is yet to be made. */
async function realPath(io: Io, path: string): Promise<string> {
  const real = await io.findRealPath(path);
  if (real !== undefined || path === dirname(path)) return real ?? path;
  return join(await realPath(io, dirname(path)), basename(path));
}

/** The files that a build has listed in a folder; undefined if there is no such list. */
export async function readManifest(io: Io, folder: string): Promise<readonly string[] | undefined> {
  const path = join(folder, manifestName);
  if ((await io.findEntry(path)) !== "file") return undefined;
  return parseManifest(new TextDecoder().decode(await io.readFile(path)));
}
