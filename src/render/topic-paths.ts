import type { Topic } from "../model/topic.ts";

/** What is followed through all versions of a topic on a page of its own, in reading order. */
export const acrossNames = [
  "claims",
  "questions",
  "perspectives",
  "tensions",
  "timeline",
  "figures",
  "sources",
  "compare",
] as const;

export type AcrossName = (typeof acrossNames)[number];

/** e.g. `china-ai/claims/` */
export function acrossPath({ slug }: Pick<Topic, "slug">, name: AcrossName): string {
  return `${slug}/${name}/`;
}

/** The page of every source of every topic. */
export const SITE_SOURCES = "sources/";

/** Full text search in all topics. */
export const SITE_SEARCH = "search/";
