import type { SiteFrame } from "../../model/topic.ts";
import type { LinkTo } from "../links.ts";
import { spokenTag } from "../words.ts";
import { addressOf, linksFrom } from "./addresses.ts";
import { entryContent, entryId, entrySummary, entryTitle, type Feed } from "./feed.ts";
import type { FeedEntry } from "./feed-entries.ts";
import { formatXml, type XmlElement, xml } from "./xml.ts";

/** A feed as Atom (RFC 4287). It is as new as its newest entry, whenever it is made. */
export function formatAtom(feed: Feed, site: SiteFrame): string {
  const linkTo = linksFrom(feed.path, site);
  const self = addressOf(feed.path, site);
  const { description } = feed;
  return formatXml(
    xml("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.lang }, [
      text("id", feed.id),
      text("title", feed.title),
      ...(description === undefined ? [] : [text("subtitle", description)]),
      text("updated", feed.entries[0]?.published ?? NEVER),
      xml("author", {}, [text("name", site.title)]),
      ...(self === undefined
        ? []
        : [xml("link", { rel: "self", type: "application/atom+xml", href: self })]),
      xml("link", { rel: "alternate", type: "text/html", href: linkTo(feed.page) }),
      ...feed.entries.map((entry) => entryElement(entry, site, linkTo)),
    ]),
  );
}

// A feed must have a date, even one without an entry.
const NEVER = "1970-01-01T00:00:00Z";

function entryElement(entry: FeedEntry, site: SiteFrame, linkTo: LinkTo): XmlElement {
  const { changed, lang, published, slug, topic } = entry;
  const link = (rel: string, path: string) =>
    xml("link", { rel, type: "text/html", href: linkTo(path) });
  return xml("entry", { "xml:lang": spokenTag(lang) }, [
    text("id", entryId(entry, site)),
    text("title", entryTitle(entry)),
    text("published", published),
    text("updated", published),
    link("alternate", entry.page),
    ...(changed ? [link("related", changed.page)] : []),
    xml("category", { term: slug, label: topic }),
    text("summary", entrySummary(entry)),
    xml("content", { type: "html" }, [entryContent(entry, linkTo)]),
  ]);
}

function text(name: string, value: string): XmlElement {
  return xml(name, {}, [value]);
}
