import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkBriefing } from "../src/check/check.ts";
import { fingerprintsOf } from "../src/check/fingerprints.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { addFiles, brokenText, folderWith, sampleText, sitrep } from "./sample.ts";

const THIRD = "- [3] A third headline — wire:ports\n";
const FOURTH = "- [4] A fourth headline — wire:ports\n";
const two = `${sampleText()}${THIRD}${FOURTH}`;
const path = "briefings/port/v1.txt";

/** A site whose two warnings are in its baseline. */
async function settled(text = two): Promise<string> {
  const site = await folderWith({ [path]: text });
  const { status, stderr } = await sitrep(site, [
    "check",
    "--baseline",
    "b.json",
    "--update-baseline",
  ]);
  expect([status, stderr]).toEqual([0, ""]);
  return site;
}

const check = (site: string, ...args: readonly string[]) =>
  sitrep(site, ["check", "--strict", "--baseline", "b.json", ...args]);

describe("a baseline", () => {
  it("lets an old archive start clean", async () => {
    const site = await folderWith({ [path]: two });
    expect((await sitrep(site, ["check", "--strict"])).status).toBe(1);
    const first = await sitrep(site, [
      "check",
      "--strict",
      "--baseline",
      "b.json",
      "--update-baseline",
    ]);
    expect(first).toEqual({ status: 0, stdout: "No problems in 1 file\n", stderr: "" });
    expect(await check(site)).toEqual({ status: 0, stdout: "No problems in 1 file\n", stderr: "" });
    expect((await sitrep(site, ["build", "--strict", "--baseline", "b.json"])).status).toBe(0);
  });

  it("is a file that people can read and compare, a line for each finding", async () => {
    const written = await readFile(join(await settled(), "b.json"), "utf8");
    expect(written.replace(/[0-9a-f]{16}/g, "…")).toBe(`{
  "schemaVersion": 1,
  "findings": {
    "briefings/port/v1.txt": [
      {"rule":"uncited-source","message":"Unexpected source \`[3]\`, expected a citation of it","fingerprint":"…:1"},
      {"rule":"uncited-source","message":"Unexpected source \`[4]\`, expected a citation of it","fingerprint":"…:1"}
    ]
  }
}
`);
    expect(JSON.parse(written).schemaVersion).toBe(1);
  });

  it("reports what is new", async () => {
    const site = await settled();
    await addFiles(site, { [path]: `${two}- [5] A fifth headline — wire:ports\n` });
    const { status, stdout } = await check(site);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^briefings\/port\/v1\.txt:26:3 .*`\[5\]`/);
    expect(stdout).toContain("\n1 warning in 1 file\n");
  });

  it("holds where other lines move, and where sources are renumbered", async () => {
    const site = await settled();
    const moved = two
      .replace("What\n", "What\nA paragraph that is new [1].\n")
      .replace(FOURTH, "- [5] A fourth headline — wire:ports\n- [4] New and cited — wire\n")
      .replace("contract [1]?", "contract [1][4]?");
    await addFiles(site, { [path]: moved });
    expect((await check(site)).stdout).not.toContain("uncited-source");
  });

  it("tells what is gone, so that it shrinks", async () => {
    const site = await settled();
    await addFiles(site, { [path]: `${sampleText()}${THIRD}` });
    const { status, stderr } = await check(site);
    expect([status, stderr]).toEqual([
      0,
      "1 warning of b.json is no longer found; `--update-baseline` takes it out.\n",
    ]);
    expect((await check(site, "--update-baseline")).stderr).toBe("");
    const { findings } = JSON.parse(await readFile(join(site, "b.json"), "utf8"));
    expect(findings[path]).toHaveLength(1);
    await addFiles(site, { [path]: sampleText() });
    await check(site, "--update-baseline");
    expect(JSON.parse(await readFile(join(site, "b.json"), "utf8")).findings).toEqual({});
  });

  it("never holds an error", async () => {
    const site = await folderWith({ [path]: `${brokenText()}${THIRD}` });
    const first = await sitrep(site, ["check", "--baseline", "b.json", "--update-baseline"]);
    expect(first.status).toBe(1);
    expect(first.stdout).toContain("1 error in 1 file");
    expect(await readFile(join(site, "b.json"), "utf8")).not.toContain("unresolved-citation");
  });

  it("holds a warning that the site has made an error", async () => {
    const site = await settled();
    expect((await check(site, "--rule", "uncited-source=error")).status).toBe(0);
  });

  it("keeps what it has of files that are not checked, and drops those that are gone", async () => {
    const other = "briefings/rail/v1.txt";
    const text = (title: string) => `${sampleText(1, title)}${THIRD}`;
    const site = await folderWith({ [path]: text("Port"), [other]: text("Rail") });
    await check(site, "--update-baseline");
    await check(site, "--update-baseline", "briefings/port");
    const files = async () =>
      Object.keys(JSON.parse(await readFile(join(site, "b.json"), "utf8")).findings);
    expect(await files()).toEqual([path, other]);
    expect((await check(site, "briefings/rail")).stderr).toBe("");

    const moved = await folderWith({ [path]: text("Port") });
    await addFiles(moved, { "b.json": await readFile(join(site, "b.json")) });
    await check(moved, "--update-baseline");
    expect(JSON.parse(await readFile(join(moved, "b.json"), "utf8")).findings).not.toHaveProperty([
      other,
    ]);
  });

  it("finds its files from wherever sitrep is called", async () => {
    const site = await settled();
    const { status } = await sitrep(join(site, "briefings/port"), [
      "check",
      "v1.txt",
      "--strict",
      "--baseline",
      "../../b.json",
    ]);
    expect(status).toBe(0);
  });

  it("shows in SARIF as what was let stand", async () => {
    const { stdout } = await check(await settled(), "--format", "sarif");
    const { results } = JSON.parse(stdout).runs[0];
    expect(results).toHaveLength(2);
    for (const { suppressions } of results) {
      expect(suppressions).toEqual([{ kind: "external", justification: "Listed in the baseline" }]);
    }
  });

  it.each([
    [["--update-baseline"], "The option `--update-baseline` needs `--baseline FILE`"],
    [
      ["--baseline", "b.json", "--update-baseline", "--since", "1"],
      "A baseline holds all warnings: give `--update-baseline` without `--since`",
    ],
    [["--baseline", "gone.json"], "Cannot read `"],
    [["--baseline", "broken.json"], "broken.json:1:2 Unexpected end, expected JSON"],
    [["--baseline", "other.json"], "other.json: Missing `findings`, expected a group of keys"],
  ])("is refused where it cannot be: %j", async (args, message) => {
    const files = { [path]: two, "broken.json": "{", "other.json": '{"schemaVersion":1}' };
    const { status, stderr } = await sitrep(await folderWith(files), ["check", ...args]);
    expect(status).toBe(2);
    expect(stderr.slice(0, `sitrep: ${message}`.length)).toBe(`sitrep: ${message}`);
    expect(stderr.split("\n")).toHaveLength(2);
  });
});

describe("a fingerprint", () => {
  /** By rule and message, since that is what stays where lines move. */
  function fingerprints(text: string): string[] {
    const tree = parseBriefing(text, { form: "text" });
    const diagnostics = checkBriefing(tree);
    const names = fingerprintsOf({ tree, diagnostics });
    return diagnostics.map(({ rule, message }, nth) => `${rule} ${message} ${names[nth]}`);
  }

  it("stays the same wherever unrelated lines are put in", () => {
    const lines = `${brokenText()}${THIRD}${FOURTH}`.split("\n");
    const before = fingerprints(lines.join("\n"));
    expect(before.length).toBeGreaterThan(2);
    const isProse = (nth: number) => nth >= 4 && nth < 10;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: lines.length - 1 }), { maxLength: 5 }), (places) => {
        const text = lines.flatMap((line, nth) =>
          places.includes(nth) ? [isProse(nth) ? "A line that is new [1]." : "", line] : [line],
        );
        expect(fingerprints(text.join("\n")).sort()).toEqual([...before].sort());
      }),
      { numRuns: 30 },
    );
  });

  it("tells apart what stands in the same words", () => {
    const text = brokenText().replace("lapse [9].", "lapse [9][8]. And [9] so.");
    const names = fingerprints(text).filter((name) => name.startsWith("unresolved"));
    expect(new Set(names).size).toBe(3);
  });
});
