import type { Element } from "hast";
import { historyOf } from "../../history/topic-history.ts";
import type { Topic, Version } from "../../model/topic.ts";
import { type ChangeCounts, changesBar, countChanges } from "../components/changes-bar.ts";
import { clauseLinks, targetOf } from "../components/changes-note.ts";
import { changesPath } from "../components/changes-paths.ts";
import { claimsPicture } from "../components/changes-picture.ts";
import { viewChanges } from "../components/changes-view.ts";
import { versionFacts } from "../components/facts-line.ts";
import { howToVerify, publishedHash } from "../components/published-record.ts";
import { topicDescription } from "../components/topic-description.ts";
import { topicNavigation } from "../components/topic-navigation.ts";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import type { PageKind } from "../page.ts";
import {
  historyPath,
  languageOf,
  latestOf,
  neighboursOf,
  titleOf,
  topicPath,
  versionPath,
} from "../topics.ts";
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
  const picture = claimsPicture(topic);
  const counts = historyOf(topic).changes.map(countChanges);
  return [
    h("header.page", [
      h("p.kicker", [words.history]),
      h("h1", { dir: "auto" }, [h("a", { href: linkTo(topicPath(topic)) }, [titleOf(topic)])]),
      topicDescription(topic.facts.description),
      topicNavigation(topic, linkTo),
    ]),
    ...(picture ? [picture] : []),
    h(
      "ol.history",
      { reversed: true },
      topic.versions.toReversed().map((version) => historyItem(topic, version, counts, linkTo)),
    ),
    howToVerify(topic, linkTo),
  ].filter((each) => each !== undefined);
}

function historyItem(
  topic: Topic,
  version: Version,
  counts: readonly ChangeCounts[],
  linkTo: LinkTo,
): Element {
  const { title } = version.tree.header;
  return h("li", [
    h("a", { href: linkTo(versionPath(topic, version)) }, [words.version(version.number)]),
    title === null || title.value === topic.title
      ? undefined
      : h("p.title", { dir: "auto" }, [title.value]),
    h("p.facts", versionFacts(version)),
    publishedHash(topic, version, linkTo),
    ...changesIn(topic, version, counts, linkTo),
  ]);
}

/** What a version changed, each clause leading to where that is shown, and how much it is. */
function changesIn(
  topic: Topic,
  version: Version,
  counts: readonly ChangeCounts[],
  linkTo: LinkTo,
): Element[] {
  const { before } = neighboursOf(topic, version);
  if (before === undefined) return [];
  const own = counts[topic.versions.indexOf(version)];
  const most = Math.max(...counts.map((each) => each.new + each.revised + each.gone));
  const view = viewChanges(topic, before, version, linkTo);
  const page = linkTo(changesPath(topic, version));
  const links = clauseLinks(view.note, (clause) => `${page}${targetOf(clause, view) ?? ""}`);
  return [
    h("p.changed", [...links, " ", h("a", { href: page }, [words.allChangesLink])]),
    ...(own ? [changesBar(own, most)] : []),
  ];
}
