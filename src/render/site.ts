import type { OutputFile, Site } from "../model/topic.ts";
import { renderDocument } from "./document.ts";
import { filePath } from "./links.ts";
import { pageKinds } from "./pages/index.ts";
import { parseTemplate } from "./template.ts";

/** The files of `templates/` that pages are made with. */
export interface Templates {
  /** The text of `page.html`. */
  readonly page: string;
}

/**
 * The pages of a site, each made when it is asked for. They link `assets/`, which is copied as it
 * is. Throws a `TemplateError` where the template cannot be used.
 */
export function* renderPages(site: Site, templates: Templates): Iterable<OutputFile> {
  const template = parseTemplate(templates.page);
  for (const kind of pageKinds) {
    for (const page of kind.plan(site)) {
      yield { path: filePath(page.path), content: renderDocument(page, site, template) };
    }
  }
}
