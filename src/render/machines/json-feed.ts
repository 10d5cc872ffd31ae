import type { SiteFrame } from "../../model/topic.ts";
import { spokenTag } from "../words.ts";
import { addressOf, linksFrom } from "./addresses.ts";
import { entryContent, entryId, entrySummary, entryTitle, type Feed } from "./feed.ts";

/** A feed as JSON Feed 1.1. */
export function formatJsonFeed(feed: Feed, site: SiteFrame): string {
  const linkTo = linksFrom(feed.path, site);
  const value = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: addressOf(feed.page, site),
    feed_url: addressOf(feed.path, site),
    description: feed.description,
    language: feed.lang,
    authors: [{ name: site.title }],
    items: feed.entries.map((entry) => ({
      id: entryId(entry, site),
      url: linkTo(entry.page),
      title: entryTitle(entry),
      summary: entrySummary(entry),
      content_html: entryContent(entry, linkTo),
      date_published: entry.published,
      date_modified: entry.published,
      language: spokenTag(entry.lang),
      tags: [entry.topic],
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
