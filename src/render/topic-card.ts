import type { Lineage } from "../history/lineage.ts";
import type { Source } from "../model/blocks.ts";
import {
  factsOf,
  type Site,
  type SiteFrame,
  type SourceFacts,
  type Topic,
  type Version,
} from "../model/topic.ts";
import type { Publication } from "../model/tree.ts";
import { versionSizes } from "./components/changes-bar.ts";
import { noteOfLatest } from "./components/changes-line.ts";
import { changesPath } from "./components/changes-paths.ts";
import { changedSinceIn } from "./components/last-read.ts";
import { type LineageView, viewLineages } from "./lineage-view.ts";
import { lastSource } from "./listed-source.ts";
import { type FeedEntry, feedEntriesOf } from "./machines/feed-entries.ts";
import type { VersionSize } from "./pictures/versions-picture.ts";
import { type SearchPart, searchPartOf } from "./search-part.ts";
import { acrossPath } from "./topic-paths.ts";
import { languageOf, latestOf, neighboursOf, summaryOf, titleOf, versionPath } from "./topics.ts";
import { speaking } from "./words.ts";

/**
 * What the pages of a site as a whole say of a topic: little enough to be kept for every topic while
 * the topics themselves come and go, and plain data. Pages are named from the root of the site.
 */
export interface TopicCard {
  readonly slug: string;
  readonly title: string;
  readonly lang: string;
  /** The first sentence of the latest version. */
  readonly summary?: string;
  /** What `topic.yaml` says of the topic. */
  readonly about?: string;
  readonly version: number;
  readonly published: Publication | null;
  /** What the latest version changed, in a line, and the page that tells all of it. */
  readonly changed?: { readonly note: string; readonly page: string };
  /** The older versions since which something has changed. */
  readonly changedSince: readonly number[];
  readonly sources: readonly CardSource[];
  /** Its versions, oldest first. */
  readonly versions: readonly CardVersion[];
  /** How much each of the last of them changed. */
  readonly sizes: readonly VersionSize[];
  /** The newest of them as feeds tell of them, newest first. */
  readonly entries: readonly FeedEntry[];
  /** Its part in search. */
  readonly search: SearchPart;
}

/** A version of a topic: its page, and that of what it changed. */
interface CardVersion {
  readonly page: string;
  readonly changes?: string;
  /** e.g. `2026-05-27T18:27:00Z` */
  readonly published?: string;
}

/** A source of a topic, as the last version that lists it has it. */
export interface CardSource {
  readonly source: ListedSource;
  readonly facts?: SourceFacts;
  /** Its place on the topic's page of sources. */
  readonly page: string;
  /** The versions in which something cites it, each with the place of the source there. */
  readonly citedIn: readonly { readonly version: number; readonly page: string }[];
}

/** What of a source is shown where sources of many topics are. */
export type ListedSource = Pick<Source, "title" | "url" | "feed" | "date">;

/** A site with its topics in brief. */
export interface Overview extends SiteFrame {
  /** The topic with the newest version first. */
  readonly topics: readonly TopicCard[];
}

/** What a topic is in brief, in the language in which the pages of the site as a whole speak. */
export function cardOf(topic: Topic, site: Pick<Site, "lang">): TopicCard {
  return speaking([site.lang], () => makeCard(topic, site));
}

function makeCard(topic: Topic, site: Pick<Site, "lang">): TopicCard {
  return {
    ...briefOf(topic, site),
    changedSince: changedSinceIn(topic),
    sources: sourcesOf(topic),
    versions: topic.versions.map((version) => cardVersion(topic, version)),
    entries: feedEntriesOf(topic, site),
    search: searchPartOf(topic, site).part,
  };
}

/** What the first page tells of a topic, in the language that is being spoken. */
export function briefOf(
  topic: Topic,
  site: Pick<Site, "lang">,
): Omit<TopicCard, "changedSince" | "sources" | "versions" | "entries" | "search"> {
  const latest = latestOf(topic);
  const { before } = neighboursOf(topic, latest);
  const summary = summaryOf(topic, latest);
  const about = topic.facts.description;
  return {
    slug: topic.slug,
    title: titleOf(topic),
    lang: languageOf(site, topic, latest).lang,
    ...(summary === undefined ? {} : { summary }),
    ...(about === undefined ? {} : { about }),
    version: latest.number,
    published: latest.tree.header.published?.value ?? null,
    ...(before === undefined
      ? {}
      : { changed: { note: noteOfLatest(topic, before), page: changesPath(topic, latest) } }),
    sizes: versionSizes(topic),
  };
}

function cardVersion(topic: Topic, version: Version): CardVersion {
  const { published } = version.tree.header;
  const { before } = neighboursOf(topic, version);
  return {
    page: versionPath(topic, version),
    ...(before === undefined ? {} : { changes: changesPath(topic, version) }),
    ...(published === null ? {} : { published: published.value.instant }),
  };
}

function sourcesOf(topic: Topic): CardSource[] {
  const view = viewLineages(topic, (path) => path);
  const { current, gone } = view.lineagesOf("source");
  return [...current, ...gone].flatMap((lineage) => {
    const source = lastSource(lineage, view);
    if (source === undefined) return [];
    const { title, url, feed, date } = source;
    const facts = factsOf(topic.facts, title);
    return [
      {
        source: { title, url, feed, date },
        ...(facts === undefined ? {} : { facts }),
        page: `${acrossPath(topic, "sources")}#${view.idOf(lineage)}`,
        citedIn: citingVersions(lineage, view),
      },
    ];
  });
}

function citingVersions({ members }: Lineage, view: LineageView): CardSource["citedIn"] {
  return members
    .filter(({ at, thing }) => view.pageAt(at).citations.bySource.has(thing.number ?? ""))
    .map((member) => ({
      version: view.versionAt(member.at).number,
      page: view.linkToMember(member),
    }));
}
