import type { Element } from "hast";
import { h } from "hastscript";
import type { Site, Topic } from "../../model/topic.ts";
import type { LinkTo } from "../links.ts";
import { historyPath, languageOf, latestOf, summaryOf, titleOf, topicPath } from "../topics.ts";
import { words } from "../words.ts";
import { changedLast } from "./changes-line.ts";
import { separated } from "./facts-line.ts";
import { publishedDay } from "./time.ts";
import { topicDescription } from "./topic-description.ts";

/** Topics in brief: what each is about, and how far it has come. */
export function topicList(site: Site, linkTo: LinkTo): Element {
  if (site.topics.length === 0) return h("p.empty", [words.noTopics]);
  return h(
    "ol.topics",
    site.topics.map((topic) => topicItem(site, topic, linkTo)),
  );
}

function topicItem(site: Site, topic: Topic, linkTo: LinkTo): Element {
  const latest = latestOf(topic);
  const { lang } = languageOf(site, topic, latest);
  const summary = summaryOf(topic, latest);
  const { published } = latest.tree.header;
  return h("li", [
    h("h2", { dir: "auto", ...(lang === site.lang ? {} : { lang }) }, [
      h("a", { href: linkTo(topicPath(topic)) }, [titleOf(topic)]),
    ]),
    summary === undefined ? undefined : h("p.summary", { dir: "auto" }, [summary]),
    changedLast(topic, linkTo),
    h("p.facts", [
      ...separated([
        words.version(latest.number),
        published ? publishedDay(published.value) : undefined,
        h("a", { href: linkTo(historyPath(topic)) }, [words.history]),
      ]),
    ]),
    topicDescription(topic),
  ]);
}
