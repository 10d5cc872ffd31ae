import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Change } from "../src/model/change.ts";
import { addFiles, brokenText, folderWith, sampleText, sitrep } from "./sample.ts";

/** The next version: a claim reworded, a figure in another, a question gone, two numbers swapped. */
function nextText(version = 2): string {
  return sampleText(version)
    .replace("more than nine metres' draught must wait", "more than ten metres' draught must wait")
    .replace("lapse [1]. Pilots had", "contract end [1]. Pilots had")
    .replace("Who will dredge the northern channel after the contract [1]?\n", "")
    .replaceAll(/\[([12])\]/g, (_, number: string) => (number === "1" ? "[2]" : "[1]"));
}

const files = {
  "briefings/port/v1.txt": sampleText(1),
  "briefings/port/v2.txt": nextText(2),
  "briefings/port/v4.txt": nextText(4),
  "briefings/canal/v1.txt": sampleText(1, "Canal locks"),
};

const Output = z.strictObject({
  before: z.unknown(),
  after: z.unknown(),
  changes: z.array(Change),
  summary: z.object({
    note: z.string(),
    renumbered: z.number(),
    unchanged: z.number(),
    kinds: z.record(z.string(), z.number()),
    grades: z.record(z.string(), z.number()),
  }),
});

async function diffJson(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = await sitrep(folder, ["diff", ...args, "--format", "json"]);
  expect([status, stderr]).toEqual([0, ""]);
  return Output.parse(JSON.parse(stdout));
}

describe("sitrep diff", () => {
  it.each([
    [["port"], 2, 4],
    [["port", "1"], 1, 4],
    [["port", "v1", "2"], 1, 2],
    [["port", "4", "1"], 4, 1],
    [["briefings/port", "1", "2"], 1, 2],
    [["briefings/port/v1.txt", "briefings/port/v4.txt"], 1, 4],
  ])("compares what %j stands for", async (args, before, after) => {
    const output = await diffJson(await folderWith(files), ...args);
    expect([output.before, output.after]).toEqual(
      [before, after].map((version) => ({
        title: "Harbour dredging",
        version,
        published: `2026-0${version}-10T09:00:00Z`,
        file: `briefings/port/v${version}.txt`,
      })),
    );
  });

  it("finds a topic by its folder from within the folder of briefings", async () => {
    const folder = await folderWith(files);
    expect(await diffJson(`${folder}/briefings`, "port", "1", "2")).toMatchObject({
      before: { version: 1 },
      after: { version: 2 },
    });
  });

  it("takes one of two files from standard input", async () => {
    const args = ["diff", "-", "briefings/port/v2.txt"];
    const folder = await folderWith(files);
    const { status, stdout } = await sitrep(folder, args, { stdin: sampleText(1) });
    expect(status).toBe(0);
    expect(stdout).toContain("version 1 (2026-01-10) → version 2 (2026-02-10)");
  });

  it.each([
    [["port", "3"], "The topic `port` has no version 3; there are 1, 2 and 4"],
    [["port", "1", "x"], "Unexpected version `x`, expected a number"],
    [["canal"], "The topic `canal` has only version 1, expected two to compare"],
    [["prot"], "Unknown topic `prot`, did you mean `port`?"],
    [["zzzzzzzz"], "Unknown topic `zzzzzzzz`; there are `canal` and `port`"],
    [["./port"], "Cannot read `./port`: there is no such file or folder"],
    [["briefings"], "Expected one topic, and `briefings` has `canal` and `port`"],
    [["a.txt", "briefings/port/v1.txt"], "Cannot read `a.txt`: there is no such file or folder"],
    [["briefings/port/v1.txt"], "Expected a second file to compare `briefings/port/v1.txt` with"],
    [[], "Expected two files, or a topic and up to two versions"],
    [["a", "b", "c"], "Expected two files, or a topic and up to two versions"],
    [["-", "-"], "Only one of the two texts can come from standard input"],
    [["port", "--lineage", "--format", "text"], "Unexpected `--format text` with `--lineage`"],
  ])("fails with one line for %j", async (args, message) => {
    const { status, stdout, stderr } = await sitrep(await folderWith(files), ["diff", ...args]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.slice(0, `sitrep: ${message}`.length)).toBe(`sitrep: ${message}`);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it("asks which file is meant where two are one version", async () => {
    const folder = await folderWith({ ...files, "briefings/port/v2-copy.txt": nextText(2) });
    const { status, stderr } = await sitrep(folder, ["diff", "port", "1", "2"]);
    expect(status).toBe(2);
    expect(stderr).toContain("are both version 2; compare them as files");
  });

  it("compares texts with errors, and says so", async () => {
    const folder = await folderWith(files);
    await addFiles(folder, { "briefings/port/v1.txt": brokenText(1) });
    const { status, stdout, stderr } = await sitrep(folder, ["diff", "port", "1", "2"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Harbour dredging: version 1");
    expect(stderr).toBe(
      "briefings/port/v1.txt has an error and was compared as it is; `sitrep check` says more.\n",
    );
  });
});

describe("sitrep diff --format json", () => {
  it("has every change, and counts them", async () => {
    const { changes, summary } = await diffJson(await folderWith(files), "port", "1", "2");
    const told = changes.map(({ entity, kinds }) => `${entity} ${kinds.join(" ")}`);
    expect(told).toContain("source renumbered");
    expect(told.some((words) => words.startsWith("question"))).toBe(true);
    expect(told.join()).not.toContain("unchanged");
    expect(summary.renumbered).toBe(2);
    expect(summary.kinds.renumbered).toBe(2);
    expect(Object.values(summary.grades).reduce((a, b) => a + b)).toBe(changes.length);
    expect(summary.note).toMatch(/^\S.*\.$/);
  });

  it("lists what is unchanged with --all", async () => {
    const folder = await folderWith(files);
    const { changes, summary } = await diffJson(folder, "port", "1", "2", "--all");
    const unchanged = changes.filter(({ kinds }) => kinds.includes("unchanged"));
    expect(unchanged.length).toBeGreaterThan(0);
    expect(unchanged).toHaveLength(summary.unchanged);
  });

  it("says of a version against itself that nothing changed", async () => {
    const { changes, summary } = await diffJson(await folderWith(files), "port", "1", "1");
    expect(changes).toEqual([]);
    expect(summary.note).toBe("Nothing changed.");
  });

  it("escapes what could harm a terminal", async () => {
    const unsafe = nextText(2).replace("Pilots had", "Pilots\u202e long had");
    const folder = await folderWith({ ...files, "briefings/port/v2.txt": unsafe });
    for (const format of ["text", "json", "markdown"]) {
      const { stdout } = await sitrep(folder, ["diff", "port", "1", "2", "--format", format]);
      expect(stdout).toContain("\\u202e");
      expect(stdout).not.toContain("\u202e");
    }
  });
});

describe("sitrep diff --lineage", () => {
  const Lineages = z.strictObject({
    lineages: z.array(
      z.strictObject({
        entity: z.string(),
        id: z.string(),
        members: z.array(
          z.strictObject({
            version: z.int(),
            id: z.string(),
            section: z.string(),
            line: z.int(),
            text: z.string(),
          }),
        ),
      }),
    ),
  });

  async function lineages(...args: string[]) {
    const folder = await folderWith(files);
    const { stdout } = await sitrep(folder, ["diff", ...args, "--lineage", "--format", "json"]);
    return Lineages.parse(JSON.parse(stdout)).lineages;
  }

  it("follows each thing through all versions", async () => {
    const found = await lineages("port");
    const source = found.find(({ members }) =>
      members[0]?.text.startsWith("Pilots warn of silt in"),
    );
    expect(source?.members.map(({ version }) => version)).toEqual([1, 2, 4]);
    const question = found.find(({ entity }) => entity === "question");
    expect(question?.members).toEqual([
      {
        version: 1,
        id: question?.id,
        section: "openQuestions",
        line: 9,
        text: "Who will dredge the northern channel after the contract?",
      },
    ]);
  });

  it("keeps to the versions given", async () => {
    const versions = (await lineages("port", "2")).flatMap(({ members }) =>
      members.map(({ version }) => version),
    );
    expect([...new Set(versions)]).toEqual([2, 4]);
  });
});

describe("sitrep diff as text", () => {
  it("tells the note first, then each change with its words, then the numbers", async () => {
    const { stdout } = await sitrep(await folderWith(files), ["diff", "port", "1", "2"]);
    const [title, , note] = stdout.split("\n");
    expect(title).toBe("Harbour dredging: version 1 (2026-01-10) → version 2 (2026-02-10)");
    expect(note).toMatch(/^ {2}\S.*claims?/);
    expect(stdout).toContain("ships of more than [-nine-]{+ten+} metres' draught");
    expect(stdout).toMatch(/ {2}~ .*figure.* · Why it matters, line 7\n/);
    expect(stdout).toMatch(/ {2}- \w+ · Open questions, was line 9\n/);
    expect(stdout).toMatch(/\n {2}\d unchanged\n/);
    expect(stdout).toContain("\nNumbers\n  2 sources were renumbered.\n");
    expect(stdout).toContain("[1] now means “Pilots warn of silt in the northern channel”; before");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("is in colour where colour is on, and then without brackets", async () => {
    const args = ["diff", "port", "1", "2", "--color"];
    const { stdout } = await sitrep(await folderWith(files), args);
    expect(stdout).toContain("\u001b[9;31mnine\u001b[29;39m\u001b[32mten\u001b[39m metres'");
    expect(stdout).not.toContain("[-");
  });

  it("shows with --all what is unchanged, word for word", async () => {
    const folder = await folderWith(files);
    const { stdout } = await sitrep(folder, ["diff", "port", "1", "2", "--all"]);
    expect(stdout).toContain(
      "unchanged · What, line 5\n    The port authority let the dredging contract lapse.\n",
    );
    expect(stdout).not.toMatch(/\d unchanged\n/);
  });
});

describe("sitrep diff as Markdown", () => {
  it("strikes out and emphasises, and escapes the rest", async () => {
    const text = nextText(2).replace(
      "more than ten metres' draught",
      "<b>ten</b> *metres* of draught",
    );
    const folder = await folderWith({ ...files, "briefings/port/v2.txt": text });
    const args = ["diff", "port", "1", "2", "--format", "markdown"];
    const { stdout } = await sitrep(folder, args);
    expect(stdout).toMatch(/^### Harbour dredging: version 1 .*\n\n- \S/);
    expect(stdout).toContain("#### Claims\n\n- **");
    expect(stdout).toContain("~~more than nine~~ **\\<b\\>ten\\</b\\> \\***");
    expect(stdout).toContain("- \\[1\\] now means “Pilots warn");
  });

  it("puts marks only where Markdown reads them", async () => {
    const text = sampleText(2).replace(
      "after the contract [1]?",
      "after the contract, and when [1]?",
    );
    const folder = await folderWith({ ...files, "briefings/port/v2.txt": text });
    const args = ["diff", "port", "1", "2", "--format", "markdown"];
    const { stdout } = await sitrep(folder, args);
    expect(stdout).toContain("after the contract **, and when**?");
  });
});
