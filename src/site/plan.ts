import { briefingOf } from "../export/briefing.ts";
import { formatJson } from "../export/json.ts";
import { formatMarkdown } from "../export/markdown.ts";
import { briefingSchema } from "../export/schema.ts";
import { formatText } from "../export/text.ts";
import type { OutputFile, Site, Topic, Version } from "../model/topic.ts";
import { renderPages, type Templates } from "../render/site.ts";
import { TemplateError } from "../render/template.ts";
import { CliError } from "./cli-error.ts";
import type { SiteTemplates } from "./templates.ts";
import type { SiteFile } from "./write.ts";

/**
 * Every file of a site: its pages, each version for machines, the schema of that, and the assets
 * that the pages use. Nothing is written before all of them are made.
 */
export function planSite(site: Site, templates: SiteTemplates): SiteFile[] {
  return [
    ...planPages(site, templates),
    ...site.topics.flatMap((topic) => topic.versions.flatMap((version) => twinsOf(topic, version))),
    { path: "schema/briefing.json", content: formatJson(briefingSchema()) },
    ...templates.assets,
  ];
}

/** A template that an analyst has edited so that it cannot be used is no fault of sitrep's. */
function planPages(site: Site, templates: Templates): OutputFile[] {
  try {
    return [...renderPages(site, templates)];
  } catch (error) {
    throw error instanceof TemplateError ? new CliError(error.message) : error;
  }
}

/** A version in the forms that programs, and other editors of briefings, can read. */
function twinsOf({ slug, facts }: Topic, { number, tree }: Version): OutputFile[] {
  const path = `${slug}/v${number}/briefing`;
  return [
    { path: `${path}.json`, content: formatJson(briefingOf(tree, { facts })) },
    { path: `${path}.md`, content: formatMarkdown(tree) },
    { path: `${path}.txt`, content: formatText(tree) },
  ];
}
