import { extname } from "node:path";
import { sha256Of } from "../model/publication.ts";
import type { Vocabulary } from "../model/sections.ts";
import type { BriefingTree, Form } from "../model/tree.ts";
import { formOf } from "../parse/form.ts";
import { parseText } from "../parse/text.ts";
import { CliError } from "./cli-error.ts";
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

/** Reads the text of a file; one that is too long is refused before it is read. */
export async function readText(
  { path, isNamed }: FoundFile,
  settings: ReadingSettings,
  io: Io,
): Promise<ReadText> {
  const form = settings.form ?? formOfFile(path);
  const file = shownPath(path, io.cwd);
  const [stamp] = io.stampsOf([path]);
  if (stamp?.kind === "file") refuseIfLong(stamp.size, `\`${file}\``);
  const bytes = await io.readFile(path);
  const tree = await parseBytes(bytes, { ...settings, form }, `\`${file}\``);
  return { file, isNamed, sha256: sha256Of(bytes), tree };
}

// Thirty times as long as a long briefing. Of the worst text of this length, a citation on each of
// its lines, the tree and what the rules know take 2 GB, which is what Node gives to a small machine.
const MOST_BYTES = 1_000_000;

function refuseIfLong(bytes: number, name: string): void {
  if (bytes <= MOST_BYTES) return;
  const size = (Math.ceil(bytes / 100_000) / 10).toLocaleString("en");
  throw new CliError(`${name} is ${size} MB long; sitrep reads texts of up to 1 MB`);
}

/** Reads a briefing from the bytes of a file; those that are no UTF-8 are among its problems. */
export async function parseBytes(
  bytes: Uint8Array,
  settings: ReadingSettings,
  name = "Standard input",
): Promise<BriefingTree> {
  refuseIfLong(bytes.length, name);
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
