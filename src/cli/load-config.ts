import { extname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { CliError, failureOf } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import { readLimited } from "../site/read-limited.ts";
import { configsIn } from "../site/site-folder.ts";
import type { Config } from "./config.ts";
import { parseJson } from "./json.ts";

export interface LoadedConfig {
  readonly config: Config;
  /** As messages show it; undefined where a site has none. */
  readonly file: string | undefined;
}

/**
 * Reads the settings of a site: those in `given`, if a file was named, else those in the site's
 * folder, if it has any.
 */
export async function loadConfig(
  io: Io,
  siteFolder: string,
  given: string | undefined,
): Promise<LoadedConfig> {
  const path = given === undefined ? await findConfig(io, siteFolder) : resolve(io.cwd, given);
  if (path === undefined) return { config: {}, file: undefined };
  const file = shownPath(path, io.cwd);
  const { parseConfig } = await import("./config.ts");
  const { config, mistakes } = parseConfig(await settingsOf(await evaluate(path, file, io), file));
  if (mistakes.length === 0) return { config, file };
  const located = mistakes.map((mistake) => `${file}: ${mistake}`);
  throw failureOf(located, `mistakes in ${file}`);
}

async function findConfig(io: Io, folder: string): Promise<string | undefined> {
  const [path, second] = await configsIn(io, folder);
  if (path === undefined || second === undefined) return path;
  const [a, b] = [path, second].map((config) => shownPath(config, io.cwd));
  throw new CliError(`Two configs, \`${a}\` and \`${b}\`, expected one; remove the other`);
}

async function evaluate(path: string, file: string, io: Io): Promise<unknown> {
  const evaluator = evaluators[extname(path).toLowerCase()];
  if (evaluator === undefined) {
    throw new CliError(
      `Unexpected config \`${file}\`, expected a .ts, .mts, .mjs, .js or .json file`,
    );
  }
  // Reading it first tells a missing file from one with a fault in it.
  const bytes = await readLimited(io, path, "configs");
  return evaluator({ path, file, text: () => new TextDecoder().decode(bytes) });
}

interface Source {
  readonly path: string;
  readonly file: string;
  text(): string;
}

const evaluators: Readonly<Record<string, (source: Source) => Promise<unknown>>> = {
  ".json": async ({ text, file }) => parseJson(text(), file),
  ".ts": importModule,
  ".mts": importModule,
  ".mjs": importModule,
  ".js": importModule,
};

/**
 * Runs a config, through jiti: it needs no build, no `package.json` beside it that says what kind
 * of module it is, and finds `sitrep` wherever that is installed.
 */
async function importModule({ path, file }: Source): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const entry = new URL(`../index${extname(import.meta.url)}`, import.meta.url);
  const jiti = createJiti(import.meta.url, {
    alias: { sitrep: fileURLToPath(entry) },
    // Nothing is written but the site, and a config that has changed is read again.
    fsCache: false,
    moduleCache: false,
  });
  return orCliError(file, () => jiti.import(path, { default: true }));
}

/** A config may be a function that returns the settings. */
async function settingsOf(exported: unknown, file: string): Promise<unknown> {
  return typeof exported === "function" ? orCliError(file, async () => exported()) : exported;
}

/** Runs code of the site's own; what goes wrong in it is no fault of ours. */
async function orCliError<T>(file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    throw new CliError(`${file} could not be run: ${reason}`, { cause: error });
  }
}
