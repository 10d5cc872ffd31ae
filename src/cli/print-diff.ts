import { checkBriefing } from "../check/check.ts";
import { escapeUnsafe } from "../check/escape.ts";
import { formatJson } from "../export/json.ts";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { type ColorFlags, usesColor } from "./color.ts";
import { compareTexts } from "./comparison.ts";
import { diffJson } from "./diff-json.ts";
import { formatDiffMarkdown } from "./diff-markdown.ts";
import { type ComparedText, findTexts } from "./diff-operands.ts";
import { formatDiffText } from "./diff-text.ts";
import { lineagesOf } from "./lineages.ts";

/** The options of `sitrep diff`. */
export interface DiffSettings extends ColorFlags {
  readonly format?: "text" | "json" | "markdown";
  readonly all?: true;
  readonly lineage?: true;
  readonly config?: string;
}

/** Compares what the operands stand for and prints what changed. */
export async function printDiff(
  io: Io,
  operands: readonly string[],
  flags: DiffSettings,
): Promise<void> {
  const { format = flags.lineage ? "json" : "text" } = flags;
  if (flags.lineage && format !== "json") {
    throw new CliError(`Unexpected \`--format ${format}\` with \`--lineage\`, expected \`json\``);
  }
  const texts = await findTexts(io, operands, flags);
  const [before, after] = [texts[0], texts.at(-1) ?? texts[0]];
  for (const text of new Set(flags.lineage ? texts : [before, after])) noteErrors(text, io);
  if (flags.lineage) {
    io.stdout.write(escapeUnsafe(formatJson({ lineages: lineagesOf(texts) })));
    return;
  }
  const comparison = compareTexts(before, after);
  const color = usesColor(io.stdout, io.env, flags);
  const { columns } = io.stdout;
  const options = {
    all: flags.all === true,
    color,
    ...(columns === undefined ? {} : { width: columns }),
  };
  const formats = {
    text: () => formatDiffText(comparison, options),
    json: () => escapeUnsafe(formatJson(diffJson(comparison, options))),
    markdown: () => formatDiffMarkdown(comparison, options),
  };
  io.stdout.write(formats[format]());
}

/** A text with errors is compared as far as it could be read. */
function noteErrors({ file, tree }: ComparedText, io: Io): void {
  const errors = checkBriefing(tree, { file }).filter(
    ({ severity }) => severity === "error",
  ).length;
  if (errors === 0) return;
  const name = file ?? "standard input";
  const count = errors === 1 ? "an error" : `${errors} errors`;
  io.stderr.write(
    escapeUnsafe(`${name} has ${count} and was compared as it is; \`sitrep check\` says more.\n`),
  );
}
