import { join } from "node:path";
import {
  findBrokenLink,
  type PublicationEntry,
  type PublicationRecord,
  standingEntries,
} from "../model/publication.ts";
import { CliError } from "./cli-error.ts";
import { decode } from "./decode.ts";
import type { Io } from "./io.ts";
import { publicationName, shownPath } from "./layout.ts";
import type { ReadTopic } from "./read.ts";
import { readLimited } from "./read-limited.ts";

const NOTHING_YET: PublicationRecord = { schemaVersion: 1, entries: [] };

/**
 * The record of what a topic has published, from `published.json` in its folder; an empty one where
 * there is none. A record that is none of ours, or whose chain is broken, is a `CliError`: it was
 * edited, and no longer proves anything.
 */
export async function readPublication(io: Io, folder: string): Promise<PublicationRecord> {
  const path = join(folder, publicationName);
  const kind = await io.findEntry(path);
  if (kind === undefined) return NOTHING_YET;
  const file = shownPath(path, io.cwd);
  if (kind !== "file") {
    throw new CliError(`${file} is a ${kind === "other" ? "special file" : kind}, expected a file`);
  }
  const [{ PublicationRecord }, { validate }] = await Promise.all([
    import("../model/publication-schema.ts"),
    import("./mistakes.ts"),
  ]);
  const json = parseJson(await readLimited(io, path, "records"), file);
  const { value, mistakes } = validate(PublicationRecord, json);
  if (mistakes) {
    const said = mistakes.map(({ message }) => message).join("; ");
    throw new CliError(`${file}: ${said}; restore it from your repository`);
  }
  const broken = findBrokenLink(value);
  if (broken === undefined) return value;
  const { version } = value.entries[broken] as PublicationEntry;
  throw new CliError(
    `${file}: the chain breaks at entry ${broken + 1}, version ${version}: it or one before it was edited; restore the file from your repository`,
  );
}

/** The published versions of a topic whose texts are gone, each in a line. */
export function missingVersionsOf({ slug, publication, texts }: ReadTopic): string[] {
  if (publication === undefined) return [];
  const there = new Set(texts.map(({ tree }) => tree.header.version?.value));
  return [...standingEntries(publication.record).values()]
    .filter(({ version }) => !there.has(version))
    .map(
      ({ version, file }) =>
        `${slug}: version ${version} was published as \`${file}\` and is gone; restore it from your repository`,
    );
}

/** Writes a record: one entry a line, so that a line is added with each version. */
export async function writePublication(
  io: Io,
  folder: string,
  record: PublicationRecord,
): Promise<void> {
  const lines = record.entries.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
  const text = `{\n  "schemaVersion": 1,\n  "entries": [\n${lines}\n  ]\n}\n`;
  await io.writeFile(join(folder, publicationName), Buffer.from(text));
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  const { text, problems } = decode(bytes);
  try {
    if (problems.length === 0) return JSON.parse(text);
  } catch {
    // Said below in our words.
  }
  throw new CliError(`${file} is no JSON; restore it from your repository`);
}
