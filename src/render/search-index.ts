import type { OutputFile } from "../model/topic.ts";
import { indexFile, type SearchCard, type SearchPart } from "./search-part.ts";
import type { TopicCard } from "./topic-card.ts";

// A reader loads the shards of the words that were asked for, and few others with them.
const SHARD_SIZE = 20_000;

/**
 * The index of a site, made from the parts of its topics: a manifest, which every search loads, and
 * shards of words in order, of which one loads what its words need.
 */
export function searchIndex(topics: readonly TopicCard[]): OutputFile[] {
  const latest = shardsOf("words", topics, ({ latest }) => latest);
  const older = shardsOf("older-words", topics, ({ older }) => older);
  const manifest = indexFile("manifest", {
    topics: topics.map(({ slug, title, lang, version, search }) => ({
      slug,
      title,
      lang,
      version,
      sets: [search.latest, search.older].map(({ counts, hash }) => ({ counts, hash })),
    })),
    sets: [latest.shards, older.shards],
  });
  return [manifest.file, ...latest.files, ...older.files];
}

interface Shards {
  readonly files: readonly OutputFile[];
  /** Of each shard its first word and its hash. */
  readonly shards: readonly (readonly [string, string])[];
}

function shardsOf(
  folder: string,
  topics: readonly TopicCard[],
  cardOf: (part: SearchPart) => SearchCard,
): Shards {
  const made = cutUp(mergedWords(topics.map(({ search }) => cardOf(search)))).map((lines, nth) => ({
    first: lines[0]?.split(" ", 1)[0] ?? "",
    ...indexFile(`${folder}/${nth}`, lines.join("\n")),
  }));
  return {
    files: made.map(({ file }) => file),
    shards: made.map(({ first, hash }) => [first, hash]),
  };
}

/** Places count through the entries of all topics; each but the first is told by what it adds. */
function mergedWords(cards: readonly SearchCard[]): string[] {
  const places = new Map<string, { last: number; told: string }>();
  let offset = 0;
  for (const { counts, words } of cards) {
    for (const line of words) {
      const [word = "", ...at] = line.split(" ");
      const known = places.get(word) ?? { last: 0, told: word };
      for (const place of at) {
        const next = offset + Number(place);
        known.told += ` ${(next - known.last).toString(36)}`;
        known.last = next;
      }
      places.set(word, known);
    }
    offset += 2 * counts.reduce((sum, count) => sum + count, 0);
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { told }]) => told);
}

function cutUp(lines: readonly string[]): string[][] {
  const shards: string[][] = [];
  let size = SHARD_SIZE;
  for (const line of lines) {
    if (size + line.length > SHARD_SIZE) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(line);
    size += line.length;
  }
  return shards;
}
