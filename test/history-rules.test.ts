import { describe, expect, it } from "vitest";
import { type CheckOptions, checkBriefing } from "../src/check/check.ts";
import { rules } from "../src/check/rules/index.ts";
import type { Version } from "../src/model/topic.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { loadHistories } from "./histories/load.ts";
import { folderWith, sampleText, sitrep } from "./sample.ts";

const ids = new Set([
  "version-gap",
  "unordered-versions",
  "duplicate-version",
  "contradicted-evolution",
  "vanished-question",
  "vanished-perspective",
]);
const needTwo = rules.filter(({ id }) => ids.has(id));

function version(text: string, file: string): Version {
  const tree = parseBriefing(text);
  return { file, number: tree.header.version?.value ?? 0, tree };
}

function found({ tree, file }: Version, siblings: readonly Version[], options?: CheckOptions) {
  return checkBriefing(tree, { file, siblings, rules: needTwo, ...options });
}

function ruleIds(of: Version, siblings: readonly Version[]): string[] {
  return found(of, siblings).map(({ rule }) => rule);
}

describe("a text beside the version before it", () => {
  const first = version(sampleText(1), "v1.txt");

  it("is compared with the highest version below its own", () => {
    const [second, fourth] = [2, 4].map((number) => version(sampleText(number), `v${number}.txt`));
    expect(second && fourth && ruleIds(fourth, [first, second])).toEqual(["version-gap"]);
    expect(fourth && found(fourth, [first])[0]?.data).toEqual({
      number: 2,
      numbers: [2, 3],
      suggested: 2,
    });
    expect(second && fourth && ruleIds(second, [first, fourth])).toEqual([]);
  });

  it("has nothing said of it where there is none", () => {
    const text = sampleText(3).replace("Unchanged since", "New voice since");
    expect(ruleIds(version(text, "v3.txt"), [])).toEqual([]);
  });

  it("is the one to blame for a number given twice if its name comes later", () => {
    const other = version(sampleText(1).replace("lapse [1].", "lapse again [1]."), "v01.txt");
    expect(found(first, [other]).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      "error duplicate-version",
    ]);
    expect(found(other, [first])).toEqual([]);
  });

  it("may be the same text again, which is a warning whatever ends its lines", () => {
    const copy = version(sampleText(1).replaceAll("\n", "\r\n"), "v01.txt");
    expect(found(first, [copy]).map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("keeps its time in its zone", () => {
    const at = (date: string, number: number) =>
      version(sampleText(number).replace(/^2026-\S+ \S+ UTC/m, date), `v${number}.txt`);
    const before = at("2026-03-02 01:00 +09:00", 1);
    expect(ruleIds(at("2026-03-01 17:00 UTC", 2), [before])).toEqual([]);
    expect(ruleIds(at("2026-03-01 15:00 UTC", 2), [before])).toEqual(["unordered-versions"]);
  });

  it("may lose a holder to another who has gained its name", () => {
    const holders = (number: number, ...names: string[]) =>
      version(
        sampleText(number).replace(
          "Port authority\nThe lapse",
          names.map((name) => `${name}\n`).join(`Has a view of its own.\nEvolution: Told.\n`) +
            "The lapse",
        ),
        `v${number}.txt`,
      );
    const two = holders(1, "Harbour pilots", "Port authority");
    expect(ruleIds(holders(2, "Port authority"), [two])).toEqual(["vanished-perspective"]);
    expect(ruleIds(holders(2, "Port authority and pilots"), [two])).toEqual([]);
  });
});

describe("the labelled histories", () => {
  const histories = loadHistories().map(({ domain, before, after, labels }) => {
    const earlier = { file: "v0.txt", number: before.header.version?.value ?? 0, tree: before };
    const later = { file: "v1.txt", number: after.header.version?.value ?? 0, tree: after };
    return { domain, labels, found: found(later, [earlier]) };
  });
  const labelled = (kind: string, entity: string) =>
    histories.flatMap(({ labels, ...history }) =>
      labels.changes
        .filter((label) => label.entity === entity && label.kind.includes(kind))
        .map((label) => ({ ...history, label })),
    );

  it("report most questions that were dropped without a word, and few others", () => {
    const dropped = labelled("removed", "question");
    const seen = dropped.filter(({ found, label }) =>
      found.some(
        ({ rule, hint }) => rule === "vanished-question" && hint?.includes(`“${label.before}`),
      ),
    );
    const all = histories.flatMap(({ found }) =>
      found.filter(({ rule }) => rule === "vanished-question"),
    );
    expect(seen.length / dropped.length).toBeGreaterThan(0.8);
    expect(seen.length / all.length).toBeGreaterThan(0.7);
  });

  it("report no holder that was merged", () => {
    for (const { found, label } of labelled("merged", "perspective")) {
      const reported = found.filter(({ rule }) => rule === "vanished-perspective");
      for (const holder of [label.before].flat()) {
        expect(reported.filter(({ message }) => message.includes(`\`${holder}\``))).toEqual([]);
      }
    }
  });
});

describe("sitrep check", () => {
  const lost = (number: number) =>
    sampleText(number).replace(/Open questions\n.*\n/, "Open questions\nWho pays for silt?\n");

  const checkJson = async (site: string, ...args: string[]) => {
    const { stdout, status, stderr } = await sitrep(site, ["check", "--format", "json", ...args]);
    expect(stderr).toBe("");
    const { diagnostics, summary } = JSON.parse(stdout);
    const drawn = diagnostics.map(
      ({ rule, file, line }: { rule: string; file: string; line: number }) =>
        `${file}:${line} ${rule}`,
    );
    return { drawn, files: summary.files, status };
  };

  it.each([
    ["in a topic's folder", "briefings/port/v1.txt", "briefings/port/v2.txt"],
    ["of one title in a folder of loose texts", "in/old.txt", "in/new.txt"],
  ])("reads a single file beside its siblings %s", async (_, before, after) => {
    const site = await folderWith({ [before]: sampleText(1), [after]: lost(2) });
    expect(await checkJson(site, after)).toEqual({
      drawn: [`${after}:8 vanished-question`],
      files: 1,
      status: 0,
    });
  });

  it("reads a single file beside one that is named as its version, whatever its title", async () => {
    const site = await folderWith({
      "in/v1.txt": sampleText(1),
      "in/v3.txt": sampleText(3, "Dredging of the harbour"),
      "in/other.txt": sampleText(2, "Something else"),
    });
    expect((await checkJson(site, "in/v3.txt")).drawn).toEqual(["in/v3.txt:2 version-gap"]);
  });

  it("does not fail by a sibling that it was not given", async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0]);
    const site = await folderWith({ "in/v1.txt": sampleText(1), "in/v2.txt": bytes });
    expect(await checkJson(site, "in/v1.txt")).toEqual({ drawn: [], files: 1, status: 0 });
  });
});

describe("sitrep check --since", () => {
  const warned = (number: number, from = 3) =>
    `${sampleText(number)}- [${from}] A third headline — wire:ports\n`;
  const drawn = async (files: Record<string, string>, ...args: string[]) => {
    const site = await folderWith(files);
    const { stdout } = await sitrep(site, ["check", "--format", "json", ...args]);
    return JSON.parse(stdout).diagnostics.map(
      ({ rule, file }: { rule: string; file: string }) => `${file} ${rule}`,
    );
  };
  const v = (number: number) => `briefings/port/v${number}.txt`;

  it("leaves out what an earlier version had, under whatever number", async () => {
    const files = { [v(1)]: warned(1), [v(2)]: warned(2), [v(3)]: warned(3, 4) };
    expect(await drawn(files, "--since", "1")).toEqual([`${v(3)} missing-source-number`]);
    expect(await drawn(files, "--since", "v2")).toEqual([`${v(3)} missing-source-number`]);
    expect(await drawn(files, "--since", "3")).toEqual([]);
    expect(await drawn(files)).toHaveLength(4);
  });

  it("reports what came in later in each version that has it", async () => {
    const files = { [v(1)]: sampleText(1), [v(2)]: warned(2), [v(3)]: warned(3) };
    const both = [`${v(2)} uncited-source`, `${v(3)} uncited-source`];
    expect(await drawn(files, "--since", "1")).toEqual(both);
    expect(await drawn(files, "--since", "2")).toEqual([]);
  });

  it("compares with a version that the command was not given", async () => {
    const files = { [v(1)]: warned(1), [v(2)]: warned(2) };
    expect(await drawn(files, v(2), "--since", "1")).toEqual([]);
  });

  it("is for numbers of versions", async () => {
    const site = await folderWith({ [v(1)]: sampleText(1) });
    const { status, stderr } = await sitrep(site, ["check", "--since", "May"]);
    expect([status, stderr]).toEqual([
      2,
      "sitrep: Unexpected value `May` of `--since`, expected a version such as `7`\n",
    ]);
  });
});
