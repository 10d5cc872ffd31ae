import type { Element, ElementContent } from "hast";
import type { Site, Topic } from "../model/topic.ts";
import { topicNavigation } from "./components/topic-navigation.ts";
import { h } from "./element.ts";
import { type LineageView, viewLineages } from "./lineage-view.ts";
import type { LinkTo } from "./links.ts";
import type { PageKind } from "./page.ts";
import type { AcrossName } from "./topic-paths.ts";
import { acrossPath } from "./topic-paths.ts";
import { languageOf, latestOf, titleOf, topicPath } from "./topics.ts";
import { trailTo } from "./version-page.ts";
import { words } from "./words.ts";

/** A page on one kind of thing, followed through all versions of a topic. */
export function topicPages(
  name: AcrossName,
  render: (view: LineageView) => readonly (Element | undefined)[],
): PageKind {
  return {
    name,
    plan: (site: Site) => {
      const { title, deck } = words.across.pages[name];
      return site.topics.map((topic) => ({
        path: acrossPath(topic, name),
        title: words.across.titleOf(title, titleOf(topic)),
        description: words.across.titleOf(title, titleOf(topic)),
        ...languageOf(site, topic, latestOf(topic)),
        canonical: acrossPath(topic, name),
        relations: [{ rel: "latest-version", path: topicPath(topic) }],
        trail: [...trailTo(topic), { name: title, path: acrossPath(topic, name) }],
        links: "relative",
        render: (linkTo) => [
          pageHeader(topic, name, title, deck, linkTo),
          ...render(viewLineages(topic, linkTo)).filter((each) => each !== undefined),
        ],
      }));
    },
  };
}

function pageHeader(
  topic: Topic,
  name: AcrossName,
  title: string,
  deck: string,
  linkTo: LinkTo,
): ElementContent {
  return h("header.page", [
    h("p.kicker", { dir: "auto" }, [h("a", { href: linkTo(topicPath(topic)) }, [titleOf(topic)])]),
    h("h1", [title]),
    h("p.deck", [deck]),
    topicNavigation(topic, linkTo, name),
  ]);
}
