import { basename, dirname, extname } from "node:path";
import { type PublicationRecord, sha256Of } from "../model/publication.ts";
import type { Vocabulary } from "../model/sections.ts";
import type { TopicFacts } from "../model/topic.ts";
import type { BriefingTree, Form } from "../model/tree.ts";
import { findVersionIn } from "../model/version-name.ts";
import { type ParseOptions, parseBriefing } from "../parse/briefing.ts";
import { attempt, CliError } from "./cli-error.ts";
import { decode } from "./decode.ts";
import type { FoundFile, FoundFolder } from "./find.ts";
import type { Io } from "./io.ts";
import { shownPath } from "./layout.ts";
import { readPublication } from "./publication.ts";
import { slugOfFolder, slugOfTitle } from "./slug.ts";
import { type FactsFile, parseTopicFacts } from "./topic-facts.ts";
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

export interface ReadText {
  /** As messages show it. */
  readonly file: string;
  /** Whether the command was given it, by itself or with its folder. */
  readonly isNamed: boolean;
  /** Of the bytes of the file. */
  readonly sha256: string;
  readonly tree: BriefingTree;
}

/** How texts are read; their `topic.yaml` may set other words and another language. */
export interface ReadingSettings {
  readonly vocabulary: Vocabulary;
  readonly lang: string | undefined;
  /** Left out: that of the file's ending, or else of the text's first line. */
  readonly form?: Form | undefined;
}

/**
 * Reads the topics that were found. What cannot be read is among the failures, and so is a topic
 * whose `topic.yaml` has mistakes, since its texts might be read by the wrong words.
 * `onFile` is told of each file before it is read.
 */
export async function readTopics(
  io: Io,
  folders: readonly FoundFolder[],
  settings: ReadingSettings,
  onFile: (path: string) => void = () => {},
): Promise<{ readonly topics: readonly ReadTopic[]; readonly failures: readonly string[] }> {
  const reader: Reader = { io, settings, onFile, failures: [], topics: new Map() };
  for (const folder of folders.filter(({ isTopic }) => isTopic)) {
    await attempt(reader.failures, () => readTopicFolder(folder, reader));
  }
  const loose = folders.filter(({ isTopic }) => !isTopic).flatMap(({ files }) => files);
  for (const file of loose.filter(({ isNamed }) => isNamed)) {
    await attempt(reader.failures, () => readLooseText(file, reader));
  }
  for (const file of loose.filter(({ isNamed }) => !isNamed)) {
    // The command was not given it, so it need not be readable.
    await attempt([], () => readLooseSibling(file, reader));
  }
  const topics = [...reader.topics.values()].map(
    ({ slug, facts, factsFile, publication, texts }) => ({
      slug,
      facts,
      factsFile,
      publication,
      texts: texts.sort(byVersion),
    }),
  );
  return { topics: topics.sort((a, b) => compare(a.slug, b.slug)), failures: reader.failures };
}

interface Reader {
  readonly io: Io;
  readonly settings: ReadingSettings;
  readonly onFile: (path: string) => void;
  readonly failures: string[];
  readonly topics: Map<string, OpenTopic>;
}

/** A topic to which texts are still being added. */
interface OpenTopic {
  readonly slug: string;
  readonly facts: TopicFacts;
  readonly factsFile: FactsFile | undefined;
  readonly settings: ReadingSettings;
  readonly folder: string | undefined;
  readonly publication: FoundPublication | undefined;
  readonly texts: ReadText[];
}

async function readTopicFolder(folder: FoundFolder, reader: Reader): Promise<void> {
  const topic = await openTopic(folder, reader);
  reader.topics.set(topic.slug, topic);
  for (const file of folder.files) {
    await attempt(reader.failures, async () => {
      topic.texts.push(await readText(file, topic.settings, reader));
    });
  }
}

async function openTopic(
  { path, factsFile }: FoundFolder,
  { io, settings, topics }: Reader,
): Promise<OpenTopic> {
  const folder = shownPath(path, io.cwd);
  const slug = slugOfFolder(basename(path), folder);
  const other = topics.get(slug);
  if (other) {
    throw new CliError(
      `The folders \`${other.folder}\` and \`${folder}\` would share the address \`${slug}\`; rename one`,
    );
  }
  const publication = { folder: path, record: await readPublication(io, path) };
  if (factsFile === undefined) {
    return { ...withoutFacts, slug, settings, folder, publication, texts: [] };
  }

  const file = shownPath(factsFile, io.cwd);
  const read = parseTopicFacts(await readFacts(factsFile, io), file);
  const { facts } = read;
  const vocabulary = withSettings(settings.vocabulary, facts, file);
  const lang = facts.language ?? settings.lang;
  return {
    slug,
    facts,
    factsFile: read,
    settings: { ...settings, vocabulary, lang },
    folder,
    publication,
    texts: [],
  };
}

const withoutFacts = { facts: {}, factsFile: undefined };

async function readFacts(path: string, io: Io): Promise<string> {
  const { text, problems } = decode(await io.readFile(path));
  if (problems.length === 0) return text;
  throw new CliError(`${shownPath(path, io.cwd)} is not in UTF-8; save it as UTF-8`);
}

/** Files a text under the topic that its title makes, which may be one that has a folder. */
async function readLooseText(file: FoundFile, reader: Reader): Promise<void> {
  const text = await readText(file, reader.settings, reader);
  const slug = looseSlug(text, file);
  const topic = reader.topics.get(slug);
  if (topic === undefined) {
    const { settings } = reader;
    reader.topics.set(slug, {
      ...withoutFacts,
      slug,
      settings,
      folder: undefined,
      publication: undefined,
      texts: [text],
    });
  } else {
    const hasOwnWords = topic.settings !== reader.settings;
    topic.texts.push(hasOwnWords ? await readText(file, topic.settings, reader) : text);
  }
}

/**
 * Adds a text to the topic of one that the command was given if they are versions of one topic: by
 * their titles, or by names that differ in the version only, e.g. `v1.txt` and `v2.txt`.
 */
async function readLooseSibling(file: FoundFile, reader: Reader): Promise<void> {
  const text = await readText(file, reader.settings, reader);
  const loose = [...reader.topics.values()].filter(({ folder }) => folder === undefined);
  const slug = looseSlug(text, file);
  const topic =
    loose.find((candidate) => candidate.slug === slug) ??
    loose.find(({ texts }) => texts.some((other) => isOfOneSeries(other.file, text.file)));
  topic?.texts.push(text);
}

function looseSlug({ tree }: ReadText, { path }: FoundFile): string {
  return slugOfTitle(tree.header.title?.value ?? basename(path, extname(path)));
}

function isOfOneSeries(a: string, b: string): boolean {
  const [x, y] = [findVersionIn(a), findVersionIn(b)];
  return dirname(a) === dirname(b) && x !== undefined && x.series === y?.series;
}

async function readText(
  { path, isNamed }: FoundFile,
  settings: ReadingSettings,
  { io, onFile }: Reader,
): Promise<ReadText> {
  onFile(path);
  const form = settings.form ?? formOf(path);
  const bytes = await io.readFile(path);
  const tree = parseBytes(bytes, { ...settings, form });
  return { file: shownPath(path, io.cwd), isNamed, sha256: sha256Of(bytes), tree };
}

/** Reads a briefing from the bytes of a file; those that are no UTF-8 are among its problems. */
export function parseBytes(bytes: Uint8Array, settings: ReadingSettings): BriefingTree {
  const { text, problems } = decode(bytes);
  const tree = parseBriefing(text, parseOptions(settings));
  if (problems.length === 0) return tree;
  const all = [...problems, ...tree.problems];
  return { ...tree, problems: all.sort((a, b) => a.span.start - b.span.start) };
}

function parseOptions({ vocabulary, lang, form }: ReadingSettings): ParseOptions {
  return {
    vocabulary,
    ...(lang === undefined ? {} : { lang }),
    ...(form === undefined ? {} : { form }),
  };
}

function formOf(path: string): Form {
  return extname(path).toLowerCase() === ".md" ? "markdown" : "text";
}

function byVersion(a: ReadText, b: ReadText): number {
  const [x, y] = [a, b].map(({ tree }) => tree.header.version?.value ?? Number.POSITIVE_INFINITY);
  return x === y ? compare(a.file, b.file) : (x ?? 0) - (y ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
