import type { Element } from "hast";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import type { Overview, TopicCard } from "../topic-card.ts";
import { historyPath, topicPath } from "../topics.ts";
import { words } from "../words.ts";
import { changedLast } from "./changes-line.ts";
import { separated } from "./facts-line.ts";
import { sinceLastReadInList } from "./last-read.ts";
import { publishedDay } from "./time.ts";
import { topicDescription } from "./topic-description.ts";

/** Topics in brief: what each is about, and how far it has come. */
export function topicList({ topics, lang }: Overview, linkTo: LinkTo): Element {
  if (topics.length === 0) return h("p.empty", [words.noTopics]);
  return h(
    "ol.topics",
    topics.map((topic) => topicItem(topic, lang, linkTo)),
  );
}

function topicItem(topic: TopicCard, siteLang: string, linkTo: LinkTo): Element {
  const { title, lang, summary, version, published, about } = topic;
  const ofText = { dir: "auto", ...(lang === siteLang ? {} : { lang }) };
  return h("li", [
    h("h2", ofText, [h("a", { href: linkTo(topicPath(topic)) }, [title])]),
    summary === undefined ? undefined : h("p.summary", ofText, [summary]),
    changedLast(topic, linkTo),
    sinceLastReadInList(topic, linkTo),
    h("p.facts", [
      ...separated([
        words.version(version),
        published === null ? undefined : publishedDay(published),
        h("a", { href: linkTo(historyPath(topic)) }, [words.history]),
      ]),
    ]),
    topicDescription(about, ofText),
  ]);
}
