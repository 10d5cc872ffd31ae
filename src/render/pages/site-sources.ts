import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Site } from "../../model/topic.ts";
import { nothingYet } from "../components/lineage-list.ts";
import { memberLink } from "../components/lineage-versions.ts";
import { aboutSource, sourceTitle } from "../components/source-list.ts";
import { blockId } from "../ids.ts";
import type { LinkTo } from "../links.ts";
import { type MergedSource, mergeSources, type SourcePlace } from "../merged-sources.ts";
import type { PageKind } from "../page.ts";
import { acrossPath, SITE_SOURCES } from "../topic-paths.ts";
import { languageOfSite, titleOf } from "../topics.ts";
import { words } from "../words.ts";

/** Every source of every topic, each once, and which versions cite it. */
export const siteSources: PageKind = {
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

function renderSources(site: Site, linkTo: LinkTo): Element[] {
  const merged = mergeSources(site, linkTo);
  const topicsOf = ({ places }: MergedSource) => new Set(places.map(({ view }) => view.topic)).size;
  const shared = merged.filter((source) => topicsOf(source) > 1);
  const single = merged.filter((source) => topicsOf(source) <= 1);
  return [
    h("header.page", [
      h("h1", [words.across.siteSources]),
      h("p.deck", [words.across.siteSourcesDeck]),
    ]),
    ...(merged.length === 0 ? [nothingYet(words.across.noSources)] : []),
    ...sourceSection(words.across.ofSeveral, "shared", shared, linkTo),
    ...sourceSection(words.across.ofOne, "single", single, linkTo),
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
  const count = h("span.count", [String(merged.length)]);
  return [h("section.lineages", [h("h2", [heading, " ", count]), h("ol", items)])];
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
function placeOf({ view, lineage }: SourcePlace, linkTo: LinkTo): ElementContent[] {
  const { topic } = view;
  const href = `${linkTo(acrossPath(topic, "sources"))}#${view.idOf(lineage)}`;
  const citing = lineage.members.filter(
    ({ at, thing }) =>
      (view.pageAt(at).citations.bySource.get(thing.number ?? "") ?? []).length > 0,
  );
  return [
    h("a", { href, dir: "auto" }, [titleOf(topic)]),
    { type: "text", value: " · " },
    h("span.in-versions", [
      citing.length === 0 ? words.uncited : words.across.citedIn(citing.length),
      ...citing.flatMap((member): ElementContent[] => [
        { type: "text", value: " " },
        memberLink(member, view, String(view.versionAt(member.at).number)),
      ]),
    ]),
  ];
}
