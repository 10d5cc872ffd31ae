import { constants, type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import {
  appendFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { CliError } from "../site/cli-error.ts";
import type { Io, Kind, Output, Stamp } from "../site/io.ts";
import { forTerminal } from "./terminal.ts";

/** The machine's own files, clock and terminal. */
export function systemIo(): Io {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    get cwd() {
      return currentFolder();
    },
    now: () => Date.now(),
    readStdin: () => attempt("read", "-", () => buffer(process.stdin)),
    ...systemFiles,
  };
}

/** The part of `Io` that is about files, so that tests can watch the streams and keep the disk. */
export const systemFiles = {
  readFile: (path: string, most?: number) =>
    attempt("read", path, () =>
      most === undefined ? readFile(path, { flag: AT_ONCE }) : readBeginning(path, most),
    ),

  async list(folder) {
    const entries = await attempt("read", folder, () => readdir(folder, { withFileTypes: true }));
    const list = entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    return list.sort((a, b) => (a.name < b.name ? -1 : 1));
  },

  find: (path) => kindAt(path, stat),
  findEntry: (path) => kindAt(path, lstat),
  stampsOf: (paths) => paths.map(stampOf),
  findRealPath: (path) => unlessMissing(attempt("read", path, () => realpath(path))),

  async makeFolder(path) {
    await attempt("make the folder", path, () => mkdir(path, { recursive: true }));
  },

  async writeFile(path, bytes) {
    const draft = join(dirname(path), `.sitrep-draft-${basename(path)}`);
    await attempt("write", path, async () => {
      await unlink(draft).catch(ignoreMissing);
      try {
        // `wx` makes the file or fails: a link put in its place in the meantime is not followed.
        await writeFile(draft, bytes, { flag: "wx" });
        await rename(draft, path);
      } catch (error) {
        await unlink(draft).catch(ignoreMissing);
        throw error;
      }
    });
  },

  appendFile: (path, bytes) => attempt("write", path, () => appendFile(path, bytes)),
  writeNewFile: (path, bytes) =>
    attempt("write", path, () => writeFile(path, bytes, { flag: "wx" })),

  async claimFile(path, bytes) {
    try {
      await writeFile(path, bytes, { flag: "wx" });
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      throw error;
    }
  },

  rename: (from, to) => attempt("move", from, () => rename(from, to)),

  async link(file, place) {
    try {
      await link(file, place);
      return true;
    } catch (error) {
      // Some file systems have no second names, and some have too few.
      if (NO_LINKS.has(codeOf(error) ?? "")) return false;
      throw error;
    }
  },

  removeTree: (folder) =>
    attempt("remove", folder, () => rm(folder, { recursive: true, force: true })),

  pid: process.pid,
  isRunning(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // It is there and belongs to somebody else.
      return codeOf(error) === "EPERM";
    }
  },

  removeFile: (path) => attempt("remove", path, () => unlink(path)),

  async removeEmptyFolder(path) {
    await attempt("remove", path, () => rmdir(path).catch(ignoreFilled));
  },
} satisfies Partial<Io>;

// Without it, opening a pipe waits until somebody writes to it. Windows has no such pipes.
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** No more than was there at first is read of a file that grows meanwhile. */
async function readBeginning(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, AT_ONCE);
  try {
    const stats = await file.stat();
    if (!stats.isFile() && !stats.isDirectory()) {
      throw new CliError(`Cannot read \`${path}\`: it is no file`);
    }
    const bytes = Buffer.alloc(Math.min(stats.size, most + 1));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "EMLINK", "EXDEV", "ENOTSUP", "ENOSYS"]);

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new CliError("The folder you are in is no longer there", { cause: error });
  }
}

function output(stream: NodeJS.WriteStream): Output {
  return stream.isTTY
    ? {
        write: (text) => void stream.write(forTerminal(text)),
        isTerminal: true,
        columns: stream.columns,
      }
    : { write: (text) => void stream.write(text), isTerminal: false };
}

function kindOf(entry: Dirent | Stats): Kind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

async function kindAt(
  path: string,
  look: (path: string) => Promise<Stats>,
): Promise<Kind | undefined> {
  const stats = await unlessMissing(attempt("read", path, () => look(path)));
  return stats && kindOf(stats);
}

/** Looked at while nothing else is done: for thousands of files that is many times faster. */
function stampOf(path: string): Stamp | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    const size = stats.isDirectory() ? readdirSync(path).length : stats.size;
    return { kind: kindOf(stats), size, modified: stats.mtimeMs, changed: stats.ctimeMs };
  } catch {
    // What cannot be looked at is no file of ours.
    return undefined;
  }
}

async function unlessMissing<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof CliError && isMissing(error.cause)) return undefined;
    throw error;
  }
}

/** Does something to a path; what the system refuses becomes a line for the terminal. */
async function attempt<T>(what: string, path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new CliError(`Cannot ${what} \`${path}\`: ${reasons[code] ?? code}`, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the file system is read-only",
  ENOENT: "there is no such file",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "it is a folder",
  EEXIST: "something else stands there",
  ENOTEMPTY: "the folder is not empty",
  ENOSPC: "no space is left",
  EDQUOT: "no space is left",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links lead in a circle",
  EBUSY: "it is in use",
  EAGAIN: "it is no file",
  ENXIO: "it is no file",
};

/** The code of a refusal by the system; undefined for a fault of any other kind. */
function codeOf(error: unknown): string | undefined {
  const isRefusal = error instanceof Error && "code" in error && "syscall" in error;
  return isRefusal && typeof error.code === "string" ? error.code : undefined;
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "");
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}

function ignoreFilled(error: unknown): void {
  if (!["ENOTEMPTY", "EEXIST"].includes(codeOf(error) ?? "")) throw error;
}
