import { createHash } from "node:crypto";

/** Where the files of the preview itself are, beside those of the site. */
export const DEV_PATH = ".sitrep/";

/**
 * Adds to a page what follows its text: a script of its own, since none may stand in the page, and a
 * module, so that its names are not those of the site's scripts.
 */
export function withReload(html: string, look: number): string {
  const page = createHash("sha256").update(html).digest("hex").slice(0, 16);
  const src = `/${DEV_PATH}dev.js`;
  const tag = `<script type="module" src="${src}" data-look="${look}" data-page="${page}"></script>\n`;
  const end = html.lastIndexOf("</body>");
  return end === -1 ? html + tag : html.slice(0, end) + tag + html.slice(end);
}

/** The media type of a file, by its ending. */
export function mediaTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return mediaTypes.get(ending) ?? "application/octet-stream";
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ["html", "text/html; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["js", "text/javascript; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["xml", "application/xml; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
  ["md", "text/markdown; charset=utf-8"],
  ["bib", "application/x-bibtex; charset=utf-8"],
  ["ris", "application/x-research-info-systems; charset=utf-8"],
  ["svg", "image/svg+xml"],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["ico", "image/x-icon"],
  ["woff", "font/woff"],
  ["woff2", "font/woff2"],
]);
