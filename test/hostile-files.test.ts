import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { systemIo } from "../src/cli/io.ts";
import { run } from "../src/cli/run.ts";
import { forTerminal } from "../src/cli/terminal.ts";
import { findMarkers } from "../src/parse/markers.ts";
import { parseTopicFacts } from "../src/site/topic-facts.ts";

const TEXT =
  "Amber Harbour · history\nVersion 1\n2026-05-27 18:27 UTC · 1 item\nWhat\nShips wait [1].\nSources\n- [1] Port waits — desk\n";

const root = mkdtempSync(join(tmpdir(), "sitrep-hostile-files-"));
const topic = join(root, "briefings", "harbour");
mkdirSync(topic, { recursive: true });
writeFileSync(join(topic, "v1.txt"), TEXT);
afterAll(() => rmSync(root, { recursive: true }));

describe("a file that is too long", () => {
  it.each([
    ["topic.yaml", join(topic, "topic.yaml"), [], "topic.yaml of up to 1 MB"],
    ["record", join(topic, "published.json"), [], "records of up to 10 MB"],
    ["config", join(root, "sitrep.config.json"), [], "configs of up to 1 MB"],
    ["baseline", join(root, "b.json"), ["--baseline", "b.json"], "baselines of up to 50 MB"],
  ])("is refused as a %s", async (_, path, options, limit) => {
    writeFileSync(path, "");
    truncateSync(path, 104_000_000);
    const { status, said } = await sitrep(["check", ".", ...options]);
    unlinkSync(path);
    expect(said).toContain("is 104 MB long; sitrep reads ");
    expect(said).toContain(limit);
    expect(status).toBe(2);
  });

  it("is refused behind a link too, of which only the beginning is read", async () => {
    writeFileSync(join(root, "long"), "");
    truncateSync(join(root, "long"), 104_000_000);
    symlinkSync(join(root, "long"), join(root, "b.json"));
    const { status, said } = await sitrep(["check", ".", "--baseline", "b.json"]);
    unlinkSync(join(root, "b.json"));
    expect(said).toBe(
      "sitrep: `b.json` leads to a file that is too long; sitrep reads baselines of up to 50 MB\n",
    );
    expect(status).toBe(2);
  });
});

describe.skipIf(process.platform === "win32")("a pipe that nobody writes to", () => {
  it.each(["--baseline", "--config"])("is not waited for by %s", async (option) => {
    const pipe = join(root, "pipe.json");
    execFileSync("mkfifo", [pipe]);
    const { status, said } = await sitrep(["check", ".", option, "pipe.json"]);
    unlinkSync(pipe);
    expect(said).toMatch(/pipe\.json`: it is no file\n$/);
    expect(status).toBe(2);
  });

  it("is refused in the place of published.json", async () => {
    const pipe = join(topic, "published.json");
    execFileSync("mkfifo", [pipe]);
    const { status, said } = await sitrep(["publish", "."]);
    unlinkSync(pipe);
    expect(said).toContain("published.json is a special file, expected a file");
    expect(status).toBe(2);
  });
});

describe("a topic.yaml of many keys", () => {
  const time = (n: number) => {
    const text = Array.from({ length: n }, (_, nth) => `k${nth}: x`).join("\n");
    const start = process.cpuUsage();
    expect(() => parseTopicFacts(text, "topic.yaml")).toThrow(`${n} mistakes in topic.yaml`);
    return process.cpuUsage(start).user / 1000;
  };

  it("is read in time that grows with them", () => {
    const once = time(3000);
    expect(time(12_000)).toBeLessThan(12 * Math.max(100, once));
  });

  it("still has each key once", () => {
    expect(() => parseTopicFacts("description: a\ndescription: b\n", "t.yaml")).toThrow(
      "t.yaml:2:1 Unexpected second key of this name, expected each key once",
    );
  });
});

describe("words that would be orders", () => {
  it("are shown to a terminal as escapes, but for colours", () => {
    expect(forTerminal("\u001b[31mred\u001b[39m \u001b[2J\u009b5n\u202e\u001b]0;x\u0007\r\n")).toBe(
      "\u001b[31mred\u001b[39m \\u001b[2J\\u009b5n\\u202e\\u001b]0;x\\u0007\r\n",
    );
  });

  it("stand where the runner of GitHub Actions does not look, when a command fails", async () => {
    const { said } = await sitrep(["check", "x\n::add-mask::y"], { GITHUB_ACTIONS: "true" });
    const [, token] = /^::stop-commands::(sitrep-[\da-f]{32})\n/.exec(said) ?? [];
    expect(said).toContain("\n::add-mask::y");
    expect(said.endsWith(`\n::${token}::\n`)).toBe(true);
  });
});

it("takes no bracket of more than a thousand numbers for a marker", () => {
  expect(findMarkers(`[1${",1".repeat(999)}]`)[0]?.numbers.length).toBe(1000);
  expect(findMarkers(`[1${",1".repeat(100_000)}]`)).toEqual([]);
});

async function sitrep(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let said = "";
  const status = await run(args, {
    ...systemIo(),
    cwd: root,
    env,
    stdout: { isTerminal: false, write: () => {} },
    stderr: { isTerminal: false, write: (text) => void (said += text) },
  });
  return { status, said };
}
