import { fileURLToPath } from "node:url";
import type { Io } from "../site/io.ts";

/** The version of sitrep. */
export async function readVersion(io: Pick<Io, "readFile">): Promise<string> {
  const path = fileURLToPath(new URL("../../package.json", import.meta.url));
  // Our own package.json, which npm does not publish without a version.
  const manifest = JSON.parse(new TextDecoder().decode(await io.readFile(path))) as {
    readonly version: string;
  };
  return manifest.version;
}
