import type { Lineage } from "../history/lineage.ts";
import type { Source } from "../model/blocks.ts";
import { foldTitle, isGeneric } from "../model/title.ts";
import { factsOf, type Site, type SourceFacts, type Topic } from "../model/topic.ts";
import { blocksOf } from "../model/tree.ts";
import { type LineageView, viewLineages } from "./lineage-view.ts";
import { type LinkTo, webAddress } from "./links.ts";
import { latestOf } from "./topics.ts";

/** A source of a site, wherever it is listed. */
export interface MergedSource {
  /** As the topic that comes first has it. */
  readonly source: Source;
  readonly facts: SourceFacts | undefined;
  readonly places: readonly SourcePlace[];
}

/** Where a source is listed: in one topic, through some of its versions. */
export interface SourcePlace {
  readonly view: LineageView;
  readonly lineage: Lineage;
}

/**
 * The sources of all topics, each once, in order of their titles: one source where the address is
 * the same, else where the title is and no address speaks against it. A title that two sources may
 * well share, e.g. `Annual report`, must also have the same feed and date.
 */
export function mergeSources(site: Site, linkTo: LinkTo): MergedSource[] {
  const byAddress = new Map<string, Merging>();
  const byTitle = new Map<string, Merging>();
  const all: Merging[] = [];
  for (const found of site.topics.flatMap((topic) => sourcesOf(topic, linkTo))) {
    const named = byTitle.get(found.title);
    const isParted = named?.address && found.address && named.address !== found.address;
    const known = byAddress.get(found.address ?? "") ?? (isParted ? undefined : named);
    const merged = known ?? { ...found, places: [] };
    merged.places.push(found.place);
    if (known === undefined) all.push(merged);
    if (found.address !== undefined) byAddress.set(found.address, merged);
    if (named === undefined) byTitle.set(found.title, merged);
  }
  return all.sort((a, b) => (a.title < b.title ? -1 : Number(a.title > b.title)));
}

interface Found {
  readonly source: Source;
  readonly facts: SourceFacts | undefined;
  readonly title: string;
  readonly address: string | undefined;
}

type Merging = Found & { readonly places: SourcePlace[] };

function sourcesOf(topic: Topic, linkTo: LinkTo): (Found & { place: SourcePlace })[] {
  const view = viewLineages(topic, linkTo);
  const { current, gone } = view.lineagesOf("source");
  return [...current, ...gone].flatMap((lineage) => {
    const source = lastSource(lineage, view);
    if (source === undefined) return [];
    const facts = factsOf(topic.facts, source.title);
    const address = addressOf(source.url?.value ?? facts?.url);
    return [{ source, facts, title: titleKey(source), address, place: { view, lineage } }];
  });
}

/** A source as the last version that lists it has it. */
export function lastSource({ members }: Lineage, view: LineageView): Source | undefined {
  const last = members.at(-1);
  const { tree } = last ? view.versionAt(last.at) : latestOf(view.topic);
  return blocksOf(tree, "source").find(({ span }) => span.start === last?.thing.span.start);
}

function titleKey({ title, feed, date }: Source): string {
  const folded = foldTitle(title);
  if (!isGeneric(folded)) return folded.words;
  return [folded.words, feed?.value ?? "", date?.written ?? ""].join(" · ");
}

/** An address without what makes no difference to where it leads. */
function addressOf(url: string | undefined): string | undefined {
  return webAddress(url)?.replace(/^https?:\/\/(?:www\.)?|#.*$|\/$/g, "");
}
