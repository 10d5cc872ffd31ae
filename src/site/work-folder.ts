import { basename, dirname, join } from "node:path";
import { CliError } from "./cli-error.ts";
import type { Io } from "./io.ts";
import { shownPath } from "./layout.ts";

/** A hidden folder beside the site, in which the next one is made, e.g. `.dist.sitrep`. */
export interface WorkFolder {
  readonly path: string;
  /** Where the next site is made; after a swap, where the last one lies. */
  readonly next: string;
  /** Where the last site lies for the moment of a swap. */
  readonly last: string;
  /** What builds remember from one to the next. */
  readonly cache: string;
  /** In which parts `next` may differ from the site; no file: in all of them. */
  readonly behind: string;
  /** What an earlier build left behind and this one has tidied up, in words; empty: nothing. */
  readonly tidied: string;
}

/**
 * Opens the work folder of a site, which belongs to one build at a time, and brings to its end what
 * a build that was killed has begun. Undefined where no folder can be made beside the site.
 */
export async function openWorkFolder(io: Io, out: string): Promise<WorkFolder | undefined> {
  const path = pathFor(out);
  if (!(await canMake(io, path))) return undefined;
  const at = (name: string) => join(path, name);
  const work = {
    path,
    next: at("next"),
    last: at("last"),
    cache: at("cache"),
    behind: at("behind.json"),
  };
  const wasLeft = await lock(io, path, out);
  const tidied = await recover(io, out, work);
  return { ...work, tidied: tidied || (wasLeft ? "A build before this one was stopped." : "") };
}

/** Gives the work folder up; what is worth keeping in it stays for the next build. */
export async function closeWorkFolder(io: Io, { path }: WorkFolder): Promise<void> {
  await io.removeFile(lockOf(path));
  if ((await io.list(path)).every(({ name }) => name === IGNORE)) await io.removeTree(path);
}

/** Removes all that builds have left beside a site, once no build is at it; false: it was nothing. */
export async function emptyWorkFolder(io: Io, out: string): Promise<boolean> {
  const path = pathFor(out);
  if ((await io.findEntry(path)) !== "folder") return false;
  const work = await openWorkFolder(io, out);
  if (work === undefined) throw new CliError(`Cannot write to \`${shownPath(path, io.cwd)}\``);
  await io.removeTree(path);
  return true;
}

function pathFor(out: string): string {
  return join(dirname(out), `.${basename(out)}.sitrep`);
}

const IGNORE = ".gitignore";

function lockOf(path: string): string {
  return join(path, "lock");
}

async function canMake(io: Io, path: string): Promise<boolean> {
  try {
    await io.makeFolder(path);
    await io.writeFile(join(path, IGNORE), Buffer.from("*\n"));
    return true;
  } catch (error) {
    if (error instanceof CliError) return false;
    throw error;
  }
}

/** Takes the lock; true if a build that no longer runs had left it. */
async function lock(io: Io, path: string, out: string): Promise<boolean> {
  const file = lockOf(path);
  if (await io.claimFile(file, Buffer.from(String(io.pid)))) return false;
  const holder = Number(new TextDecoder().decode(await io.readFile(file)));
  if (Number.isSafeInteger(holder) && holder > 0 && holder !== io.pid && io.isRunning(holder)) {
    throw new CliError(
      `Cannot write the site to \`${shownPath(out, io.cwd)}\`: another build (process ${holder}) is at it; wait for it to end`,
    );
  }
  await io.writeFile(file, Buffer.from(String(io.pid)));
  return true;
}

/**
 * A swap has two steps: the site goes to `last`, and `next` comes in its place. Killed between
 * them, a build leaves no site; the one that stood there is put back. Killed after them, it leaves
 * the one that stood there in `last`, from where the next build can start.
 */
async function recover(
  io: Io,
  out: string,
  { next, last }: Omit<WorkFolder, "tidied">,
): Promise<string> {
  if ((await io.findEntry(last)) !== "folder") return "";
  if ((await io.findEntry(out)) === undefined) {
    await io.rename(last, out);
    return "A build before this one was stopped in its last step; the site is back as it was.";
  }
  if ((await io.findEntry(next)) === undefined) await io.rename(last, next);
  else await io.removeTree(last);
  return "";
}
