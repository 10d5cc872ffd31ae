import { createHash } from "node:crypto";
import { CliError } from "./cli-error.ts";

const MOST = 80;

/** What the pages and files of a site itself are called, so that no topic can be. */
const siteNames = new Set([
  "404.html",
  "assets",
  "feed.json",
  "feed.xml",
  "index.html",
  "robots.txt",
  "schema",
  "search",
  "sitemap.xml",
  "sources",
]);

/** What Windows keeps for devices, with any ending: a folder of that name cannot be made there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * The path segment of a topic that has a folder, made from the folder's name.
 * A name that a page of the site needs is refused, since the folder can be renamed.
 */
export function slugOfFolder(name: string, shown: string): string {
  const slug = slugOf(name);
  if (isTaken(slug) || isTaken(name.toLowerCase())) {
    throw new CliError(`The folder \`${shown}\` has a name that the site needs itself; rename it`);
  }
  return slug;
}

/** The path segment of a topic made from a title; one that is taken already gets a suffix. */
export function slugOfTitle(title: string): string {
  const slug = slugOf(title);
  return isTaken(slug) ? `${slug}-topic` : slug;
}

/**
 * A text as a path segment of `a` to `z`, digits and hyphens, at most 80 characters, never with a
 * hyphen at its ends. A text without such a letter or digit gets a short hash instead.
 */
function slugOf(text: string): string {
  const letters = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => lookalikes.get(letter) ?? letter);
  const slug = trimHyphens(trimHyphens(letters.replace(/[^a-z0-9]+/g, "-")).slice(0, MOST));
  return slug === "" ? `t-${hash(text.normalize("NFC"))}` : slug;
}

/** Latin letters that are no other letter with a mark, e.g. in `Łódź` and `Øresund`. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ["æ", "ae"],
  ["ð", "d"],
  ["đ", "d"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ł", "l"],
  ["ø", "o"],
  ["œ", "oe"],
  ["ß", "ss"],
  ["þ", "th"],
]);

function isTaken(slug: string): boolean {
  return siteNames.has(slug) || DEVICE.test(slug);
}

function trimHyphens(text: string): string {
  return text.replace(/^-/, "").replace(/-$/, "");
}

function hash(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${hex}`).toString(36).slice(0, 10);
}
