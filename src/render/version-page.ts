import type { Site, Topic, Version } from "../model/topic.ts";
import { articleOf } from "./article.ts";
import { bibliographiesOf, copiesOf } from "./copies.ts";
import { formatDay } from "./dates.ts";
import type { PlannedPage, Relation, Step } from "./page.ts";
import {
  historyPath,
  languageOf,
  latestOf,
  neighboursOf,
  summaryOf,
  titleOf,
  topicPath,
  versionPath,
} from "./topics.ts";
import { words } from "./words.ts";

/** All that the page of a version and that of the latest one have in common. */
export function versionPage(
  site: Site,
  topic: Topic,
  version: Version,
): Omit<PlannedPage, "path" | "title" | "trail" | "render"> {
  const isLatest = version === latestOf(topic);
  return {
    description: summaryOf(topic, version),
    ...languageOf(site, topic, version),
    canonical: isLatest ? topicPath(topic) : versionPath(topic, version),
    relations: relationsOf(topic, version),
    article: () => articleOf(topic, version),
    links: "relative",
  };
}

/** The way to a topic. */
export function trailTo(topic: Topic): Step[] {
  return [{ name: titleOf(topic), path: topicPath(topic) }];
}

/** e.g. `Rare earths, version 8 (27 May 2026)` */
export function versionTitle(topic: Topic, { number, tree }: Version): string {
  const { title, published } = tree.header;
  const day = published ? formatDay(published.value) : undefined;
  return words.versionOf(title?.value ?? titleOf(topic), number, day);
}

function relationsOf(topic: Topic, version: Version): Relation[] {
  const { before, after } = neighboursOf(topic, version);
  const step = (rel: string, to: Version | undefined): Relation[] =>
    to ? [{ rel, path: versionPath(topic, to) }] : [];
  return [
    { rel: "latest-version", path: topicPath(topic) },
    { rel: "version-history", path: historyPath(topic) },
    ...step("predecessor-version", before),
    ...step("successor-version", after),
    ...[...copiesOf(topic, version), ...bibliographiesOf(topic, version)].map(
      ({ type, path, name }) => ({ rel: "alternate", type, title: name, path }),
    ),
  ];
}
