import type { z } from "zod";
import type { Config } from "./cli/config.ts";

export type { Briefing } from "./model/briefing.ts";
export type { Diagnostic } from "./model/diagnostic.ts";

/** The settings of a site; every key may be left out. */
export type SitrepConfig = z.input<typeof Config>;

/** Settings, or a function that makes them when the config is read. */
export type SitrepConfigExport = SitrepConfig | (() => SitrepConfig | Promise<SitrepConfig>);

/** Gives the settings back as they are, so that editors know their keys in any kind of config. */
export function defineConfig<Settings extends SitrepConfigExport>(settings: Settings): Settings {
  return settings;
}
