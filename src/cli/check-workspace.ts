import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import { pinMistakesOf } from "../site/pin-mistakes.ts";
import { missingVersionsOf } from "../site/publication.ts";
import { findTopics, type ReadTopic } from "../site/read.ts";
import { parseBytes } from "../site/read-text.ts";
import {
  type FindingSettings,
  type Findings,
  findAlone,
  findInTopic,
  gather,
  joinFindings,
  withoutTrees,
} from "./findings.ts";
import { parseLevels } from "./levels.ts";
import { progressOn } from "./progress.ts";
import { nameStdin, STDIN, type StdinSettings } from "./stdin.ts";
import { todayOf } from "./today.ts";
import { mostWarnings, type VerdictSettings } from "./verdict.ts";
import { openSite, openWorkspace, type Workspace } from "./workspace.ts";

/** A workspace with its texts checked. */
export interface CheckedWorkspace extends Workspace {
  readonly findings: Findings;
}

/** The options of a command that checks. */
export interface CheckSettings extends StdinSettings, VerdictSettings {
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly since?: string;
  readonly today?: string;
  readonly format?: string;
  readonly baseline?: string;
}

/** A workspace that is about to be checked. */
export interface OpenCheck {
  readonly io: Io;
  /** Whether the only text is the one on standard input, which has no name. */
  readonly isNameless: boolean;
  readonly workspace: Workspace;
  readonly settings: FindingSettings;
}

/** Finds what the operands of a command stand for, and how it is to be checked. */
export async function openCheck(
  machine: Io,
  given: readonly string[],
  flags: CheckSettings,
): Promise<OpenCheck> {
  const ruleFlags = parseLevels(flags.rule ?? []);
  const since = flags.since === undefined ? undefined : parseVersion(flags.since);
  const today = todayOf(machine, flags.today);
  mostWarnings(flags["max-warnings"]);
  const { io, operands } = await nameStdin(machine, given, flags);
  const isNameless = operands.includes(STDIN);
  const workspace = isNameless
    ? { ...(await openSite(io, [{ path: io.cwd, kind: "folder" }], flags.config)), ...nothingFound }
    : await openWorkspace(io, operands, flags.config);
  const levels = new Map(Object.entries({ ...workspace.config.rules, ...ruleFlags }));
  return { io, isNameless, workspace, settings: { levels, today, since } };
}

const nothingFound = { folders: [], failures: [] };

/**
 * Reads what the operands of a command stand for, and checks it: topic by topic, each of which is
 * let go with its trees before the next is read, so that an archive needs no more memory than its
 * largest topic. `look` is shown each with its findings.
 */
export async function checkWorkspace(
  machine: Io,
  given: readonly string[],
  flags: CheckSettings,
  look: (topic: ReadTopic, findings: Findings) => void = () => {},
): Promise<CheckedWorkspace> {
  const { io, isNameless, workspace, settings } = await openCheck(machine, given, flags);
  if (isNameless) {
    // A text without a name is read by its first line, as `parse` reads it, and has no siblings.
    const tree = await parseBytes(await io.readStdin(), workspace.reading);
    return { ...workspace, findings: findAlone(tree, settings) };
  }
  const progress = progressOn(io);
  const failures: string[] = [];
  const mistakes: string[] = [];
  const parts: Findings[] = [];
  const topics = await findTopics(io, workspace.folders, {
    settings: workspace.reading,
    failures,
    onFile: (path) => progress.show(`Reading ${shownPath(path, io.cwd)}`),
  });
  for (const pending of topics) {
    const topic = await pending.read();
    if (topic === undefined) continue;
    const found = gather(findInTopic(topic, settings));
    look(topic, found);
    mistakes.push(...mistakesIn(topic));
    parts.push(withoutTrees(found, needsFingerprints(flags)));
  }
  progress.clear();
  return {
    ...workspace,
    findings: joinFindings(parts),
    failures: [...workspace.failures, ...failures, ...mistakes],
  };
}

function needsFingerprints({ format, baseline }: CheckSettings): boolean {
  return format === "sarif" || baseline !== undefined;
}

/** What is said of a topic that cannot hold, beside its texts. */
export function mistakesIn(topic: ReadTopic): string[] {
  return [...pinMistakesOf(topic), ...missingVersionsOf(topic)];
}

/** The version that `--since` names: `7`, or `v7` as files are called. */
function parseVersion(since: string): number {
  const digits = /^v?(\d{1,6})$/.exec(since)?.[1];
  if (digits !== undefined) return Number(digits);
  throw new CliError(
    `Unexpected value \`${since}\` of \`--since\`, expected a version such as \`7\``,
  );
}
