import { escapeInLine } from "../check/escape.ts";
import { assembleTopic } from "../site/assemble.ts";
import { buildOverview } from "../site/build-overview.ts";
import { type BuiltTopic, buildTopic } from "../site/build-topic.ts";
import { attempt, CliError, failureOf } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import type { SiteParts } from "../site/parts.ts";
import { findTopics, type PendingTopic, type ReadTopic } from "../site/read.ts";
import { writeSite } from "../site/write.ts";
import { type BaselineSettings, withBaseline } from "./apply-baseline.ts";
import { readBaseline, settle } from "./baseline.ts";
import { type BuildReport, reportOf, slim, withTexts } from "./build-report.ts";
import { type BuildTarget, openTarget, type TargetFlags } from "./build-target.ts";
import { type CheckSettings, mistakesIn, type OpenCheck, openCheck } from "./check-workspace.ts";
import type { ColorFlags } from "./color.ts";
import type { ExitStatus } from "./command.ts";
import { type CheckedFile, gather } from "./findings.ts";
import { programName } from "./program.ts";
import { type Progress, progressOn } from "./progress.ts";
import { report } from "./report.ts";
import { writeStepSummary } from "./report-check.ts";
import { isFailure } from "./verdict.ts";
import { withFindings } from "./with-findings.ts";

/** The options of `sitrep build`. */
export interface BuildSettings extends CheckSettings, BaselineSettings, TargetFlags, ColorFlags {
  readonly strict?: true;
  readonly "no-cache"?: true;
}

/**
 * Checks the briefings, says on standard error what it finds, and writes the site if that is no
 * reason against it; else nothing is put in place, and what stood there stays. It goes topic by
 * topic: a topic is read, checked, made into pages and let go.
 */
export async function buildSite(
  machine: Io,
  operands: readonly string[],
  flags: BuildSettings,
): Promise<ExitStatus> {
  const start = machine.now();
  const check = await openCheck(machine, operands, flags);
  const { io, isNameless, workspace } = check;
  if (isNameless) {
    throw new CliError("Cannot build from standard input: give files or a folder");
  }
  const failures = [...workspace.failures];
  const progress = progressOn(io);
  const onFile = (path: string) => progress.show(`Reading ${shownPath(path, io.cwd)}`);
  const reading = { settings: workspace.reading, failures, onFile };
  const topics = await findTopics(io, workspace.folders, reading);
  const job: Job = { check, flags, topics, failures, progress, start };

  const refusals: string[] = [];
  const target = await attempt(refusals, () => openTarget(io, check, topics.length === 1, flags));
  if (target === undefined) {
    const isSound = await conclude(job, await checkAll(job));
    if (isSound || failures.length > 0) throw failureOf([...failures, ...refusals], "failures");
    return 1;
  }
  let status: ExitStatus = 1;
  const program = isCached(flags) ? await programName(io) : undefined;
  await writeSite(io, target.out, { force: flags.force === true, program }, async (parts) => {
    status = await buildAll(job, target, parts);
  });
  if (failures.length > 0) throw failureOf(failures, "failures");
  return status;
}

/** A build on its way. */
interface Job {
  readonly check: OpenCheck;
  readonly flags: BuildSettings;
  readonly topics: readonly PendingTopic[];
  /** What cannot be read, or cannot hold; the build fails by it in the end. */
  readonly failures: string[];
  readonly progress: Progress;
  readonly start: number;
}

/** A baseline goes by fingerprints of whole texts, which no cache remembers. */
function isCached({ baseline, "no-cache": isForbidden }: BuildSettings): boolean {
  return baseline === undefined && !isForbidden;
}

async function checkAll({ topics, check, failures }: Job): Promise<BuildReport[]> {
  const reports: BuildReport[] = [];
  for (const pending of topics) {
    const topic = await pending.read();
    if (topic === undefined) continue;
    failures.push(...mistakesIn(topic));
    reports.push(reportOf(topic, check.settings));
  }
  return reports;
}

async function buildAll(job: Job, target: BuildTarget, parts: SiteParts): Promise<ExitStatus> {
  const { check, topics, progress, start } = job;
  const { io, settings } = check;
  const examine = await examiner(job);
  const reports: BuildReport[] = [];
  const made: NonNullable<BuiltTopic<unknown>["made"]>[] = [];
  for (const pending of topics) {
    progress.show(`Building ${pending.slug}`);
    const built = await buildTopic(pending, {
      ...target,
      io,
      parts,
      today: settings.today,
      examine,
    });
    if (built === undefined) continue;
    reports.push(built.report);
    if (built.made) made.push(built.made);
  }
  if (!(await conclude(job, reports))) {
    await parts.abandon();
    return 1;
  }
  if (made.length === 0) throw new CliError("Nothing to build: every version is a draft");

  io.stderr.write(target.warnings.map((line) => `${line}\n`).join(""));
  const overview = await buildOverview(made, target.settings, target.makingFor(made[0]), parts);
  progress.clear();
  await parts.finish();
  const pages = made.reduce((sum, topic) => sum + topic.pages, overview);
  const summary = [count(pages, "page"), count(made.length, "topic")];
  if (io.stdout.isTerminal) summary.push(`${((io.now() - start) / 1000).toFixed(1)} s`);
  io.stdout.write(`${summary.join(", ")} → ${escapeInLine(shownPath(target.out.path, io.cwd))}\n`);
  return 0;
}

/** Checks each topic; once something is found that no site is made with, none is made any more. */
async function examiner({ check, flags, failures }: Job) {
  const { io, settings } = check;
  const { baseline: file } = flags;
  const baseline = file === undefined ? undefined : await readBaseline(io, file, false);
  let isSound = true;
  return (topic: ReadTopic) => {
    const full = reportOf(topic, settings);
    const findings = gather(full.files);
    failures.push(...mistakesIn(topic));
    isSound &&= failures.length === 0 && findings.tally.errors === 0;
    const shown = isSound ? assembleTopic(topic) : undefined;
    const left = baseline ? settle(findings, baseline, io).findings : findings;
    return {
      // A baseline goes by fingerprints, which are made from the trees.
      report: baseline ? full : slim(full),
      shown: shown && flags["with-findings"] ? withFindings(shown, left) : shown,
      expiries: expiriesIn(topic),
    };
  };
}

function expiriesIn({ facts, texts }: ReadTopic): string[] {
  const exemptions = [...(facts.exemptions ?? []), ...texts.flatMap(({ tree }) => tree.exemptions)];
  return [...new Set(exemptions.flatMap(({ expires }) => expires ?? []))].sort();
}

/** Tells all that was found, and says whether the site may be put in place. */
async function conclude(job: Job, reports: readonly BuildReport[]): Promise<boolean> {
  const { check, flags, failures, progress } = job;
  const { io } = check;
  const files: CheckedFile[] = [];
  for (const each of reports) files.push(...(await withTexts(each, io)).files);
  const found = gather(files);
  const findings = await withBaseline(io, { findings: found }, flags);
  progress.clear();
  if (findings.diagnostics.length > 0) report(findings, "pretty", io.stderr, io, flags);
  await writeStepSummary(io, findings);
  if (failures.length > 0) return false;
  if (isFailure(findings, flags)) {
    io.stderr.write("Nothing was written; mend what is reported above first.\n");
    return false;
  }
  const drafts = reports.flatMap((each) => each.drafts);
  io.stderr.write(
    drafts.map((file) => `${escapeInLine(file)} is a draft and was left out.\n`).join(""),
  );
  return true;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
