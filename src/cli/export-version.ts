import { resolve } from "node:path";
import { referencesOf } from "../export/bibliography.ts";
import { formatBibtex } from "../export/bibtex.ts";
import { briefingOf } from "../export/briefing.ts";
import { formatCsl } from "../export/csl.ts";
import { formatJson } from "../export/json.ts";
import { formatMarkdown } from "../export/markdown.ts";
import { formatRis } from "../export/ris.ts";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { slugOfTitle } from "../site/slug.ts";
import type { ExitStatus } from "./command.ts";
import { type ComparedText, findVersion } from "./diff-operands.ts";
import { readBriefing } from "./read-briefing.ts";

type Format = "csl-json" | "bibtex" | "ris" | "json" | "markdown";

interface ExportedText extends ComparedText {
  readonly slug: string;
}

/** Prints a version, or its sources, in one of the formats of other tools. */
export async function exportVersion(
  io: Io,
  operands: readonly string[],
  { format = "csl-json", config }: { readonly format?: Format; readonly config?: string },
): Promise<ExitStatus> {
  if (operands.length === 0 || operands.length > 2) {
    throw new CliError("Expected a topic and perhaps a version, or a file");
  }
  const settings = config === undefined ? {} : { config };
  const text = await findText(io, operands, settings);
  io.stdout.write(writers[format](text));
  return 0;
}

async function findText(
  io: Io,
  operands: readonly string[],
  settings: { readonly config?: string },
): Promise<ExportedText> {
  const [first = ""] = operands;
  const isFile = first === "-" || (await io.find(resolve(io.cwd, first))) === "file";
  if (!isFile) return findVersion(io, operands, settings);
  const text = await readBriefing(io, operands, settings);
  return { ...text, slug: slugOfTitle(text.tree.header.title?.value ?? "") };
}

const writers: Record<Format, (text: ExportedText) => string> = {
  "csl-json": (text) => formatCsl(referencesOf(text.tree, text)),
  bibtex: (text) => formatBibtex(referencesOf(text.tree, text)),
  ris: (text) => formatRis(referencesOf(text.tree, text)),
  json: ({ tree, file, facts }) => formatJson(briefingOf(tree, { file, facts })),
  markdown: ({ tree }) => formatMarkdown(tree),
};
