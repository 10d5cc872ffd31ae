import { nameKeys } from "../model/aliases.ts";
import type { Source } from "../model/blocks.ts";
import type { WrittenDate } from "../model/dates.ts";
import { foldTitle } from "../model/title.ts";
import type { SourceFacts, TopicFacts } from "../model/topic.ts";
import { addressOf, siteOf } from "./addresses.ts";
import { once } from "./once.ts";
import { type Reading, readingsOf } from "./source-titles.ts";
import { type Bag, bagOf } from "./words.ts";

/** A source by what its entry says. */
export interface Entry {
  readonly readings: readonly [Reading, ...Reading[]];
  readonly url: string | undefined;
  readonly feed: string | undefined;
  readonly date: WrittenDate | null;
  readonly digits: string;
  /** The words of the title without the outlet behind it, and that outlet. */
  readonly bag: Bag;
  readonly behind: string | undefined;
}

/** A source by what it is compared by, with what `topic.yaml` knows of it. */
export interface KnownEntry extends Entry {
  /** Its outlet as far as feed, address and `topic.yaml` say. */
  readonly outlets: readonly string[];
}

/** The sources of a version, made comparable: once, however many others it is compared with. */
export function entriesOf(sources: readonly Source[], facts: TopicFacts): readonly KnownEntry[] {
  return entriesBy(sources)(facts);
}

const entriesBy = once((sources: readonly Source[]) =>
  once((facts: TopicFacts) => knownEntries(sources, facts)),
);

function knownEntries(sources: readonly Source[], facts: TopicFacts): KnownEntry[] {
  const keyOf = nameKeys(facts.aliases?.outlets);
  const factsBy = factsByTitle(facts);
  const entries = sources.map((source) => ({ source, entry: entryOf(source) }));
  const uses = new Map<string, number>();
  for (const { entry } of entries) {
    for (const { story } of entry.readings) uses.set(story, (uses.get(story) ?? 0) + 1);
  }
  return entries.map(({ source, entry }) => {
    const known = factsBy.size === 0 ? undefined : factsBy.get(foldTitle(source.title).words);
    const url = entry.url ?? (known?.url === undefined ? undefined : addressOf(known.url));
    const named = [entry.feed, known?.publisher].flatMap((name) => name ?? []).map(keyOf);
    return {
      ...entry,
      readings: entry.readings.map((each) => ({
        ...each,
        outlet: each.outlet === undefined ? undefined : keyOf(each.outlet),
        isCommon: each.isCommon || (uses.get(each.story) ?? 0) > 1,
      })) as [Reading, ...Reading[]],
      url,
      feed: entry.feed === undefined ? undefined : keyOf(entry.feed),
      outlets: url === undefined ? named : [...named, siteOf(url)],
    };
  });
}

const factsByTitle = once(
  ({ sources = [] }: TopicFacts): ReadonlyMap<string, SourceFacts> =>
    new Map(sources.map((facts) => [foldTitle(facts.title).words, facts])),
);

const entryOf = once(({ title, url, feed, date }: Source): Entry => {
  const readings = readingsOf(title);
  const [{ story: whole }] = readings;
  const behind = readings.find(({ isBehind }) => isBehind);
  return {
    readings,
    url: url === null ? undefined : addressOf(url.value),
    feed: feed?.value,
    date,
    digits: (whole.match(/\d+/g) ?? []).join(" "),
    bag: bagOf(behind?.written ?? title),
    behind: behind?.outlet,
  };
});
