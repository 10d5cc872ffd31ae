import { dirname, join } from "node:path";
import { CliError } from "./cli-error.ts";
import { openInPlace } from "./in-place.ts";
import type { Io } from "./io.ts";
import { manifestName } from "./layout.ts";
import { formatManifest } from "./manifest.ts";
import type { OutFolder } from "./out-folder.ts";
import type { WorkFolder } from "./work-folder.ts";
import type { SiteFile, SiteWriter } from "./write.ts";

// A tree with more files than this is kept: file systems take longer to remove than to write it,
// and the next build needs only to bring it up to date.
const WORTH_KEEPING = 5000;

/**
 * Makes the whole site in the work folder, file by file, and puts it in the place of the old one in
 * two renames, so that a reader, or a build that is killed at any moment before, meets a complete
 * site.
 *
 * The next site starts from the one before the last, if that was kept: what is as it should be
 * there stays, what is so in the site of today is linked, and only the rest is written. Where
 * nothing differs from the site of today, that stays.
 */
export async function openWholeTree(
  io: Io,
  { path: live, written }: OutFolder,
  work: WorkFolder,
): Promise<SiteWriter> {
  const { next, last } = work;
  await io.makeFolder(next);
  const folders = new Set<string>();
  const paths: string[] = [];
  let differs = false;

  async function put({ path, content }: SiteFile): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const [old, place] = [join(live, path), join(next, path)];
    const isOld = await holds(io, old, bytes);
    if (!isOld) differs = true;
    if (await holds(io, place, bytes)) return;
    const folder = dirname(place);
    if (!folders.has(folder)) await makeFolderAt(io, folder);
    folders.add(folder);
    await clear(io, place);
    if (!(isOld && (await io.link(old, place)))) await io.writeNewFile(place, bytes);
  }

  return {
    async add(files) {
      for (const file of files) {
        paths.push(file.path);
        await put(file);
      }
    },

    async finish() {
      await put({ path: manifestName, content: formatManifest(paths) });
      const wanted = new Set([...paths, manifestName]);
      await removeOthers(io, next, wanted);
      const isSame = !differs && written.size === paths.length;
      const isSwapped = !isSame && (await swap(io, live, work));
      if (!isSame && !isSwapped) await copyOver(io, { path: live, written }, next, paths);
      const rest = isSwapped ? last : next;
      if ((await io.findEntry(rest)) === undefined) return;
      if (paths.length <= WORTH_KEEPING) await io.removeTree(rest);
      else if (rest === last) await io.rename(last, next);
    },
  };
}

/** False where the old site cannot be moved, e.g. because it is where a disk is mounted. */
async function swap(io: Io, live: string, { next, last }: WorkFolder): Promise<boolean> {
  if ((await io.findEntry(live)) !== undefined && !(await canMove(io, live, last))) return false;
  await io.rename(next, live);
  return true;
}

async function canMove(io: Io, from: string, to: string): Promise<boolean> {
  try {
    await io.rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof CliError) return false;
    throw error;
  }
}

async function copyOver(
  io: Io,
  out: OutFolder,
  tree: string,
  paths: readonly string[],
): Promise<void> {
  const writer = openInPlace(io, out, false);
  for (const path of paths) {
    await writer.add([{ path, content: await io.readFile(join(tree, path)) }]);
  }
  await writer.finish();
}

async function holds(io: Io, place: string, bytes: Uint8Array): Promise<boolean> {
  if ((await io.findEntry(place)) !== "file") return false;
  return Buffer.compare(await io.readFile(place), bytes) === 0;
}

/** Makes a folder in a tree of ours, where a file may stand that an earlier site had. */
async function makeFolderAt(io: Io, folder: string): Promise<void> {
  const kind = await io.findEntry(folder);
  if (kind === "folder") return;
  if (kind !== undefined) await io.removeFile(folder);
  else await makeFolderAt(io, dirname(folder));
  await io.makeFolder(folder);
}

/**
 * Clears a place in a tree of ours. What stands there may be one with the site's own file: it is
 * replaced, never written into.
 */
async function clear(io: Io, place: string): Promise<void> {
  const kind = await io.findEntry(place);
  if (kind === "folder") await io.removeTree(place);
  else if (kind !== undefined) await io.removeFile(place);
}

/** Removes what is in a tree of ours and is not wanted there. */
async function removeOthers(io: Io, tree: string, wanted: ReadonlySet<string>): Promise<void> {
  const folders = new Set([...wanted].flatMap(foldersOf));
  const open = [""];
  for (const folder of open) {
    for (const { name, kind } of await io.list(join(tree, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (kind === "folder" && folders.has(path)) open.push(path);
      else if (!wanted.has(path)) await clear(io, join(tree, path));
    }
  }
}

/** The folders above a file, e.g. `a` and `a/b` for `a/b/c.html`. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, nth) => parts.slice(0, nth + 1).join("/"));
}
