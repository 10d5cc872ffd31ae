import { dirname, join } from "node:path";
import { CliError } from "./cli-error.ts";
import { openInPlace } from "./in-place.ts";
import type { Io } from "./io.ts";
import { manifestName } from "./layout.ts";
import { formatManifest } from "./manifest.ts";
import { type OutFolder, readManifest } from "./out-folder.ts";
import type { WorkFolder } from "./work-folder.ts";
import type { SiteFile, SiteWriter } from "./write.ts";

// A tree with more files than this is kept: file systems take longer to remove than to write it,
// and the next build needs only to bring it up to date.
const WORTH_KEEPING = 1000;

/**
 * Makes the whole site in the work folder, file by file, and puts it in the place of the old one in
 * two renames, so that a reader, or a build that is killed at any moment before, meets a complete
 * site.
 *
 * The next site starts from the one before the last, if that was kept: what is as it should be
 * there stays, what is so in the site of today is linked, and only the rest is written. Parts that
 * are kept, and are known to be the same in both, are not even looked at. Where nothing differs
 * from the site of today, that stays.
 */
export async function openWholeTree(
  io: Io,
  { path: live, written }: OutFolder,
  work: WorkFolder,
): Promise<SiteWriter> {
  const { next, last } = work;
  const isFresh = (await io.findEntry(next)) === undefined;
  const behind = isFresh ? undefined : await partsBehind(io, work);
  const listed = behind && (await readManifest(io, next));
  await io.makeFolder(next);
  const folders = new Set<string>();
  const paths: string[] = [];
  const changed = new Set<string>();
  let isTouched = false;

  /** From the first change on until the end, nobody knows how much of the next site is as it should be. */
  async function touch(): Promise<void> {
    if (!isTouched && (await io.findEntry(work.behind)) !== undefined) {
      await io.removeFile(work.behind);
    }
    isTouched = true;
  }

  async function put({ path, content }: SiteFile, part: string): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const [old, place] = [join(live, path), join(next, path)];
    const isOld = (written.has(path) || path === manifestName) && (await holds(io, old, bytes));
    if (!isOld) changed.add(part);
    const stands = !isFresh && (await holds(io, place, bytes));
    if (stands && (!isOld || areOne(io, old, place))) return;
    await clearWay(place);
    if (!(isOld && (await io.link(old, place)))) await io.writeNewFile(place, bytes);
  }

  async function clearWay(place: string): Promise<void> {
    await touch();
    const folder = dirname(place);
    if (!folders.has(folder)) await makeFolderAt(io, folder);
    folders.add(folder);
    if (!isFresh) await clear(io, place);
  }

  return {
    async add(files, part) {
      for (const file of files) {
        paths.push(file.path);
        await put(file, part);
      }
    },

    async keep(kept, part) {
      for (const path of kept) paths.push(path);
      if (behind && !behind.has(part)) return;
      for (const path of kept) {
        const [old, place] = [join(live, path), join(next, path)];
        if (areOne(io, old, place)) continue;
        await clearWay(place);
        if (!(await io.link(old, place))) await io.writeNewFile(place, await io.readFile(old));
      }
    },

    async finish() {
      await touch();
      await put({ path: manifestName, content: formatManifest(paths) }, "");
      const wanted = new Set([...paths, manifestName]);
      if (listed)
        await removeListed(
          io,
          next,
          listed.filter((path) => !wanted.has(path)),
        );
      else await removeOthers(io, next, wanted);
      const isSame = changed.size === 0 && written.size === paths.length;
      const isSwapped = !isSame && (await swap(io, live, work));
      if (!isSame && !isSwapped) await copyOver(io, { path: live, written }, next, paths);
      const rest = isSwapped ? last : next;
      if ((await io.findEntry(rest)) === undefined) return;
      if (paths.length <= WORTH_KEEPING) await io.removeTree(rest);
      else {
        if (rest === last) await io.rename(last, next);
        await io.writeFile(work.behind, Buffer.from(JSON.stringify(isSwapped ? [...changed] : [])));
      }
    },

    async abandon() {
      if (paths.length <= WORTH_KEEPING) await io.removeTree(next);
    },
  };
}

/** The parts in which the next site may differ from that of today; undefined: nothing is known. */
async function partsBehind(io: Io, { behind }: WorkFolder): Promise<Set<string> | undefined> {
  if ((await io.findEntry(behind)) !== "file") return undefined;
  // Only the last line of a build writes it, at once.
  const parts: string[] = JSON.parse(new TextDecoder().decode(await io.readFile(behind)));
  return new Set(parts);
}

/** Whether two files are one, or at least were written as one. */
function areOne(io: Io, a: string, b: string): boolean {
  const [x, y] = io.stampsOf([a, b]);
  return x?.kind === "file" && y?.kind === "file" && x.size === y.size && x.modified === y.modified;
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
    await writer.add([{ path, content: await io.readFile(join(tree, path)) }], "");
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

/** Removes files from a tree of ours, and the folders that are empty then. */
async function removeListed(io: Io, tree: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if ((await io.findEntry(join(tree, path))) === "file") await io.removeFile(join(tree, path));
  }
  const folders = new Set(paths.flatMap(foldersOf));
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
    if ((await io.findEntry(join(tree, folder))) === "folder") {
      await io.removeEmptyFolder(join(tree, folder));
    }
  }
}

/** The folders above a file, e.g. `a` and `a/b` for `a/b/c.html`. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, nth) => parts.slice(0, nth + 1).join("/"));
}
