import { resolve } from "node:path";
import { escapeUnsafe } from "../check/escape.ts";
import { CliError, failureOf } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { type BaselineSettings, withBaseline } from "./apply-baseline.ts";
import { type CheckSettings, checkWorkspace } from "./check-workspace.ts";
import type { ExitStatus } from "./command.ts";
import { type FixedText, fixTexts } from "./fix-texts.ts";
import { type ReportSettings, reportCheck } from "./report-check.ts";
import { nameStdin, STDIN } from "./stdin.ts";
import { unifiedDiff } from "./unified-diff.ts";
import { isFailure } from "./verdict.ts";

/** The options of `sitrep check`. */
interface Settings extends CheckSettings, ReportSettings, BaselineSettings {
  readonly fix?: true;
  readonly "dry-run"?: true;
}

/** Checks, mends first what may be mended, and tells what remains. */
export async function runCheck(
  machine: Io,
  given: readonly string[],
  settings: Settings,
): Promise<ExitStatus> {
  refuseContradictions(given, settings);
  const { io, operands } = await nameStdin(machine, given, settings);
  const { "stdin-filename": stdin, ...unnamed } = settings;
  const isStdin = stdin !== undefined;
  const fixed = settings.fix ? await fixTexts(io, operands, unnamed) : undefined;
  if (fixed && settings["dry-run"]) {
    io.stdout.write(fixed.texts.map(diffOf).join(""));
  } else if (fixed && isStdin) {
    io.stdout.write(await readText(fixed.io, stdin));
  } else if (fixed) {
    await writeTexts(io, fixed.texts);
  }
  if (fixed) io.stderr.write(toldOf(fixed.texts, fixed.refused, settings["dry-run"] === true));

  const isShownElsewhere = fixed !== undefined && (isStdin || settings["dry-run"] === true);
  const sight = fixed && !settings["dry-run"] ? fixed.io : io;
  const checked = await checkWorkspace(sight, operands, unnamed);
  const { failures } = checked;
  const findings = await withBaseline(io, checked, settings);
  const hasRead = findings.texts.size > 0 || failures.length === 0;
  const stream = isShownElsewhere ? io.stderr : io.stdout;
  if (hasRead) await reportCheck(io, findings, stream, settings);
  if (failures.length > 0) throw failureOf(failures, "failures");
  return isFailure(findings, settings) ? 1 : 0;
}

function refuseContradictions(operands: readonly string[], settings: Settings): void {
  if (settings["dry-run"] && !settings.fix) {
    throw new CliError("The option `--dry-run` goes with `--fix`");
  }
  if (settings.fix && operands.includes(STDIN) && settings["stdin-filename"] === undefined) {
    throw new CliError("To fix standard input, say with `--stdin-filename` what it is called");
  }
}

async function writeTexts(io: Io, texts: readonly FixedText[]): Promise<void> {
  for (const { file, after } of texts) {
    const path = resolve(io.cwd, file);
    // A link stays one, and what it leads to is mended.
    await io.writeFile((await io.findRealPath(path)) ?? path, new TextEncoder().encode(after));
  }
}

async function readText(io: Io, file: string): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await io.readFile(resolve(io.cwd, file)),
  );
}

function diffOf({ file, before, after }: FixedText): string {
  return unifiedDiff(file, before, after);
}

function toldOf(
  texts: readonly FixedText[],
  refused: ReadonlyMap<string, string>,
  isDry: boolean,
): string {
  const done = texts.map(({ file, count }) => {
    const findings = `${count} finding${count === 1 ? "" : "s"}`;
    return `${file}: ${findings} ${isDry ? "could be fixed" : "fixed"}.\n`;
  });
  const left = [...refused].map(([file, reason]) => `${file} was not fixed: ${reason}.\n`);
  return escapeUnsafe([...done, ...left].join(""));
}
