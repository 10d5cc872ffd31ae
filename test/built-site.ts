import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { systemIo } from "../src/cli/io.ts";
import { run } from "../src/cli/run.ts";

/** The repository, with the briefings of ours. */
const root = fileURLToPath(new URL("../", import.meta.url));

/** Builds the site of a folder into a new one, and gives its path. */
export async function buildSite(
  folder: string = root,
  options: readonly string[] = [],
): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "sitrep-site-"));
  let said = "";
  const quiet = { isTerminal: false, write: (text: string) => void (said += text) };
  const io = { ...systemIo(), stdout: quiet, stderr: quiet };
  const status = await run(["build", folder, "--out", out, ...options], io);
  expect(said.length > 0 && status, said).toBe(0);
  return out;
}

export function removeSite(folder: string): void {
  rmSync(folder, { recursive: true });
}

/** The paths of all files of a folder, with slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

export function readIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
