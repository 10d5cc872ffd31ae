import { factsOf, type Topic, type Version } from "../model/topic.ts";
import { blocksOf } from "../model/tree.ts";
import { webAddress } from "./links.ts";
import { neighboursOf, summaryOf, titleOf, topicPath, versionPath } from "./topics.ts";

/** A version as programs know a text that can be cited. */
export interface Article {
  readonly headline: string;
  /** As the latest version of the topic has it. */
  readonly topic: string;
  readonly topicPage: string;
  readonly version: number;
  /** e.g. `2026-05-27T18:27:00Z` */
  readonly published: string | undefined;
  readonly summary: string | undefined;
  /** Where this version stays, e.g. `china-ai/v8/`. */
  readonly page: string;
  /** The version before it. */
  readonly before: { readonly version: number; readonly page: string } | undefined;
  readonly sources: readonly ArticleSource[];
}

/** A source as the list of the version has it, each number once. */
export interface ArticleSource {
  readonly title: string;
  readonly url: string | undefined;
  readonly publisher: string | undefined;
  /** In full, e.g. `2026-05-27` or `2026-05`. */
  readonly date: string | undefined;
}

export function articleOf(topic: Topic, version: Version): Article {
  const { header } = version.tree;
  const { before } = neighboursOf(topic, version);
  return {
    headline: header.title?.value ?? titleOf(topic),
    topic: titleOf(topic),
    topicPage: topicPath(topic),
    version: version.number,
    published: header.published?.value.instant,
    summary: summaryOf(topic, version),
    page: versionPath(topic, version),
    before: before && { version: before.number, page: versionPath(topic, before) },
    sources: sourcesOf(topic, version),
  };
}

function sourcesOf({ facts }: Topic, { tree }: Version): ArticleSource[] {
  const numbers = new Set<string>();
  return blocksOf(tree, "source").flatMap(({ number, title, url, date }) => {
    if (numbers.has(number)) return [];
    numbers.add(number);
    const known = factsOf(facts, title);
    const isQuarter = date?.value?.precision === "quarter";
    return [
      {
        title,
        url: webAddress(url?.value ?? known?.url),
        publisher: known?.publisher,
        date: isQuarter ? undefined : date?.value?.iso,
      },
    ];
  });
}
