import type { Element } from "hast";
import type { SiteFrame } from "../model/topic.ts";
import type { Article, ArticleSource } from "./article.ts";
import { linkedData } from "./data-block.ts";
import type { PlannedPage } from "./page.ts";

/**
 * A version in the words of schema.org, for search engines: a report with a number, made from the
 * one before it, that cites its sources. It names addresses only where that of the site is known.
 */
export function jsonLd(article: Article, { lang }: PlannedPage, site: SiteFrame): Element {
  const { headline, summary, version, published, before, sources, topic, topicPage } = article;
  const at = (path: string) =>
    site.url === null ? {} : { "@id": `${site.url}/${path}`, url: `${site.url}/${path}` };
  return linkedData({
    "@context": "https://schema.org",
    "@type": "Report",
    ...at(article.page),
    headline,
    name: headline,
    description: summary,
    version: String(version),
    reportNumber: `v${version}`,
    datePublished: published,
    inLanguage: lang,
    publisher: { "@type": "Organization", name: site.title },
    isPartOf: { "@type": "CreativeWorkSeries", name: topic, ...at(topicPage) },
    isBasedOn: before && {
      "@type": "Report",
      version: String(before.version),
      name: headline,
      ...at(before.page),
    },
    citation: sources.length === 0 ? undefined : sources.map(citation),
  });
}

/** By title, and what else is known of it: pages are read by people first, and stay small. */
function citation({ title, url, publisher, date }: ArticleSource) {
  return {
    "@type": "CreativeWork",
    name: title,
    url,
    datePublished: date,
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
  };
}
