import { relative, resolve, sep } from "node:path";
import type { ReportOptions } from "../check/reporter.ts";
import { github } from "../check/reporters/github.ts";
import { reporters } from "../check/reporters/index.ts";
import type { Io, Output } from "../site/io.ts";
import { isWithin } from "../site/layout.ts";
import { type ColorFlags, usesColor } from "./color.ts";
import type { Findings } from "./findings.ts";
import { quieted } from "./quieted.ts";

type Shown = Pick<Findings, "diagnostics" | "texts">;

/**
 * Writes the findings to a stream, in one of the formats of `sitrep check`. What people read in a
 * log of GitHub Actions is shown in the lines of the pull request too.
 */
export function report(
  findings: Shown,
  format: string,
  stream: Output,
  io: Pick<Io, "env" | "cwd">,
  flags: ColorFlags,
  options: ReportOptions = {},
): void {
  const color = usesColor(stream, io.env, flags);
  const width = stream.columns === undefined ? {} : { width: stream.columns };
  const words = formatReport(findings, format, io, { ...options, color, ...width });
  const isAnnotated = format === "pretty" && io.env.GITHUB_ACTIONS === "true";
  const annotations = () => formatReport(findings, github.name, io, {});
  stream.write(isAnnotated ? quieted(words) + annotations() : words);
}

/** The findings in one of the formats of `sitrep check`. */
export function formatReport(
  findings: Shown,
  format: string,
  io: Pick<Io, "env" | "cwd">,
  options: ReportOptions,
): string {
  const reporter = reporters.find(({ name }) => name === format);
  if (reporter === undefined) throw new Error(`There is no reporter for the format ${format}`);
  const { diagnostics, texts } = reporter === github ? inRepository(findings, io) : findings;
  return reporter.format(diagnostics, texts, options);
}

/** GitHub knows files by their paths in the repository, from whatever folder they are checked. */
function inRepository({ diagnostics, texts }: Shown, { env, cwd }: Pick<Io, "env" | "cwd">): Shown {
  const { GITHUB_WORKSPACE: root } = env;
  if (root === undefined || root === "") return { diagnostics, texts };
  const pathOf = (file: string | null) => {
    if (file === null || !isWithin(resolve(cwd, file), root)) return file;
    return relative(root, resolve(cwd, file)).split(sep).join("/");
  };
  return {
    diagnostics: diagnostics.map((found) => ({ ...found, file: pathOf(found.file) })),
    texts,
  };
}
