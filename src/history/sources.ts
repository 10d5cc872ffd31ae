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
  const certain = assign(pairs(from, to, certainty));
  const taken = {
    before: new Set(certain.map((pair) => pair.before)),
    after: new Set(certain.map((pair) => pair.after)),
  };
  const weigh = weighBy([...from, ...to].map(({ bag }) => bag));
  const rest = pairs(from, to, (a, b) => retitling(a, b, weigh)).filter(
    (pair) => !taken.before.has(pair.before) && !taken.after.has(pair.after),
  );
  return [...certain, ...assign(rest)].sort((a, b) => a.before - b.before);
}

const entryOf = once(({ title, url, feed, date }: Source): Entry => {
  const folded = foldTitle(title);
  return {
    title: folded,
    url: url?.value.replace(/^https?:\/\/(?:www\.)?|#.*$|\/$/g, ""),
    feed: feed?.value,
    date: date?.written,
    digits: (folded.words.match(/\d+/g) ?? []).join(" "),
    bag: bagOf(title),
  };
});

function pairs(
  before: readonly Entry[],
  after: readonly Entry[],
  score: (a: Entry, b: Entry) => number,
): Candidate[] {
  return before.flatMap((a, i) =>
    after.flatMap((b, j) => {
      const value = score(a, b);
      return value > 0 ? [{ before: i, after: j, score: value }] : [];
    }),
  );
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
