import type { Element } from "hast";
import { topicList } from "../components/topic-list.ts";
import { dataBlock } from "../data-block.ts";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import type { SitePageKind } from "../page.ts";
import { searchKinds } from "../search-part.ts";
import { wordTables } from "../search-words.ts";
import type { Overview } from "../topic-card.ts";
import { SITE_SEARCH, SITE_SOURCES } from "../topic-paths.ts";
import { languageOfSite } from "../topics.ts";
import { words } from "../words.ts";

/** Search in all topics: `assets/search.js` does it; without it, the topics and their sources. */
export const search: SitePageKind = {
  name: "search",
  plan: (site) => [
    {
      path: SITE_SEARCH,
      title: words.search.title,
      description: words.search.deck,
      ...languageOfSite(site),
      canonical: SITE_SEARCH,
      relations: [],
      trail: [{ name: words.search.title, path: SITE_SEARCH }],
      links: "relative",
      render: (linkTo) => [
        h("header.page", [h("h1", [words.search.title]), h("p.deck", [words.search.deck])]),
        searchForm(),
        h("p.found.facts", { role: "status" }),
        h("div.results"),
        dataBlock("search-words", { ...words.search.script, reading: wordTables }),
        // Not deferred: it runs before what follows is shown, which so never has to move.
        h("script", { src: linkTo("assets/search.js") }),
        withoutScript(site, linkTo),
      ],
    },
  ],
};

/** Hidden until the script is there. */
function searchForm(): Element {
  const { kinds } = words.search.script;
  return h("form.search", { role: "search", hidden: true, autoComplete: "off" }, [
    h("p.query", [
      h("label", { htmlFor: "query" }, [words.search.label]),
      h("input", {
        id: "query",
        type: "search",
        name: "q",
        dir: "auto",
        ariaDescribedBy: "query-help",
        autoCapitalize: "off",
        spellCheck: "false",
      }),
      h("button", { type: "submit" }, [words.search.submit]),
    ]),
    h("p.facts", { id: "query-help" }, [words.search.help]),
    h("fieldset.kinds", [
      h("legend", [words.search.kinds]),
      ...searchKinds.map((kind) =>
        h("label", [
          h("input", { type: "checkbox", name: "kind", value: kind }),
          kinds[kind],
          h("span.count"),
        ]),
      ),
    ]),
    h("p.where", [
      h("label", [
        words.search.topic,
        h("select", { name: "topic" }, [h("option", { value: "" }, [words.search.allTopics])]),
      ]),
      h("label", [h("input", { type: "checkbox", name: "older" }), words.search.older]),
    ]),
  ]);
}

/** The style sheet hides it where the form is. */
function withoutScript(site: Overview, linkTo: LinkTo): Element {
  return h("section.without-search", [
    h("p.notice", [words.search.needsScript, " ", words.search.instead]),
    h("p", [h("a", { href: linkTo(SITE_SOURCES) }, [words.across.siteSources])]),
    topicList(site, linkTo),
  ]);
}
