import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Measures contestants in turns, A B C A B C, so that a busy spell of the machine falls on all of
 * them alike. One that fails says why and takes no more turns; the run then ends with status 1.
 *
 * @template Sample
 * @param {{ name: string, run: (turn: number) => Sample }[]} contestants
 * @returns {Map<string, Sample[]>} without those that failed
 */
export function takeTurns(contestants, turns) {
  const samples = new Map(contestants.map(({ name }) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const { name, run } of contestants) {
      try {
        samples.get(name)?.push(run(turn));
      } catch (error) {
        process.stderr.write(`${name} failed: ${error.message}\n`);
        process.exitCode = 1;
        samples.delete(name);
      }
    }
  }
  return samples;
}

/** The middle value; undefined where there is none. */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Milliseconds that an action takes. */
export function timeAction(action) {
  const start = performance.now();
  action();
  return performance.now() - start;
}

/** Runs a program to its end: how long it took, and the most memory it held, in MB. */
export function timeProcess([program, ...args], options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-memory-"));
  const memoryFile = join(folder, "peak");
  const { command, env } = watched(program, args, memoryFile);
  let child;
  const ms = timeAction(() => {
    const stdio = ["ignore", "ignore", "pipe"];
    // A build says a lot where it finds a lot.
    const limits = { encoding: "utf8", maxBuffer: 2 ** 30 };
    child = spawnSync(command[0], command.slice(1), { stdio, env, ...limits, ...options });
  });
  const mb = readPeak(memoryFile);
  rmSync(folder, { recursive: true });
  if (child.error) throw child.error;
  if (child.status !== 0) {
    const [reason = ""] = child.stderr.trim().split("\n").slice(-1);
    throw new Error(`ended with status ${child.status ?? child.signal}: ${reason}`);
  }
  return { ms, mb };
}

const GNU_TIME = "/usr/bin/time";
const hasGnuTime = /GNU/.test(outputOf([GNU_TIME, "--version"]) ?? "");
const preload = fileURLToPath(new URL("peak-memory.cjs", import.meta.url));

/** GNU time knows the peak of any program; without it Node's own programs tell theirs. */
function watched(program, args, memoryFile) {
  if (hasGnuTime) {
    const command = [GNU_TIME, "--format=%M", `--output=${memoryFile}`, program, ...args];
    return { command, env: process.env };
  }
  const isNode = program === process.execPath;
  const command = isNode ? [program, "--require", preload, ...args] : [program, ...args];
  return { command, env: { ...process.env, SITREP_PEAK_MEMORY: memoryFile } };
}

/** Both write kilobytes, on the last line; a program that was not watched has no peak. */
function readPeak(memoryFile) {
  try {
    const line = readFileSync(memoryFile, "utf8").trim().split("\n").at(-1);
    return Number(line) / 1024;
  } catch {
    return undefined;
  }
}

/** What a program prints on standard output and error, or undefined where it is not installed. */
export function outputOf([program, ...args]) {
  const { error, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  return error ? undefined : stdout + stderr;
}
