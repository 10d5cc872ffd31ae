import { dirname, relative, resolve, sep } from "node:path";
import { z } from "zod";
import type { Suppressed } from "../check/reporter.ts";
import { rules } from "../check/rules/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { failureOf } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { shownPath } from "../site/layout.ts";
import { validate } from "../site/mistakes.ts";
import { readLimited } from "../site/read-limited.ts";
import { type Findings, suppress } from "./findings.ts";
import { parseJson } from "./json.ts";

const BaselineEntry = z.strictObject({
  rule: z.string(),
  /** For people; what counts is the fingerprint. */
  message: z.string(),
  fingerprint: z.string(),
});
type BaselineEntry = z.infer<typeof BaselineEntry>;

const BaselineFile = z.strictObject({
  schemaVersion: z.literal(1),
  findings: z.record(z.string(), z.array(BaselineEntry)),
});

/** The warnings that an archive started with, by file; paths count from the baseline's folder. */
export interface Baseline {
  readonly path: string;
  readonly findings: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** Findings without those of a baseline, and what of the baseline is no longer found. */
export interface Settled {
  readonly findings: Findings;
  readonly gone: readonly BaselineEntry[];
}

/** Reads the baseline at a path; it is empty where the file is still to be made. */
export async function readBaseline(io: Io, given: string, mayBeNew: boolean): Promise<Baseline> {
  const path = resolve(io.cwd, given);
  if (mayBeNew && (await io.find(path)) === undefined) return { path, findings: new Map() };
  const file = shownPath(path, io.cwd);
  const json = parseJson(new TextDecoder().decode(await readLimited(io, path, "baselines")), file);
  const { value, mistakes = [] } = validate(BaselineFile, json);
  if (value) return { path, findings: new Map(Object.entries(value.findings)) };
  throw failureOf(
    mistakes.map(({ message }) => `${file}: ${message}`),
    `mistakes in ${file}`,
  );
}

/** Sets the findings aside that a baseline lists. An error counts whatever the baseline says. */
export function settle(findings: Findings, baseline: Baseline, io: Pick<Io, "cwd">): Settled {
  const known: Suppressed[] = [];
  const met = new Set<BaselineEntry>();
  const entriesOf = entryFinder(baseline, io);
  for (const diagnostic of findings.diagnostics) {
    const entry = entriesOf(diagnostic.file).get(keyOf(diagnostic, findings));
    if (entry === undefined || !mayBeListed(diagnostic)) continue;
    met.add(entry);
    known.push({ diagnostic, kind: "external", reason: "Listed in the baseline" });
  }
  const checked = [...findings.texts.keys()].flatMap((file) => [...entriesOf(file).values()]);
  return {
    findings: suppress(findings, known),
    gone: checked.filter((entry) => !met.has(entry)),
  };
}

/** The baseline that some findings make; of files that were not checked it keeps what it had. */
export async function updatedBaseline(
  findings: Findings,
  { path, findings: old }: Baseline,
  io: Io,
): Promise<Baseline> {
  const updated = new Map<string, readonly BaselineEntry[]>();
  for (const [file, entries] of old) {
    if ((await io.find(resolve(dirname(path), file))) === "file") updated.set(file, entries);
  }
  for (const file of findings.texts.keys()) {
    if (file !== null) updated.delete(pathIn({ path }, file, io));
  }
  for (const diagnostic of findings.diagnostics.filter(mayBeListed)) {
    if (diagnostic.file === null) continue;
    const file = pathIn({ path }, diagnostic.file, io);
    updated.set(file, [...(updated.get(file) ?? []), entryOf(diagnostic, findings)]);
  }
  return { path, findings: updated };
}

/** The file as people read and compare it: a line for each finding, sorted. */
export function formatBaseline({ findings }: Baseline): string {
  const files = [...findings].sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = files.map(([file, entries]) => {
    const lines = entries.map((entry) => `      ${JSON.stringify(entry)}`).sort();
    return `    ${JSON.stringify(file)}: [\n${lines.join(",\n")}\n    ]`;
  });
  const body = blocks.length === 0 ? "{}" : `{\n${blocks.join(",\n")}\n  }`;
  return `{\n  "schemaVersion": 1,\n  "findings": ${body}\n}\n`;
}

/** A rule that is an error by itself is never listed: an archive with errors cannot start clean. */
function mayBeListed({ rule }: Diagnostic): boolean {
  return rules.find(({ id }) => id === rule)?.severity !== "error";
}

function entryOf(diagnostic: Diagnostic, { fingerprintOf }: Findings): BaselineEntry {
  const { rule, message } = diagnostic;
  return { rule, message, fingerprint: fingerprintOf(diagnostic) ?? "" };
}

function keyOf(diagnostic: Diagnostic, { fingerprintOf }: Findings): string {
  return `${diagnostic.rule} ${fingerprintOf(diagnostic)}`;
}

function entryFinder(baseline: Baseline, io: Pick<Io, "cwd">) {
  const byFile = new Map(
    [...baseline.findings].map(([file, entries]) => [
      file,
      new Map(entries.map((entry) => [`${entry.rule} ${entry.fingerprint}`, entry])),
    ]),
  );
  return (file: string | null): ReadonlyMap<string, BaselineEntry> =>
    (file === null ? undefined : byFile.get(pathIn(baseline, file, io))) ?? new Map();
}

function pathIn({ path }: Pick<Baseline, "path">, file: string, { cwd }: Pick<Io, "cwd">): string {
  return relative(dirname(path), resolve(cwd, file)).split(sep).join("/");
}
