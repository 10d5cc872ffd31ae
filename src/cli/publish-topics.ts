import { join, resolve } from "node:path";
import { escapeInLine } from "../check/escape.ts";
import {
  type PublicationEntry,
  type PublicationRecord,
  standingEntries,
  withEntry,
} from "../model/publication.ts";
import { CliError, failureOf } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { publicationName, shownPath } from "../site/layout.ts";
import { writePublication } from "../site/publication.ts";
import type { FoundPublication, ReadTopic } from "../site/read.ts";
import type { ReadText } from "../site/read-text.ts";
import { type CheckSettings, checkWorkspace } from "./check-workspace.ts";
import type { ColorFlags } from "./color.ts";
import type { ExitStatus } from "./command.ts";
import { report } from "./report.ts";
import { todayOf } from "./today.ts";
import { openSite } from "./workspace.ts";

/** The options of `sitrep publish`. */
export interface PublishSettings extends CheckSettings, ColorFlags {
  readonly amend?: string;
  readonly "dry-run"?: true;
}

/**
 * Records the versions that are not on record yet, each topic in its `published.json`. Nothing is
 * recorded while a text has errors: what is published must have none.
 */
export async function publishTopics(
  io: Io,
  names: readonly string[],
  settings: PublishSettings,
): Promise<ExitStatus> {
  const { amend } = settings;
  if (amend !== undefined && (names.length !== 1 || amend.trim() === "")) {
    throw new CliError(
      '`--amend` needs one topic and a reason, e.g. `publish rare-earths --amend "A misprint"`',
    );
  }
  const operands = await Promise.all(names.map((name) => pathOf(io, name, settings)));
  const today = todayOf(io, settings.today);
  const plans: Plan[] = [];
  const { findings, failures } = await checkWorkspace(io, operands, settings, (topic) => {
    const plan = planOf(topic, today, amend?.trim());
    if (plan) plans.push(plan);
  });
  if (failures.length > 0) throw failureOf(failures, "failures");

  const errors = findings.diagnostics.filter(
    ({ rule, severity }) => severity === "error" && !(amend && rule === "altered-version"),
  );
  if (errors.length > 0) {
    report(findings, "pretty", io.stderr, io, settings);
    io.stderr.write("Nothing was recorded; mend the errors above first.\n");
    return 1;
  }
  if (plans.every(({ entries }) => entries.length === 0)) return sayNothingNew(io, amend);
  for (const plan of plans) await carryOut(plan, io, settings);
  return 0;
}

/** A topic's folder: named as a path, or as it is called in the site one is in. */
async function pathOf(io: Io, name: string, { config }: PublishSettings): Promise<string> {
  if ((await io.find(resolve(io.cwd, name))) !== undefined) return name;
  const site = await openSite(io, [{ path: io.cwd, kind: "folder" }], config);
  const { briefings } = site.layout;
  const folder = briefings && join(briefings, name);
  if (folder !== undefined && (await io.find(folder)) === "folder") return folder;
  throw new CliError(`Unknown topic \`${name}\`, expected the name of a folder of briefings`);
}

interface Plan {
  readonly slug: string;
  readonly publication: FoundPublication;
  readonly entries: readonly Omit<PublicationEntry, "link">[];
}

function planOf(topic: ReadTopic, today: string, reason: string | undefined): Plan | undefined {
  const { slug, publication, texts } = topic;
  if (publication === undefined) return undefined;
  const standing = standingEntries(publication.record);
  const wanted = texts.filter((text) => text.isNamed && !text.tree.header.draft);
  const entries = wanted.flatMap((text) => entryOf(text, standing, today, reason) ?? []);
  return { slug, publication, entries };
}

/** What is to be recorded of a text: a version that is new or, with a reason, one that was altered. */
function entryOf(
  { file, sha256, tree }: ReadText,
  standing: ReadonlyMap<number, PublicationEntry>,
  recorded: string,
  reason: string | undefined,
): Omit<PublicationEntry, "link"> | undefined {
  const version = tree.header.version?.value;
  if (version === undefined) return undefined;
  const known = standing.get(version);
  const name = file.slice(file.lastIndexOf("/") + 1);
  const entry = { version, file: name, sha256, recorded };
  if (reason === undefined) return known === undefined ? entry : undefined;
  return known === undefined || known.sha256 === sha256 ? undefined : { ...entry, reason };
}

async function carryOut(
  { slug, publication, entries }: Plan,
  io: Io,
  settings: PublishSettings,
): Promise<void> {
  if (entries.length === 0) return;
  const isDry = settings["dry-run"] === true;
  const record = entries.reduce<PublicationRecord>(withEntry, publication.record);
  if (!isDry) await writePublication(io, publication.folder, record);
  for (const { version, sha256, reason } of entries) {
    const what = reason === undefined ? "recorded" : "amended";
    io.stdout.write(`${slug} v${version} ${isDry ? `would be ${what}` : what}  ${sha256}\n`);
  }
  const path = shownPath(join(publication.folder, publicationName), io.cwd);
  if (!isDry) io.stderr.write(`Commit ${escapeInLine(path)} with the texts.\n`);
}

function sayNothingNew(io: Io, amend: string | undefined): ExitStatus {
  const said =
    amend === undefined
      ? "Nothing new: every version is on record."
      : "Nothing to amend: every text is as it was published.";
  io.stdout.write(`${said}\n`);
  return 0;
}
