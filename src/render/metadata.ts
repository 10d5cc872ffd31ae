import type { Element } from "hast";
import type { SiteFrame } from "../model/topic.ts";
import { h } from "./element.ts";
import type { LinkTo } from "./links.ts";
import { siteFeedRelations } from "./machines/feeds.ts";
import { citationTags } from "./metadata-citation.ts";
import { jsonLd } from "./metadata-json-ld.ts";
import { openGraph } from "./metadata-open-graph.ts";
import type { PlannedPage } from "./page.ts";

/** What the head of a page says to browsers, search engines and programs that show or cite it. */
export function metadataOf(page: PlannedPage, site: SiteFrame, linkTo: LinkTo): Element[] {
  const { canonical, relations } = page;
  const description = shortened(page.description ?? "");
  const article = page.article?.();
  return [
    ...(description === "" ? [] : [h("meta", { name: "description", content: description })]),
    ...(site.url !== null && canonical !== undefined
      ? [h("link", { rel: "canonical", href: `${site.url}/${canonical}` })]
      : []),
    ...[...relations, ...siteFeedRelations(site)].map(({ path, ...relation }) =>
      h("link", { ...relation, href: linkTo(path) }),
    ),
    ...(isForReading(page)
      ? []
      : [h("link", { rel: "stylesheet", href: linkTo("assets/across.css") })]),
    ...(page.links === "absolute"
      ? [h("meta", { name: "robots", content: "noindex" })]
      : openGraph(page, description, article, site)),
    ...(article ? [...citationTags(article, page.lang, site), jsonLd(article, page, site)] : []),
  ];
}

/** The first page, a version and the page for what is not there do with the first style sheet. */
function isForReading({ path, article, links }: PlannedPage): boolean {
  return path === "" || article !== undefined || links === "absolute";
}

// Search engines show about as much.
const MOST_DESCRIPTION = 160;

function shortened(description: string): string {
  if (description.length <= MOST_DESCRIPTION) return description;
  const cut = description.slice(0, MOST_DESCRIPTION);
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace < 0 ? [...cut].slice(0, -1).join("") : cut.slice(0, lastSpace)}…`;
}
