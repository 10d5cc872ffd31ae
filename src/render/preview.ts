import type { SiteFrame, Topic, Version } from "../model/topic.ts";
import { allBlocks, type BriefingTree } from "../model/tree.ts";
import { renderDocument } from "./document.ts";
import { sourceId } from "./ids.ts";
import { filePath } from "./links.ts";
import { topicFeedRelation } from "./machines/feeds.ts";
import type { PlannedPage } from "./page.ts";
import { sitePageKinds, topicPageKinds } from "./pages/index.ts";
import type { Template } from "./template.ts";
import { briefOf, type Overview, type TopicCard } from "./topic-card.ts";
import { latestOf, topicPath, versionPath } from "./topics.ts";
import { viewVersion } from "./version-view.ts";
import { speaking } from "./words.ts";

/** The pages of a topic by their files, e.g. `rare-earths/v8/index.html`; each is made when called. */
export function previewTopicPages(
  topic: Topic,
  frame: SiteFrame,
  template: Template,
): ReadonlyMap<string, () => string> {
  const pages = topicPageKinds.flatMap(({ plan }) => plan({ ...frame, topics: [topic] }));
  const relation = topicFeedRelation(topic);
  return byFile(
    pages.map((page) => ({ ...page, relations: [...page.relations, relation] })),
    frame,
    template,
  );
}

/** The pages of a site as a whole by their files; each is made when called. */
export function previewSitePages(
  site: Overview,
  template: Template,
): ReadonlyMap<string, () => string> {
  return byFile(
    sitePageKinds.flatMap(({ plan }) => plan(site)),
    site,
    template,
  );
}

function byFile(pages: readonly PlannedPage[], frame: SiteFrame, template: Template) {
  return new Map(
    pages.map((page) => [filePath(page.path), () => renderDocument(page, frame, template)]),
  );
}

/**
 * A topic in brief without what takes long and the home page does not tell: its sources, its part
 * in search, and its entries in feeds.
 */
export function shortCard(topic: Topic, site: SiteFrame): TopicCard {
  return speaking([site.lang], () => ({
    ...briefOf(topic, site),
    changedSince: [],
    sources: [],
    versions: topic.versions.map((version) => ({ page: versionPath(topic, version) })),
    entries: [],
    search: { latest: noSearch, older: noSearch },
  }));
}

const noSearch = { counts: [], hash: "", words: [] };

/** The version whose text a page shows, by the file of the page. */
export function versionShownAt(file: string, topic: Topic): Version | undefined {
  if (file === filePath(topicPath(topic))) return latestOf(topic);
  return topic.versions.find((version) => file === filePath(versionPath(topic, version)));
}

/** Finds the id of the element of a version's page that shows a place of its text, if there is one. */
export function placeFinder(
  topic: Topic,
  version: Version,
): (offset: number) => string | undefined {
  const places = placesIn(topic, version).sort((a, b) => a.end - a.start - (b.end - b.start));
  return (offset) => places.find(({ start, end }) => start <= offset && offset < end)?.id;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** The nearest element is the one with the shortest span: a sentence goes before its block. */
function placesIn(topic: Topic, version: Version): Place[] {
  const { tree } = version;
  const { ids } = viewVersion(topic, version, (path) => path);
  const claims = tree.claims.map(({ id, span }) => ({ ...span, id }));
  const blocks = allBlocks(tree).flatMap((block): Place[] => {
    const id = block.type === "source" ? sourceId(block.number) : ids.get(block);
    return id === undefined ? [] : [{ ...block.span, id }];
  });
  return [...claims, ...blocks, ...sectionsIn(tree, ids)];
}

/** A section reaches to the next one, so that its heading counts too. */
function sectionsIn({ sections, text }: BriefingTree, ids: ReadonlyMap<object, string>): Place[] {
  return sections.flatMap((section, nth): Place[] => {
    const id = ids.get(section);
    const { start } = section.headingSpan;
    const end = sections[nth + 1]?.headingSpan.start ?? text.length;
    return id === undefined ? [] : [{ start, end, id }];
  });
}
