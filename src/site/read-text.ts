import { extname } from "node:path";
import { sha256Of } from "../model/publication.ts";
import type { Vocabulary } from "../model/sections.ts";
import type { BriefingTree, Form } from "../model/tree.ts";
import { formOf } from "../parse/form.ts";
import { parseText } from "../parse/text.ts";
import { decode } from "./decode.ts";
import type { FoundFile } from "./find.ts";
import type { Io } from "./io.ts";
import { shownPath } from "./layout.ts";
import { readLimited, refuseIfLong } from "./read-limited.ts";

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

/** Reads the text of a file; one that is too long is refused before it is read. */
export async function readText(
  { path, isNamed }: FoundFile,
  settings: ReadingSettings,
  io: Io,
): Promise<ReadText> {
  const form = settings.form ?? formOfFile(path);
  const file = shownPath(path, io.cwd);
  const bytes = await readLimited(io, path, "texts");
  const tree = await parseBytes(bytes, { ...settings, form }, `\`${file}\``);
  return { file, isNamed, sha256: sha256Of(bytes), tree };
}

/** Reads a briefing from the bytes of a file; those that are no UTF-8 are among its problems. */
export async function parseBytes(
  bytes: Uint8Array,
  settings: ReadingSettings,
  name = "Standard input",
): Promise<BriefingTree> {
  refuseIfLong(bytes.length, "texts", name);
  const { text, problems } = decode(bytes);
  const tree = await parse(text, settings);
  if (problems.length === 0) return tree;
  const all = [...problems, ...tree.problems];
  return { ...tree, problems: all.sort((a, b) => a.span.start - b.span.start) };
}

/** What reads Markdown is loaded for a text in Markdown only, since that takes time. */
async function parse(text: string, settings: ReadingSettings): Promise<BriefingTree> {
  const { vocabulary, lang, form = formOf(text) } = settings;
  const options = { vocabulary, ...(lang === undefined ? {} : { lang }) };
  if (form === "text") return parseText(text, options);
  const { parseBriefing } = await import("../parse/briefing.ts");
  return parseBriefing(text, { ...options, form });
}

function formOfFile(path: string): Form {
  return extname(path).toLowerCase() === ".md" ? "markdown" : "text";
}
