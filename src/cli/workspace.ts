import { join, resolve } from "node:path";
import { vocabularyFor } from "../model/sections.ts";
import { attempt, CliError } from "../site/cli-error.ts";
import { type FoundFolder, findBriefings } from "../site/find.ts";
import type { Io } from "../site/io.ts";
import { briefingsFolder, shownPath } from "../site/layout.ts";
import type { ReadingSettings } from "../site/read-text.ts";
import { findSiteFolder, type Layout, type Target } from "../site/site-folder.ts";
import { withSettings } from "../site/vocabulary.ts";
import type { Config } from "./config.ts";
import { loadConfig } from "./load-config.ts";

/** A site's place and settings. */
export interface OpenSite {
  readonly layout: Layout;
  readonly config: Config;
  readonly reading: ReadingSettings;
}

/** A site, and what a command is to read in it. */
export interface Workspace extends OpenSite {
  readonly folders: readonly FoundFolder[];
  /** What could not be found, a line each; a command tells all it knows before it fails by them. */
  readonly failures: readonly string[];
}

/**
 * Finds what the operands of a command stand for (none: the folder in which it was given), and the
 * site that they belong to.
 */
export async function openWorkspace(
  io: Io,
  operands: readonly string[],
  configFile: string | undefined,
): Promise<Workspace> {
  const { targets, failures } = await findTargets(io, operands.length === 0 ? ["."] : operands);
  const site = await openSite(io, targets, configFile);
  const found = await findBriefings(io, targets, site.layout);
  return { ...site, folders: found.folders, failures: [...failures, ...found.failures] };
}

/** Finds the site of some files and folders, and its settings; texts of no site have none. */
export async function openSite(
  io: Io,
  targets: readonly Target[],
  configFile: string | undefined,
): Promise<OpenSite> {
  const site = await siteOf(io, targets);
  const folder = site ?? targets.find(({ kind }) => kind === "folder")?.path ?? io.cwd;
  const { config, file } = await loadConfig(io, folder, configFile);
  const briefings = await briefingsOf(io, folder, config, site !== undefined);
  const vocabulary = withSettings(vocabularyFor(config.lang), config, file ?? "the config");
  return { layout: { folder, briefings }, config, reading: { vocabulary, lang: config.lang } };
}

async function findTargets(io: Io, operands: readonly string[]) {
  const targets: Target[] = [];
  const failures: string[] = [];
  for (const operand of operands) {
    const target = await attempt(failures, () => findTarget(io, operand));
    if (target) targets.push(target);
  }
  return { targets, failures };
}

async function findTarget(io: Io, operand: string): Promise<Target> {
  const path = resolve(io.cwd, operand);
  const kind = await io.find(path);
  if (kind === "file" || kind === "folder") return { path, kind };
  const reason = kind === undefined ? "there is no such file or folder" : "it is no file or folder";
  throw new CliError(`Cannot read \`${operand}\`: ${reason}`);
}

async function siteOf(io: Io, targets: readonly Target[]): Promise<string | undefined> {
  const found = await Promise.all(targets.map((target) => findSiteFolder(io, target)));
  const [site, other] = new Set(found.filter((folder) => folder !== undefined));
  if (site === undefined || other === undefined) return site;
  const [a, b] = [site, other].map((folder) => shownPath(folder, io.cwd));
  throw new CliError(
    `The files belong to two sites, \`${a}\` and \`${b}\`; run sitrep once for each`,
  );
}

/** The folder of the topics; a site without a folder `briefings` may have them beside its config. */
async function briefingsOf(
  io: Io,
  folder: string,
  config: Config,
  isSite: boolean,
): Promise<string | undefined> {
  if (config.briefings !== undefined) return resolve(folder, config.briefings);
  if (!isSite) return undefined;
  const usual = join(folder, briefingsFolder);
  return (await io.find(usual)) === "folder" ? usual : folder;
}
