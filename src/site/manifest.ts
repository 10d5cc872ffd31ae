import { posix } from "node:path";
import { z } from "zod";

const Manifest = z.strictObject({ sitrep: z.literal(1), files: z.array(z.string()) });

/** The list of what a build wrote, as it lies beside it. */
export function formatManifest(paths: Iterable<string>): string {
  return `${JSON.stringify({ sitrep: 1, files: [...paths].sort() }, null, 2)}\n`;
}

/** The paths in such a list; undefined if it is none of ours, or names a place outside its folder. */
export function parseManifest(text: string): readonly string[] | undefined {
  const { data } = Manifest.safeParse(parseJson(text));
  return data?.files.every(isPlainPath) ? data.files : undefined;
}

/** Whether a path stays below the folder that it counts from, and says so plainly. */
export function isPlainPath(path: string): boolean {
  const isNormal = path !== "" && posix.normalize(path) === path && !/[\\\0]|^[a-z]:/i.test(path);
  return (
    isNormal && !path.startsWith("/") && path.split("/").every((part) => !/^\.{0,2}$/.test(part))
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
