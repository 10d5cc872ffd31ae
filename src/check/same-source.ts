import { onceForText } from "../history/once.ts";
import type { Source } from "../model/blocks.ts";
import { type FoldedTitle, foldTitle, isGeneric } from "../model/title.ts";

/** A source that an earlier one in the list is, or may be, and what speaks for it. */
export interface Repetition {
  readonly source: Source;
  readonly earlier: Source;
  /** One URL, or one title with no other feed; one title; a title that was cut short. */
  readonly by: "url" | "title" | "title of another feed" | "beginning";
}

/**
 * The sources that stand in a list again, each with the earliest that it repeats: by URL, else by
 * title. Titles decide nothing where both dates or both URLs are known and differ, nor where they
 * are a word or two. Two entries with one number are no repetition but a number given twice.
 */
export function findRepetitions(sources: readonly Source[]): Repetition[] {
  const entries = sources.map(entryOf);
  const [byUrl, byTitle, byBeginning] = [
    sameUrl(entries),
    sameTitle(entries),
    sameBeginning(entries),
  ];

  return entries.flatMap((entry): Repetition[] => {
    const { source } = entry;
    const [url, title] = [byUrl.get(entry), byTitle.get(entry)];
    const found = earliest([url, title].filter((other) => other !== undefined));
    if (found === undefined) {
      const alike = byBeginning.get(entry);
      return alike ? [{ source, earlier: alike.source, by: "beginning" }] : [];
    }
    if (found === url) return [{ source, earlier: found.source, by: "url" }];
    const by = haveOtherFeeds(found, entry) ? "title of another feed" : "title";
    return [{ source, earlier: found.source, by }];
  });
}

function haveOtherFeeds({ source: a }: Entry, { source: b }: Entry): boolean {
  return a.feed !== null && b.feed !== null && a.feed.value !== b.feed.value;
}

interface Entry {
  readonly source: Source;
  readonly nth: number;
  readonly title: FoldedTitle;
  readonly date: string | undefined;
  readonly url: string | undefined;
}

const foldedTitle = onceForText(foldTitle);

/** From an entry to an earlier one that is the same source. */
type Pairs = ReadonlyMap<Entry, Entry>;

function entryOf(source: Source, nth: number): Entry {
  const { title, date, url } = source;
  return {
    source,
    nth,
    title: foldedTitle(title),
    date: date?.value?.iso ?? date?.written,
    url: url ? normaliseUrl(url.value) : undefined,
  };
}

function sameUrl(entries: readonly Entry[]): Pairs {
  const seen = new Map<string, Entry>();
  const pairs = new Map<Entry, Entry>();
  for (const entry of entries) {
    if (entry.url === undefined) continue;
    const earlier = seen.get(entry.url);
    if (earlier === undefined) seen.set(entry.url, entry);
    else if (isOther(earlier, entry)) pairs.set(entry, earlier);
  }
  return pairs;
}

function sameTitle(entries: readonly Entry[]): Pairs {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const alike = [...groups.values()].filter(
    ([first, ...others]) => first && others.length > 0 && !isGeneric(first.title),
  );
  return new Map(alike.flatMap((group) => [...pairsWithin(group)]));
}

function keyOf({ title: { words, isCut } }: Entry): string {
  return isCut ? `${words}...` : words;
}

const UNKNOWN = "";
const ANY = "*";

/**
 * Pairs the entries of one title that no date and no URL tells apart. Each is looked up instead of
 * compared with all others: it is filed under its date and under any date, and asked for by its
 * date and by none; likewise its URL.
 */
function pairsWithin(group: readonly Entry[]): Pairs {
  const seen = new Map<string, Entry>();
  const pairs = new Map<Entry, Entry>();
  const keys = (dates: readonly string[], urls: readonly string[]) =>
    dates.flatMap((date) => urls.map((url) => `${date} ${url}`));
  for (const entry of group) {
    const { date, url } = entry;
    const asked = keys(date ? [date, UNKNOWN] : [ANY], url ? [url, UNKNOWN] : [ANY]);
    const earlier = earliest(asked.flatMap((key) => seen.get(key) ?? []));
    if (earlier && isOther(earlier, entry)) pairs.set(entry, earlier);
    for (const key of keys([date ?? UNKNOWN, ANY], [url ?? UNKNOWN, ANY])) {
      if (!seen.has(key)) seen.set(key, entry);
    }
  }
  return pairs;
}

// A shorter beginning is one that several titles may share.
const SHORTEST_BEGINNING = 24;

/** Of each title the first entry counts. In the order of their words, those that go on come next. */
function sameBeginning(entries: readonly Entry[]): Pairs {
  const titles = new Map(entries.toReversed().map((entry) => [keyOf(entry), entry]));
  const sorted = [...titles.values()].sort(byTitle);
  const pairs = new Map<Entry, Entry>();
  for (const [nth, cut] of sorted.entries()) {
    const { words, isCut } = cut.title;
    if (!isCut || words.length < SHORTEST_BEGINNING) continue;
    for (let next = nth + 1; sorted[next]?.title.words.startsWith(words); next++) {
      const whole = sorted[next];
      if (!whole || !isOther(cut, whole) || areApart(cut, whole)) continue;
      const [earlier, later] = cut.nth < whole.nth ? [cut, whole] : [whole, cut];
      pairs.set(later, earliest([earlier, pairs.get(later) ?? earlier]) ?? earlier);
    }
  }
  return pairs;
}

function byTitle({ title: a }: Entry, { title: b }: Entry): number {
  if (a.words !== b.words) return a.words < b.words ? -1 : 1;
  return Number(b.isCut) - Number(a.isCut);
}

function isOther(a: Entry, b: Entry): boolean {
  return a.source.number !== b.source.number;
}

function areApart(a: Entry, b: Entry): boolean {
  const differ = (x: string | undefined, y: string | undefined) =>
    x !== undefined && y !== undefined && x !== y;
  return differ(a.date, b.date) || differ(a.url, b.url);
}

function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (first, entry) => (first && first.nth < entry.nth ? first : entry),
    undefined,
  );
}

/** A URL without what does not choose the page: scheme, `www.`, a slash at the end, trackers. */
const normaliseUrl = onceForText((url): string => {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  const query = search
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !/^utm_/i.test(part))
    .join("&");
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}?${query}`;
});
