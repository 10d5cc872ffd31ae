import { topicNews } from "../components/topic-news.ts";
import { h } from "../element.ts";
import type { SitePageKind } from "../page.ts";
import { SITE_SOURCES } from "../topic-paths.ts";
import { languageOfSite } from "../topics.ts";
import { words } from "../words.ts";

/** The first page: what changed in which topic, the one with the newest version first. */
export const home: SitePageKind = {
  name: "home",
  plan: (site) => [
    {
      path: "",
      title: site.title,
      description: site.description || undefined,
      ...languageOfSite(site),
      canonical: "",
      relations: [],
      trail: [],
      links: "relative",
      render: (linkTo) => [
        h("header.page", [
          h("h1", { dir: "auto" }, [site.title]),
          site.description === "" ? undefined : h("p.deck", { dir: "auto" }, [site.description]),
        ]),
        topicNews(site, linkTo),
        h("p.all-sources", [h("a", { href: linkTo(SITE_SOURCES) }, [words.across.siteSources])]),
      ],
    },
  ],
};
