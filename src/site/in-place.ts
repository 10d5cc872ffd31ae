import { dirname, join, posix } from "node:path";
import { CliError } from "./cli-error.ts";
import type { Io } from "./io.ts";
import { manifestName, shownPath } from "./layout.ts";
import { formatManifest } from "./manifest.ts";
import type { OutFolder } from "./out-folder.ts";
import type { SiteFile, SiteWriter } from "./write.ts";

/**
 * Makes a folder hold some files, of which others are not ours: writes those whose bytes differ,
 * then removes what an earlier build wrote and this one does not. A file that sitrep did not write
 * stays as it is, unless `force` lets it be replaced; no link in the folder is followed.
 *
 * Nothing is written before all files are made. Then each is put in place at once, pages after all
 * else and the site's first page last. A build that is killed meanwhile leaves a mix of old and new
 * files, all of them in the manifest, and the next build brings it to its end.
 */
export function openInPlace(io: Io, out: OutFolder, force: boolean): SiteWriter {
  const all: SiteFile[] = [];
  return {
    async add(files) {
      all.push(...files);
    },
    async keep(paths) {
      for (const path of paths) {
        all.push({ path, content: await io.readFile(join(out.path, path)) });
      }
    },
    finish: () => writeInPlace(io, out, all, force),
    async abandon() {},
  };
}

async function writeInPlace(
  io: Io,
  out: OutFolder,
  files: readonly SiteFile[],
  force: boolean,
): Promise<void> {
  const paths = files.map(({ path }) => path);
  await refuseDetours(io, out, paths);
  const changes = await changesIn(io, out, files, force);
  const planned = new Set(paths);
  const obsolete = [...out.written].filter((path) => !planned.has(path));

  await io.makeFolder(out.path);
  if (paths.some((path) => !out.written.has(path))) {
    await writeManifest(io, out, [...planned, ...obsolete]);
  }
  for (const { path, bytes } of changes) {
    const place = join(out.path, path);
    await io.makeFolder(dirname(place));
    await io.writeFile(place, bytes);
  }
  if (obsolete.length === 0) return;
  await remove(io, out, obsolete);
  await writeManifest(io, out, planned);
}

/** Refuses a folder in which a link, or a file, stands where a folder of the site has to be. */
async function refuseDetours(io: Io, out: OutFolder, paths: readonly string[]): Promise<void> {
  for (const folder of foldersAbove(paths)) {
    const place = join(out.path, folder);
    const kind = await io.findEntry(place);
    if (kind === undefined || kind === "folder") continue;
    const what = kind === "link" ? "a link" : "a file";
    throw new CliError(
      `Cannot write into \`${shownPath(place, io.cwd)}\`: it is ${what}, expected a folder; remove it`,
    );
  }
}

interface Change {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files whose bytes differ from what stands in their place, in the order to write them. */
async function changesIn(
  io: Io,
  out: OutFolder,
  files: readonly SiteFile[],
  force: boolean,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { path, content } of files) {
    const place = join(out.path, path);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const kind = await io.findEntry(place);
    if (kind === "file" && areEqual(await io.readFile(place), bytes)) continue;
    const isInTheWay = kind !== undefined && !out.written.has(path) && !force;
    if (isInTheWay || kind === "folder") {
      throw new CliError(
        `Cannot write \`${shownPath(place, io.cwd)}\`: something stands there that sitrep did not write; move it away`,
      );
    }
    changes.push({ path, bytes });
  }
  return changes.sort((a, b) => rank(a.path) - rank(b.path));
}

/** What pages need comes first, then pages from the deepest up, so that no link leads nowhere. */
function rank(path: string): number {
  return path.endsWith(".html") ? 1 / path.split("/").length : 0;
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

async function writeManifest(io: Io, out: OutFolder, paths: Iterable<string>): Promise<void> {
  await io.writeFile(join(out.path, manifestName), Buffer.from(formatManifest(paths)));
}

/** Removes files that an earlier build wrote, and folders that are empty then. */
async function remove(io: Io, out: OutFolder, paths: readonly string[]): Promise<void> {
  const detours = new Set<string>();
  const folders = foldersAbove(paths);
  for (const folder of folders) {
    if ((await io.findEntry(join(out.path, folder))) !== "folder") detours.add(folder);
  }
  const isReached = (path: string) => foldersAbove([path]).every((folder) => !detours.has(folder));
  for (const path of paths.filter(isReached)) {
    const place = join(out.path, path);
    if ((await io.findEntry(place)) === "file") await io.removeFile(place);
  }
  for (const folder of folders.reverse()) {
    const isOurs = !detours.has(folder) && isReached(folder);
    if (isOurs) await io.removeEmptyFolder(join(out.path, folder));
  }
}

/** The folders that lead to some paths, each once, those further up first. */
function foldersAbove(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
      folders.add(folder);
    }
  }
  return [...folders].sort((a, b) => a.length - b.length);
}
