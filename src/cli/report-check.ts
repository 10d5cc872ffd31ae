import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { rulePage } from "../check/explain.ts";
import { githubSummary } from "../check/github-summary.ts";
import type { ReportOptions } from "../check/reporter.ts";
import { rules } from "../check/rules/index.ts";
import type { Io, Output } from "../site/io.ts";
import type { ColorFlags } from "./color.ts";
import type { Findings } from "./findings.ts";
import { formatReport, report } from "./report.ts";
import { readVersion } from "./version.ts";

/** How a check is told. */
export interface ReportSettings extends ColorFlags {
  readonly format?: string;
  readonly output?: string;
  readonly quiet?: true;
  readonly strict?: true;
}

/**
 * Tells what a check found: to the stream, or in the wanted format to a file and for people to the
 * stream. Where GitHub Actions has a place for a summary, that is written too.
 */
export async function reportCheck(
  io: Io,
  findings: Findings,
  stream: Output,
  settings: ReportSettings,
): Promise<void> {
  const { format = "pretty", output } = settings;
  const shown = settings.quiet ? errorsOf(findings) : findings;
  const options = await optionsOf(io, findings, format, settings);
  if (output !== undefined) {
    const bytes = new TextEncoder().encode(formatReport(shown, format, io, options));
    await io.writeFile(resolve(io.cwd, output), bytes);
  }
  report(shown, output === undefined ? format : "pretty", stream, io, settings, options);
  await writeStepSummary(io, shown);
}

/** Adds to the summary of a job in GitHub Actions, where there is one. */
export async function writeStepSummary(
  { env, appendFile }: Io,
  { diagnostics, texts }: Pick<Findings, "diagnostics" | "texts">,
): Promise<void> {
  const path = env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === "") return;
  await appendFile(path, new TextEncoder().encode(githubSummary(diagnostics, texts)));
}

function errorsOf({ diagnostics, texts }: Findings): Pick<Findings, "diagnostics" | "texts"> {
  return { texts, diagnostics: diagnostics.filter(({ severity }) => severity === "error") };
}

/** Only SARIF tells what the rules are, so only for it their pages are read. */
async function optionsOf(
  io: Io,
  { suppressed, fingerprintOf }: Findings,
  format: string,
  { strict = false, quiet = false }: { readonly strict?: boolean; readonly quiet?: boolean },
): Promise<ReportOptions> {
  if (format !== "sarif") return { strict };
  const pages = await Promise.all(
    rules.map(async ({ id }) => {
      const page = await io.readFile(fileURLToPath(rulePage(id)));
      return [id, new TextDecoder().decode(page)] as const;
    }),
  );
  const version = await readVersion(io);
  return { pages: new Map(pages), version, suppressed: quiet ? [] : suppressed, fingerprintOf };
}
