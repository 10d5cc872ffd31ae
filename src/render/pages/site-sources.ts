import type { Element, ElementContent } from "hast";
import { nothingYet } from "../components/lineage-list.ts";
import { aboutSource, sourceTitle } from "../components/source-list.ts";
import { h } from "../element.ts";
import { blockId } from "../ids.ts";
import { type LinkTo, linkToPlace } from "../links.ts";
import { type MergedSource, mergeSources, type SourcePlace } from "../merged-sources.ts";
import type { SitePageKind } from "../page.ts";
import type { Overview, TopicCard } from "../topic-card.ts";
import { acrossPath, SITE_SOURCES } from "../topic-paths.ts";
import { languageOfSite } from "../topics.ts";
import { words } from "../words.ts";

// A page with more sources than this is too long to be of use, and those of one topic have a page.
const MOST_LISTED = 500;

/**
 * Every source of every topic, each once, and which versions cite it. On a site with very many, those
 * of one topic stand on that topic's page.
 */
export const siteSources: SitePageKind = {
  name: "site-sources",
  plan: (site) => [
    {
      path: SITE_SOURCES,
      title: words.across.siteSources,
      description: words.across.siteSourcesDeck,
      ...languageOfSite(site),
      canonical: SITE_SOURCES,
      relations: [],
      trail: [{ name: words.across.siteSources, path: SITE_SOURCES }],
      links: "relative",
      render: (linkTo) => renderSources(site, linkTo),
    },
  ],
};

function renderSources({ topics }: Overview, linkTo: LinkTo): Element[] {
  const merged = mergeSources(topics);
  const topicsOf = ({ places }: MergedSource) => new Set(places.map(({ topic }) => topic)).size;
  const shared = merged.filter((source) => topicsOf(source) > 1);
  const single = merged.filter((source) => topicsOf(source) <= 1);
  return [
    h("header.page", [
      h("h1", [words.across.siteSources]),
      h("p.deck", [words.across.siteSourcesDeck]),
    ]),
    ...(merged.length === 0 ? [nothingYet(words.across.noSources)] : []),
    ...sourceSection(words.across.ofSeveral, "shared", shared, linkTo),
    ...(single.length > MOST_LISTED
      ? topicSection(words.across.ofOne, single, linkTo)
      : sourceSection(words.across.ofOne, "single", single, linkTo)),
  ];
}

function sourceSection(
  heading: string,
  name: string,
  merged: readonly MergedSource[],
  linkTo: LinkTo,
): Element[] {
  if (merged.length === 0) return [];
  const items = merged.map((each, nth) =>
    h("li", { id: blockId(name, nth + 1) }, sourceItem(each, linkTo)),
  );
  return [section(heading, merged.length, h("ol", items))];
}

/** The topics that some sources are of, and where they are listed. */
function topicSection(heading: string, merged: readonly MergedSource[], linkTo: LinkTo): Element[] {
  const counts = new Map<TopicCard, number>();
  for (const { topic } of merged.flatMap(({ places }) => places)) {
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const items = [...counts].map(([topic, count]) =>
    h("li.facts", [
      h("a", { href: linkTo(acrossPath(topic, "sources")), dir: "auto" }, [topic.title]),
      ` · ${words.sources(count)}`,
    ]),
  );
  return [section(heading, merged.length, h("ul", items))];
}

function section(heading: string, count: number, list: Element): Element {
  return h("section.lineages", [h("h2", [heading, " ", h("span.count", [String(count)])]), list]);
}

function sourceItem({ source, facts, places }: MergedSource, linkTo: LinkTo): ElementContent[] {
  const about = aboutSource(source, facts);
  return [
    h("p.source", [
      sourceTitle(source, facts),
      ...(about.length === 0 ? [] : [" ", h("span.about", about)]),
    ]),
    h(
      "ul",
      places.map((place) => h("li.facts", placeOf(place, linkTo))),
    ),
  ];
}

/** A topic that lists a source, with the versions in which something rests on it. */
function placeOf({ topic, page, citedIn }: SourcePlace, linkTo: LinkTo): ElementContent[] {
  return [
    h("a", { href: linkToPlace(page, linkTo), dir: "auto" }, [topic.title]),
    { type: "text", value: " · " },
    h("span.in-versions", [
      citedIn.length === 0 ? words.uncited : words.across.citedIn(citedIn.length),
      ...citedIn.flatMap((citing): ElementContent[] => [
        { type: "text", value: " " },
        h(
          "a",
          { href: linkToPlace(citing.page, linkTo), ariaLabel: words.version(citing.version) },
          [String(citing.version)],
        ),
      ]),
    ]),
  ];
}
