import { once } from "../history/once.ts";
import type { Site, Topic, Version } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
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

/** The language of a text as a BCP 47 tag, and the direction in which it is read. */
export interface TextLanguage {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** The language of the texts of a page, and those that the page itself should speak, best first. */
export interface Language extends TextLanguage {
  readonly speaks: readonly string[];
}

/** The language that a version is written in; its pages speak as all of its topic do. */
export function languageOf(site: Pick<Site, "lang">, topic: Topic, version: Version): Language {
  const lang = tagOf(site, topic, version);
  return { lang, dir: directionBy(lettersOf(version.tree), lang), speaks: speechOf(topic, site) };
}

/** What the pages of a topic should speak: the language of its latest version, or else the site's. */
export function speechOf(topic: Topic, site: Pick<Site, "lang">): string[] {
  return [tagOf(site, topic, latestOf(topic)), site.lang];
}

function tagOf(site: Pick<Site, "lang">, { facts }: Topic, { tree }: Version): string {
  return tree.header.lang ?? facts.language ?? site.lang;
}

/** The language of the site's own words, and the direction of most of its titles. */
export function languageOfSite({ lang, title, description, topics }: Overview): Language {
  const titles = topics.map((topic) => topic.title);
  const all = [title, description, ...titles].join(" ");
  return { lang, dir: directionBy(lettersIn(all), lang), speaks: [lang] };
}

/** The first sentence of What, in plain words; the topic's own description where there is none. */
export function summaryOf({ facts }: Topic, { tree }: Version): string | undefined {
  return tree.claims.find(({ section }) => section === "what")?.plain ?? facts.description;
}

// More than enough letters to see which way a text runs.
const SAMPLE = 4000;

const LEFTWARD =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

// Arabic, Azerbaijani of the south, Hebrew, Kashmiri, Kurdish of the centre, Maldivian, N’Ko, Pashto,
// Persian, Sindhi, Syriac, Uyghur, Urdu and Yiddish.
const LEFTWARD_LANGUAGE = /^(?:ar|azb|he|iw|ks|ckb|dv|nqo|ps|fa|sd|syr|ug|ur|yi)(?:-(?!Latn)|$)/i;

interface Letters {
  readonly all: number;
  readonly leftward: number;
}

/** The direction in which most letters of a text run; in a language that runs leftward, some do. */
function directionBy({ all, leftward }: Letters, lang: string): "ltr" | "rtl" {
  return leftward * (LEFTWARD_LANGUAGE.test(lang) ? 10 : 2) > all ? "rtl" : "ltr";
}

// Every page of a topic asks for those of all versions.
const lettersOf = once(({ text }: BriefingTree) => lettersIn(text));

function lettersIn(text: string): Letters {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  return { all: count(/\p{L}/gu), leftward: count(LEFTWARD) };
}
