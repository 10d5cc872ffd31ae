import { createHash } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  FIRST_LINK,
  findBrokenLink,
  standingEntries,
  withEntry,
} from "../src/model/publication.ts";
import { PublicationRecord as RecordSchema } from "../src/model/publication-schema.ts";
import { folderWith, sampleText, sitrep } from "./sample.ts";

const entry = fc.record(
  {
    version: fc.integer({ min: 1, max: 999999 }),
    file: fc.string({ minLength: 1 }),
    sha256: fc.string({
      unit: fc.constantFrom(..."0123456789abcdef"),
      minLength: 64,
      maxLength: 64,
    }),
    recorded: fc.constantFrom("2026-01-02", "2026-11-24"),
    reason: fc.constantFrom("A misprint", "The name was wrong"),
  },
  { requiredKeys: ["version", "file", "sha256", "recorded"] },
);

describe("a record of what was published", () => {
  it("shows where an entry was edited, left out or put in", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 6 }), fc.nat(), (entries, seed) => {
        const record = entries.reduce(withEntry, {
          schemaVersion: 1,
          entries: [],
        } as z.infer<typeof RecordSchema>);
        expect(findBrokenLink(record)).toBeUndefined();
        const nth = seed % (entries.length - 1);
        const without = { ...record, entries: record.entries.filter((_, i) => i !== nth) };
        const [a, b] = [record.entries[nth], record.entries[nth + 1]];
        if (a?.link !== b?.link) expect(findBrokenLink(without)).toBe(nth);
        const edited = record.entries.map((each, i) =>
          i === nth ? { ...each, version: each.version + 1 } : each,
        );
        expect(findBrokenLink({ ...record, entries: edited })).toBe(nth);
      }),
    );
  });

  it("can be verified with sha256sum alone, as the docs say", () => {
    const record = withEntry(
      { schemaVersion: 1, entries: [] },
      {
        version: 8,
        file: "v8.txt",
        sha256: "a".repeat(64),
        recorded: "2026-06-01",
      },
    );
    const line = `${FIRST_LINK} 8 ${"a".repeat(64)} 2026-06-01 v8.txt\n`;
    expect(record.entries[0]?.link).toBe(createHash("sha256").update(line).digest("hex"));
  });
});

describe("sitrep publish", () => {
  const site = () =>
    folderWith({
      "sitrep.config.json": "{}",
      "briefings/rail/v1.txt": sampleText(1, "Rail"),
      "briefings/rail/v2.txt": sampleText(2, "Rail"),
    });
  const recordOf = async (folder: string) =>
    RecordSchema.parse(
      JSON.parse(await readFile(join(folder, "briefings/rail/published.json"), "utf8")),
    );

  it("records each version once, tied to the one before", async () => {
    const folder = await site();
    const dry = await sitrep(folder, ["publish", "--dry-run"]);
    expect(dry.stdout).toContain("rail v1 would be recorded");
    expect((await sitrep(folder, ["publish", "rail"])).status).toBe(0);
    const record = await recordOf(folder);
    expect(record.entries.map(({ version, file }) => [version, file])).toEqual([
      [1, "v1.txt"],
      [2, "v2.txt"],
    ]);
    const text = await readFile(join(folder, "briefings/rail/v2.txt"));
    expect(record.entries[1]?.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect((await sitrep(folder, ["publish"])).stdout).toContain("Nothing new");
    expect(await recordOf(folder)).toEqual(record);
  });

  it("lets no published text change in silence", async () => {
    const folder = await site();
    await sitrep(folder, ["publish"]);
    const file = join(folder, "briefings/rail/v1.txt");
    await writeFile(file, `${await readFile(file, "utf8")} `);
    for (const command of ["check", "build", "publish"]) {
      const { status, stdout, stderr } = await sitrep(folder, [command]);
      expect(status).toBe(1);
      expect(stdout + stderr).toContain("altered-version");
    }
  });

  it("records a correction with its reason, and keeps what stood there on record", async () => {
    const folder = await site();
    await sitrep(folder, ["publish"]);
    const early = await sitrep(folder, ["publish", "rail", "--amend", "A misprint"]);
    expect(early.stdout).toContain("Nothing to amend");
    const file = join(folder, "briefings/rail/v1.txt");
    await writeFile(file, `${await readFile(file, "utf8")}\n`);
    expect((await sitrep(folder, ["publish", "--amend", "A misprint"])).status).toBe(2);
    expect((await sitrep(folder, ["publish", "rail", "--amend", "A misprint"])).status).toBe(0);
    const record = await recordOf(folder);
    expect(record.entries).toHaveLength(3);
    expect(standingEntries(record).get(1)).toMatchObject({ reason: "A misprint", version: 1 });
    expect((await sitrep(folder, ["check"])).status).toBe(0);
  });

  it("misses a published text that is gone", async () => {
    const folder = await site();
    await sitrep(folder, ["publish"]);
    await rm(join(folder, "briefings/rail/v1.txt"));
    const { status, stderr, stdout } = await sitrep(folder, ["check"]);
    expect(status).not.toBe(0);
    expect(stderr + stdout).toContain("version 1 was published as `v1.txt` and is gone");
  });

  it("trusts no record that was edited", async () => {
    const folder = await site();
    await sitrep(folder, ["publish"]);
    const path = join(folder, "briefings/rail/published.json");
    const record = await readFile(path, "utf8");
    await writeFile(path, record.replace('"version":1', '"version":3'));
    const edited = await sitrep(folder, ["check"]);
    expect(edited.status).toBe(2);
    expect(edited.stderr).toContain("the chain breaks at entry 1");
    await writeFile(path, "[]");
    expect((await sitrep(folder, ["check"])).stderr).toContain("restore it from your repository");
  });

  it("takes a text under another name for the same one", async () => {
    const folder = await site();
    await sitrep(folder, ["publish"]);
    const [from, to] = ["v1.txt", "v01.txt"].map((name) => join(folder, "briefings/rail", name));
    await rename(from ?? "", to ?? "");
    expect((await sitrep(folder, ["check"])).status).toBe(0);
  });
});

describe("the site of a published topic", () => {
  it("shows what is on record, with the very bytes, so that anyone can verify it", async () => {
    const folder = await folderWith({
      "sitrep.config.json": "{}",
      "briefings/rail/v1.txt": `\uFEFF${sampleText(1, "Rail")}`,
      "briefings/rail/v2.txt": sampleText(2, "Rail").replaceAll("\n", "\r\n"),
    });
    await sitrep(folder, ["publish"]);
    expect((await sitrep(folder, ["build"])).status).toBe(0);
    const page = await readFile(join(folder, "dist/rail/history/index.html"), "utf8");
    for (const version of [1, 2]) {
      const text = await readFile(join(folder, `dist/rail/v${version}/published.txt`));
      expect(text).toEqual(await readFile(join(folder, `briefings/rail/v${version}.txt`)));
      expect(page).toContain(createHash("sha256").update(text).digest("hex"));
      expect(page).toContain(`../v${version}/published.txt`);
    }
    const record = await readFile(join(folder, "dist/rail/published.json"), "utf8");
    expect(findBrokenLink(RecordSchema.parse(JSON.parse(record)))).toBeUndefined();
  });
});
