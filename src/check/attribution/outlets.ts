import { onceForText } from "../../history/once.ts";
import type { Source } from "../../model/blocks.ts";
import { knownOutlets } from "./known-outlets.ts";

/** One who publishes, under all names that are known: the one that the text uses comes first. */
export interface Outlet {
  readonly names: readonly string[];
  /** Ends of its addresses on the web in which no name of it shows, e.g. `apnews.com`. */
  readonly hosts: readonly string[];
}

/** A source with what its entry says of its origin, made ready for questions. */
export interface Origin {
  readonly source: Source;
  /** Title, feed and publisher as written. */
  readonly written: string;
  /** The same, folded, with a space at either end. */
  readonly folded: string;
  readonly host: string | undefined;
  /** Who publishes it as far as the entry says so, e.g. `Law360` behind a dash at a title's end. */
  readonly publisher: string | undefined;
}

/** What an entry of the list says of its origin; `publisher` is what `topic.yaml` adds. */
export function originOf(source: Source, publisher?: string): Origin {
  const { title, feed, url } = source;
  const written = [title, feed?.value, publisher].filter(Boolean).join(" | ");
  const host = url === null ? undefined : hostOf(url.value);
  return {
    source,
    written,
    folded: ` ${foldName(written)} `,
    host,
    publisher: publisher ?? publisherOf(source),
  };
}

/** Who publishes a source as far as its entry says so. */
export function publisherOf({ title, feed, url }: Source): string | undefined {
  const named = suffixOf(title) ?? feedName(feed?.value) ?? (url ? hostOf(url.value) : undefined);
  return named === undefined || RELAYS.test(named) ? undefined : named;
}

// Where many an outlet's stories stand: it says nothing of who wrote them.
const RELAYS =
  /^(?:(?:linkedin|yahoo|yahoo (?:news|finance)|msn|google news|apple news|facebook|x|twitter|reddit|youtube|bluesky|telegram|medium|substack)$|(?:[\w-]+\.)*(?:linkedin|yahoo|msn|google|facebook|x|t|twitter|reddit|youtube|bsky|medium|substack|archive|bit)\.\w+$)/i;

/** Whether a source is by an outlet, or speaks of it, as far as its entry shows. */
export function isFrom(origin: Origin, { names, hosts }: Outlet): boolean {
  return names.some((name) => isNamed(origin, name)) || hosts.some((end) => isAt(origin, end));
}

function isAt({ host }: Origin, end: string): boolean {
  return host !== undefined && (host === end || host.endsWith(`.${end}`));
}

// A shorter name is part of many a word in an address.
const SHORTEST_IN_HOST = 5;

function isNamed({ folded, written, host }: Origin, name: string): boolean {
  const words = foldName(name);
  if (words === "") return false;
  if (!isShort(name) && folded.includes(` ${words} `)) return true;
  const initials = initialsOf(name);
  const shorts = isShort(name) ? [name] : initials ? [initials] : [];
  if (shorts.some((short) => hasWord(written, short))) return true;
  if (host === undefined) return false;
  const squashed = words.replaceAll(" ", "");
  const labels = host.split(".");
  return (
    [squashed, initials?.toLowerCase()].some((label) => label && labels.includes(label)) ||
    (squashed.length >= SHORTEST_IN_HOST && labels.some((label) => label.includes(squashed)))
  );
}

/** `AP` and `FT` are words of other kinds in another case. */
function isShort(name: string): boolean {
  return name.length <= 3;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + word.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return text.split(/[|:\s]/).some((part) => part === word.toLowerCase());
}

function initialsOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== "The");
  return words.length >= 3 ? words.map((word) => word.charAt(0)).join("") : undefined;
}

const ARTICLE = /^(?:the|le|la|les|der|die|das|el|los) (?=\S)/;

/** A name as names are compared: no case, accents, marks, nor an article before it. */
const foldName = onceForText((name): string =>
  name
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(ARTICLE, ""),
);

const PARTING = /\s[-–—|·]\s/g;
const LONGEST_SUFFIX = 6;

/** What stands behind the last dash or bar of a title, where it reads like a name. */
const suffixOf = onceForText((title): string | undefined => {
  const last = [...title.matchAll(PARTING)].at(-1);
  if (last === undefined) return undefined;
  const suffix = title.slice(last.index + last[0].length).trim();
  const isName =
    /^(?:\p{Ll}{0,3}\p{Lu}|\p{N})/u.test(suffix) &&
    !/(?:\.\.\.|…)$/.test(suffix) &&
    suffix.split(/\s+/).length <= LONGEST_SUFFIX &&
    last.index >= suffix.length / 2;
  return isName ? suffix : undefined;
});

/** A feed that is called after an outlet, e.g. `Reuters` or `wire:reuters`. */
function feedName(feed: string | undefined): string | undefined {
  if (feed === undefined) return undefined;
  if (/^\p{Lu}/u.test(feed)) return feed;
  const words = foldName(feed).split(" ");
  for (const [first] of words.entries()) {
    for (let last = first + 1; last <= Math.min(words.length, first + LONGEST_NAME); last++) {
      const name = FOLDED.get(words.slice(first, last).join(" "));
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

const LONGEST_NAME = 4;
const FOLDED: ReadonlyMap<string, string> = new Map(
  knownOutlets.flatMap(({ names }) => names.map((name) => [foldName(name), names[0] ?? name])),
);

const hostOf = onceForText((url): string | undefined =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : undefined,
);
