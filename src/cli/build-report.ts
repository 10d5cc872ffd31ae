import { resolve } from "node:path";
import { draftsIn } from "../site/assemble.ts";
import { decode } from "../site/decode.ts";
import type { Io } from "../site/io.ts";
import type { ReadTopic } from "../site/read.ts";
import { type CheckedFile, type FindingSettings, findInTopic } from "./findings.ts";

/** What a build has to say of a topic. */
export interface BuildReport {
  readonly files: readonly CheckedFile[];
  /** The files that are drafts. */
  readonly drafts: readonly string[];
}

/** Checks a topic. */
export function reportOf(topic: ReadTopic, settings: FindingSettings): BuildReport {
  const drafts = draftsIn([topic]).map(({ file }) => file);
  return { files: findInTopic(topic, settings), drafts };
}

/**
 * The same as plain data, and little of it: without trees, and without texts, which stand in their
 * files. It is a copy, since what is cut from a text would keep all of it in memory.
 */
export function slim({ files, drafts }: BuildReport): BuildReport {
  const slimmed = files.map(({ file, found }) => ({ file, tree: null, text: "", found }));
  return JSON.parse(JSON.stringify({ files: slimmed, drafts }));
}

/** The same with the texts of which something is to be shown. */
export async function withTexts({ files, drafts }: BuildReport, io: Io): Promise<BuildReport> {
  const full: CheckedFile[] = [];
  for (const checked of files) {
    const { file, found } = checked;
    const isShown = file !== null && found.length > 0;
    const text = isShown ? decode(await io.readFile(resolve(io.cwd, file))).text : "";
    full.push({ ...checked, text });
  }
  return { files: full, drafts };
}
