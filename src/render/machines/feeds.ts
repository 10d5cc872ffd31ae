import type { OutputFile, SiteFrame, Topic } from "../../model/topic.ts";
import type { Relation } from "../page.ts";
import type { Overview } from "../topic-card.ts";
import { languageOf, latestOf, speechOf, titleOf, topicPath } from "../topics.ts";
import { speaking, spokenTag } from "../words.ts";
import { permanentId } from "./addresses.ts";
import { formatAtom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { feedEntriesOf, newestEntries } from "./feed-entries.ts";
import { formatJsonFeed } from "./json-feed.ts";

/** The feed of one topic. */
export function topicFeed(topic: Topic, site: SiteFrame): OutputFile {
  return speaking(speechOf(topic, site), () => feedOf(topic, site));
}

function feedOf(topic: Topic, site: SiteFrame): OutputFile {
  const [first] = topic.versions;
  const feed: Feed = {
    path: topicFeedPath(topic),
    page: topicPath(topic),
    id: permanentId(
      topic.slug,
      first.tree.header.published?.value.instant.slice(0, 10) ?? ANY_DAY,
      site,
    ),
    title: titleOf(topic),
    description: topic.facts.description,
    lang: spokenTag(languageOf(site, topic, latestOf(topic)).lang),
    entries: feedEntriesOf(topic, site),
  };
  return { path: feed.path, content: formatAtom(feed, site) };
}

/** The feeds of a site as a whole: the newest versions of all topics. */
export function siteFeeds(site: Overview): OutputFile[] {
  const feed = (path: string): Feed => ({
    path,
    page: "",
    id: permanentId("site", ANY_DAY, site),
    title: site.title,
    description: site.description || undefined,
    lang: spokenTag(site.lang),
    entries: newestEntries(site.topics.flatMap(({ entries }) => entries)),
  });
  return [
    { path: ATOM, content: formatAtom(feed(ATOM), site) },
    { path: JSON_FEED, content: formatJsonFeed(feed(JSON_FEED), site) },
  ];
}

/** The feeds of the site, as every page has them in its head. */
export function siteFeedRelations({ title }: Pick<SiteFrame, "title">): Relation[] {
  return [
    { rel: "alternate", type: "application/atom+xml", title, path: ATOM },
    { rel: "alternate", type: "application/feed+json", title, path: JSON_FEED },
  ];
}

/** The feed of a topic, as every page of it has it in its head. */
export function topicFeedRelation(topic: Topic): Relation {
  const [title, path] = [titleOf(topic), topicFeedPath(topic)];
  return { rel: "alternate", type: "application/atom+xml", title, path };
}

/** e.g. `china-ai/feed.xml` */
function topicFeedPath({ slug }: Pick<Topic, "slug">): string {
  return `${slug}/feed.xml`;
}

const ATOM = "feed.xml";
const JSON_FEED = "feed.json";

// What has no date of its own has this, so that its id stays.
const ANY_DAY = "2026-01-01";
