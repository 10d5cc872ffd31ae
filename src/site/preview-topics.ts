import type { Topic } from "../model/topic.ts";
import { findVersionIn } from "../model/version-name.ts";
import { latestOf, summaryOf } from "../render/topics.ts";
import type { FoundFile, FoundFolder } from "./find.ts";
import { hasBriefingEnding, isWithin } from "./layout.ts";
import { readTopicAgain, stampsOf, type TopicReading } from "./preview-read.ts";
import type { PreviewSite } from "./preview-site.ts";
import { previewTopic } from "./preview-topic.ts";
import type { PreviewWorld } from "./preview-world.ts";
import { findTopics, type PendingTopic, type ReadTopic } from "./read.ts";
import type { ReadText } from "./read-text.ts";

/** A topic as a preview shows it. */
export interface ShownTopic {
  readonly read: ReadTopic | undefined;
  /** Undefined where no version of it was ever readable. */
  readonly topic: Topic | undefined;
  readonly failures: readonly string[];
}

/** The topics of a site, each read when it is asked for, and then only as far as it has changed. */
export interface PreviewTopics {
  /** The slugs of all topics, and what keeps a folder from having one. */
  slugs(site: PreviewSite): Promise<Listing>;
  find(slug: string, site: PreviewSite): Promise<ShownTopic | undefined>;
  /** A topic in short: all of it where it was asked for before, else its newest version alone. */
  brief(slug: string, site: PreviewSite): Promise<Topic | undefined>;
}

interface Listing {
  readonly slugs: readonly string[];
  readonly failures: readonly string[];
}

export function previewTopics(world: PreviewWorld): PreviewTopics {
  const { io, stampOf } = world;
  const lastReadable = new Map<string, ReadText>();
  const readings = new Map<string, TopicReading>();
  const newest = new Map<string, TopicReading>();
  const fromTexts = new Map<string, { pending: PendingTopic; shown: ShownTopic }>();
  const made = new WeakMap<ReadTopic, Topic | undefined>();
  let found: (Listing & { site: PreviewSite; stamp: string; topics: PendingTopics }) | undefined;

  /** Texts outside of the folders of topics say themselves where they belong, so all are read. */
  async function list(site: PreviewSite) {
    const loose = site.folders.filter(({ isTopic }) => !isTopic).flatMap(({ files }) => files);
    const isShared = [...(found?.topics.values() ?? [])].some(({ folder }) => !folder);
    const folders = isShared ? site.folders : [];
    const paths = [
      ...[...loose, ...folders.flatMap(({ files }) => files)].map(({ path }) => path),
      ...folders.flatMap(({ factsFile }) => factsFile ?? []),
    ];
    const stamp = await stampsOf(paths, "", stampOf);
    if (found?.site === site && found.stamp === stamp) return found;
    const failures: string[] = [];
    const topics = await findTopics(io, site.folders, {
      settings: site.settings.reading,
      failures,
    });
    const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
    found = { site, stamp, topics: bySlug, slugs: [...bySlug.keys()], failures };
    return found;
  }

  async function find(slug: string, site: PreviewSite): Promise<ShownTopic | undefined> {
    const pending = (await list(site)).topics.get(slug);
    if (pending === undefined) return undefined;
    if (pending.folder) return shown(await readAgain(pending.folder, site, readings));
    const known = fromTexts.get(slug);
    if (known?.pending === pending) return known.shown;
    const read = await pending.read();
    const next = { read, topic: read && topicOf(read), failures: [] };
    fromTexts.set(slug, { pending, shown: next });
    return next;
  }

  async function readAgain(
    folder: FoundFolder,
    site: PreviewSite,
    kept: Map<string, TopicReading>,
    by = world,
    only?: readonly string[],
  ): Promise<TopicReading> {
    const limit = limitOf(folder, site, world);
    const { reading } = site.settings;
    const read = await readTopicAgain(folder, limit, reading, kept.get(folder.path), by, only);
    kept.set(folder.path, read);
    return read;
  }

  function shown({ read, failures }: TopicReading): ShownTopic {
    return { read, topic: read && topicOf(read), failures };
  }

  function topicOf(read: ReadTopic, readable = lastReadable): Topic | undefined {
    if (!made.has(read)) made.set(read, previewTopic(read, readable));
    return made.get(read);
  }

  async function brief(slug: string, site: PreviewSite): Promise<Topic | undefined> {
    const folder = (await list(site)).topics.get(slug)?.folder;
    if (folder === undefined || readings.has(folder.path)) return (await find(slug, site))?.topic;
    const newestFile = newestOf(folder.files).path;
    const { read } = await readAgain(folder, site, newest, headsOf(world), [newestFile]);
    const topic = read && topicOf(read, new Map());
    // Where the one whose name says that it is the newest cannot be read, another one may be.
    const isWhole = topic !== undefined && summaryOf(topic, latestOf(topic)) !== undefined;
    return isWhole ? topic : (await find(slug, site))?.topic;
  }

  return { slugs: list, find, brief };
}

// Title, version, date and the first sentence of a text stand well within so many bytes.
const HEAD = 8192;

/** The same world, in which of each text only the lines at its beginning can be read. */
function headsOf(world: PreviewWorld): PreviewWorld {
  const readFile = async (path: string, most?: number) => {
    const bytes = await world.io.readFile(path, most);
    if (!hasBriefingEnding(path) || bytes.length <= HEAD) return bytes;
    const end = bytes.lastIndexOf(LINE_FEED, HEAD);
    return end === -1 ? bytes : bytes.subarray(0, end + 1);
  };
  return { ...world, io: { ...world.io, readFile } };
}

const LINE_FEED = 10;

type PendingTopics = ReadonlyMap<string, PendingTopic>;

/** The folder that no link of a topic may lead out of. */
function limitOf(
  { path }: FoundFolder,
  { settings }: PreviewSite,
  { target }: PreviewWorld,
): string {
  const { briefings } = settings.layout;
  return briefings !== undefined && isWithin(path, briefings) ? briefings : target.path;
}

function newestOf(files: readonly FoundFile[]): FoundFile {
  const numbered = files.map((file) => ({
    file,
    version: Number(findVersionIn(file.path)?.number ?? -1),
  }));
  return numbered.reduce((a, b) => (b.version >= a.version ? b : a)).file;
}
