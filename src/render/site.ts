import type { OutputFile, Site, SiteFrame, Topic } from "../model/topic.ts";
import { renderDocument } from "./document.ts";
import { filePath } from "./links.ts";
import { topicFeedRelation } from "./machines/feeds.ts";
import type { PlannedPage } from "./page.ts";
import { sitePageKinds, topicPageKinds } from "./pages/index.ts";
import { parseTemplate, type Template } from "./template.ts";
import { cardOf, type Overview } from "./topic-card.ts";

/** The files of `templates/` that pages are made with. */
export interface Templates {
  /** The text of `page.html`. */
  readonly page: string;
}

/**
 * The pages of one topic, each made when it is asked for. They link `assets/`, which is copied as
 * it is.
 */
export function* renderTopicPages(
  topic: Topic,
  frame: SiteFrame,
  template: Template,
): Iterable<OutputFile> {
  const site = { ...frame, topics: [topic] };
  for (const kind of topicPageKinds) {
    for (const page of kind.plan(site)) {
      const relations = [...page.relations, topicFeedRelation(topic)];
      yield fileOf({ ...page, relations }, frame, template);
    }
  }
}

/** The pages of a site as a whole, made from its topics in brief. */
export function* renderSitePages(site: Overview, template: Template): Iterable<OutputFile> {
  for (const kind of sitePageKinds) {
    for (const page of kind.plan(site)) yield fileOf(page, site, template);
  }
}

/**
 * All pages of a site whose topics are at hand. Throws a `TemplateError` where the template cannot
 * be used.
 */
export function* renderPages(site: Site, templates: Templates): Iterable<OutputFile> {
  const template = parseTemplate(templates.page);
  for (const topic of site.topics) yield* renderTopicPages(topic, site, template);
  const topics = site.topics.map((topic) => cardOf(topic, site));
  yield* renderSitePages({ ...site, topics }, template);
}

function fileOf(page: PlannedPage, site: SiteFrame, template: Template): OutputFile {
  return { path: filePath(page.path), content: renderDocument(page, site, template) };
}
