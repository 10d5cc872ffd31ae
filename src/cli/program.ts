import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Io } from "../site/io.ts";
import { readVersion } from "./version.ts";

/** Names the program that runs: its version, and how its files stand, for those who work on it. */
export async function programName(io: Io): Promise<string> {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const files: string[] = [];
  const folders = [root];
  for (const folder of folders) {
    for (const { name, kind } of await io.list(folder)) {
      if (kind === "folder") folders.push(join(folder, name));
      else if (/\.[jt]s$/.test(name)) files.push(join(folder, name));
    }
  }
  return JSON.stringify([await readVersion(io), files, io.stampsOf(files)]);
}
