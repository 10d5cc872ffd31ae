import { join, resolve } from "node:path";
import type { Site } from "../model/topic.ts";
import { assembleSite, draftsIn } from "../site/assemble.ts";
import { failureOf } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import { openOutFolder } from "../site/out-folder.ts";
import { makeOverview, makeTopic, prepare } from "../site/plan.ts";
import type { Layout } from "../site/site-folder.ts";
import { loadTemplates } from "../site/templates.ts";
import { type SiteFile, writeSite } from "../site/write.ts";
import { type BaselineSettings, withBaseline } from "./apply-baseline.ts";
import { type CheckSettings, checkWorkspace } from "./check-workspace.ts";
import type { ColorFlags } from "./color.ts";
import type { ExitStatus } from "./command.ts";
import type { Config } from "./config.ts";
import { report } from "./report.ts";
import { writeStepSummary } from "./report-check.ts";
import { type AddressFlags, siteSettings } from "./site-settings.ts";
import { contrastWarnings, themeStyle } from "./theme-style.ts";
import { isFailure } from "./verdict.ts";
import { withFindings } from "./with-findings.ts";

/** The options of `sitrep build`. */
export interface BuildSettings extends CheckSettings, BaselineSettings, AddressFlags, ColorFlags {
  readonly out?: string;
  readonly strict?: true;
  readonly force?: true;
  readonly "with-findings"?: true;
}

/**
 * Checks the briefings, says on standard error what it finds, and writes the site if that is no
 * reason against it; else nothing is written, and what stood there stays.
 */
export async function buildSite(
  io: Io,
  operands: readonly string[],
  flags: BuildSettings,
): Promise<ExitStatus> {
  const start = io.now();
  const checked = await checkWorkspace(io, operands, flags);
  const { layout, config, topics, failures } = checked;
  const findings = await withBaseline(io, checked, flags);
  if (findings.diagnostics.length > 0) report(findings, "pretty", io.stderr, io, flags);
  await writeStepSummary(io, findings);
  if (failures.length > 0) throw failureOf(failures, "failures");
  if (isFailure(findings, flags)) {
    io.stderr.write("Nothing was written; mend what is reported above first.\n");
    return 1;
  }

  const assembled = assembleSite(topics, siteSettings(config, flags));
  const site = flags["with-findings"] ? withFindings(assembled, findings) : assembled;
  const drafts = draftsIn(topics).map(({ file }) => `${file} is a draft and was left out.\n`);
  io.stderr.write(drafts.join(""));
  const path = outFolderOf(io, layout, config, flags);
  const out = await openOutFolder(io, path, layout, flags.force === true);
  const { theme } = config;
  const templates = await loadTemplates(
    io,
    await templatesOf(io, layout, config),
    theme &&
      ((style) => {
        io.stderr.write(
          contrastWarnings(theme, style)
            .map((line) => `${line}\n`)
            .join(""),
        );
        return themeStyle(theme, style);
      }),
  );
  const making = prepare(site, templates);
  let pages = 0;
  await writeSite(io, out, flags.force === true, async (writer) => {
    const cards = [];
    const add = (files: readonly SiteFile[]) => {
      pages += files.filter(({ path }) => path.endsWith(".html")).length;
      return writer.add(files);
    };
    for (const topic of site.topics) {
      const { files, card } = makeTopic(topic, making);
      cards.push(card);
      await add(files);
    }
    await add(makeOverview(cards, making));
  });
  io.stdout.write(`${summaryOf(site, pages, io, start)} → ${shownPath(path, io.cwd)}\n`);
  return 0;
}

function outFolderOf(
  { cwd }: Io,
  { folder }: Layout,
  config: Config,
  { out }: BuildSettings,
): string {
  return out === undefined ? resolve(folder, config.out ?? "dist") : resolve(cwd, out);
}

/** The folder of a site's own templates: the one that the config names, or `templates`, if there. */
async function templatesOf(
  io: Io,
  { folder }: Layout,
  { templates }: Config,
): Promise<string | undefined> {
  if (templates !== undefined) return resolve(folder, templates);
  const usual = join(folder, "templates");
  return (await io.find(usual)) === "folder" ? usual : undefined;
}

function summaryOf(site: Site, pages: number, io: Io, start: number): string {
  const parts = [count(pages, "page"), count(site.topics.length, "topic")];
  if (io.stdout.isTerminal) parts.push(`${((io.now() - start) / 1000).toFixed(1)} s`);
  return parts.join(", ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
