import { type Aliases, nameKeys } from "../model/aliases.ts";
import type { Source } from "../model/blocks.ts";
import { type FoldedTitle, foldTitle } from "../model/title.ts";
import { assign, type Candidate } from "./assignment.ts";
import { once } from "./once.ts";
import { type Bag, bagOf, dice, type Weigh, weighBy } from "./words.ts";

// A title that was cut is taken for its longer form only if this much of it is left.
const SHORTEST_CUT = 20;

// Titles less alike than this are two titles.
const RETITLED = 0.6;

interface Entry {
  readonly title: FoldedTitle;
  readonly url: string | undefined;
  readonly feed: string | undefined;
  readonly date: string | undefined;
  readonly digits: string;
  readonly bag: Bag;
}

/**
 * The sources of two versions that are one: by URL, else by title, of which a cut one matches its
 * longer form, else by date and a title that is much the same. Their numbers have no part in it.
 */
export function alignSources(
  before: readonly Source[],
  after: readonly Source[],
  outlets?: Aliases["outlets"],
): Candidate[] {
  const keyOf = nameKeys(outlets);
  const byOutlet = (source: Source) => {
    const entry = entryOf(source);
    return { ...entry, feed: entry.feed === undefined ? undefined : keyOf(entry.feed) };
  };
  const [from, to] = [before.map(byOutlet), after.map(byOutlet)];
  const certain = assign(pairs(from, to, certainKeys, certainty));
  const taken = {
    before: new Set(certain.map((pair) => pair.before)),
    after: new Set(certain.map((pair) => pair.after)),
  };
  const weigh = weighBy([...from, ...to].map(({ bag }) => bag));
  const rest = pairs(from, to, retitledKeys, (a, b) => retitling(a, b, weigh)).filter(
    (pair) => !taken.before.has(pair.before) && !taken.after.has(pair.after),
  );
  return [...certain, ...assign(rest)].sort((a, b) => a.before - b.before);
}

const entryOf = once(({ title, url, feed, date }: Source): Entry => {
  const folded = foldTitle(title);
  return {
    title: folded,
    url: url === null ? undefined : addressOf(url.value),
    feed: feed?.value,
    date: date?.written,
    digits: (folded.words.match(/\d+/g) ?? []).join(" "),
    bag: bagOf(title),
  };
});

/**
 * An address without what says nothing of the page: its scheme, `www.` and mobile hosts, marks for
 * tracking, a fragment, a slash at the end.
 */
function addressOf(url: string): string {
  const [page = "", query = ""] = (url.split("#", 1)[0] ?? "").split(/\?(.*)/s);
  const bare = page.replace(/^https?:\/\//i, "");
  const slash = bare.includes("/") ? bare.indexOf("/") : bare.length;
  const host = bare.slice(0, slash).toLowerCase().replace(SAME_HOST, "");
  const path = bare.slice(slash).replace(/\/$/, "");
  const asked = query.split("&").filter((part) => part !== "" && !TRACKING.test(part));
  return host + path + (asked.length === 0 ? "" : `?${asked.join("&")}`);
}

// A mobile host has a host below it: `m.co` is one of its own.
const SAME_HOST = /^(?:(?:www|m|mobile|amp)\.(?=[^.]+\.))+/;
const TRACKING = /^(?:utm_\w*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga)(?:=|$)/i;

/** The pairs that score; only such can as have a key in common. */
function pairs(
  before: readonly Entry[],
  after: readonly Entry[],
  keysOf: (entry: Entry) => readonly string[],
  score: (a: Entry, b: Entry) => number,
): Candidate[] {
  const index = new Map<string, number[]>();
  for (const [j, entry] of after.entries()) {
    for (const key of keysOf(entry)) {
      const places = index.get(key);
      if (places) places.push(j);
      else index.set(key, [j]);
    }
  }
  return before.flatMap((a, i) => {
    const places = new Set(keysOf(a).flatMap((key) => index.get(key) ?? []));
    return [...places]
      .sort((x, y) => x - y)
      .flatMap((j) => {
        const b = after[j];
        const value = b ? score(a, b) : 0;
        return value > 0 ? [{ before: i, after: j, score: value }] : [];
      });
  });
}

function certainKeys({ url, title: { words } }: Entry): string[] {
  const keys = [`title ${words}`, `beginning ${words.slice(0, SHORTEST_CUT)}`];
  return url === undefined ? keys : [`url ${url}`, ...keys];
}

function retitledKeys({ feed, date, digits }: Entry): string[] {
  return [JSON.stringify([feed, date, digits])];
}

/** 1 for the same URL, less for the same title, 0 where neither says that it is one source. */
function certainty(a: Entry, b: Entry): number {
  if (a.url !== undefined && a.url === b.url) return 1;
  if (isParted(a, b)) return 0;
  const alike = 0.02 * (Number(a.feed === b.feed) + Number(a.date === b.date));
  if (a.title.words === b.title.words) return 0.95 + alike;
  return isCutOf(a.title, b.title) || isCutOf(b.title, a.title) ? 0.85 + alike : 0;
}

/** Two dates or two URLs make two sources, whatever their titles. */
function isParted(a: Entry, b: Entry): boolean {
  const differ = (x: string | undefined, y: string | undefined) =>
    x !== undefined && y !== undefined && x !== y;
  return differ(a.date, b.date) || differ(a.url, b.url);
}

function isCutOf(a: FoldedTitle, b: FoldedTitle): boolean {
  return a.isCut && a.words.length >= SHORTEST_CUT && b.words.startsWith(a.words);
}

/** A title that was mended keeps its date, its feed and its figures. */
function retitling(a: Entry, b: Entry, weigh: Weigh): number {
  if (isParted(a, b) || a.feed !== b.feed || a.date !== b.date || a.digits !== b.digits) return 0;
  const alike = dice(a.bag, b.bag, weigh);
  return alike < RETITLED ? 0 : 0.7 * alike;
}
