import type { Site, Topic, Version } from "../model/topic.ts";
import type { Overview } from "./topic-card.ts";
import { words } from "./words.ts";

/** The page of a topic, which shows its latest version, e.g. `china-ai/`. */
export function topicPath({ slug }: Pick<Topic, "slug">): string {
  return `${slug}/`;
}

/** The page of a version, e.g. `china-ai/v8/`; its twins for machines lie beside it. */
export function versionPath({ slug }: Topic, { number }: Version): string {
  return `${slug}/v${number}/`;
}

export function historyPath({ slug }: Pick<Topic, "slug">): string {
  return `${slug}/history/`;
}

export function latestOf({ versions }: Topic): Version {
  return versions.at(-1) ?? versions[0];
}

/** The versions before and after a version, as far as there are any. */
export function neighboursOf(
  { versions }: Topic,
  version: Version,
): { before: Version | undefined; after: Version | undefined } {
  const at = versions.indexOf(version);
  return { before: versions[at - 1], after: versions[at + 1] };
}

/** The title of a topic; a page must have some heading even where a text has none. */
export function titleOf({ title }: Topic): string {
  return title.trim() === "" ? words.emptyTitle : title;
}

/** A BCP 47 tag, and the direction in which the text is read. */
export interface Language {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** The language that a version is written in, and the direction in which that is read. */
export function languageOf(
  site: Pick<Site, "lang">,
  { facts }: Topic,
  { tree }: Version,
): Language {
  const lang = tree.header.lang ?? facts.language ?? site.lang;
  return { lang, dir: directionOf(tree.text) };
}

/** The language of the site's own words, and the direction of most of its titles. */
export function languageOfSite({ lang, title, description, topics }: Overview): Language {
  const titles = topics.map((topic) => topic.title);
  return { lang, dir: directionOf([title, description, ...titles].join(" ")) };
}

/** The first sentence of What, in plain words; the topic's own description where there is none. */
export function summaryOf({ facts }: Topic, { tree }: Version): string | undefined {
  return tree.claims.find(({ section }) => section === "what")?.plain ?? facts.description;
}

// More than enough letters to see which way a text runs.
const SAMPLE = 4000;

const LEFTWARD =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** The direction in which most letters of a text run. */
function directionOf(text: string): "ltr" | "rtl" {
  const sample = text.slice(0, SAMPLE);
  const leftward = sample.match(LEFTWARD)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return leftward * 2 > letters ? "rtl" : "ltr";
}
