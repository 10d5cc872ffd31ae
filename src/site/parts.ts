import { join } from "node:path";
import { sha256Of } from "../model/publication.ts";
import type { BuildCache, PartRecord } from "./build-cache.ts";
import type { Io } from "./io.ts";
import type { OutFolder } from "./out-folder.ts";
import { formatStamp } from "./survey.ts";
import type { SiteFile, SiteWriter } from "./write.ts";

/** A site that is being made, part by part: its topics, and `` for the site as a whole. */
export interface SiteParts {
  /** Whether anything is remembered at all. */
  readonly hasMemory: boolean;
  /** What is remembered of a part, if its files stand in the site as they were written. */
  find(part: string): Promise<PartRecord | undefined>;
  /** The larger part of what is remembered of it. */
  readBulk(part: string): Promise<unknown>;
  /** Takes a part as it stands in the site that is there, by what `find` has said of it. */
  keep(part: string, record: PartRecord): Promise<void>;
  /** Takes files of a part, and gives the paths of all that it has by now. */
  add(part: string, files: Iterable<SiteFile>): Promise<readonly string[]>;
  /** Says what is to be remembered of a part that was added, or kept. */
  remember(part: string, note: PartNote): void;
  /** Saves the larger part of it at once, so that nobody has to hold it. */
  saveBulk(part: string, bulk: unknown): Promise<void>;
  finish(): Promise<void>;
  /** Gives up what was added: the site that is there stays. */
  abandon(): Promise<void>;
}

/** What a part leaves for the next build, beside its files. */
type PartNote = Pick<PartRecord, "key" | "inputs" | "memo">;

/** Joins whoever writes the files of a site with what was remembered of them. */
export function openParts(
  io: Io,
  out: OutFolder,
  writer: SiteWriter,
  cache: BuildCache | undefined,
  stamps: ReadonlyMap<string, string>,
): SiteParts {
  const paths = new Map<string, readonly string[]>();
  const notes = new Map<string, PartNote>();
  return {
    hasMemory: cache !== undefined,
    async find(part) {
      const record = await cache?.find(nameOf(part));
      const found = record?.paths.map((path) => stamps.get(path));
      return record?.stamps === sumOf(found ?? []) ? record : undefined;
    },
    readBulk: async (part) => cache?.readBulk(nameOf(part)),

    async keep(part, record) {
      paths.set(part, record.paths);
      await writer.keep(record.paths, part);
    },
    async add(part, files) {
      const list = [...(paths.get(part) ?? [])];
      for (const file of files) {
        list.push(file.path);
        await writer.add([file], part);
      }
      paths.set(part, list);
      return list;
    },
    remember: (part, note) => void notes.set(part, note),
    saveBulk: async (part, bulk) => cache?.saveBulk(nameOf(part), bulk),

    abandon: () => writer.abandon(),

    async finish() {
      await writer.finish();
      if (cache === undefined) return;
      await cache.keepOnly(new Set([...paths.keys()].map(nameOf)));
      for (const [part, note] of notes) {
        const own = paths.get(part) ?? [];
        const now = io.stampsOf(own.map((path) => join(out.path, path)));
        const record = {
          ...note,
          paths: own,
          stamps: sumOf(now.map((at) => at && formatStamp(at))),
        };
        await cache.save(nameOf(part), record);
      }
    },
  };
}

/** No topic is called `_site`: their names have no underscore. */
function nameOf(part: string): string {
  return part === "" ? "_site" : part;
}

function sumOf(stamps: readonly (string | undefined)[]): string {
  return sha256Of(JSON.stringify(stamps.map((stamp) => stamp ?? null)));
}
