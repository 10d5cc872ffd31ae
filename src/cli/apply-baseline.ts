import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import type { Findings } from "./findings.ts";

/** The options that are about a baseline. */
export interface BaselineSettings {
  readonly baseline?: string;
  readonly "update-baseline"?: true;
  readonly since?: string;
}

/**
 * The findings without those of the baseline, if one was given; with `--update-baseline` it is
 * written first. What is no longer found is told, so that the baseline shrinks.
 */
export async function withBaseline(
  io: Io,
  { findings }: { readonly findings: Findings },
  { baseline: file, since, "update-baseline": isUpdate }: BaselineSettings,
): Promise<Findings> {
  if (isUpdate && file === undefined) {
    throw new CliError("The option `--update-baseline` needs `--baseline FILE`");
  }
  if (isUpdate && since !== undefined) {
    throw new CliError("A baseline holds all warnings: give `--update-baseline` without `--since`");
  }
  if (file === undefined) return findings;
  const { formatBaseline, readBaseline, settle, updatedBaseline } = await import("./baseline.ts");
  const old = await readBaseline(io, file, isUpdate === true);
  const baseline = isUpdate ? await updatedBaseline(findings, old, io) : old;
  if (isUpdate)
    await io.writeFile(baseline.path, new TextEncoder().encode(formatBaseline(baseline)));
  const settled = settle(findings, baseline, io);
  const { length: gone } = settled.gone;
  if (gone > 0 && since === undefined) {
    io.stderr.write(
      `${gone} warning${gone === 1 ? "" : "s"} of ${file} ${gone === 1 ? "is" : "are"} no longer found; \`--update-baseline\` takes ${gone === 1 ? "it" : "them"} out.\n`,
    );
  }
  return settled.findings;
}
