import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Reference, referencesOf } from "../src/export/bibliography.ts";
import { formatBibtex } from "../src/export/bibtex.ts";
import { formatCsl } from "../src/export/csl.ts";
import { formatRis } from "../src/export/ris.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { folderWith, sampleText, sitrep } from "./sample.ts";

const text = `Harbour dues
Version 3
2026-06-01 10:00 UTC
What
Dues rise [1][2][3][4].
Sources
- [1] Dues & tolls: 50% up, "too much" {sic} — wire (2026-05-22) https://example.org/a_b?c=1&d=2
- [2] Annual report of the port — archive (2026-05)
- [3] Ordinance 7 — gazette (Q1 2026)
- [4] \u6e2f\u53e3\u8d39\u7528\u4e0a\u6da8 — wire (2026)
- [4] A second of its number — wire
`;
const facts = {
  sources: [
    { title: "Annual report of the port", publisher: "Port of Asken", kind: "report" },
    { title: "Ordinance 7", kind: "law", status: "retracted" as const },
  ],
};
const references = referencesOf(parseBriefing(text), { slug: "harbour", facts });

describe("the sources of a version", () => {
  it("are references, each number once, with what topic.yaml adds", () => {
    expect(references.map(({ key, kind, publisher }) => [key, kind, publisher])).toEqual([
      ["harbour-v3-1", "web", null],
      ["harbour-v3-2", "report", "Port of Asken"],
      ["harbour-v3-3", "law", null],
      ["harbour-v3-4", "web", null],
    ]);
    expect(references[2]?.notes).toEqual(["Collected from gazette", "Retracted"]);
  });

  it.each([
    ["CSL-JSON", formatCsl],
    ["BibLaTeX", formatBibtex],
    ["RIS", formatRis],
  ])("are read back from %s by another program", (_, format) => {
    const read = new Cite(format(references)).data;
    expect(read.map(({ id, title }) => [id, title])).toEqual(
      references.map(({ key, title }) => [key, title]),
    );
    expect(read.map(({ URL }) => URL ?? null)).toEqual(references.map(({ url }) => url));
    expect(read.map(({ publisher }) => publisher ?? null)).toEqual(
      references.map(({ publisher }) => publisher),
    );
    expect(read[0]?.issued?.["date-parts"]).toEqual([[2026, 5, 22]]);
    expect(read[1]?.issued?.["date-parts"]?.[0]?.slice(0, 2)).toEqual([2026, 5]);
  });

  it("keep their titles whatever is in them", () => {
    const title = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(..."{}\\%$#_&~^\"'@,= ab"),
          fc.string({ minLength: 1, maxLength: 1 }),
        ),
      })
      .map((words) => words.replace(/[\p{C}\s]+/gu, " ").trim())
      .filter((words) => /\p{L}/u.test(words));
    fc.assert(
      fc.property(title, (words) => {
        const [first] = references;
        const reference = { ...(first as Reference), title: words };
        const [csl] = new Cite(formatCsl([reference])).data;
        expect(csl?.title).toBe(words);
        const entry = formatBibtex([reference]);
        // Every brace that TeX would count is closed.
        const bare = entry.replace(/\\[{}]/g, "");
        expect(bare.split("{").length).toBe(bare.split("}").length);
        expect(formatRis([reference]).match(/^TI {2}- (.*)\r$/m)?.[1]).toBe(words);
      }),
    );
  });
});

describe("sitrep export", () => {
  it("prints any version in any format", async () => {
    const site = await folderWith({
      "briefings/rail/v1.txt": sampleText(1, "Rail"),
      "briefings/rail/v2.txt": sampleText(2, "Rail"),
    });
    const latest = await sitrep(site, ["export", "rail"]);
    expect(JSON.parse(latest.stdout)[0].id).toMatch(/^rail-v2-/);
    const older = await sitrep(site, ["export", "rail", "1", "--format", "bibtex"]);
    expect(older.stdout).toMatch(/^@(?:online|misc)\{rail-v1-/);
    const file = await sitrep(site, ["export", "briefings/rail/v1.txt", "--format", "ris"]);
    expect(file.stdout).toMatch(/^TY {2}- /);
    const model = await sitrep(site, ["export", "rail", "--format", "json"]);
    expect(JSON.parse(model.stdout).version).toBe(2);
    expect((await sitrep(site, ["export", "rail", "9"])).status).toBe(2);
    expect((await sitrep(site, ["export", "road"])).stderr).toContain("Unknown topic `road`");
  });
});
