import { openBuildCache } from "./build-cache.ts";
import { CliError } from "./cli-error.ts";
import { openInPlace } from "./in-place.ts";
import type { Io } from "./io.ts";
import { isPlainPath } from "./manifest.ts";
import type { OutFolder } from "./out-folder.ts";
import { openParts, type SiteParts } from "./parts.ts";
import { surveySite } from "./survey.ts";
import { openWholeTree } from "./whole-tree.ts";
import { closeWorkFolder, openWorkFolder } from "./work-folder.ts";

/** A file of the built site; the path counts from its root, e.g. `assets/logo.png`. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Takes the files of a site as they are made; readers see them once it is finished. */
export interface SiteWriter {
  /** Takes files of a part: a topic, or `` for the site as a whole. */
  add(files: readonly SiteFile[], part: string): Promise<void>;
  /** Takes a part as it stands in the site that is there. */
  keep(paths: readonly string[], part: string): Promise<void>;
  finish(): Promise<void>;
  /** Gives up what was taken. */
  abandon(): Promise<void>;
}

/** How a site is written. */
export interface WriteOptions {
  /** Lets files that are not ours be replaced. */
  readonly force?: boolean;
  /** Names the program that makes the site; left out: nothing is remembered for the next build. */
  readonly program?: string | undefined;
}

/**
 * Lets `make` hand over the files of a site and finish it, whereupon the folder holds them and
 * nothing else of ours. A folder that is
 * wholly ours is replaced as a whole; where files of others stand, or no folder can be made beside
 * it, file by file. If `make` fails, or abandons the site, the one that stood there stays.
 */
export async function writeSite(
  io: Io,
  out: OutFolder,
  { force = false, program }: WriteOptions,
  make: (site: SiteParts) => Promise<void>,
): Promise<void> {
  const { isOurs, stamps } = await surveySite(io, out);
  const work = isOurs ? await openWorkFolder(io, out.path) : undefined;
  try {
    if (work?.tidied) io.stderr.write(`${work.tidied}\n`);
    const writer = work ? await openWholeTree(io, out, work) : openInPlace(io, out, force);
    const cache = work && program ? openBuildCache(io, work.cache, program) : undefined;
    const site = openParts(io, out, listable(writer), cache, stamps);
    await make(site);
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
    async add(files, part) {
      const other = files.find(({ path }) => !isPlainPath(path));
      if (other) throw new CliError(`Cannot write \`${other.path}\`: rename the file`);
      await writer.add(files, part);
    },
  };
}
