import { join, resolve } from "node:path";
import { sha256Of } from "../model/publication.ts";
import type { Topic } from "../model/topic.ts";
import type { Io } from "../site/io.ts";
import { type OutFolder, openOutFolder } from "../site/out-folder.ts";
import { type Making, prepare } from "../site/plan.ts";
import type { Layout } from "../site/site-folder.ts";
import { loadTemplates } from "../site/templates.ts";
import type { OpenCheck } from "./check-workspace.ts";
import type { Config } from "./config.ts";
import { type AddressFlags, siteSettings } from "./site-settings.ts";
import { contrastWarnings, themeStyle } from "./theme-style.ts";

/** The folder of a site's own templates where the config names none. */
export const usualTemplates = "templates";

/** Where a site is written to, and what it is made with. */
export interface BuildTarget {
  readonly out: OutFolder;
  /** What its pages are made with, if it has one topic only: a site may be called after that. */
  makingFor(onlyTopic: Pick<Topic, "title"> | undefined): Making;
  /** All that the files of a topic depend on beside its folder, as one name. */
  readonly settings: string;
  /** What is to be said of the theme. */
  readonly warnings: readonly string[];
}

export interface TargetFlags extends AddressFlags {
  readonly out?: string;
  readonly force?: true;
  readonly "with-findings"?: true;
}

/** Looks at the folder that a site is to be written to, and reads its templates. */
export async function openTarget(
  io: Io,
  { workspace, settings }: OpenCheck,
  isOnlyTopic: boolean,
  flags: TargetFlags,
): Promise<BuildTarget> {
  const { layout, config } = workspace;
  const frame = siteSettings(config, flags);
  const out = await openOutFolder(
    io,
    outFolderOf(io, layout, config, flags),
    layout,
    flags.force === true,
  );
  const warnings: string[] = [];
  const { theme } = config;
  const themeOf = (style: string) => {
    if (theme === undefined) return undefined;
    warnings.push(...contrastWarnings(theme, style));
    return themeStyle(theme, style);
  };
  const templates = await loadTemplates(io, await templatesOf(io, layout, config), themeOf);
  // A template that cannot be used is found before anything is made with it.
  prepare({ ...frame, title: "" }, templates);
  const hasTheme = templates.assets.some(({ path }) => path === "assets/theme.css");
  return {
    out,
    makingFor: (topic) => {
      const title = frame.title ?? (isOnlyTopic ? topic?.title : undefined) ?? "Briefings";
      return prepare({ ...frame, title }, templates);
    },
    settings: sha256Of(
      JSON.stringify([
        io.cwd,
        config,
        frame,
        isOnlyTopic,
        [...settings.levels],
        templates.page,
        hasTheme,
        flags["with-findings"] === true,
      ]),
    ),
    warnings,
  };
}

/** The folder that a site is written to. */
export function outFolderOf(
  { cwd }: Pick<Io, "cwd">,
  { folder }: Layout,
  config: Pick<Config, "out">,
  { out }: Pick<TargetFlags, "out">,
): string {
  return out === undefined ? resolve(folder, config.out ?? "dist") : resolve(cwd, out);
}

/** The folder of a site's own templates: the one that the config names, or `templates`, if there. */
export async function templatesOf(
  io: Pick<Io, "find">,
  { folder }: Pick<Layout, "folder">,
  { templates }: Pick<Config, "templates">,
): Promise<string | undefined> {
  if (templates !== undefined) return resolve(folder, templates);
  const usual = join(folder, usualTemplates);
  return (await io.find(usual)) === "folder" ? usual : undefined;
}
