import { basename, dirname, resolve } from "node:path";
import type { Io } from "../site/io.ts";

/** The files of a machine with some others in their place, or added; by absolute path. */
export function overlay(io: Io, files: ReadonlyMap<string, Uint8Array>): Io {
  const kindAt = async (path: string, find: Io["find"]) => (files.has(path) ? "file" : find(path));
  return {
    ...io,
    // A getter would be read once by the spread.
    cwd: io.cwd,
    readFile: async (path, most) => files.get(path) ?? io.readFile(path, most),
    find: (path) => kindAt(path, io.find),
    findEntry: (path) => kindAt(path, io.findEntry),
    findRealPath: async (path) => {
      const real = await io.findRealPath(path);
      if (real !== undefined || !files.has(path)) return real;
      const folder = await io.findRealPath(dirname(path));
      return folder === undefined ? path : resolve(folder, basename(path));
    },
    async list(folder) {
      const added = [...files.keys()].filter((path) => dirname(path) === folder).map(named);
      const there = await io.list(folder);
      const entries = [
        ...there.filter(({ name }) => !added.some((entry) => entry.name === name)),
        ...added,
      ];
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

function named(path: string): { readonly name: string; readonly kind: "file" } {
  return { name: basename(path), kind: "file" };
}
