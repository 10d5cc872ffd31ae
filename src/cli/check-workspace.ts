import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import { pinMistakesOf } from "../site/pin-mistakes.ts";
import { missingVersionsOf } from "../site/publication.ts";
import { type ReadTopic, readTopics } from "../site/read.ts";
import { parseBytes } from "../site/read-text.ts";
import type { Config } from "./config.ts";
import { type FindingSettings, type Findings, findAlone, findIn } from "./findings.ts";
import { parseLevels } from "./levels.ts";
import { progressOn } from "./progress.ts";
import { nameStdin, STDIN, type StdinSettings } from "./stdin.ts";
import { todayOf } from "./today.ts";
import { mostWarnings, type VerdictSettings } from "./verdict.ts";
import { openSite, openWorkspace, type Workspace } from "./workspace.ts";

/** A workspace with its texts read and checked. */
export interface CheckedWorkspace extends Workspace {
  readonly topics: readonly ReadTopic[];
  readonly findings: Findings;
}

/** The options of a command that checks. */
export interface CheckSettings extends StdinSettings, VerdictSettings {
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly since?: string;
  readonly today?: string;
}

/** Reads what the operands of a command stand for, and checks it. */
export async function checkWorkspace(
  machine: Io,
  given: readonly string[],
  settings: CheckSettings,
): Promise<CheckedWorkspace> {
  const ruleFlags = parseLevels(settings.rule ?? []);
  const since = settings.since === undefined ? undefined : parseVersion(settings.since);
  const today = todayOf(machine, settings.today);
  mostWarnings(settings["max-warnings"]);
  const toCheck = ({ rules }: Config): FindingSettings => {
    return { levels: new Map(Object.entries({ ...rules, ...ruleFlags })), today, since };
  };
  const { io, operands } = await nameStdin(machine, given, settings);
  if (operands.includes(STDIN)) return checkStdin(io, settings, toCheck);

  const workspace = await openWorkspace(io, operands, settings.config);
  const progress = progressOn(io);
  const { topics, failures } = await readTopics(io, workspace.folders, workspace.reading, (path) =>
    progress.show(`Reading ${shownPath(path, io.cwd)}`),
  );
  const findings = findIn(topics, toCheck(workspace.config));
  progress.clear();
  const mistakes = topics.flatMap((topic) => [
    ...pinMistakesOf(topic),
    ...missingVersionsOf(topic),
  ]);
  return {
    ...workspace,
    topics,
    findings,
    failures: [...workspace.failures, ...failures, ...mistakes],
  };
}

/** A text without a name is read by its first line, as `parse` reads it, and has no siblings. */
async function checkStdin(
  io: Io,
  { config }: CheckSettings,
  toCheck: (config: Config) => FindingSettings,
): Promise<CheckedWorkspace> {
  const site = await openSite(io, [{ path: io.cwd, kind: "folder" }], config);
  const findings = findAlone(parseBytes(await io.readStdin(), site.reading), toCheck(site.config));
  return { ...site, folders: [], failures: [], topics: [], findings };
}

/** The version that `--since` names: `7`, or `v7` as files are called. */
function parseVersion(since: string): number {
  const digits = /^v?(\d{1,6})$/.exec(since)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new CliError(
    `Unexpected value \`${since}\` of \`--since\`, expected a version such as \`7\``,
  );
}
