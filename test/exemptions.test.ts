import { describe, expect, it } from "vitest";
import { checkBriefing, examineBriefing } from "../src/check/check.ts";
import type { Form } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { addFiles, folderWith, sampleText, sitrep } from "./sample.ts";

const TODAY = "2026-06-01";

/** The sample with a third source that nothing cites, and lines above it. */
function text(...above: readonly string[]): string {
  return `${[sampleText().trimEnd(), ...above, "- [3] A third headline — wire:ports"].join("\n")}\n`;
}

/** The same in Markdown. */
function markdown(...above: readonly string[]): string {
  const source = ["- [1] A first headline — wire", ...above, "- [3] A third headline — wire"];
  return `---\ntitle: A\nversion: 1\npublished: 2026-01-10\n---\n\n## What\n\nIt is so [1].\n\n## Sources\n\n${source.join("\n")}\n`;
}

const SILENT = new Map([
  ["missing-section", "off" as const],
  ["missing-source-number", "off" as const],
]);

function found(words: string, form: Form = "text", today = TODAY): string[] {
  const diagnostics = checkBriefing(parseBriefing(words, { form }), { today, levels: SILENT });
  return diagnostics.map(({ rule, line, message }) => `${line} ${rule}: ${message}`);
}

const UNCITED = "uncited-source: Unexpected source `[3]`, expected a citation of it";

describe("an exemption in the text", () => {
  it.each([
    ["text", text, 25],
    ["markdown", markdown, 15],
  ] as const)("lets a finding stand, in %s", (form, write, line) => {
    expect(found(write(), form)).toEqual([`${line - 1} ${UNCITED}`]);
    expect(found(write("<!-- sitrep-ignore uncited-source: kept -->"), form)).toEqual([]);
    expect(found(write("<!--sitrep-ignore   uncited-source :kept-->"), form)).toEqual([]);
  });

  it.each([
    ["text", text, 24],
    ["markdown", markdown, 14],
  ] as const)("may have a last day, in %s", (form, write, line) => {
    const comment = "<!-- sitrep-ignore uncited-source until 2026-06-01: the report is due -->";
    expect(found(write(comment), form)).toEqual([]);
    expect(found(write(comment), form, "2026-06-02")).toEqual([
      `${line} expired-exemption: Unexpected exemption from \`uncited-source\` until \`2026-06-01\`, expected a day to come`,
      `${line + 1} ${UNCITED}`,
    ]);
  });

  it.each([
    ["sitrep-ignore uncited-source", "expected a colon and a reason behind the rule"],
    ["sitrep-ignore uncited-source:", "expected a rule and a reason"],
    ["sitrep-ignore uncited-source:  ", "expected a rule and a reason"],
    ["sitrep-ignore", "expected a colon and a reason behind the rule"],
    ["sitrep-ignore: kept", "expected a rule and a reason"],
  ])("without a reason is reported, and holds for nothing: %s", (comment, expected) => {
    for (const [form, write, line] of [
      ["text", text, 24],
      ["markdown", markdown, 14],
    ] as const) {
      expect(found(write(`<!-- ${comment} -->`), form)).toEqual([
        `${line} unreadable-line: Unexpected \`${comment.trim()}\`, ${expected}`,
        `${line + 1} ${UNCITED}`,
      ]);
    }
  });

  it.each(["2026-02-30", "soon", "2026-06"])("until %s is reported", (day) => {
    const comment = `<!-- sitrep-ignore uncited-source until ${day}: kept -->`;
    expect(found(text(comment))).toEqual([
      `24 unreadable-line: Unexpected \`${day}\`, expected the last day on which the exemption holds`,
      `25 ${UNCITED}`,
    ]);
  });

  it("leaves other comments as they are", () => {
    expect(found(text("<!-- sitrep-ignored -->"))[0]).toContain(
      "24 unreadable-line: Unexpected `<!--",
    );
  });

  it.each([
    ["near-miss-citation", "expected a finding that it lets stand"],
    ["uncited-sorce", "did you mean `uncited-source`?"],
    ["qwertyuiop-asdf", "expected the id of a rule"],
    ["unresolved-citation", "expected a rule that is a warning by itself"],
  ])("from %s that stands for nothing is reported", (rule, expected) => {
    const words = sampleText().replace(
      "- [2] Pilots",
      `<!-- sitrep-ignore ${rule}: x -->\n- [2] Pilots`,
    );
    expect(found(words)).toEqual([
      `23 unused-exemption: Unexpected exemption from \`${rule}\`, ${expected}`,
    ]);
  });

  it("from a rule that is off is left alone", () => {
    const words = sampleText().replace(
      "- [2]",
      "<!-- sitrep-ignore unsupported-claim: x -->\n- [2]",
    );
    expect(found(words)).toEqual([]);
  });

  it("given twice is used once", () => {
    const comment = "<!-- sitrep-ignore uncited-source: kept -->";
    expect(found(text(comment, comment))).toEqual([
      "24 unused-exemption: Unexpected exemption from `uncited-source`, expected a finding that it lets stand",
    ]);
  });

  it("is named with what it lets stand", () => {
    const tree = parseBriefing(text("<!-- sitrep-ignore uncited-source: kept -->"), {
      form: "text",
    });
    const [entry, ...others] = examineBriefing(tree);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      diagnostic: { rule: "uncited-source", line: 25 },
      exemption: { rule: "uncited-source", reason: "kept" },
    });
  });
});

describe("an exemption in topic.yaml", () => {
  const exempt = (...exemptions: readonly object[]) =>
    `exemptions:\n${exemptions.map((entry) => `  - ${JSON.stringify(entry)}\n`).join("")}`;
  const kept = { rule: "uncited-source", reason: "kept", number: 3 };
  const folder = (facts: string, files = {}) =>
    folderWith({ "briefings/port/v1.txt": text(), "briefings/port/topic.yaml": facts, ...files });
  const lines = async (site: string, ...args: readonly string[]) => {
    const { stdout, stderr } = await sitrep(site, ["check", "--format", "json", ...args]);
    expect(stderr).toBe("");
    const { diagnostics } = JSON.parse(stdout);
    return diagnostics.map(
      ({ file, line, column, rule }: Record<string, unknown>) =>
        `${file}:${line}:${column} ${rule}`,
    );
  };

  it("that stands for nothing is reported at its place", async () => {
    const facts = exempt(
      kept,
      { ...kept, number: 4 },
      { rule: "unresolved-citation", reason: "x" },
    );
    expect(await lines(await folder(facts))).toEqual([
      "briefings/port/topic.yaml:3:5 unused-exemption",
      "briefings/port/topic.yaml:4:5 unused-exemption",
    ]);
  });

  it("that has expired is reported at its place, and its finding is back", async () => {
    const facts = exempt({ ...kept, expires: "2026-05-31" });
    expect(await lines(await folder(facts))).toEqual([
      "briefings/port/v1.txt:24:3 uncited-source",
      "briefings/port/topic.yaml:2:5 expired-exemption",
    ]);
    expect(await lines(await folder(facts), "--today", "2026-05-31")).toEqual([]);
  });

  it("is known to be unused only where all that it is for is checked", async () => {
    const site = await folder(exempt(kept), { "briefings/port/v2.txt": sampleText(2) });
    expect(await lines(site)).toEqual([]);
    expect(await lines(site, "briefings/port/v2.txt")).toEqual([]);
    expect(await lines(site, "--since", "1")).toEqual([]);
    await addFiles(site, { "briefings/port/topic.yaml": exempt({ ...kept, version: 2 }) });
    expect(await lines(site, "briefings/port/v2.txt")).toEqual([
      "briefings/port/topic.yaml:2:5 unused-exemption",
    ]);
  });

  it("that is unused may stand too, if the rule is off", async () => {
    const site = await folder(exempt({ rule: "future-date", reason: "x" }));
    expect(
      await lines(site, "--rule", "unused-exemption=off", "--rule", "uncited-source=off"),
    ).toEqual([]);
  });

  it("and the shown line is that of topic.yaml", async () => {
    const { stdout } = await sitrep(await folder(exempt(kept, { ...kept, number: 9 })), ["check"]);
    expect(stdout).toContain(`  - {"rule":"uncited-source","reason":"kept","number":9}\n`);
  });
});

describe("the day of today", () => {
  const site = () =>
    folderWith({
      "briefings/port/v1.txt": text("<!-- sitrep-ignore uncited-source until 2026-06-01: due -->"),
    });
  const strict = async (args: readonly string[], env = {}) =>
    (await sitrep(await site(), ["check", "--strict", ...args], { env })).status;

  it("comes from --today, SOURCE_DATE_EPOCH or the clock, in this order", async () => {
    const later = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 5, 2) / 1000) };
    expect(await strict([])).toBe(0);
    expect(await strict([], later)).toBe(1);
    expect(await strict(["--today", "2026-06-01"], later)).toBe(0);
    expect(await strict(["--today", "2026-06-02"])).toBe(1);
  });

  it.each(["2026-13-01", "2026-02-30", "tomorrow", "2026-6-1"])("is no %s", async (day) => {
    const { status, stderr } = await sitrep(await site(), ["check", "--today", day]);
    expect([status, stderr]).toEqual([
      2,
      `sitrep: Unexpected value \`${day}\` of \`--today\`, expected a day such as \`2026-12-31\`\n`,
    ]);
  });
});
