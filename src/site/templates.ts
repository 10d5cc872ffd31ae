import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Templates } from "../render/site.ts";
import { condense } from "./condense.ts";
import type { Io } from "./io.ts";
import { isLeftAlone } from "./layout.ts";
import type { SiteFile } from "./write.ts";

/** What the pages of a site are made with. */
export interface SiteTemplates extends Templates {
  /** What goes into the site as it is, e.g. `assets/style.css`. */
  readonly assets: readonly SiteFile[];
}

const THEME = "assets/theme.css";

/** The templates that come with sitrep, which sites get without comments. */
const ownFolder = resolve(fileURLToPath(new URL("../../templates/", import.meta.url)));

/**
 * Reads the templates that come with sitrep, with those of a site in place of them, file by file.
 * `themeOf` may make a theme from the style sheet, unless the site has one of its own.
 */
export async function loadTemplates(
  io: Io,
  siteFolder: string | undefined,
  themeOf: (style: string) => string | undefined = () => undefined,
): Promise<SiteTemplates> {
  const files = new Map<string, Uint8Array>();
  for (const folder of new Set([ownFolder, resolve(siteFolder ?? ownFolder)])) {
    for (const path of await filesBelow(io, folder)) {
      const content = await io.readFile(join(folder, path));
      files.set(path, folder === ownFolder ? condense(path, content) : content);
    }
  }
  const page = files.get("page.html");
  if (page === undefined) throw new Error("sitrep has lost its own templates");
  const style = new TextDecoder().decode(files.get("assets/style.css"));
  const theme = files.has(THEME) ? undefined : themeOf(style);
  if (theme !== undefined) files.set(THEME, new TextEncoder().encode(theme));
  const assets = [...files].filter(([path]) => path.startsWith("assets/"));
  return {
    page: new TextDecoder().decode(page),
    assets: assets.map(([path, content]) => ({ path, content })),
  };
}

/** The paths of all files in a folder and in those below it; hidden ones are left out. */
async function filesBelow(io: Io, root: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [""];
  for (const folder of folders) {
    const entries = (await io.list(join(root, folder))).filter(({ name }) => !isLeftAlone(name));
    for (const { name, kind } of entries) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (kind === "folder") folders.push(path);
      const isFile = kind === "file" || (await io.find(join(root, path))) === "file";
      if (isFile) files.push(path);
    }
  }
  return files;
}
