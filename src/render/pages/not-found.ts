import { topicList } from "../components/topic-list.ts";
import { h } from "../element.ts";
import type { SitePageKind } from "../page.ts";
import { languageOfSite } from "../topics.ts";
import { words } from "../words.ts";

/** What a server shows for any address that has no page. */
export const notFound: SitePageKind = {
  name: "not-found",
  plan: (site) => [
    {
      path: "404.html",
      title: words.notFound,
      description: words.notFoundDescription,
      ...languageOfSite(site),
      canonical: undefined,
      relations: [],
      trail: [],
      links: "absolute",
      render: (linkTo) => [
        h("header.page", [h("h1", [words.notFound]), h("p.deck", [words.notFoundAdvice])]),
        topicList(site, linkTo),
        h("p", [h("a", { href: linkTo("") }, [words.home])]),
      ],
    },
  ],
};
