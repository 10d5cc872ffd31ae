import type { Element } from "hast";
import { h } from "hastscript";
import type { Topic, Version } from "../../model/topic.ts";
import { versionFacts } from "../components/facts-line.ts";
import { topicDescription } from "../components/topic-description.ts";
import type { LinkTo } from "../links.ts";
import type { PageKind } from "../page.ts";
import { historyPath, languageOf, latestOf, titleOf, topicPath, versionPath } from "../topics.ts";
import { trailTo } from "../version-page.ts";
import { words } from "../words.ts";

/** All versions of a topic, newest first. */
export const history: PageKind = {
  name: "history",
  plan: (site) =>
    site.topics.map((topic) => ({
      path: historyPath(topic),
      title: words.historyOf(titleOf(topic)),
      description: words.historyDescription(titleOf(topic)),
      ...languageOf(site, topic, latestOf(topic)),
      canonical: historyPath(topic),
      relations: [{ rel: "latest-version", path: topicPath(topic) }],
      trail: [...trailTo(topic), { name: words.history, path: historyPath(topic) }],
      links: "relative",
      render: (linkTo) => renderHistory(topic, linkTo),
    })),
};

function renderHistory(topic: Topic, linkTo: LinkTo): Element[] {
  return [
    h("header.page", [
      h("p.kicker", [words.history]),
      h("h1", { dir: "auto" }, [h("a", { href: linkTo(topicPath(topic)) }, [titleOf(topic)])]),
      topicDescription(topic),
    ]),
    h(
      "ol.history",
      { reversed: true },
      topic.versions.toReversed().map((version) => historyItem(topic, version, linkTo)),
    ),
  ];
}

function historyItem(topic: Topic, version: Version, linkTo: LinkTo): Element {
  const { title } = version.tree.header;
  return h("li", [
    h("a", { href: linkTo(versionPath(topic, version)) }, [words.version(version.number)]),
    title === null || title.value === topic.title
      ? undefined
      : h("p.title", { dir: "auto" }, [title.value]),
    h("p.facts", versionFacts(version)),
  ]);
}
