import type { Diagnostic } from "../model/diagnostic.ts";
import type { SiteSettings } from "./assemble.ts";
import type { Io } from "./io.ts";
import type { ReadTopic } from "./read.ts";
import type { ReadingSettings } from "./read-text.ts";
import type { Layout, Target } from "./site-folder.ts";

/** What a preview needs of the machine and of the command. */
export interface PreviewWorld {
  readonly io: Io;
  /** The folder that is shown. */
  readonly target: Target;
  /** A mark of what stands at a path, another one after every change; empty where nothing does. */
  stampOf(path: string): Promise<string>;
  /** Reads the settings of the site anew. */
  loadSettings(): Promise<PreviewSettings>;
}

/** How the site is read, checked and shown. */
export interface PreviewSettings {
  readonly layout: Layout;
  readonly reading: ReadingSettings;
  readonly site: SiteSettings;
  /** The folder of the site's own templates, if it has any. */
  readonly templates: string | undefined;
  readonly themeOf: ((style: string) => string) | undefined;
  /** The files that the settings were read from, or would be if they were there. */
  readonly files: readonly string[];
  /** The folders that change the settings by being there or not. */
  readonly folders: readonly string[];
  /** What the rules say of the named texts of a topic. */
  check(topic: ReadTopic): readonly Diagnostic[];
}
