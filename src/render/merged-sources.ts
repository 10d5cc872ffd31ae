import { foldTitle, isGeneric } from "../model/title.ts";
import type { SourceFacts } from "../model/topic.ts";
import { webAddress } from "./links.ts";
import type { CardSource, ListedSource, TopicCard } from "./topic-card.ts";

/** A source of a site, wherever it is listed. */
export interface MergedSource {
  /** As the topic that comes first has it. */
  readonly source: ListedSource;
  readonly facts: SourceFacts | undefined;
  readonly places: readonly SourcePlace[];
}

/** Where a source is listed: in one topic, through some of its versions. */
export interface SourcePlace extends CardSource {
  readonly topic: TopicCard;
}

/**
 * The sources of all topics, each once, in order of their titles: one source where the address is
 * the same, else where the title is and no address speaks against it. A title that two sources may
 * well share, e.g. `Annual report`, must also have the same feed and date.
 */
export function mergeSources(topics: readonly TopicCard[]): MergedSource[] {
  const byAddress = new Map<string, Merging>();
  const byTitle = new Map<string, Merging>();
  const all: Merging[] = [];
  for (const found of topics.flatMap(sourcesOf)) {
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
  readonly source: ListedSource;
  readonly facts: SourceFacts | undefined;
  readonly title: string;
  readonly address: string | undefined;
}

type Merging = Found & { readonly places: SourcePlace[] };

function sourcesOf(topic: TopicCard): (Found & { place: SourcePlace })[] {
  return topic.sources.map((listed) => {
    const { source, facts } = listed;
    const address = addressOf(source.url?.value ?? facts?.url);
    return { source, facts, title: titleKey(source), address, place: { ...listed, topic } };
  });
}

function titleKey({ title, feed, date }: ListedSource): string {
  const folded = foldTitle(title);
  if (!isGeneric(folded)) return folded.words;
  return [folded.words, feed?.value ?? "", date?.written ?? ""].join(" · ");
}

/** An address without what makes no difference to where it leads. */
function addressOf(url: string | undefined): string | undefined {
  return webAddress(url)?.replace(/^https?:\/\/(?:www\.)?|#.*$|\/$/g, "");
}
