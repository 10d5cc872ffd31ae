import { onceForText } from "../history/once.ts";

/** Leads from one page to a page or file of the site, e.g. to `china-ai/v7/` or `assets/icon.svg`. */
export type LinkTo = (path: string) => string;

/**
 * Links relative to the page at `from`, e.g. `../v7/index.html`. They name `index.html`, so that
 * they also work where no web server looks for it, on a disk.
 */
export function relativeLinks(from: string): LinkTo {
  const folder = from.split("/").slice(0, -1);
  return onceForText((path) => {
    const target = filePath(path).split("/");
    let shared = 0;
    while (shared < folder.length && folder[shared] === target[shared]) shared++;
    const up = folder.slice(shared).map(() => "..");
    return [...up, ...target.slice(shared)].join("/");
  });
}

/** A link to a place on a page, e.g. to `china-ai/v7/#source-3`. */
export function linkToPlace(place: string, linkTo: LinkTo): string {
  const [path = "", ...fragment] = place.split("#");
  return [linkTo(path), ...fragment].join("#");
}

/** Links that hold wherever a page is shown; `base` is the path of the site, e.g. `/reports`. */
export function absoluteLinks(base: string): LinkTo {
  return (path) => `${base}/${path}`;
}

/** The file of a page, e.g. `china-ai/v7/index.html` for `china-ai/v7/`. */
export function filePath(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** An address on the web, as a link may have it; undefined for any other kind. */
export function webAddress(url: string | null | undefined): string | undefined {
  return addressWith(url, ["http:", "https:"]);
}

/** As `webAddress`, but also one to write mail to. */
export function linkAddress(url: string): string | undefined {
  return addressWith(url, ["http:", "https:", "mailto:"]);
}

function addressWith(url: string | null | undefined, protocols: string[]): string | undefined {
  if (url === null || url === undefined || !URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  return protocols.includes(protocol) ? href : undefined;
}
