import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { SiteFrame } from "../model/topic.ts";
import { toHtml } from "./html.ts";
import { absoluteLinks, type LinkTo, relativeLinks } from "./links.ts";
import type { PlannedPage } from "./page.ts";
import { fillTemplate, type Template } from "./template.ts";
import { words } from "./words.ts";

/** A page in the template, as text. */
export function renderDocument(page: PlannedPage, site: SiteFrame, template: Template): string {
  const linkTo = page.links === "absolute" ? absoluteLinks(baseOf(site)) : relativeLinks(page.path);
  const { lang, dir } = page;
  const slots = {
    title: text(page.title === site.title ? page.title : `${page.title} · ${site.title}`),
    head: headOf(page, site, linkTo),
    site: text(site.title),
    trail: trailOf(page, linkTo),
    content: page.render(linkTo),
  };
  return toHtml(fillTemplate(template, { lang, dir, slots, linkTo }));
}

/** The path of the site on its server, e.g. `/reports`; empty on the root. */
function baseOf({ url, base }: SiteFrame): string {
  return base ?? (url === null ? "" : new URL(url).pathname.replace(/\/$/, ""));
}

function headOf(page: PlannedPage, site: SiteFrame, linkTo: LinkTo): Element[] {
  const { description, canonical, relations } = page;
  return [
    ...(description ? [h("meta", { name: "description", content: shortened(description) })] : []),
    ...(site.url !== null && canonical !== undefined
      ? [h("link", { rel: "canonical", href: `${site.url}/${canonical}` })]
      : []),
    ...relations.map(({ path, ...relation }) => h("link", { ...relation, href: linkTo(path) })),
    ...(page.links === "absolute" ? headAnywhere : []),
  ];
}

// Opened from a disk, a page with absolute links finds its style only by a relative one.
const headAnywhere = [
  h("meta", { name: "robots", content: "noindex" }),
  h("link", { rel: "stylesheet", href: "assets/style.css" }),
];

// Search engines show about as much.
const MOST_DESCRIPTION = 160;

function shortened(description: string): string {
  if (description.length <= MOST_DESCRIPTION) return description;
  const cut = description.slice(0, MOST_DESCRIPTION);
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace < 0 ? [...cut].slice(0, -1).join("") : cut.slice(0, lastSpace)}…`;
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
