import type { Element } from "hast";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import { versionsPicture } from "../pictures/versions-picture.ts";
import type { Overview, TopicCard } from "../topic-card.ts";
import { historyPath, topicPath } from "../topics.ts";
import { words } from "../words.ts";
import { separated } from "./facts-line.ts";
import { sinceLastReadInList } from "./last-read.ts";
import { publishedDay } from "./time.ts";
import { topicDescription } from "./topic-description.ts";

/** What changed in which topic, the one with the newest version first. */
export function topicNews({ topics, lang }: Overview, linkTo: LinkTo): Element {
  if (topics.length === 0) return h("p.empty", [words.noTopics]);
  return h(
    "ol.topics.news",
    topics.map((topic) => newsItem(topic, lang, linkTo)),
  );
}

/** When, where and what; then how it went so far, and what the topic is. */
function newsItem(topic: TopicCard, siteLang: string, linkTo: LinkTo): Element {
  const { title, lang, summary, version, published, about } = topic;
  const ofText = { dir: "auto", ...(lang === siteLang ? {} : { lang }) };
  return h("li", [
    h("p.facts", [
      ...separated([
        published === null ? undefined : publishedDay(published),
        h("strong", [words.version(version)]),
      ]),
    ]),
    h("h2", ofText, [h("a", { href: linkTo(topicPath(topic)) }, [title])]),
    newsOf(topic, linkTo),
    sinceLastReadInList(topic, linkTo),
    summary === undefined ? undefined : h("p.summary", ofText, [summary]),
    pastOf(topic, linkTo),
    topicDescription(about, ofText),
  ]);
}

/** What the latest version changed; nothing of one whose predecessors are not here. */
function newsOf({ changed, version }: TopicCard, linkTo: LinkTo): Element | undefined {
  if (changed === undefined) {
    return version === 1 ? h("p.changed", [words.firstVersion]) : undefined;
  }
  const link = h("a", { href: linkTo(changed.page) }, [words.allChangesLink]);
  return h("p.changed", [changed.note, " ", link]);
}

/** How many versions there are and how much each changed; nothing where there is only one. */
function pastOf(topic: TopicCard, linkTo: LinkTo): Element | undefined {
  if (topic.versions.length < 2) return undefined;
  return h("p.facts.past", [
    h("a", { href: linkTo(historyPath(topic)) }, [
      versionsPicture(topic.sizes, topic.version),
      words.pictures.allVersions(topic.versions.length),
    ]),
  ]);
}
