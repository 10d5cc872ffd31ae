import { basename, dirname, join } from "node:path";
import { attempt, CliError } from "./cli-error.ts";
import { entriesOf } from "./entries.ts";
import type { Io } from "./io.ts";
import {
  briefingsFolder,
  hasBriefingEnding,
  isWithin,
  manifestName,
  shownPath,
  topicFactsName,
} from "./layout.ts";
import type { Layout, Target } from "./site-folder.ts";

/** A folder with briefings: one topic, or texts that each belong to a topic made from its title. */
export interface FoundFolder {
  readonly path: string;
  readonly isTopic: boolean;
  /** Its `topic.yaml`. */
  readonly factsFile: string | undefined;
  /** Sorted by name. */
  readonly files: readonly FoundFile[];
}

export interface FoundFile {
  readonly path: string;
  /** False for one that is read only because it stands beside a file that the command was given. */
  readonly isNamed: boolean;
}

/**
 * The briefings that some targets stand for, by folder. A folder that cannot be read, or has no
 * briefing, is among the failures; the others are found nevertheless.
 */
export async function findBriefings(
  io: Io,
  targets: readonly Target[],
  layout: Layout,
): Promise<{ readonly folders: readonly FoundFolder[]; readonly failures: readonly string[] }> {
  const failures: string[] = [];
  const found = new Map<string, FoundFolder>();
  for (const { path, kind } of targets) {
    const start = path === layout.folder ? (layout.briefings ?? path) : path;
    const search: Search = { io, layout, limit: limitOf(start, kind, layout), failures };
    const folders = await attempt(failures, async () =>
      kind === "file" ? [await folderOfFile(start, search)] : foldersOf(start, search),
    );
    for (const folder of folders ?? []) {
      found.set(folder.path, merge(found.get(folder.path), folder));
    }
  }
  return { folders: [...found.values()], failures };
}

function limitOf(path: string, kind: Target["kind"], { briefings }: Layout): string {
  if (briefings !== undefined && isWithin(path, briefings)) return briefings;
  return kind === "folder" ? path : dirname(path);
}

interface Search {
  readonly io: Io;
  readonly layout: Layout;
  /** The folder that no link may lead out of. */
  readonly limit: string;
  readonly failures: string[];
}

async function foldersOf(path: string, search: Search): Promise<FoundFolder[]> {
  const { io, failures } = search;
  const before = failures.length;
  const isTopic = await isTopicFolder(path, search);
  const own = await readFolder(path, isTopic, search);
  const folders = isTopic ? [own] : [own, ...(await topicFolders(path, search))];
  const filled = folders.filter(({ files }) => files.length > 0);
  if (filled.length === 0 && failures.length === before) {
    throw new CliError(
      `No briefing in \`${shownPath(path, io.cwd)}\`, expected files that end in .txt or .md, or folders of them`,
    );
  }
  return filled;
}

async function folderOfFile(path: string, search: Search): Promise<FoundFolder> {
  if (!hasBriefingEnding(path)) {
    throw new CliError(
      `Unexpected file \`${shownPath(path, search.io.cwd)}\`, expected a name that ends in .txt or .md`,
    );
  }
  const folder = dirname(path);
  const isTopic = await isTopicFolder(folder, search);
  const siblings = isTopic
    ? await readFolder(folder, true, search)
    : await looseSiblings(folder, search);
  return merge(
    siblings && { ...siblings, files: siblings.files.map((file) => ({ ...file, isNamed: false })) },
    { path: folder, isTopic, factsFile: siblings?.factsFile, files: [{ path, isNamed: true }] },
  );
}

/** The other texts beside a loose one; what is wrong with them is no concern of the command. */
async function looseSiblings(folder: string, search: Search): Promise<FoundFolder | undefined> {
  const failures: string[] = [];
  return attempt(failures, () => readFolder(folder, false, { ...search, failures }));
}

/** Whether the texts in a folder are the versions of one topic. */
async function isTopicFolder(path: string, { io, layout }: Search): Promise<boolean> {
  if ((await io.find(join(path, topicFactsName))) === "file") return true;
  if (path === layout.briefings) return false;
  const parent = dirname(path);
  return parent === layout.briefings || basename(parent) === briefingsFolder;
}

/** The topics in a folder of briefings; folders further down are not searched. */
async function topicFolders(path: string, search: Search): Promise<FoundFolder[]> {
  const topics: FoundFolder[] = [];
  for (const name of await entriesOf("folder", path, search)) {
    const folder = join(path, name);
    const isBuiltSite = (await search.io.find(join(folder, manifestName))) !== undefined;
    if (isBuiltSite) continue;
    const topic = await attempt(search.failures, () => readFolder(folder, true, search));
    if (topic) topics.push(topic);
  }
  return topics;
}

async function readFolder(path: string, isTopic: boolean, search: Search): Promise<FoundFolder> {
  const names = await entriesOf("file", path, search);
  const hasFacts = isTopic && names.includes(topicFactsName);
  return {
    path,
    isTopic,
    factsFile: hasFacts ? join(path, topicFactsName) : undefined,
    files: names
      .filter((name) => name !== topicFactsName)
      .map((name) => ({ path: join(path, name), isNamed: true })),
  };
}

/** Two readings of one folder: a file that either of them was given is one that the command was. */
function merge(a: FoundFolder | undefined, b: FoundFolder): FoundFolder {
  const named = new Map<string, boolean>();
  for (const { path, isNamed } of [...(a?.files ?? []), ...b.files]) {
    named.set(path, isNamed || named.get(path) === true);
  }
  const files = [...named].map(([path, isNamed]) => ({ path, isNamed }));
  return { ...b, files: files.sort((x, y) => (x.path < y.path ? -1 : 1)) };
}
