import { join } from "node:path";
import { attempt, CliError } from "./cli-error.ts";
import { type FoundFolder, findBriefings } from "./find.ts";
import type { Io } from "./io.ts";
import { isLeftAlone } from "./layout.ts";
import { type Making, prepare } from "./plan.ts";
import { stampsOf } from "./preview-read.ts";
import type { PreviewSettings, PreviewWorld } from "./preview-world.ts";
import { loadTemplates } from "./templates.ts";

/** A site's settings, templates and folders as they could be read last. */
export interface PreviewSite {
  readonly settings: PreviewSettings;
  readonly template: Making["template"];
  readonly assets: Making["assets"];
  readonly folders: readonly FoundFolder[];
}

export interface FollowedSite {
  /** Undefined as long as some part could never be read. */
  readonly site: PreviewSite | undefined;
  /** What cannot be read now. */
  readonly failures: readonly string[];
}

/**
 * Follows a site: each call reads again what has changed since the last one. Topics that came or
 * went are seen by their folder's time; `isThorough` looks for them in any case.
 */
export function followSite(world: PreviewWorld): (isThorough: boolean) => Promise<FollowedSite> {
  const { io, target, stampOf } = world;
  let settings: Kept<PreviewSettings> | undefined;
  let look: Kept<Pick<Making, "template" | "assets">> | undefined;
  let found: Kept<readonly FoundFolder[]> | undefined;
  let site: PreviewSite | undefined;

  return async (isThorough) => {
    const failures: string[] = [];
    settings = await again(settings, failures, async (old) => {
      const stamp = old && (await stampOfSettings(old, world));
      if (stamp !== undefined && stamp === settings?.stamp) return undefined;
      const value = await world.loadSettings();
      return { value, stamp: stamp ?? (await stampOfSettings(value, world)) };
    });
    if (settings === undefined) return { site, failures };

    const now = settings.value;
    look = await again(look, failures, async () => {
      const stamp = await stampOfTree(now.templates, world);
      if (look?.of === now && look.stamp === stamp) return undefined;
      const { template, assets } = prepare(
        { ...now.site, title: "" },
        await loadTemplates(io, now.templates, now.themeOf),
      );
      return { value: { template, assets }, stamp, of: now };
    });

    const stamp = await stampOf(topOf(now, target));
    if (isThorough || found?.of !== now || found.stamp !== stamp || found.failures?.length !== 0) {
      const { folders, failures } = await findBriefings(io, [target], now.layout);
      const isSame = JSON.stringify(folders) === JSON.stringify(found?.value);
      found = { value: isSame && found ? found.value : folders, stamp, of: now, failures };
    }
    failures.push(...(found.failures ?? []));
    if (look === undefined) return { site: undefined, failures };
    const next = { settings: now, ...look.value, folders: found.value };
    if (site === undefined || !isAlike(site, next)) site = next;
    return { site, failures };
  };
}

/** The folder in which topics come and go. */
function topOf({ layout }: PreviewSettings, { path }: PreviewWorld["target"]): string {
  return path === layout.folder ? (layout.briefings ?? path) : path;
}

/** The folders and files that the pages of a site come from, for those who wait for changes. */
export async function watchedIn(
  { settings, folders }: PreviewSite,
  { io, target }: PreviewWorld,
): Promise<readonly string[]> {
  const top = topOf(settings, target);
  const entries = (await attempt([], () => io.list(top))) ?? [];
  const below = entries.filter(({ kind, name }) => kind === "folder" && !isLeftAlone(name));
  return [
    ...new Set([
      settings.layout.folder,
      top,
      ...folders.map(({ path }) => path),
      ...(settings.layout.briefings === top ? below.map(({ name }) => join(top, name)) : []),
      ...(settings.templates === undefined ? [] : await foldersBelow(settings.templates, io)),
    ]),
  ];
}

interface Kept<Value> {
  readonly value: Value;
  readonly stamp: string;
  /** The settings by which it was read. */
  readonly of?: PreviewSettings;
  readonly failures?: readonly string[];
}

/** Reads a part again; where that fails, the part stays as it was, and is tried again next time. */
async function again<Value>(
  kept: Kept<Value> | undefined,
  failures: string[],
  read: (old: Value | undefined) => Promise<Kept<Value> | undefined>,
): Promise<Kept<Value> | undefined> {
  try {
    return (await read(kept?.value)) ?? kept;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    failures.push(error.message);
    return kept;
  }
}

function isAlike(a: PreviewSite, b: PreviewSite): boolean {
  return (
    a.settings === b.settings &&
    a.template === b.template &&
    a.assets === b.assets &&
    a.folders === b.folders
  );
}

async function stampOfSettings(
  { files, folders }: PreviewSettings,
  { io, stampOf }: PreviewWorld,
): Promise<string> {
  const kinds = await Promise.all(folders.map((path) => io.find(path)));
  return `${await stampsOf(files, "", stampOf)} ${kinds.join(" ")}`;
}

async function stampOfTree(
  folder: string | undefined,
  { io, stampOf }: PreviewWorld,
): Promise<string> {
  if (folder === undefined || (await io.find(folder)) !== "folder") return "";
  const stamps = (await foldersBelow(folder, io)).map(async (path) => {
    const names = (await io.list(path)).map(({ name }) => name);
    return `${path} ${await stampsOf(names, path, stampOf)}`;
  });
  return (await Promise.all(stamps)).join("\n");
}

/** A folder and all those below it. */
async function foldersBelow(folder: string, io: Io): Promise<string[]> {
  const folders = (await io.find(folder)) === "folder" ? [folder] : [];
  for (const path of folders) {
    const entries = await io.list(path);
    folders.push(
      ...entries.filter(({ kind }) => kind === "folder").map(({ name }) => join(path, name)),
    );
  }
  return folders;
}
