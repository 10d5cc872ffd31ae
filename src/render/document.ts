import type { ElementContent } from "hast";
import type { SiteFrame } from "../model/topic.ts";
import { h } from "./element.ts";
import { toHtml } from "./html.ts";
import { absoluteLinks, type LinkTo, relativeLinks } from "./links.ts";
import { metadataOf } from "./metadata.ts";
import type { PlannedPage } from "./page.ts";
import { fillTemplate, type Template } from "./template.ts";
import { withTextLanguage } from "./text-language.ts";
import { SITE_SEARCH } from "./topic-paths.ts";
import { speaking, spokenTag, words } from "./words.ts";

/** A page in the template, as text; its own words are in the language that it speaks. */
export function renderDocument(page: PlannedPage, site: SiteFrame, template: Template): string {
  return speaking(page.speaks, () => fill(page, site, template));
}

function fill(page: PlannedPage, site: SiteFrame, template: Template): string {
  const isAnywhere = page.links === "absolute";
  const linkTo = isAnywhere ? absoluteLinks(baseOf(site)) : relativeLinks(page.path);
  const slots = {
    title: text(page.title === site.title ? page.title : `${page.title} · ${site.title}`),
    head: metadataOf(page, site, linkTo),
    site: text(site.title),
    skip: text(words.skip),
    trail: withTextLanguage(trailOf(page, linkTo), page),
    search: [h("a.to-search", { href: linkTo(SITE_SEARCH), rel: "search" }, [words.search.link])],
    content: withTextLanguage(page.render(linkTo), page),
  };
  const { dir } = words;
  const lang = spokenTag(page.lang);
  return toHtml(fillTemplate(template, { lang, dir, slots, linkTo, isAnywhere }));
}

/** The path of the site on its server, e.g. `/reports`; empty on the root. */
function baseOf({ url, base }: SiteFrame): string {
  return base ?? (url === null ? "" : new URL(url).pathname.replace(/\/$/, ""));
}

/** The pages above this one, and its own name. */
function trailOf({ trail }: PlannedPage, linkTo: LinkTo): ElementContent[] {
  if (trail.length === 0) return [];
  const steps = trail.map(({ name, path }, i) =>
    h("li", [
      i === trail.length - 1
        ? h("span", { ariaCurrent: "page", dir: "auto" }, [name])
        : h("a", { href: linkTo(path), dir: "auto" }, [name]),
    ]),
  );
  return [h("nav.trail", { ariaLabel: words.trail }, [h("ol", steps)])];
}

function text(value: string): ElementContent[] {
  return [{ type: "text", value }];
}
