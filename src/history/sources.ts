import type { Source } from "../model/blocks.ts";
import type { TopicFacts } from "../model/topic.ts";
import { assign, type Candidate } from "./assignment.ts";
import { type Entry, entriesOf, type KnownEntry } from "./source-entries.ts";
import { certainty, retitling, SHORTEST_CUT } from "./source-likeness.ts";
import { weighBy } from "./words.ts";

// Titles less alike than this are two titles; less will do where on that day the outlet has no other
// that is left over in either version.
const RETITLED = 0.6;
const RETITLED_ALONE = 0.35;

/**
 * The sources of two versions that are one: by URL; else by title, of which a cut one matches its
 * longer form and one with its outlet behind it the bare one; else by date, outlet and a title that
 * is much the same. A title that many sources have (`Annual report`) is not enough. Their numbers
 * have no part in it.
 */
export function alignSources(
  before: readonly Source[],
  after: readonly Source[],
  facts: TopicFacts = {},
): Candidate[] {
  const [from, to] = [entriesOf(before, facts), entriesOf(after, facts)];
  const certain = assign(pairs(from, to, certainKeys, certainty));
  const taken = {
    before: new Set(certain.map((pair) => pair.before)),
    after: new Set(certain.map((pair) => pair.after)),
  };
  const left = from.some((_, i) => !taken.before.has(i)) && to.some((_, j) => !taken.after.has(j));
  if (!left) return certain.sort((a, b) => a.before - b.before);
  const weigh = weighBy([...from, ...to].map(({ bag }) => bag));
  const isAlone = aloneAmong(
    from.filter((_, i) => !taken.before.has(i)),
    to.filter((_, j) => !taken.after.has(j)),
  );
  const least = (a: KnownEntry) => (isAlone(a) ? RETITLED_ALONE : RETITLED);
  const rest = pairs(from, to, retitledKeys, (a, b) => retitling(a, b, weigh, least(a)), taken);
  return [...certain, ...assign(rest)].sort((a, b) => a.before - b.before);
}

/** Whether one of either version at most is of the same feed and day. */
function aloneAmong(before: readonly Entry[], after: readonly Entry[]): (entry: Entry) => boolean {
  const [from, to] = [before, after].map((entries) => {
    const counts = new Map<string, number>();
    for (const { feed, date } of entries) {
      const key = JSON.stringify([feed, date?.value?.iso]);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  });
  return ({ feed, date }) => {
    const key = JSON.stringify([feed, date?.value?.iso]);
    if (feed === undefined || date?.value?.precision !== "day") return false;
    return from?.get(key) === 1 && to?.get(key) === 1;
  };
}

interface Taken {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

/** The pairs that score, of what is not taken; only such can as have a key in common. */
function pairs(
  before: readonly KnownEntry[],
  after: readonly KnownEntry[],
  keysOf: (entry: KnownEntry) => readonly string[],
  score: (a: KnownEntry, b: KnownEntry) => number,
  taken?: Taken,
): Candidate[] {
  const index = new Map<string, number[]>();
  for (const [j, entry] of after.entries()) {
    if (taken?.after.has(j)) continue;
    for (const key of keysOf(entry)) {
      const places = index.get(key);
      if (places) places.push(j);
      else index.set(key, [j]);
    }
  }
  return before.flatMap((a, i) => {
    if (taken?.before.has(i)) return [];
    const places = new Set(keysOf(a).flatMap((key) => index.get(key) ?? []));
    return [...places]
      .sort((x, y) => x - y)
      .flatMap((j) => {
        const b = after[j];
        const value = b ? score(a, b) : 0;
        return value > 0 ? [{ before: i, after: j, score: value }] : [];
      });
  });
}

function certainKeys({ url, readings }: KnownEntry): string[] {
  const keys = readings.flatMap(({ story }) => [
    `title ${story}`,
    `beginning ${story.slice(0, SHORTEST_CUT)}`,
  ]);
  return url === undefined ? keys : [`url ${url}`, ...keys];
}

function retitledKeys({ feed, digits }: KnownEntry): string[] {
  return [JSON.stringify([feed, digits])];
}
