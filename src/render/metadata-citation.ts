import type { Element } from "hast";
import type { SiteFrame } from "../model/topic.ts";
import type { Article } from "./article.ts";
import { h } from "./element.ts";

/**
 * What reference managers read from a page (the tags of Highwire Press). A version is a report with
 * a number, whose institution is the site; addresses are those of the version that stays.
 */
export function citationTags(article: Article, lang: string, site: SiteFrame): Element[] {
  const { headline, version, published, page } = article;
  const tags: [name: string, content: string | undefined][] = [
    ["title", headline],
    ["publication_date", published?.slice(0, 10).replaceAll("-", "/")],
    ["technical_report_institution", site.title],
    ["technical_report_number", `v${version}`],
    ["language", lang],
    ["public_url", site.url === null ? undefined : `${site.url}/${page}`],
    ["fulltext_html_url", site.url === null ? undefined : `${site.url}/${page}`],
  ];
  return tags.flatMap(([name, content]) =>
    content === undefined ? [] : [h("meta", { name: `citation_${name}`, content })],
  );
}
