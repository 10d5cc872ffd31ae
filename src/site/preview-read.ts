import { join } from "node:path";
import { attempt } from "./cli-error.ts";
import { entriesOf } from "./entries.ts";
import type { FoundFolder } from "./find.ts";
import { publicationName, shownPath, topicFactsName } from "./layout.ts";
import type { PreviewWorld } from "./preview-world.ts";
import { type ReadTopic, readTopics } from "./read.ts";
import type { ReadingSettings, ReadText } from "./read-text.ts";

/** The folder of a topic as it was read last, with what is needed to read only what has changed. */
export interface TopicReading {
  /** Undefined as long as it could not be read. */
  readonly read: ReadTopic | undefined;
  /** What cannot be read now. */
  readonly failures: readonly string[];
  readonly reading: ReadingSettings;
  readonly factsStamp: string;
  readonly files: ReadonlyMap<string, ReadFile>;
}

interface ReadFile {
  readonly stamp: string;
  /** Undefined as long as it could not be read. */
  readonly text: ReadText | undefined;
}

/**
 * Reads a topic's folder. Of a folder that was read before by the same settings only the texts that
 * have changed are read again: all others, and the whole where nothing has changed, stay the very
 * same values, so that what was worked out from them holds.
 */
export async function readTopicAgain(
  folder: FoundFolder,
  limit: string,
  reading: ReadingSettings,
  before: TopicReading | undefined,
  world: PreviewWorld,
  only?: readonly string[],
): Promise<TopicReading> {
  const { io, stampOf } = world;
  const failures: string[] = [];
  // The folder may have gone since it was found.
  const names =
    (await attempt(failures, () => entriesOf("file", folder.path, { io, limit, failures }))) ?? [];
  const paths = names
    .filter((name) => name !== topicFactsName)
    .map((name) => join(folder.path, name))
    .filter((path) => only === undefined || only.includes(path));
  const factsFile = names.includes(topicFactsName) ? join(folder.path, topicFactsName) : undefined;
  const factsStamp = await stampsOf([topicFactsName, publicationName], folder.path, stampOf);
  const isSame = before?.reading === reading && before.factsStamp === factsStamp;
  const known = isSame && before.read !== undefined ? before : undefined;

  const stamps = new Map(
    await Promise.all(paths.map(async (path) => [path, await stampOf(path)] as const)),
  );
  const changed = paths.filter((path) => {
    const file = known?.files.get(path);
    return file?.text === undefined || file.stamp !== stamps.get(path);
  });
  if (known && changed.length === 0 && failures.length === 0 && paths.length === known.files.size) {
    return known.failures.length === 0 ? known : { ...known, failures };
  }

  const files = changed.map((path) => ({ path, isNamed: true }));
  const found = await readTopics(io, [{ ...folder, factsFile, files }], reading);
  failures.push(...found.failures);
  const [fresh] = found.topics;
  if (fresh === undefined) {
    return { read: before?.read, failures, reading, factsStamp: "", files: before?.files ?? none };
  }
  const isChanged = new Set(changed);
  const byFile = new Map(fresh.texts.map((text) => [text.file, text]));
  const now = new Map(
    paths.map((path): [string, ReadFile] => {
      const old = known?.files.get(path);
      if (old !== undefined && !isChanged.has(path)) return [path, old];
      const text = byFile.get(shownPath(path, io.cwd));
      // What could not be read has no stamp, so that it is tried again.
      const stamp = text === undefined ? "" : (stamps.get(path) ?? "");
      return [path, { stamp, text: sameOr(text, old?.text) }];
    }),
  );
  return { read: topicOf(fresh, now, known?.read), failures, reading, factsStamp, files: now };
}

const none: TopicReading["files"] = new Map();

/** The older of two readings of one file if they are alike. */
function sameOr(text: ReadText | undefined, old: ReadText | undefined): ReadText | undefined {
  return text === undefined || text.sha256 === old?.sha256 ? old : text;
}

function topicOf(
  fresh: ReadTopic,
  files: ReadonlyMap<string, ReadFile>,
  old: ReadTopic | undefined,
): ReadTopic {
  const texts = [...files.values()].flatMap(({ text }) => text ?? []).sort(byVersion);
  const isUnchanged =
    texts.length === old?.texts.length && texts.every((text, nth) => text === old.texts[nth]);
  if (old && isUnchanged) return old;
  return { ...(old ?? fresh), texts };
}

function byVersion(a: ReadText, b: ReadText): number {
  const [x = 0, y = 0] = [a, b].map(
    ({ tree }) => tree.header.version?.value ?? Number.MAX_SAFE_INTEGER,
  );
  return x - y || (a.file < b.file ? -1 : 1);
}

/** The marks of several files as one. */
export async function stampsOf(
  names: readonly string[],
  folder: string,
  stampOf: PreviewWorld["stampOf"],
): Promise<string> {
  return (await Promise.all(names.map((name) => stampOf(join(folder, name))))).join(" ");
}
