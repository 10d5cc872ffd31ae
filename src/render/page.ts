import type { ElementContent } from "hast";
import type { Site } from "../model/topic.ts";
import type { Article } from "./article.ts";
import type { LinkTo } from "./links.ts";
import type { Overview } from "./topic-card.ts";

/** A page of the site, known before it is rendered. */
export interface PlannedPage {
  /** From the root of the site, e.g. `china-ai/v8/` or `404.html`. */
  readonly path: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The language and direction of its texts. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The languages that its own words should be in, best first. */
  readonly speaks: readonly string[];
  /** The page that stands for this text, e.g. `china-ai/` for its newest version too. */
  readonly canonical: string | undefined;
  /** What the page is to other pages and files, for browsers and search engines. */
  readonly relations: readonly Relation[];
  /** The version that the page shows, for programs that cite it. */
  readonly article?: () => Article;
  /** The pages above this one, from the home page down; the page itself comes last. */
  readonly trail: readonly Step[];
  /** Its links count from its own folder, or from the root where it is shown at any address. */
  readonly links: "relative" | "absolute";
  render(linkTo: LinkTo): ElementContent[];
}

/** e.g. `{ rel: "latest-version", path: "china-ai/" }` */
export interface Relation {
  readonly rel: string;
  readonly path: string;
  readonly type?: string;
  readonly title?: string;
}

export interface Step {
  readonly name: string;
  readonly path: string;
}

/** All pages of one kind that belong to a topic, e.g. the page of each version. */
export interface PageKind {
  readonly name: string;
  /** Of the site's topics one is at hand; what a page says of others it cannot know. */
  plan(site: Site): PlannedPage[];
}

/** The pages of one kind that belong to the site as a whole. */
export interface SitePageKind {
  readonly name: string;
  plan(site: Overview): PlannedPage[];
}
