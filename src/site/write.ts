import { join } from "node:path";
import { CliError } from "./cli-error.ts";
import { openInPlace } from "./in-place.ts";
import type { Io } from "./io.ts";
import { manifestName } from "./layout.ts";
import { isPlainPath } from "./manifest.ts";
import type { OutFolder } from "./out-folder.ts";
import { openWholeTree } from "./whole-tree.ts";
import { closeWorkFolder, openWorkFolder } from "./work-folder.ts";

/** A file of the built site; the path counts from its root, e.g. `assets/logo.png`. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Takes the files of a site as they are made; readers see them once it is finished. */
export interface SiteWriter {
  add(files: readonly SiteFile[]): Promise<void>;
  finish(): Promise<void>;
}

/**
 * Makes a folder hold the files that `make` hands over, and nothing else of ours. A folder that is
 * wholly ours is replaced as a whole; where files of others stand, or no folder can be made beside
 * it, file by file. If `make` fails, the site that stood there stays.
 */
export async function writeSite(
  io: Io,
  out: OutFolder,
  force: boolean,
  make: (writer: SiteWriter) => Promise<void>,
): Promise<void> {
  const isOurs = await isWhollyOurs(io, out);
  const work = isOurs ? await openWorkFolder(io, out.path) : undefined;
  try {
    if (work?.tidied) io.stderr.write(`${work.tidied}\n`);
    const writer = work ? await openWholeTree(io, out, work) : openInPlace(io, out, force);
    await make(listable(writer));
    await writer.finish();
  } catch (error) {
    // What was made takes up room that may be what is missing.
    if (work) await io.removeTree(work.next);
    throw error;
  } finally {
    if (work) await closeWorkFolder(io, work);
  }
}

/** Every file goes into the manifest; the assets of a site's own may have names of any kind. */
function listable(writer: SiteWriter): SiteWriter {
  return {
    ...writer,
    async add(files) {
      const other = files.find(({ path }) => !isPlainPath(path));
      if (other) throw new CliError(`Cannot write \`${other.path}\`: rename the file`);
      await writer.add(files);
    },
  };
}

/** Whether a folder, if it is there, holds nothing but what a build has written, and no link. */
async function isWhollyOurs(io: Io, { path, written }: OutFolder): Promise<boolean> {
  const kind = await io.findEntry(path);
  if (kind !== "folder") return kind === undefined;
  const open = [""];
  for (const folder of open) {
    for (const { name, kind: what } of await io.list(join(path, folder))) {
      const inner = folder === "" ? name : `${folder}/${name}`;
      if (what === "folder") open.push(inner);
      else if (what !== "file" || !(written.has(inner) || inner === manifestName)) return false;
    }
  }
  return true;
}
