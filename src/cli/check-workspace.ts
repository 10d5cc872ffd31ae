import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import { type ReadTopic, readTopics } from "../site/read.ts";
import { type Findings, findIn } from "./findings.ts";
import { parseLevels } from "./levels.ts";
import { progressOn } from "./progress.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** A workspace with its texts read and checked. */
export interface CheckedWorkspace extends Workspace {
  readonly topics: readonly ReadTopic[];
  readonly findings: Findings;
}

/** The options of a command that checks. */
export interface CheckSettings {
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly since?: string;
}

/** Reads what the operands of a command stand for, and checks it. */
export async function checkWorkspace(
  io: Io,
  operands: readonly string[],
  { config, rule = [], since }: CheckSettings,
): Promise<CheckedWorkspace> {
  const flags = parseLevels(rule);
  const base = since === undefined ? undefined : parseVersion(since);
  const workspace = await openWorkspace(io, operands, config);
  const progress = progressOn(io);
  const { topics, failures } = await readTopics(io, workspace.folders, workspace.reading, (path) =>
    progress.show(`Reading ${shownPath(path, io.cwd)}`),
  );
  const levels = new Map(Object.entries({ ...workspace.config.rules, ...flags }));
  const today = new Date(io.now()).toISOString().slice(0, 10);
  const findings = findIn(topics, { levels, today, since: base });
  progress.clear();
  return { ...workspace, topics, findings, failures: [...workspace.failures, ...failures] };
}

/** The version that `--since` names: `7`, or `v7` as files are called. */
function parseVersion(since: string): number {
  const digits = /^v?(\d{1,6})$/.exec(since)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new CliError(
    `Unexpected value \`${since}\` of \`--since\`, expected a version such as \`7\``,
  );
}
