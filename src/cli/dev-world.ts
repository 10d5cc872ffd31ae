import { join, resolve } from "node:path";
import type { Io } from "../site/io.ts";
import { briefingsFolder, configNames } from "../site/layout.ts";
import type { PreviewSettings, PreviewWorld } from "../site/preview-world.ts";
import type { Target } from "../site/site-folder.ts";
import { templatesOf, usualTemplates } from "./build-target.ts";
import { stampOf } from "./dev-watch.ts";
import { type FindingSettings, findIn } from "./findings.ts";
import { siteSettings } from "./site-settings.ts";
import { themeStyle } from "./theme-style.ts";
import { todayOf } from "./today.ts";
import { openSite } from "./workspace.ts";

/** The options of `sitrep dev` that say how a site is read and shown. */
export interface WorldFlags {
  readonly base?: string;
  readonly config?: string;
}

/** A folder of briefings with its settings, as a preview needs it. */
export function devWorld(
  io: Io,
  target: Target,
  { base, config: given }: WorldFlags,
): PreviewWorld {
  return {
    io,
    target,
    stampOf,
    async loadSettings(): Promise<PreviewSettings> {
      const { layout, config, reading } = await openSite(io, [target], given);
      const { rules = {}, theme } = config;
      const finding: FindingSettings = {
        levels: new Map(Object.entries(rules)),
        today: todayOf(io, undefined),
      };
      const { folder } = layout;
      const names = [...configNames, briefingsFolder, usualTemplates].map((name) =>
        join(folder, name),
      );
      return {
        layout,
        reading,
        // Pages are shown at the root of the server, unless a path is asked for.
        site: { ...siteSettings(config, base === undefined ? {} : { base }), base: baseOf(base) },
        templates: await templatesOf(io, layout, config),
        themeOf: theme && ((style) => themeStyle(theme, style)),
        files: given === undefined ? names : [...names, resolve(io.cwd, given)],
        folders: [briefingsFolder, usualTemplates].map((name) => join(folder, name)),
        check: (topic) => findIn([topic], finding).diagnostics,
      };
    },
  };
}

/** The path under which a preview is shown, e.g. `/reports`; empty on the root. */
export function baseOf(given: string | undefined): string {
  return siteSettings({}, given === undefined ? {} : { base: given }).base ?? "";
}
