import type { Element } from "hast";
import type { SiteFrame } from "../model/topic.ts";
import type { Article } from "./article.ts";
import { h } from "./element.ts";
import type { PlannedPage } from "./page.ts";
import { words } from "./words.ts";

/** The picture that stands for a page elsewhere; a site's own takes its place by the same name. */
const PICTURE = "assets/social.png";

/**
 * What others show of a page when somebody links it (ogp.me). They need whole addresses, so without
 * the address of the site there is no picture.
 */
export function openGraph(
  page: PlannedPage,
  description: string,
  article: Article | undefined,
  site: SiteFrame,
): Element[] {
  const { url } = site;
  return [
    property("og:type", article ? "article" : "website"),
    property("og:title", page.title),
    ...(description === "" ? [] : [property("og:description", description)]),
    ...(page.title === site.title ? [] : [property("og:site_name", site.title)]),
    ...(article?.published === undefined
      ? []
      : [property("article:published_time", article.published)]),
    ...(article ? [property("article:section", article.topic)] : []),
    ...(url === null
      ? [h("meta", { name: "twitter:card", content: "summary" })]
      : [
          property("og:url", `${url}/${page.canonical ?? page.path}`),
          property("og:image", `${url}/${PICTURE}`),
          property("og:image:alt", words.socialPicture(site.title)),
          h("meta", { name: "twitter:card", content: "summary_large_image" }),
        ]),
  ];
}

function property(name: string, content: string): Element {
  return h("meta", { property: name, content });
}
