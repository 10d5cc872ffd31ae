import { referencesOf } from "../export/bibliography.ts";
import { formatBibtex } from "../export/bibtex.ts";
import { briefingOf } from "../export/briefing.ts";
import { formatCsl } from "../export/csl.ts";
import { formatJson } from "../export/json.ts";
import { formatMarkdown } from "../export/markdown.ts";
import { formatRis } from "../export/ris.ts";
import { briefingSchema } from "../export/schema.ts";
import { formatText } from "../export/text.ts";
import { publishedTextOf, standingEntries } from "../model/publication.ts";
import type { OutputFile, SiteFrame, Topic, Version } from "../model/topic.ts";
import { publishedTextPath, recordPath } from "../render/copies.ts";
import { topicFeed } from "../render/machines/feeds.ts";
import { machineFiles } from "../render/machines/site-files.ts";
import { searchIndex } from "../render/search-index.ts";
import { searchPartOf } from "../render/search-part.ts";
import { renderSitePages, renderTopicPages } from "../render/site.ts";
import { parseTemplate, type Template, TemplateError } from "../render/template.ts";
import type { TopicCard } from "../render/topic-card.ts";
import { CliError } from "./cli-error.ts";
import type { SiteTemplates } from "./templates.ts";
import type { SiteFile } from "./write.ts";

/** What the files of a site are made with; a template is read once for all pages. */
export interface Making {
  readonly frame: SiteFrame;
  readonly template: Template;
  readonly assets: readonly SiteFile[];
}

/** A template that an analyst has edited so that it cannot be used is no fault of sitrep's. */
export function prepare(frame: SiteFrame, { page, assets }: SiteTemplates): Making {
  try {
    return {
      frame,
      template: parseTemplate(page, {
        isThemed: assets.some(({ path }) => path === "assets/theme.css"),
      }),
      assets,
    };
  } catch (error) {
    throw error instanceof TemplateError ? new CliError(error.message) : error;
  }
}

/** The files of a topic, each made when it is asked for. */
export function* filesOfTopic(topic: Topic, { frame, template }: Making): Iterable<SiteFile> {
  yield* renderTopicPages(topic, frame, template);
  yield* searchPartOf(topic, frame).files;
  yield* twinsOfTopic(topic);
  yield topicFeed(topic, frame);
}

/** The texts of a topic beside their pages: each version in other forms, and what is on record. */
export function* twinsOfTopic(topic: Topic): Iterable<OutputFile> {
  for (const version of topic.versions) yield* twinsOf(topic, version);
  yield* publishedFilesOf(topic);
}

/** The files of the site as a whole: its own pages, the schema of a version, and the assets. */
export function makeOverview(
  topics: readonly TopicCard[],
  { frame, template, assets }: Making,
): SiteFile[] {
  return [
    ...renderSitePages({ ...frame, topics }, template),
    ...searchIndex(topics),
    ...machineFiles({ ...frame, topics }, template),
    { path: "schema/briefing.json", content: formatJson(briefingSchema()) },
    ...assets,
  ];
}

/** What is on record as published, for readers who want to verify it. */
function publishedFilesOf(topic: Topic): OutputFile[] {
  const { publication } = topic;
  if (publication === undefined) return [];
  const standing = standingEntries(publication);
  const texts = topic.versions.flatMap((version): OutputFile[] => {
    const entry = standing.get(version.number);
    const content = entry && publishedTextOf(version.tree.text, entry);
    return content === undefined ? [] : [{ path: publishedTextPath(topic, version), content }];
  });
  return [{ path: recordPath(topic), content: formatJson(publication) }, ...texts];
}

/** A version in the forms that programs, and other editors of briefings, can read. */
function twinsOf({ slug, facts }: Topic, { number, tree }: Version): OutputFile[] {
  const folder = `${slug}/v${number}`;
  const references = referencesOf(tree, { slug, facts });
  return [
    { path: `${folder}/briefing.json`, content: formatJson(briefingOf(tree, { facts })) },
    { path: `${folder}/briefing.md`, content: formatMarkdown(tree) },
    { path: `${folder}/briefing.txt`, content: formatText(tree) },
    { path: `${folder}/sources.csl.json`, content: formatCsl(references) },
    { path: `${folder}/sources.bib`, content: formatBibtex(references) },
    { path: `${folder}/sources.ris`, content: formatRis(references) },
  ];
}
