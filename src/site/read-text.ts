import { extname } from "node:path";
import { sha256Of } from "../model/publication.ts";
import type { Vocabulary } from "../model/sections.ts";
import type { BriefingTree, Form } from "../model/tree.ts";
import { type ParseOptions, parseBriefing } from "../parse/briefing.ts";
import { decode } from "./decode.ts";
import type { FoundFile } from "./find.ts";
import type { Io } from "./io.ts";
import { shownPath } from "./layout.ts";

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

/** Reads the text of a file. */
export async function readText(
  { path, isNamed }: FoundFile,
  settings: ReadingSettings,
  io: Io,
): Promise<ReadText> {
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
