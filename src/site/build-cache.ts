import { join } from "node:path";
import { sha256Of } from "../model/publication.ts";
import type { Io } from "./io.ts";
import { isPlainPath } from "./manifest.ts";

/** What is remembered of a part of a site: a topic, or the pages of the site as a whole. */
export interface PartRecord {
  /** What the part was made from, as one name. */
  readonly key: string;
  /** How the files it was made from stood; a shortcut to the key. */
  readonly inputs: string;
  /** The files of the part, and how they stand in the site. */
  readonly paths: readonly string[];
  readonly stamps: string;
  /** What else whoever made the part wants to know the next time: plain data. */
  readonly memo: unknown;
}

/** What builds remember from one to the next. Nothing in it has to be there. */
export interface BuildCache {
  find(part: string): Promise<PartRecord | undefined>;
  /** The larger part of what is remembered, which is seldom asked for: plain data. */
  readBulk(part: string): Promise<unknown>;
  save(part: string, record: PartRecord): Promise<void>;
  saveBulk(part: string, bulk: unknown): Promise<void>;
  /** Forgets all parts but these. */
  keepOnly(parts: ReadonlySet<string>): Promise<void>;
}

/**
 * The cache in a folder. What another program wrote, another version of sitrep, or what is damaged
 * counts as not there: each file starts with the SHA-256 of the rest, which names the program.
 */
export function openBuildCache(io: Io, folder: string, program: string): BuildCache {
  const fileOf = (part: string, kind: "record" | "bulk") => join(folder, `${part}.${kind}.json`);

  async function read(path: string): Promise<unknown> {
    if ((await io.findEntry(path)) !== "file") return undefined;
    const text = new TextDecoder().decode(await io.readFile(path));
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return text.slice(0, end) === sumOf(body) ? JSON.parse(body) : undefined;
  }

  async function write(path: string, value: unknown): Promise<void> {
    const body = JSON.stringify(value);
    await io.makeFolder(folder);
    await io.writeFile(path, Buffer.from(`${sumOf(body)}\n${body}`));
  }

  function sumOf(body: string): string {
    return sha256Of(`${program}\n${body}`);
  }

  return {
    async find(part) {
      // The sum says that it is what `save` wrote.
      const record = (await read(fileOf(part, "record"))) as PartRecord | undefined;
      return record?.paths.every(isPlainPath) ? record : undefined;
    },
    readBulk: (part) => read(fileOf(part, "bulk")),
    save: (part, record) => write(fileOf(part, "record"), record),
    saveBulk: (part, bulk) => write(fileOf(part, "bulk"), bulk),
    async keepOnly(parts) {
      if ((await io.findEntry(folder)) !== "folder") return;
      for (const { name, kind } of await io.list(folder)) {
        const part = /^(.*)\.(?:record|bulk)\.json$/.exec(name)?.[1];
        if (kind === "file" && !parts.has(part ?? "")) await io.removeFile(join(folder, name));
      }
    },
  };
}
