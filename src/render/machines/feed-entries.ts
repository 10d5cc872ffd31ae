import type { Site, Topic, Version } from "../../model/topic.ts";
import { changesPath } from "../components/changes-paths.ts";
import { noteBetween } from "../components/changes-view.ts";
import { languageOf, neighboursOf, summaryOf, titleOf, versionPath } from "../topics.ts";

/** A version as feeds tell of it: plain data, kept for every topic of a site. */
export interface FeedEntry {
  readonly slug: string;
  readonly topic: string;
  readonly title: string;
  readonly number: number;
  readonly lang: string;
  /** e.g. `2026-05-27T18:27:00Z` */
  readonly published: string;
  readonly page: string;
  /** What it changed against the version before it, and the page that tells all of it. */
  readonly changed?: {
    readonly since: number;
    readonly note: readonly string[];
    readonly page: string;
  };
  /** The first sentence. */
  readonly summary?: string;
}

/** A feed holds as many entries at most: more than a reader will have missed. */
const MOST_ENTRIES = 50;

/** The newest versions of a topic, newest first; one without a date that can be read has no entry. */
export function feedEntriesOf(topic: Topic, site: Pick<Site, "lang">): FeedEntry[] {
  return topic.versions
    .slice(-MOST_ENTRIES)
    .toReversed()
    .flatMap((version) => entryOf(topic, version, site) ?? []);
}

/** The newest entries of several topics, newest first, in an order that is always the same. */
export function newestEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted(byDate).slice(0, MOST_ENTRIES);
}

function entryOf(topic: Topic, version: Version, site: Pick<Site, "lang">): FeedEntry | undefined {
  const { title, published } = version.tree.header;
  if (published === null) return undefined;
  const { before } = neighboursOf(topic, version);
  const summary = summaryOf(topic, version);
  return {
    slug: topic.slug,
    topic: titleOf(topic),
    title: title?.value ?? titleOf(topic),
    number: version.number,
    lang: languageOf(site, topic, version).lang,
    published: published.value.instant,
    page: versionPath(topic, version),
    ...(before === undefined ? {} : { changed: changeOf(topic, before, version) }),
    ...(summary === undefined ? {} : { summary }),
  };
}

function changeOf(topic: Topic, before: Version, version: Version): FeedEntry["changed"] & {} {
  return {
    since: before.number,
    note: noteBetween(topic, before, version).map(({ text }) => text),
    page: changesPath(topic, version),
  };
}

function byDate(a: FeedEntry, b: FeedEntry): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  if (a.slug !== b.slug) return a.slug < b.slug ? -1 : 1;
  return b.number - a.number;
}
