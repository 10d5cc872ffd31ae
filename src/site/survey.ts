import { join } from "node:path";
import type { Io, Stamp } from "./io.ts";
import { manifestName } from "./layout.ts";
import type { OutFolder } from "./out-folder.ts";

/** How the files of a site stand in its folder. */
export interface Survey {
  /** Whether the folder, if it is there, holds nothing but what a build has written, and no link. */
  readonly isOurs: boolean;
  /** Of files that the last build wrote: what tells whether one has been changed since. */
  readonly stamps: ReadonlyMap<string, string>;
}

/** Looks at every file that the last build wrote, and whether something else stands among them. */
export async function surveySite(io: Io, { path, written }: OutFolder): Promise<Survey> {
  const kind = await io.findEntry(path);
  if (kind !== "folder") return { isOurs: kind === undefined, stamps: new Map() };
  const files = [...written, manifestName];
  const folders = foldersOf(files);
  const stampsOf = (paths: readonly string[]) => io.stampsOf(paths.map((each) => join(path, each)));
  const fileStamps = stampsOf(files);
  const folderStamps = stampsOf(folders);

  const counts = new Map<string, number>();
  const count = (child: string) => {
    const parent = parentOf(child);
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  };
  const stamps = new Map<string, string>();
  let isOurs = true;
  for (const [nth, file] of files.entries()) {
    const stamp = fileStamps[nth];
    if (stamp === undefined) continue;
    count(file);
    stamps.set(file, formatStamp(stamp));
    isOurs &&= stamp.kind === "file";
  }
  for (const [nth, folder] of folders.entries()) {
    if (folder !== "" && folderStamps[nth] !== undefined) count(folder);
  }
  for (const [nth, folder] of folders.entries()) {
    const stamp = folderStamps[nth];
    if (stamp === undefined) continue;
    isOurs &&= stamp.kind === "folder" && stamp.size === (counts.get(folder) ?? 0);
  }
  return { isOurs, stamps };
}

/** A file keeps its stamp while nobody writes to it, under whatever name it lies. */
export function formatStamp({ size, modified }: Stamp): string {
  return `${size}:${modified}`;
}

/** The folders that hold some files, and those above them; `` is where the paths count from. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set([""]);
  for (const file of files) {
    for (let folder = parentOf(file); !folders.has(folder); folder = parentOf(folder)) {
      folders.add(folder);
    }
  }
  return [...folders];
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
