import { basename, dirname, extname } from "node:path";
import type { PublicationRecord } from "../model/publication.ts";
import { vocabularyFor } from "../model/sections.ts";
import type { TopicFacts } from "../model/topic.ts";
import { findVersionIn } from "../model/version-name.ts";
import { attempt, CliError } from "./cli-error.ts";
import { decode } from "./decode.ts";
import type { FoundFile, FoundFolder } from "./find.ts";
import type { Io } from "./io.ts";
import { shownPath } from "./layout.ts";
import { readPublication } from "./publication.ts";
import { readLimited } from "./read-limited.ts";
import { type ReadingSettings, type ReadText, readText } from "./read-text.ts";
import { slugOfFolder, slugOfTitle } from "./slug.ts";
import type { FactsFile } from "./topic-facts.ts";
import { withSettings } from "./vocabulary.ts";

/** A topic's folder as it was read, faulty texts included. */
export interface ReadTopic {
  readonly slug: string;
  readonly facts: TopicFacts;
  /** Its `topic.yaml`, if it has one. */
  readonly factsFile: FactsFile | undefined;
  /** What it has published, and where that is recorded; undefined for texts without a folder. */
  readonly publication: FoundPublication | undefined;
  /** Oldest first, then those without a version. */
  readonly texts: readonly ReadText[];
}

export interface FoundPublication {
  /** The folder of the topic. */
  readonly folder: string;
  readonly record: PublicationRecord;
}

/** A topic that is yet to be read. */
export interface PendingTopic {
  readonly slug: string;
  /** Where all that it is made of lies; undefined where texts from elsewhere belong to it. */
  readonly folder: FoundFolder | undefined;
  /**
   * Reads it. What cannot be read is among the failures; so is a topic whose `topic.yaml` has
   * mistakes, since its texts might be read by the wrong words: it is undefined.
   */
  read(): Promise<ReadTopic | undefined>;
}

/** How topics are read. */
export interface Reading {
  readonly settings: ReadingSettings;
  /** Takes what cannot be read, a line each. */
  readonly failures: string[];
  /** Is told of each file before it is read. */
  readonly onFile?: (path: string) => void;
}

/** Reads the topics that were found, all of them at once. */
export async function readTopics(
  io: Io,
  folders: readonly FoundFolder[],
  settings: ReadingSettings,
  onFile: (path: string) => void = () => {},
): Promise<{ readonly topics: readonly ReadTopic[]; readonly failures: readonly string[] }> {
  const failures: string[] = [];
  const topics: ReadTopic[] = [];
  for (const topic of await findTopics(io, folders, { settings, failures, onFile })) {
    const read = await topic.read();
    if (read) topics.push(read);
  }
  return { topics, failures };
}

/**
 * The topics that lie in some folders, by their names, so that they can be read one after the
 * other. Texts that lie in no topic's folder are read at once: their titles say where they belong.
 */
export async function findTopics(
  io: Io,
  folders: readonly FoundFolder[],
  reading: Reading,
): Promise<PendingTopic[]> {
  const reader = { io, ...reading };
  const loose = await readLooseTexts(folders, reader);
  const topics = new Map<string, PendingTopic & { readonly shown?: string }>();
  for (const folder of folders.filter(({ isTopic }) => isTopic)) {
    await attempt(reader.failures, async () => {
      const shown = shownPath(folder.path, io.cwd);
      const slug = slugOfFolder(basename(folder.path), shown);
      const other = topics.get(slug);
      if (other) {
        throw new CliError(
          `The folders \`${other.shown}\` and \`${shown}\` would share the address \`${slug}\`; rename one`,
        );
      }
      const others = loose.get(slug)?.filter(({ file }) => file.isNamed) ?? [];
      const read = () => readTopicFolder(slug, folder, others, reader);
      topics.set(slug, { slug, shown, folder: others.length === 0 ? folder : undefined, read });
    });
  }
  for (const [slug, texts] of loose) {
    if (topics.has(slug)) continue;
    topics.set(slug, { slug, folder: undefined, read: async () => looseTopic(slug, texts) });
  }
  return [...topics.values()].sort((a, b) => compare(a.slug, b.slug));
}

interface Reader extends Reading {
  readonly io: Io;
}

function read(file: FoundFile, settings: ReadingSettings, { io, onFile }: Reader) {
  onFile?.(file.path);
  return readText(file, settings, io);
}

async function readTopicFolder(
  slug: string,
  folder: FoundFolder,
  others: readonly LooseText[],
  reader: Reader,
): Promise<ReadTopic | undefined> {
  return attempt(reader.failures, async () => {
    const { path, files } = folder;
    const publication = { folder: path, record: await readPublication(reader.io, path) };
    const { settings, ...known } = await readFacts(folder, reader);
    const texts: ReadText[] = [];
    for (const file of files) {
      const text = await attempt(reader.failures, () => read(file, settings, reader));
      if (text) texts.push(text);
    }
    const hasOwnWords = settings !== reader.settings;
    for (const { file, text } of others) {
      texts.push(hasOwnWords ? await read(file, settings, reader) : text);
    }
    return { slug, ...known, publication, texts: texts.sort(byVersion) };
  });
}

/** What a topic's `topic.yaml` says, and how its texts are read by that. */
async function readFacts({ factsFile: path }: FoundFolder, { io, settings }: Reader) {
  if (path === undefined) return { ...withoutFacts, settings };
  const file = shownPath(path, io.cwd);
  const { text, problems } = decode(await readLimited(io, path, "topic.yaml"));
  if (problems.length > 0) throw new CliError(`${file} is not in UTF-8; save it as UTF-8`);
  const { parseTopicFacts } = await import("./topic-facts.ts");
  const factsFile = parseTopicFacts(text, file);
  const { facts } = factsFile;
  const vocabulary = withSettings(vocabularyFor(facts.language, settings.vocabulary), facts, file);
  const lang = facts.language ?? settings.lang;
  return { facts, factsFile, settings: { ...settings, vocabulary, lang } };
}

const withoutFacts = { facts: {}, factsFile: undefined };

/** A text that lies in no topic's folder. */
interface LooseText {
  readonly file: FoundFile;
  readonly text: ReadText;
}

/** Loose texts under the topics that their titles make, which may be ones that have a folder. */
async function readLooseTexts(
  folders: readonly FoundFolder[],
  reader: Reader,
): Promise<Map<string, LooseText[]>> {
  const topics = new Map<string, LooseText[]>();
  const loose = folders.filter(({ isTopic }) => !isTopic).flatMap(({ files }) => files);
  for (const file of loose.filter(({ isNamed }) => isNamed)) {
    await attempt(reader.failures, async () => {
      const text = await read(file, reader.settings, reader);
      const slug = looseSlug(text, file);
      topics.set(slug, [...(topics.get(slug) ?? []), { file, text }]);
    });
  }
  for (const file of loose.filter(({ isNamed }) => !isNamed)) {
    // The command was not given it, so it need not be readable.
    await attempt([], async () => {
      const text = await read(file, reader.settings, reader);
      siblingsOf(file, text, topics)?.push({ file, text });
    });
  }
  return topics;
}

/**
 * The texts of which one is a version of the same topic: by their titles, or by names that differ
 * in the version only, e.g. `v1.txt` and `v2.txt`.
 */
function siblingsOf(
  file: FoundFile,
  text: ReadText,
  topics: ReadonlyMap<string, LooseText[]>,
): LooseText[] | undefined {
  const isSibling = (other: LooseText) => isOfOneSeries(other.text.file, text.file);
  return (
    topics.get(looseSlug(text, file)) ?? [...topics.values()].find((each) => each.some(isSibling))
  );
}

function looseTopic(slug: string, loose: readonly LooseText[]): ReadTopic {
  const texts = loose.map(({ text }) => text).sort(byVersion);
  return { slug, ...withoutFacts, publication: undefined, texts };
}

function looseSlug({ tree }: ReadText, { path }: FoundFile): string {
  return slugOfTitle(tree.header.title?.value ?? basename(path, extname(path)));
}

function isOfOneSeries(a: string, b: string): boolean {
  const [x, y] = [findVersionIn(a), findVersionIn(b)];
  return dirname(a) === dirname(b) && x !== undefined && x.series === y?.series;
}

function byVersion(a: ReadText, b: ReadText): number {
  const [x, y] = [a, b].map(({ tree }) => tree.header.version?.value ?? Number.POSITIVE_INFINITY);
  return x === y ? compare(a.file, b.file) : (x ?? 0) - (y ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
