import { execFile } from "node:child_process";
import { lstat, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examineBriefing } from "../src/check/check.ts";
import { applyFixes } from "../src/check/fix.ts";
import { readTheSame } from "../src/check/same-reading.ts";
import { unifiedDiff } from "../src/cli/unified-diff.ts";
import { briefingOf } from "../src/export/briefing.ts";
import type { Form } from "../src/model/tree.ts";
import { type ParseOptions, parseBriefing } from "../src/parse/briefing.ts";
import { anyText } from "./arbitraries.ts";
import { makeKnown } from "./generate/make.ts";
import { type Random, seeded } from "./generate/random.ts";
import { readingOf } from "./generate/read.ts";
import { writeKnown } from "./generate/write.ts";
import { addFiles, filesIn, folderWith, sampleText, sitrep } from "./sample.ts";

/** A text with all that can be mended by itself, as `check --fix` mends it. */
function mend(text: string, options: ParseOptions): string {
  for (let pass = 0; pass < 10; pass++) {
    const found = examineBriefing(parseBriefing(text, options));
    const fixes = found.flatMap(({ exemption, fix }) => (exemption || !fix ? [] : [fix]));
    const { text: mended } = applyFixes(text, fixes);
    if (mended === text) return text;
    text = mended;
  }
  throw new Error("Ten passes were not enough");
}

/** What other programs read of a text, but for places, order of events and a tension's own list. */
function meaningOf(text: string, options: ParseOptions): unknown {
  const { diagnostics, timeline, tensions, claims, ...briefing } = briefingOf(
    parseBriefing(text, options),
  );
  const withoutPlaces = JSON.parse(
    JSON.stringify({ ...briefing, timeline: timeline.map(asKey).sort() }),
    (key, value) => (key === "line" || key === "column" ? undefined : value),
  );
  const sorted = (numbers: readonly (number | string)[]) => numbers.map(String).sort();
  return {
    ...withoutPlaces,
    figures: withoutPlaces.figures.map(asKey).sort(),
    tensions: tensions.map(({ plain, citations }) => [plain, sorted(citations)]),
    claims: claims
      .map(({ id, section, citations }) => [id, section, section === "tensions" ? [] : citations])
      .map(asKey)
      .sort(),
  };
}

function asKey(value: unknown): string {
  return JSON.stringify(value, (key, inner) =>
    key === "line" || key === "column" ? undefined : inner,
  );
}

describe("fixing", () => {
  it.each([
    [
      "sorts a timeline, and moves only what is out of order",
      "text",
      "Timeline\n- 2026-03-01: c\n- 2026-01-01: a\n- 2026-01: in January\n- 2026-02-01: b\n",
      "Timeline\n- 2026-01-01: a\n- 2026-01: in January\n- 2026-02-01: b\n- 2026-03-01: c\n",
    ],
    [
      "keeps events of one day in their order",
      "text",
      "Timeline\n- 2026-03-01: x\n- 2026-01-01: a\n- 2026-01-01: b\n- 2026-01-01: c\n",
      "Timeline\n- 2026-01-01: a\n- 2026-01-01: b\n- 2026-01-01: c\n- 2026-03-01: x\n",
    ],
    [
      "moves an exemption with its event",
      "text",
      "Timeline\n<!-- sitrep-ignore future-date: planned -->\n- 2027-03-01: x\n\n- 2026-01-01: a",
      "Timeline\n- 2026-01-01: a\n\n<!-- sitrep-ignore future-date: planned -->\n- 2027-03-01: x",
    ],
    [
      "moves all lines of an event, whatever ends them",
      "markdown",
      "## Timeline\r\n\r\n- 2026-03-01: x\r\n  and y\r\n- 2026-01-01: a\r\n",
      "## Timeline\r\n\r\n- 2026-01-01: a\r\n- 2026-03-01: x\r\n  and y\r\n",
    ],
    [
      "completes the list of a tension",
      "text",
      "Tensions\n- A [1], B [2], C [3]. [1]  \nSources\n- [1] A — a\n- [2] B — b\n- [3] C — c",
      "Tensions\n- A [1], B [2], C [3]. [1][2][3]  \nSources\n- [1] A — a\n- [2] B — b\n- [3] C — c",
    ],
    [
      "writes the spaces of the form",
      "text",
      "Timeline\n-2026-01-01:a [1]\n– 2026-01-02: b\nTensions\n-A [1]. [1]\nSources\n-[1]A title—wire:a(2026-01-01)\n* [2] B — b",
      "Timeline\n- 2026-01-01: a [1]\n- 2026-01-02: b\nTensions\n- A [1]. [1]\nSources\n- [1] A title — wire:a (2026-01-01)\n- [2] B — b",
    ],
    [
      "writes the spaces of Markdown",
      "markdown",
      "##Timeline\n\n-2026-01-01: a [1]\n\n## Sources\n\n-[1][A](https://example.org/a) — wire\n",
      "## Timeline\n\n- 2026-01-01: a [1]\n\n## Sources\n\n- [1] [A](https://example.org/a) — wire\n",
    ],
    ["takes the marks off a heading", "text", "## What\nA.", "What\nA."],
  ] as const)("%s", (_, form, before, after) => {
    const header =
      form === "text"
        ? "Title\nVersion 1\n2026-06-01\n"
        : "---\ntitle: Title\nversion: 1\npublished: 2026-06-01\n---\n\n";
    expect(mend(header + before, { form })).toBe(header + after);
  });

  it.each([
    ["an event without a date", "Timeline\n- 2026-03-01: c\n- 2026-02-30: a\n- 2026-01-01: b"],
    ["a text among the events", "Timeline\n- 2026-03-01: c\nWords.\n- 2026-01-01: b"],
    [
      "an order that may stand",
      "Timeline\n- 2026-03-01: c\n<!-- sitrep-ignore unordered-timeline: told backwards -->\n- 2026-01-01: b\n- 2025-01-01: a",
    ],
    [
      "a list that would name what has no source",
      "Tensions\n- A [1], B [7]. [1]\nSources\n- [1] A — a",
    ],
    [
      "a line that may go on from the one above",
      "Tensions\n- A [1]. [1]\nB [1]. [1]\nSources\n- [1] A — a",
    ],
    ["a date that may be a word", "Timeline\n- 2026 figures show growth [1]\nSources\n- [1] A — a"],
  ])("leaves to people %s", (_, body) => {
    const text = `Title\nVersion 1\n2026-06-01\n${body}`;
    expect(mend(text, { form: "text" })).toBe(text);
  });

  it.each(["text", "markdown"] as const)("changes no meaning, and ends, %s", (form) => {
    let mended = 0;
    for (let seed = 0; seed < 30; seed++) {
      const known = makeKnown(seed, { paragraphs: 2, sources: 6 });
      const options = { form, ...readingOf(known.domain) };
      const text = spoil(writeKnown(known, form, seed).lines, form, seeded(seed)).join("\n");
      const after = mend(text, options);
      expect(meaningOf(after, options), `seed ${seed}`).toEqual(meaningOf(text, options));
      expect(readTheSame(parseBriefing(text, options), parseBriefing(after, options))).toBe(true);
      expect(mend(after, options)).toBe(after);
      if (after !== text) mended++;
    }
    expect(mended).toBeGreaterThan(25);
  });

  it("leaves nothing of what was spoiled", () => {
    for (let seed = 0; seed < 30; seed++) {
      const known = makeKnown(seed, { paragraphs: 2, sources: 6 });
      const options = { form: "text" as const, ...readingOf(known.domain) };
      const text = spoil(writeKnown(known, "text", seed).lines, "text", seeded(seed)).join("\n");
      const rules = examineBriefing(parseBriefing(mend(text, options), options)).map(
        ({ diagnostic }) => diagnostic.rule,
      );
      expect(
        rules.filter((rule) => FIXED.has(rule)),
        `seed ${seed}\n${text}`,
      ).toEqual([]);
    }
  });

  it("holds for any text", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Form>("text", "markdown"), (text, form) => {
        const after = mend(text, { form });
        expect(readTheSame(parseBriefing(text, { form }), parseBriefing(after, { form }))).toBe(
          true,
        );
        expect(mend(after, { form })).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});

const FIXED = new Set(["unordered-timeline", "unlisted-tension-source", "unreadable-line"]);

const EVENT = /^- (?:\d{4}|Q\d)[^:]*: /;
const SOURCE = /^- \[\d+\] /;

/** Lines with their events in disorder, spaces missing and lists cut. */
function spoil(lines: readonly string[], form: Form, random: Random): string[] {
  const events = lines.flatMap((line, nth) => (EVENT.test(line) ? [nth] : []));
  const order = events
    .map((nth) => ({ nth, key: random.int(0, 1000) }))
    .sort((a, b) => a.key - b.key);
  const shuffled = [...lines];
  for (const [nth, place] of events.entries()) shuffled[place] = lines[order[nth]?.nth ?? 0] ?? "";
  return shuffled.map((line) => {
    if (EVENT.test(line) && random.chance(0.4)) return line.replace(/: /, ":");
    if (SOURCE.test(line) && random.chance(0.3)) return line.replace("] ", "]");
    if (SOURCE.test(line) && random.chance(0.3)) return line.replace("- ", "-");
    if (SOURCE.test(line) && random.chance(0.3)) return line.replace(/(\w) (\([\d-]+\))$/, "$1$2");
    const isTension = line.startsWith("- ") && !SOURCE.test(line) && !EVENT.test(line);
    if (isTension && random.chance(0.5)) return line.replace(/(\[\d+\])\[\d+\]$/, "$1");
    return form === "text" && isTension && random.chance(0.2) ? line.replace("- ", "– ") : line;
  });
}

describe("carrying out fixes", () => {
  const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

  it("puts words in place of others", () => {
    expect(applyFixes("abcdef", [[edit(1, 2, "B")], [edit(3, 3, "_"), edit(5, 6, "")]])).toEqual({
      text: "aBc_de",
      count: 2,
    });
  });

  it("carries out the first of two that touch", () => {
    expect(applyFixes("abcdef", [[edit(1, 3, "X")], [edit(2, 4, "Y"), edit(5, 6, "Z")]])).toEqual({
      text: "aXdef",
      count: 1,
    });
    expect(applyFixes("ab", [[edit(1, 1, "x")], [edit(1, 1, "y")]]).text).toBe("axb");
  });

  it("counts every finding that one fix mends", () => {
    const fix = [edit(0, 1, "A")];
    expect(applyFixes("a", [fix, fix])).toEqual({ text: "A", count: 2 });
  });
});

const spoiled = sampleText()
  .replace("- [2] Pilots", "-[2]Pilots")
  .replace("\n- 2026-01-05: The contract lapses [1]", "")
  .replace("channel [2]\nPersp", "channel [2]\n- 2026-01-05: The contract lapses [1]\nPersp");
const path = "briefings/port/v1.txt";

describe("sitrep check --fix", () => {
  it("writes what it mends, and reports what remains", async () => {
    const site = await folderWith({ [path]: `${spoiled}- [3] Third — wire:ports\n` });
    const { status, stdout, stderr } = await sitrep(site, ["check", "--fix"]);
    expect(status).toBe(0);
    expect(stderr).toBe(`${path}: 2 findings fixed.\n`);
    expect(stdout).toMatch(/^briefings\/port\/v1\.txt:24:3 warning .*uncited-source/);
    expect(stdout).toContain("1 warning in 1 file");
    expect(await readFile(join(site, path), "utf8")).toBe(
      `${sampleText()}- [3] Third — wire:ports\n`,
    );
    const again = await sitrep(site, ["check", "--fix"]);
    expect([again.stdout, again.stderr]).toEqual([stdout, ""]);
  });

  it("shows with --dry-run what it would do, for patch and git", async () => {
    const two = { [path]: spoiled, "briefings/my rail/v1.txt": spoiled.replaceAll("\n", "\r\n") };
    const site = await folderWith(two);
    const { status, stdout, stderr } = await sitrep(site, ["check", "--fix", "--dry-run"]);
    expect(status).toBe(1);
    expect(stdout.startsWith("--- a/")).toBe(true);
    expect(stderr).toContain(`${path}: 2 findings could be fixed.\n`);
    expect(stderr).toContain("(unordered-timeline)");
    expect(await filesIn(site)).toEqual(two);

    const mended = await folderWith(two);
    await sitrep(mended, ["check", "--fix"]);
    for (const [tool, ...args] of [
      ["patch", "-p1", "--binary", "-i", "fix.diff"],
      ["git", "apply", "fix.diff"],
    ]) {
      const copy = await folderWith(two);
      await addFiles(copy, { "fix.diff": stdout });
      if (!(await isThere(tool ?? ""))) continue;
      await promisify(execFile)(tool ?? "", args, {
        cwd: copy,
        env: { ...process.env, GIT_CEILING_DIRECTORIES: "/" },
      });
      expect(await filesIn(copy), tool).toEqual({ ...(await filesIn(mended)), "fix.diff": stdout });
    }
  });

  it("mends standard input to standard output", async () => {
    const site = await folderWith({ [path]: sampleText() });
    const args = ["check", "-", "--stdin-filename", path, "--fix"];
    const { status, stdout, stderr } = await sitrep(site, args, { stdin: spoiled });
    expect([status, stdout]).toEqual([0, sampleText()]);
    expect(stderr).toBe(`${path}: 2 findings fixed.\nNo problems in 1 file\n`);
    const asDiff = await sitrep(site, [...args, "--dry-run"], { stdin: spoiled });
    expect(asDiff.stdout).toContain(`--- a/${path}\n`);
    expect(await readFile(join(site, path), "utf8")).toBe(sampleText());
  });

  it("leaves alone what is published", async () => {
    const site = await folderWith({ [path]: sampleText() });
    expect((await sitrep(site, ["publish"])).status).toBe(0);
    await addFiles(site, { [path]: spoiled });
    const { stderr } = await sitrep(site, ["check", "--fix"]);
    expect(stderr).toBe(`${path} was not fixed: it is published.\n`);
    expect(await readFile(join(site, path), "utf8")).toBe(spoiled);
  });

  it("leaves alone what is not in UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from(spoiled), Buffer.from([0xe9, 0x0a])]);
    const site = await folderWith({ [path]: bytes });
    const { status, stderr } = await sitrep(site, ["check", "--fix"]);
    expect([status, stderr]).toEqual([1, `${path} was not fixed: it is not in UTF-8.\n`]);
    expect(await readFile(join(site, path))).toEqual(bytes);
  });

  it("keeps a link, and a byte-order mark", async () => {
    const site = await folderWith({ "briefings/port/draft.bak": `\ufeff${spoiled}` });
    await symlink("draft.bak", join(site, path));
    await sitrep(site, ["check", "--fix"]);
    expect((await lstat(join(site, path))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(site, "briefings/port/draft.bak"), "utf8")).toBe(
      `\ufeff${sampleText()}`,
    );
  });

  it("mends only what it reports", async () => {
    const tight = (text: string) => text.replace("- [2] Pilots", "- [2]Pilots");
    const cut = (text: string) => text.replace("neglect [2]. [1][2]", "neglect [2]. [1]");
    const other = "briefings/port/v2.txt";
    const site = await folderWith({
      [path]: tight(sampleText()),
      [other]: cut(tight(sampleText(2))),
    });
    await sitrep(site, ["check", "--fix", "--since", "1"]);
    expect(await readFile(join(site, path), "utf8")).toBe(tight(sampleText()));
    expect(await readFile(join(site, other), "utf8")).toBe(tight(sampleText(2)));
    await sitrep(site, ["check", "--fix", other]);
    expect(await readFile(join(site, path), "utf8")).toBe(tight(sampleText()));
    expect(await readFile(join(site, other), "utf8")).toBe(sampleText(2));
  });

  it.each([
    [["--dry-run"], "The option `--dry-run` goes with `--fix`"],
    [["-", "--fix"], "To fix standard input, say with `--stdin-filename` what it is called"],
  ])("is refused where it cannot be: %j", async (args, message) => {
    const { status, stderr } = await sitrep(await folderWith({ [path]: spoiled }), [
      "check",
      ...args,
    ]);
    expect([status, stderr]).toEqual([2, `sitrep: ${message}\n`]);
  });
});

describe("a unified diff", () => {
  it("is empty where nothing changed", () => {
    expect(unifiedDiff("a", "x\n", "x\n")).toBe("");
  });

  it("shows what changed with three lines around it", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    expect(unifiedDiff("a.txt", before, before.replace("5", "five"))).toBe(
      "--- a/a.txt\n+++ b/a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
    );
  });

  it("says where a text does not end in a line break", () => {
    expect(unifiedDiff("a", "x", "x\n")).toBe(
      "--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x\n\\ No newline at end of file\n+x\n",
    );
  });

  it("is taken by patch, whatever changed", async () => {
    if (!(await isThere("patch"))) return;
    const text = fc.array(fc.constantFrom("a", "b", "c", "d\r", ""), { maxLength: 30 });
    const end = fc.constantFrom("", "\n");
    await fc.assert(
      fc.asyncProperty(text, end, text, end, async (before, a, after, b) => {
        const [old, next] = [before.join("\n") + a, after.join("\n") + b];
        if (old === "" || next === "") return;
        const folder = await folderWith({ "é a.txt": old });
        await writeFile(join(folder, "x.diff"), unifiedDiff("é a.txt", old, next));
        const args = ["-p1", "--binary", "--no-backup-if-mismatch", "-i", "x.diff"];
        await promisify(execFile)("patch", args, { cwd: folder });
        expect(await readFile(join(folder, "é a.txt"), "utf8")).toBe(next);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

async function isThere(tool: string): Promise<boolean> {
  return promisify(execFile)(tool, ["--version"]).then(
    () => true,
    () => false,
  );
}
