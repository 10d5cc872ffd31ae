import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { systemFiles } from "../src/cli/io.ts";
import { run } from "../src/cli/run.ts";
import type { Io } from "../src/site/io.ts";

/** A briefing in the text form in which no rule finds anything. */
export function sampleText(version = 1, title = "Harbour dredging"): string {
  return `${title} · history
Version ${version}
2026-0${version}-10 09:00 UTC · 12 items
What
The port authority let the dredging contract lapse [1].
Why it matters
Without dredging, ships of more than nine metres' draught must wait for the tide [2].
Open questions
Who will dredge the northern channel after the contract [1]?
Narrative
The authority gave no reason for letting the contract lapse [1]. Pilots had warned of silt [2].
Timeline
- 2026-01-05: The contract lapses [1]
- 2026-01-08: Pilots warn of silt in the northern channel [2]
Perspectives
Port authority
The lapse is a pause, and a new tender will follow.
Evolution: Unchanged since the lapse.
Tensions
- The authority speaks of a pause [1], the pilots of neglect [2]. [1][2]
Sources
- [1] Port authority lets the dredging contract lapse — wire:ports
- [2] Pilots warn of silt in the northern channel — wire:ports
`;
}

/** The same with a citation that has no source, at line 5. */
export function brokenText(version = 1, title = "Harbour dredging"): string {
  return sampleText(version, title).replace("lapse [1].\nWhy", "lapse [9].\nWhy");
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, gone when the test is over. */
export async function folderWith(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sitrep-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await addFiles(folder, files);
  return folder;
}

export async function addFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Everything below a folder by path, e.g. `{ "a/b.txt": "…" }`. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, "utf8")]);
  return Object.fromEntries(await Promise.all(pairs));
}

export interface Setting {
  readonly env?: Io["env"];
  readonly isTerminal?: boolean;
  readonly stdin?: string | Uint8Array;
  readonly files?: Partial<typeof systemFiles>;
}

/** Runs a command line in a folder, and gives back what it said and how it ended. */
export async function sitrep(cwd: string, args: readonly string[], setting: Setting = {}) {
  const { env = {}, isTerminal = false, stdin = "", files = {} } = setting;
  let [stdout, stderr] = ["", ""];
  const io: Io = {
    ...systemFiles,
    ...files,
    env,
    cwd,
    now: () => Date.UTC(2026, 5, 1),
    readStdin: async () => (typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin),
    stdout: { write: (text) => (stdout += text), isTerminal },
    stderr: { write: (text) => (stderr += text), isTerminal },
  };
  const status = await run(args, io);
  return { status, stdout, stderr };
}
