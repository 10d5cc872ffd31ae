import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { rules } from "../src/check/rules/index.ts";
import { commands } from "../src/cli/commands/index.ts";
import { systemFiles } from "../src/cli/io.ts";
import { Briefing } from "../src/model/briefing.ts";
import { CliError } from "../src/site/cli-error.ts";
import { addFiles, brokenText, filesIn, folderWith, sampleText, sitrep } from "./sample.ts";

const text = { "briefings/port/v1.txt": sampleText() };
const broken = { "briefings/port/v1.txt": brokenText() };
/** A text with a warning and no error: source 3 is not cited. */
const warned = { "briefings/port/v1.txt": `${sampleText()}- [3] A third headline — wire:ports\n` };

describe("sitrep", () => {
  it.each([[], ["--help"], ["-h"], ["help"]])(
    "shows its commands (%s)",
    async (...args: string[]) => {
      const { status, stdout, stderr } = await sitrep("/", args);
      expect([status, stderr]).toEqual([0, ""]);
      for (const { name, summary } of commands) {
        expect(stdout).toContain(`  ${name} `);
        expect(stdout).toContain(summary);
      }
    },
  );

  it.each(["--version", "-V"])("says its version (%s)", async (flag) => {
    const { version } = JSON.parse(
      await readFile(new URL("../package.json", import.meta.url), "utf8"),
    );
    expect(await sitrep("/", [flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([
    [["chekc"], "Unknown command `chekc`, did you mean `check`?"],
    [["frobnicate"], "Unknown command `frobnicate`; `sitrep --help` lists those there are"],
    [["help", "biuld"], "Unknown command `biuld`, did you mean `build`?"],
    [["--versoin"], "Unknown option `--versoin`, did you mean `--version`?"],
    [["check", "--stirct"], "Unknown option `--stirct`, did you mean `--strict`?"],
    [["check", "-z"], "Unknown option `-z`; `--help` lists those there are"],
    [["check", "--__proto__"], "Unknown option `--__proto__`; `--help` lists those there are"],
    [["check", "--strict=yes"], "Unexpected value `yes`, the option `--strict` takes none"],
    [["check", "--format", "jsn"], "Unexpected value `jsn` of `--format`, did you mean `json`?"],
    [
      ["check", "--format", "x"],
      "Unexpected value `x` of `--format`, expected `pretty` or `json` or `sarif`",
    ],
    [["build", "--out"], "The option `--out` needs a value: FOLDER"],
    [["build", "--out", "--strict"], "The option `--out` needs a value: FOLDER"],
    [["build", "--out="], "The option `--out` needs a value: FOLDER"],
    [
      ["check", "--rule", "uncited-source"],
      "Unexpected `--rule uncited-source`, expected a rule and `off`",
    ],
    [
      ["check", "--rule", "uncited-sorce=off"],
      "In `--rule`: Unknown rule `uncited-sorce`, did you mean `uncited-source`?",
    ],
    [
      ["check", "--rule", "invalid-date=off"],
      "In `--rule`: Unexpected level `off` of rule `invalid-date`",
    ],
    [["check", "gone.txt"], "Cannot read `gone.txt`: there is no such file or folder"],
    [
      ["check", "a\u001b[31m\u202eb"],
      "Cannot read `a\\u001b[31m\\u202eb`: there is no such file or folder",
    ],
    [["parse"], "Expected one file, or `-` for standard input"],
    [["parse", "a", "b"], "Expected one file, or `-` for standard input"],
    [["explain", "a", "b"], "Expected one rule, or none for a list of all"],
  ])("fails with one line for %j", async (args, message) => {
    const { status, stdout, stderr } = await sitrep(await folderWith(text), args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.slice(0, `sitrep: ${message}`.length)).toBe(`sitrep: ${message}`);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it("tells a fault of its own from one of the command", async () => {
    const folder = await folderWith(text);
    const files = { list: () => Promise.reject(new Error("our mistake")) };
    const { status, stderr } = await sitrep(folder, ["check"], { files });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^sitrep: This is a bug in sitrep.*\nError: our mistake\n {4}at /);
  });
});

describe.each(commands)("sitrep $name --help", (command) => {
  it("shows examples first, then every option, then the exit status", async () => {
    const { status, stdout } = await sitrep("/", [command.name, "--help"]);
    expect(status).toBe(0);
    const places = ["Examples", "Options", "Exit status"].map((heading) =>
      stdout.indexOf(`\n${heading}\n`),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const name of Object.keys(command.options)) expect(stdout).toContain(`--${name}`);
    expect(await sitrep("/", ["help", command.name])).toMatchObject({ stdout });
  });

  it("gives only examples that the command takes", async () => {
    const folder = await folderWith({
      "briefings/rare-earths/v7.txt": sampleText(7),
      "briefings/rare-earths/v8.txt": sampleText(8),
      "v8.txt": sampleText(8),
      "draft.md":
        "---\ntitle: Harbour dredging\nversion: 9\npublished: 2026-09-01\n---\n\n## What\n\nNo news.\n",
    });
    const examples = command.examples.map(([line]) => line.split(" < ")[0] ?? "");
    // What goes on until it is stopped, is stopped.
    const stop = setInterval(() => process.emit("SIGINT"), 100);
    onTestFinished(() => clearInterval(stop));
    for (const line of examples.filter((example) => !example.includes("../"))) {
      const [program, ...args] = line.split(" ");
      expect(program).toBe("sitrep");
      const { status, stderr } = await sitrep(folder, args, { stdin: sampleText() });
      expect(status, `${line}: ${stderr}`).toBeLessThan(2);
    }
  });
});

describe("sitrep check", () => {
  it.each([
    ["a text without findings", text, [], 0],
    ["an error", broken, [], 1],
    ["a warning", warned, [], 0],
    ["a warning under --strict", warned, ["--strict"], 1],
    ["a warning made an error", warned, ["--rule", "uncited-source=error"], 1],
    ["a warning switched off", warned, ["--strict", "--rule", "uncited-source=off"], 0],
    [
      "of two levels the later",
      warned,
      ["--rule", "uncited-source=error", "--rule", "uncited-source=off"],
      0,
    ],
  ])("ends by the findings: %s", async (_, files, args, status) => {
    const result = await sitrep(await folderWith(files), ["check", ...args]);
    expect([result.status, result.stderr]).toEqual([status, ""]);
  });

  it("reports to standard output, each finding from its file, line and column", async () => {
    const { stdout, stderr } = await sitrep(await folderWith(broken), ["check"]);
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^briefings\/port\/v1\.txt:5:52 error .*\[9\].*\(unresolved-citation\)\n/,
    );
    expect(stdout.endsWith("1 error in 1 file\n")).toBe(true);
  });

  it("prints JSON that holds the same", async () => {
    const { status, stdout } = await sitrep(await folderWith(broken), ["check", "--format=json"]);
    const { diagnostics, summary } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(summary).toEqual({ files: 1, errors: 1, warnings: 0 });
    expect(diagnostics).toEqual([
      expect.objectContaining({
        rule: "unresolved-citation",
        severity: "error",
        file: "briefings/port/v1.txt",
        line: 5,
        column: 52,
      }),
    ]);
  });

  it("prints all findings before it fails by what it could not read", async () => {
    const folder = await folderWith({ ...broken, "empty/x": "" });
    const { status, stdout, stderr } = await sitrep(folder, [
      "check",
      "gone",
      "briefings",
      "empty",
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain("briefings/port/v1.txt:5:52 error");
    expect(stderr).toBe(
      [
        "sitrep: 2 failures",
        "  Cannot read `gone`: there is no such file or folder",
        "  No briefing in `empty`, expected files that end in .txt or .md, or folders of them",
        "",
      ].join("\n"),
    );
  });

  it("goes on past a file that it may not read", async () => {
    const folder = await folderWith({ ...broken, "briefings/port/v2.txt": sampleText(2) });
    const readFile = async (path: string) => {
      if (path.endsWith("v2.txt")) throw new CliError("Cannot read `v2.txt`: no permission");
      return systemFiles.readFile(path);
    };
    const { status, stdout, stderr } = await sitrep(folder, ["check"], { files: { readFile } });
    expect(status).toBe(2);
    expect(stdout).toContain("v1.txt:5:52 error");
    expect(stderr).toBe("sitrep: Cannot read `v2.txt`: no permission\n");
  });

  it.each([
    ["a terminal", { isTerminal: true }, [], true],
    ["a pipe", {}, [], false],
    ["a terminal with NO_COLOR", { isTerminal: true, env: { NO_COLOR: "1" } }, [], false],
    ["a terminal with --no-color", { isTerminal: true }, ["--no-color"], false],
    ["a dumb terminal", { isTerminal: true, env: { TERM: "dumb" } }, [], false],
    ["a pipe with FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, [], true],
    ["a pipe with FORCE_COLOR=0", { env: { FORCE_COLOR: "0" } }, [], false],
    ["a pipe with --color", {}, ["--color"], true],
    ["NO_COLOR above all", { env: { NO_COLOR: "1", FORCE_COLOR: "1" } }, ["--color"], false],
  ])("writes in colour only where that is wanted: %s", async (_, setting, args, isColored) => {
    const { stdout } = await sitrep(await folderWith(broken), ["check", ...args], setting);
    expect(stdout.includes("\u001b[")).toBe(isColored);
  });

  it.each([
    ["as many warnings as may stand", ["--max-warnings", "1"], 0],
    ["one more than may stand", ["--max-warnings", "0"], 1],
    ["--strict above all", ["--strict", "--max-warnings", "9"], 1],
    ["warnings that are not shown", ["--quiet", "--max-warnings", "0"], 1],
    ["no warnings counted", ["--quiet"], 0],
  ])("counts warnings: %s", async (_, args, status) => {
    expect((await sitrep(await folderWith(warned), ["check", ...args])).status).toBe(status);
  });

  it("shows errors alone with --quiet", async () => {
    const folder = await folderWith({
      ...broken,
      "briefings/rail/v1.txt": warned["briefings/port/v1.txt"],
    });
    const { stdout } = await sitrep(folder, ["check", "--quiet"]);
    expect(stdout).toContain("unresolved-citation");
    expect(stdout).not.toContain("uncited-source");
    expect(stdout.endsWith("1 error in 2 files\n")).toBe(true);
  });

  it("writes a format to a file, and for people to standard output", async () => {
    const folder = await folderWith(broken);
    const args = ["check", "--format", "sarif", "--output", "out.sarif"];
    const { status, stdout, stderr } = await sitrep(folder, args);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(/^briefings\/port\/v1\.txt:5:52 error/);
    const { runs } = JSON.parse(await readFile(join(folder, "out.sarif"), "utf8"));
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0].tool.driver.rules[0].help.markdown).toMatch(/^# unresolved-citation\n/);
    const alone = await sitrep(folder, ["check", "--format", "sarif"]);
    expect(JSON.parse(alone.stdout).runs).toEqual(runs);
  });

  it("annotates by itself in GitHub Actions, and writes the summary of the job", async () => {
    const folder = await folderWith({ ...broken, "summary.md": "Before\n" });
    const summary = join(folder, "summary.md");
    const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await sitrep(folder, ["check"], { env });
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^::stop-commands::sitrep-[0-9a-f]{32}$/);
    expect(lines.at(-2)).toBe(`::${lines[0]?.slice("::stop-commands::".length)}::`);
    expect(lines.at(-1)).toMatch(/^::error file=briefings\/port\/v1\.txt,line=5,/);
    expect(stdout).toContain("\n1 error in 1 file\n");
    expect(await readFile(summary, "utf8")).toMatch(/^Before\n### sitrep\n\n1 error in 1 file\.\n/);

    const json = await sitrep(folder, ["check", "--format", "json"], { env });
    expect(JSON.parse(json.stdout).summary.errors).toBe(1);
    const { stderr } = await sitrep(folder, ["build"], { env });
    expect(stderr).toContain("\n::error file=briefings/port/v1.txt,line=5,");
  });

  it("names files to GitHub by their paths in the repository", async () => {
    const folder = await folderWith(broken);
    const env = { GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: folder };
    const within = join(folder, "briefings");
    const { stdout } = await sitrep(within, ["check"], { env });
    expect(stdout).toContain("\nport/v1.txt:5:52 error");
    expect(stdout).toContain("\n::error file=briefings/port/v1.txt,line=5,");
    const alone = await sitrep(within, ["check", "--format", "github"], { env });
    expect(alone.stdout).toMatch(/^::error file=briefings\/port\/v1\.txt,line=5,/);
    const outside = { ...env, GITHUB_WORKSPACE: join(folder, "other") };
    const elsewhere = await sitrep(within, ["check"], { env: outside });
    expect(elsewhere.stdout).toContain("\n::error file=port/v1.txt,line=5,");
  });

  it("shows the runner of GitHub Actions no command that a text has in it", async () => {
    const hostile = sampleText().replace("lapse [1].\nWhy", "lapse [9].\n::add-mask::x [9]\nWhy");
    const folder = await folderWith({ "briefings/port/v1.txt": hostile });
    const { stdout } = await sitrep(folder, ["check"], { env: { GITHUB_ACTIONS: "true" } });
    const [stop = "", ...lines] = stdout.split("\n");
    const resumed = lines.indexOf(`::${stop.slice("::stop-commands::".length)}::`);
    expect(lines.findIndex((line) => line.trim().startsWith("::add-mask"))).toBeLessThan(resumed);
    expect(lines.slice(resumed).join("\n")).not.toContain("\n::add-mask");
  });

  it("reads standard input by its first line, as parse does", async () => {
    const { status, stdout } = await sitrep("/", ["check", "-"], { stdin: brokenText() });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^<stdin>:5:52 error/);
    const written = "---\ntitle: a\nversion: 1\npublished: 2026-01-01\n---\n\n## What\n\nSo [7].\n";
    const json = await sitrep("/", ["check", "-", "--format", "json"], { stdin: written });
    expect(JSON.parse(json.stdout).diagnostics).toContainEqual(
      expect.objectContaining({ rule: "unresolved-citation", file: null, line: 9, column: 4 }),
    );
  });

  it("reads standard input as the file that it is called, beside its siblings", async () => {
    const folder = await folderWith({
      ...text,
      "briefings/port/topic.yaml": "sections: { timeline: Chronologie }\n",
    });
    const draft = sampleText(3).replace("\nTimeline\n", "\nChronologie\n");
    const name = "briefings/port/v3.txt";
    const args = ["-", "--stdin-filename", name];
    const { stdout } = await sitrep(folder, ["check", ...args], { stdin: draft });
    expect(stdout).toMatch(/^briefings\/port\/v3\.txt:2:9 warning .*\(version-gap\)/);
    expect(stdout).toContain("\n1 warning in 1 file\n");
    const parsed = await sitrep(folder, ["parse", ...args], { stdin: draft });
    expect(JSON.parse(parsed.stdout).timeline).toHaveLength(2);

    // It stands for the file also where that is there, and its ending decides the form.
    const markdown = await sitrep(folder, ["parse", "-", "--stdin-filename", "a.md"], {
      stdin: draft,
    });
    expect(JSON.parse(markdown.stdout).form).toBe("markdown");
    const mended = ["check", "-", "--stdin-filename", "briefings/port/v1.txt"];
    await addFiles(folder, broken);
    const inPlace = await sitrep(folder, mended, {
      stdin: sampleText().replace("\nTimeline\n", "\nChronologie\n"),
    });
    expect(inPlace.stdout).toBe("No problems in 1 file\n");
  });

  it.each([
    [["-", "a.txt"], "Expected `-` alone, or files and folders without it"],
    [["--stdin-filename", "a.txt"], "The option `--stdin-filename` goes with `-`, standard input"],
    [["-", "--stdin-filename", "a.rst"], "Unexpected file `a.rst`, expected a name that ends in"],
    [["--max-warnings", "few"], "Unexpected value `few` of `--max-warnings`, expected a number"],
  ])("refuses %j", async (args, message) => {
    const { status, stderr } = await sitrep(await folderWith(text), ["check", ...args], {
      stdin: "",
    });
    expect([status, stderr.slice(0, message.length + 8)]).toEqual([2, `sitrep: ${message}`]);
  });

  it("lets an exemption in topic.yaml stand until it expires", async () => {
    const exemption = (expires: string) =>
      `exemptions:\n  - { rule: uncited-source, reason: for the record, number: 3, expires: ${expires} }\n`;
    const folder = await folderWith({
      ...warned,
      "briefings/port/topic.yaml": exemption("2026-06-01"),
    });
    expect((await sitrep(folder, ["check", "--strict"])).status).toBe(0);
    await addFiles(folder, { "briefings/port/topic.yaml": exemption("2026-05-31") });
    expect((await sitrep(folder, ["check", "--strict"])).status).toBe(1);
  });
});

describe("sitrep parse", () => {
  it("prints the model, as its schema has it", async () => {
    const folder = await folderWith(text);
    const { status, stdout, stderr } = await sitrep(folder, ["parse", "briefings/port/v1.txt"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(Briefing.parse(JSON.parse(stdout))).toMatchObject({
      version: 1,
      form: "text",
      diagnostics: [],
    });
  });

  it("reads standard input, in either form", async () => {
    const text = await sitrep("/", ["parse", "-"], { stdin: sampleText(3) });
    expect(JSON.parse(text.stdout)).toMatchObject({ version: 3, form: "text" });
    const written =
      "---\ntitle: a\nversion: 4\npublished: 2026-01-01 00:00 UTC\n---\n## What\n\nWords.\n";
    const markdown = await sitrep("/", ["parse", "-"], { stdin: written });
    expect(JSON.parse(markdown.stdout)).toMatchObject({ version: 4, form: "markdown" });
    const forced = await sitrep("/", ["parse", "-", "--form", "text"], { stdin: written });
    expect(forced.status).toBe(1);
    expect(JSON.parse(forced.stdout)).toMatchObject({ form: "text" });
  });

  it("prints all of a text that it cannot read whole, and says where", async () => {
    const bytes = Buffer.concat([Buffer.from(sampleText()), Buffer.from([0xff])]);
    const { status, stdout } = await sitrep("/", ["parse", "-"], { stdin: bytes });
    expect(status).toBe(1);
    const { title, diagnostics } = JSON.parse(stdout);
    expect(title).toBe("Harbour dredging");
    expect(diagnostics[0]).toMatchObject({ rule: "unreadable-line", line: 24, column: 1 });
  });

  it("reads a file by the words, and with the facts, of its topic", async () => {
    const folder = await folderWith({
      "briefings/port/v1.txt": sampleText().replace("\nTimeline\n", "\nChronologie\n"),
      "briefings/port/topic.yaml":
        "sections: { timeline: Chronologie }\nsources:\n  - title: Pilots warn of silt in the northern channel\n    publisher: Port Gazette\n",
    });
    const { stdout } = await sitrep(folder, ["parse", "briefings/port/v1.txt"]);
    const { timeline, sources } = JSON.parse(stdout);
    expect(timeline).toHaveLength(2);
    expect(sources.map(({ publisher }: { publisher: string }) => publisher)).toEqual([
      null,
      "Port Gazette",
    ]);
  });

  it.each([
    ["a folder", "briefings", "Cannot read `briefings`: it is a folder, expected a file"],
    [
      "another kind of file",
      "notes.rst",
      "Unexpected file `notes.rst`, expected a name that ends in .txt or .md",
    ],
  ])("refuses %s", async (_, operand, message) => {
    const folder = await folderWith({ ...text, "notes.rst": "" });
    expect(await sitrep(folder, ["parse", operand])).toEqual({
      status: 2,
      stdout: "",
      stderr: `sitrep: ${message}\n`,
    });
  });
});

describe("sitrep explain", () => {
  it("lists every rule with its level", async () => {
    const { status, stdout } = await sitrep("/", ["explain"]);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(rules.length);
    for (const [i, { id, severity, summary }] of rules.entries()) {
      expect(lines[i]?.split(/ {2,}/).slice(1)).toEqual([id, severity, summary]);
    }
  });

  it.each(rules.map(({ id }) => id))("prints the page of %s as it stands", async (id) => {
    const page = await readFile(new URL(`../src/check/rules/${id}.md`, import.meta.url), "utf8");
    expect(await sitrep("/", ["explain", id])).toEqual({ status: 0, stdout: page, stderr: "" });
  });

  it("makes a page to be read on a terminal", async () => {
    const { stdout } = await sitrep("/", ["explain", "uncited-source"], { isTerminal: true });
    expect(stdout.startsWith("\u001b[1muncited-source\u001b[22m\n")).toBe(true);
    expect(stdout).not.toContain("```");
  });

  it("suggests a rule for one that there is not", async () => {
    const { status, stderr } = await sitrep("/", ["explain", "uncited-sorce"]);
    expect([status, stderr]).toEqual([
      2,
      "sitrep: Unknown rule `uncited-sorce`, did you mean `uncited-source`?\n",
    ]);
  });
});

describe("sitrep build", () => {
  it("writes the site to dist in the site's folder, from wherever it is called", async () => {
    const site = await folderWith(text);
    const { status, stdout, stderr } = await sitrep(join(site, "briefings/port"), ["build"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\d+ pages?, 1 topic → \.\.\/\.\.\/dist\n$/);
    expect(Object.keys(await filesIn(join(site, "dist")))).toEqual(
      expect.arrayContaining([
        ".sitrep-manifest.json",
        "index.html",
        "port/index.html",
        "port/v1/briefing.json",
        "port/v1/briefing.md",
        "port/v1/briefing.txt",
        "port/v1/index.html",
        "schema/briefing.json",
      ]),
    );
  });

  it("gives the same bytes each time, wherever and in whatever order the files lie", async () => {
    const files = {
      ...text,
      "briefings/port/v2.txt": sampleText(2),
      "briefings/rail/v1.txt": sampleText(1, "Rail"),
    };
    const [a, b] = [
      await folderWith(files),
      await folderWith(Object.fromEntries(Object.entries(files).reverse())),
    ];
    await sitrep(a, ["build"]);
    await sitrep("/", ["build", b, "--out", join(b, "dist")], {
      isTerminal: true,
      env: { TZ: "Asia/Tokyo", LANG: "tr" },
    });
    const built = await filesIn(join(a, "dist"));
    expect(await filesIn(join(b, "dist"))).toEqual(built);
    await sitrep(a, ["build"]);
    expect(await filesIn(join(a, "dist"))).toEqual(built);
  });

  it.each([
    ["errors", { "briefings/port/v2.txt": brokenText(2) }, [], 1],
    [
      "warnings under --strict",
      { "briefings/port/v2.txt": `${sampleText(2)}- [3] A third headline — wire:ports\n` },
      ["--strict"],
      1,
    ],
    ["two files of one version", { "briefings/port/v01.txt": sampleText(1, "Harbour") }, [], 1],
    [
      "a broken topic.yaml",
      { "briefings/rail/topic.yaml": "x: 1", "briefings/rail/v1.txt": sampleText() },
      [],
      2,
    ],
    ["a template with a mistake", { "templates/page.html": "<p>no document" }, [], 2],
  ])("leaves the site that stood there as it is: %s", async (_, change, args, expected) => {
    const site = await folderWith(text);
    await sitrep(site, ["build"]);
    const before = await filesIn(join(site, "dist"));
    await addFiles(site, change);
    const { status, stdout, stderr } = await sitrep(site, ["build", ...args]);
    expect([status, stdout], stderr).toEqual([expected, ""]);
    expect(stderr).not.toBe("");
    expect(await filesIn(join(site, "dist"))).toEqual(before);
  });

  it("prints findings to standard error, and goes on past warnings", async () => {
    const { status, stdout, stderr } = await sitrep(await folderWith(warned), ["build"]);
    expect(status).toBe(0);
    expect(stdout).toContain("→ dist");
    expect(stderr).toMatch(/^briefings\/port\/v1\.txt:24:3 warning .*\(uncited-source\)/);
  });

  it("shows findings on the pages only where it is asked to", async () => {
    const site = await folderWith(warned);
    await sitrep(site, ["build"]);
    await sitrep(site, ["build", "--with-findings", "--out", "preview"]);
    const page = async (out: string) => readFile(join(site, out, "port/v1/index.html"), "utf8");
    expect(await page("dist")).not.toContain("uncited-source");
    const shown = await page("preview");
    expect(shown).toContain('class="findings"');
    expect(shown).toContain("Unexpected source `[3]`, expected a citation of it");
    expect(shown).toContain('<code class="rule">uncited-source</code>');
  });

  it("names both files of one version", async () => {
    const site = await folderWith({ ...text, "briefings/port/v01.txt": sampleText() });
    const { status } = await sitrep(site, ["build"]);
    expect(status).toBe(0);

    await addFiles(site, { "briefings/port/v01.txt": `${sampleText()}- [3] Another — wire\n` });
    const { status: refused, stderr } = await sitrep(site, ["build"]);
    expect(refused).toBe(1);
    expect(stderr).toContain(
      "briefings/port/v1.txt:2:9 error Unexpected version `1`, expected a number of its own: `briefings/port/v01.txt` is version `1` too",
    );
  });

  it("checks drafts, and leaves them out", async () => {
    const draft = (body: string) =>
      `---\ntitle: Harbour dredging\nversion: 2\npublished: 2026-02-10 09:00 UTC\ndraft: true\n---\n\n## What\n\n${body}\n`;
    const site = await folderWith({ ...text, "briefings/port/v2.md": draft("Words.") });
    const { status, stderr } = await sitrep(site, ["build"]);
    expect(status).toBe(0);
    expect(stderr).toContain("briefings/port/v2.md is a draft and was left out.\n");
    const built = Object.keys(await filesIn(join(site, "dist")));
    expect(built).toContain("port/v1/index.html");
    expect(built.filter((path) => path.startsWith("port/v2/"))).toEqual([]);

    await addFiles(site, { "briefings/port/v2.md": draft("Words [7].") });
    expect((await sitrep(site, ["build"])).status).toBe(1);
  });

  it("removes the pages of what is gone, and no file of others", async () => {
    const site = await folderWith({ ...text, "briefings/rail/v1.txt": sampleText(1, "Rail") });
    await sitrep(site, ["build"]);
    await addFiles(site, { "dist/CNAME": "example.org" });
    await sitrep(site, ["build", "briefings/port"]);
    const built = Object.keys(await filesIn(join(site, "dist")));
    expect(built).toContain("CNAME");
    expect(built).toContain("port/v1/index.html");
    expect(built.filter((path) => path.startsWith("rail/"))).toEqual([]);
  });

  it("refuses a folder of others without --force", async () => {
    const site = await folderWith({ ...text, "public/mine.txt": "mine" });
    const refused = await sitrep(site, ["build", "--out", "public"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(
      "Cannot write the site to `public`: it holds files that sitrep did not write",
    );
    expect(await filesIn(join(site, "public"))).toEqual({ "mine.txt": "mine" });

    expect((await sitrep(site, ["build", "--out", "public", "--force"])).status).toBe(0);
    expect(await filesIn(join(site, "public"))).toMatchObject({ "mine.txt": "mine" });
  });

  it.each([".", "..", "briefings", "briefings/out"])("refuses to write to %s", async (out) => {
    const site = await folderWith(text);
    const { status, stderr } = await sitrep(site, ["build", "--out", out, "--force"]);
    expect(status).toBe(2);
    expect(stderr).toContain("the briefings are there");
    expect(await filesIn(site)).toEqual(text);
  });

  it("builds a single file, and texts of no site, into the folder it is called in", async () => {
    const folder = await folderWith({
      "arrived.txt": sampleText(),
      "notes/other.txt": sampleText(1, "Other"),
    });
    expect((await sitrep(folder, ["build", "arrived.txt", "notes/other.txt"])).status).toBe(0);
    const built = Object.keys(await filesIn(join(folder, "dist")));
    expect(built).toEqual(
      expect.arrayContaining(["harbour-dredging/v1/index.html", "other/v1/index.html"]),
    );
  });

  it("writes to the config's folder, or to the flag's, with assets and templates of the site's own", async () => {
    const site = await folderWith({
      ...text,
      "sitrep.config.json": JSON.stringify({ out: "public", templates: "theme" }),
      "theme/assets/logo.png": Buffer.from([0x89, 0x50, 0xff]),
    });
    expect((await sitrep(site, ["build"])).stdout).toContain("→ public\n");
    expect(await readFile(join(site, "public/assets/logo.png"))).toEqual(
      Buffer.from([0x89, 0x50, 0xff]),
    );
    expect(
      (await sitrep(join(site, "briefings"), ["build", "--out", "../other"])).stdout,
    ).toContain("→ ../other\n");
  });

  it.each([
    [["--site-url", "https://a.org/x/"], "https://a.org/x/"],
    [["--site-url", "https://a.org", "--base", "y"], "https://a.org/y/"],
    [["--base", "/z/"], "https://b.org/z/"],
    [[], "https://b.org/c/"],
  ])("puts the address of the site into its pages (%j)", async (args, address) => {
    const config = JSON.stringify({ url: "https://b.org/c" });
    const site = await folderWith({ ...text, "sitrep.config.json": config });
    expect((await sitrep(site, ["build", ...args])).status).toBe(0);
    const { "port/index.html": page } = await filesIn(join(site, "dist"));
    expect(page).toContain(`<link rel="canonical" href="${address}port/">`);
  });

  it("takes a path without an address for the page that may be shown anywhere", async () => {
    const site = await folderWith(text);
    await sitrep(site, ["build", "--base", "/z/"]);
    const { "404.html": page } = await filesIn(join(site, "dist"));
    expect(page).toContain('href="/z/assets/style.css"');
  });

  it.each([
    [
      ["--site-url", "example.org"],
      "In `--site-url`: Unexpected `example.org`, expected an `http` or `https` address",
    ],
    [["--base", "a?b"], "In `--base`: Unexpected `a?b`, expected a path such as `/reports/`"],
  ])("refuses an address that is none (%j)", async (args, message) => {
    const { status, stderr } = await sitrep(await folderWith(text), ["build", ...args]);
    expect([status, stderr]).toEqual([2, `sitrep: ${message}\n`]);
  });
});

const program = fileURLToPath(new URL("../lib/cli/main.js", import.meta.url));

describe.runIf(existsSync(program))("the compiled program", () => {
  const start = (args: readonly string[], cwd: string) =>
    promisify(execFile)(process.execPath, [program, ...args], { cwd });

  it("ends with the status of its command", async () => {
    const good = await start(["check"], await folderWith(text));
    expect([good.stdout, good.stderr]).toEqual(["No problems in 1 file\n", ""]);
    await expect(start(["check"], await folderWith(broken))).rejects.toMatchObject({
      code: 1,
      stderr: "",
    });
    await expect(start(["check", "gone"], "/")).rejects.toMatchObject({
      code: 2,
      stdout: "",
      stderr: "sitrep: Cannot read `gone`: there is no such file or folder\n",
    });
  });

  it("finds the pages of its rules, and reads a config in TypeScript", async () => {
    expect((await start(["explain", "uncited-source"], "/")).stdout).toMatch(/^# uncited-source\n/);
    const folder = await folderWith({
      ...warned,
      "sitrep.config.ts": `import { defineConfig } from "sitrep";\nexport default defineConfig({ rules: { "uncited-source": "off" } });\n`,
    });
    expect((await start(["check", "--strict"], folder)).stdout).toBe("No problems in 1 file\n");
  });

  it("is silent where its reader stops early", async () => {
    const folder = await folderWith(broken);
    const command = `"${process.execPath}" "${program}" parse briefings/port/v1.txt | head -c 10`;
    const { stdout, stderr } = await promisify(execFile)("sh", ["-c", command], { cwd: folder });
    expect([stdout.length, stderr]).toEqual([10, ""]);
  });
});
