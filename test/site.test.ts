import { readFile, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemIo } from "../src/cli/io.ts";
import { decode } from "../src/site/decode.ts";
import type { Io } from "../src/site/io.ts";
import { isWithin } from "../src/site/layout.ts";
import { formatManifest, isPlainPath, parseManifest } from "../src/site/manifest.ts";
import { openOutFolder } from "../src/site/out-folder.ts";
import { slugOfFolder, slugOfTitle } from "../src/site/slug.ts";
import { parseTopicFacts } from "../src/site/topic-facts.ts";
import { type SiteFile, writeSite } from "../src/site/write.ts";
import { addFiles, brokenText, filesIn, folderWith, sampleText, sitrep } from "./sample.ts";

describe("decode", () => {
  const bytes = (...parts: (string | number)[]) =>
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))),
    );
  const placesIn = (input: Uint8Array) => {
    const { text, problems } = decode(input);
    return problems.map(({ span, message }) => [text.slice(0, span.start), message]);
  };

  it("reads UTF-8 as it is, a byte-order mark included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const whole = `é${text}`;
        expect(decode(Buffer.from(whole))).toEqual({ text: whole, problems: [] });
      }),
    );
    expect(decode(bytes("\uFEFFa")).text).toBe("\uFEFFa");
  });

  it.each([
    ["a byte of Latin-1", bytes("caf", 0xe9, "\nb"), "caf", "0xE9"],
    ["a character cut short by the end of its line", bytes("a\nb", 0xc3, "\nc"), "a\nb", "0xC3"],
    ["a character cut short by the end of the file", bytes("é", 0xe2, 0x82), "é", "0xE2"],
    ["a replacement character before it, which is honest", bytes("\uFFFD", 0xff), "\uFFFD", "0xFF"],
    ["characters outside the basic plane before it", bytes("👁️", 0xff), "👁️", "0xFF"],
    ["a lone continuation byte", bytes("a\r", 0x80), "a\r", "0x80"],
  ])("reports %s", (_, input, before, byte) => {
    expect(placesIn(input)).toEqual([
      [before, `Unexpected byte \`${byte}\`, expected text in UTF-8`],
    ]);
  });

  it("reports each line once, and keeps what can be read", () => {
    const { text, problems } = decode(bytes("a", 0xff, "b", 0xff, "c\r\nd\r\n", 0xfe, "e"));
    expect(text).toBe("a\uFFFDb\uFFFDc\r\nd\r\n\uFFFDe");
    expect(problems.map(({ span }) => span.start)).toEqual([1, 10]);
  });

  it.each([
    ["little-endian with a mark", [0xff, 0xfe, 0x41, 0, 0xe9, 0], "\uFEFFAé"],
    ["big-endian with a mark", [0xfe, 0xff, 0, 0x41, 0, 0xe9], "\uFEFFAé"],
    ["little-endian without", [0x41, 0, 0xe9, 0], "Aé"],
    ["big-endian without", [0, 0x41, 0, 0xe9], "Aé"],
  ])("reads UTF-16, %s, and reports it once", (_, input, text) => {
    const decoded = decode(Uint8Array.from(input));
    expect(decoded.text).toBe(text);
    expect(decoded.problems.map(({ message }) => message)).toEqual([
      "Unexpected text in UTF-16, expected UTF-8",
    ]);
  });
});

describe("a topic's slug", () => {
  it.each([
    ["Rare Earths", "rare-earths"],
    ["  Élections à Łódź: 2026!  ", "elections-a-lodz-2026"],
    ["--a--b--", "a-b"],
    ["2026", "2026"],
    [`${"x".repeat(79)} yz`, "x".repeat(79)],
    ["Search", "search-topic"],
    ["con", "con-topic"],
    ["LPT1", "lpt1-topic"],
  ])("of the title %j is %j", (title, slug) => {
    expect(slugOfTitle(title)).toBe(slug);
  });

  it("is a hash where a title has no letter from a to z", () => {
    expect(slugOfTitle("中国")).toMatch(/^t-[a-z\d]{10}$/);
    expect(slugOfTitle("中国")).not.toBe(slugOfTitle("日本"));
    expect(slugOfTitle("が")).toBe(slugOfTitle("\u304b\u3099"));
  });

  it.each(["search", "Sources", "assets", "schema", "feed.xml", "AUX", "nul"])(
    "is refused for a folder called %s",
    (name) => {
      expect(() => slugOfFolder(name, `briefings/${name}`)).toThrow(`\`briefings/${name}\``);
    },
  );

  it("is always a plain path segment", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const slug = slugOfTitle(title);
        expect(slug).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80 + "-topic".length);
      }),
    );
  });
});

describe("parseTopicFacts", () => {
  const failure = (text: string) => {
    try {
      parseTopicFacts(text, "t.yaml");
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return "none";
  };

  it("reads every key, dates as they are written", () => {
    const text = `
title: Harbour dredging
language: fr
sections: { timeline: Chronologie }
cues: { evolution: Évolution }
sources:
  - { title: Pilots warn, url: "https://example.org/1", status: corrected }
exemptions:
  - { rule: uncited-source, reason: kept for the record, number: 3, expires: 2027-01-31 }
`;
    expect(parseTopicFacts(text, "t.yaml").facts).toEqual({
      title: "Harbour dredging",
      language: "fr",
      sections: { timeline: "Chronologie" },
      cues: { evolution: "Évolution" },
      sources: [{ title: "Pilots warn", url: "https://example.org/1", status: "corrected" }],
      exemptions: [
        { rule: "uncited-source", reason: "kept for the record", number: 3, expires: "2027-01-31" },
      ],
    });
  });

  it.each(["", "# nothing yet\n", "---\n"])("takes %j for no facts", (text) => {
    expect(parseTopicFacts(text, "t.yaml").facts).toEqual({});
  });

  it.each([
    [
      "title: x\ndescripton: y",
      "t.yaml:2:1 Unexpected key `descripton`, did you mean `description`?",
    ],
    ["sources:\n  - url: https://a.org", "t.yaml:2:5 Missing `sources[0].title`, expected text"],
    [
      "sources:\n  - title: a\n    status: gone",
      "t.yaml:3:13 Unexpected `gone` at `sources[0].status`, expected one of `retracted`, `corrected`",
    ],
    [
      "sources:\n  - title: a\n    url: javascript:x",
      "t.yaml:3:10 Unexpected `javascript:x` at `sources[0].url`, expected an `http` or `https` address",
    ],
    [
      "exemptions:\n  - rule: a\n    reason: b\n    expires: 2026-02-30",
      "t.yaml:4:14 Unexpected `2026-02-30` at `exemptions[0].expires`, expected a day such as `2027-01-31`",
    ],
    [
      "language: x_y",
      "t.yaml:1:11 Unexpected `x_y` at `language`, expected a language tag such as `fr`",
    ],
    ["title: 2026", "t.yaml:1:8 Unexpected `2026` at `title`, expected text"],
    ["- a", "t.yaml:1:1 Unexpected list, expected a group of keys"],
    ["title: a\ntitle: b", "t.yaml:2:1 Unexpected second key of this name, expected each key once"],
    [
      "title: &a x\ndescription: *a",
      "t.yaml:2:14 Unexpected alias `*a`, expected the value itself",
    ],
    ["title: [a", "t.yaml:1:10 Unexpected"],
    ["title: a: b", "t.yaml:1:8 Unexpected `:`"],
    ["__proto__: {a: 1}", "t.yaml:1:1 Unexpected key `__proto__`"],
    ["? [a, b]\n: c", "t.yaml:1:1 Unexpected key"],
  ])("says where %j is wrong", (text, message) => {
    expect(failure(text).slice(0, message.length)).toBe(message);
  });

  it("names all mistakes at once", () => {
    expect(failure("titel: a\nlanguage: 3")).toBe(
      [
        "2 mistakes in t.yaml",
        "  t.yaml:1:1 Unexpected key `titel`, did you mean `title`?",
        "  t.yaml:2:11 Unexpected `3` at `language`, expected text",
      ].join("\n"),
    );
  });
});

describe("what a command reads", () => {
  /** The files that a check of some operands names, each of which has one error. */
  const checkedIn = async (cwd: string, ...operands: string[]) => {
    const { stdout } = await sitrep(cwd, ["check", "--format", "json", ...operands]);
    const report = JSON.parse(stdout) as { diagnostics: { file: string; severity: string }[] };
    return report.diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ file }) => file);
  };

  it("are the topics of a site, from wherever in it", async () => {
    const site = await folderWith({
      "briefings/port/v1.txt": brokenText(1),
      "briefings/port/V2.TXT": brokenText(2),
      "briefings/rail/v1.txt": brokenText(1, "Rail"),
      "briefings/loose.txt": brokenText(1, "Loose"),
      "notes.txt": "not a briefing",
    });
    const all = [
      "briefings/loose.txt",
      "briefings/port/v1.txt",
      "briefings/port/V2.TXT",
      "briefings/rail/v1.txt",
    ];
    expect(await checkedIn(site)).toEqual(all);
    expect(await checkedIn(site, ".")).toEqual(all);
    expect(await checkedIn(site, "briefings")).toEqual(all);
    expect(await checkedIn(site, "briefings/port")).toEqual(all.slice(1, 3));
    expect(await checkedIn(site, "briefings/port", "briefings/rail/v1.txt")).toEqual(all.slice(1));
    expect(
      await checkedIn(site, "briefings/port", "briefings/port/v1.txt", "./briefings/port"),
    ).toEqual(all.slice(1, 3));
    expect(await checkedIn(join(site, "briefings/port"))).toEqual(["v1.txt", "V2.TXT"]);
    expect(await checkedIn(join(site, "briefings/port"), "..")).toHaveLength(4);
    expect(await checkedIn("/", site)).toHaveLength(4);
  });

  it("leaves alone what is no briefing", async () => {
    const site = await folderWith({
      "briefings/port/v1.txt": brokenText(),
      "briefings/port/.v1.txt": "hidden",
      "briefings/port/v1.txt~": "backup",
      "briefings/port/~v1.txt": "lock",
      "briefings/port/#v1.txt": "autosave",
      "briefings/port/README.md": "notes",
      "briefings/port/readme.MD": "notes",
      "briefings/port/notes.rst": "notes",
      "briefings/port/deeper/v1.txt": "too deep",
      "briefings/.hidden/v1.txt": "hidden",
      "briefings/empty/picture.png": "",
    });
    expect(await checkedIn(site)).toEqual(["briefings/port/v1.txt"]);
  });

  it("takes texts that lie in a folder for topics of their titles, unless it has a topic.yaml", async () => {
    const files = { "a.txt": sampleText(1, "Harbour"), "b.md.txt": sampleText(2, "Harbour") };
    const loose = await folderWith({ ...files, "c.txt": sampleText(1, "Rail") });
    expect((await sitrep(loose, ["build"])).stdout).toMatch(/2 topics/);
    const topic = await folderWith({ ...files, "topic.yaml": "title: Port" });
    expect((await sitrep(topic, ["build"])).stdout).toMatch(/1 topic\b/);
  });

  it("files a loose text under the folder of its topic, and reads it by the words set there", async () => {
    const french = sampleText(2).replace("\nTimeline\n", "\nChronologie\n");
    const site = await folderWith({
      "briefings/harbour-dredging/v1.txt": sampleText(),
      "briefings/harbour-dredging/topic.yaml": "sections: { timeline: Chronologie }",
      "briefings/arrived-today.txt": french,
    });
    const { status, stdout } = await sitrep(site, [
      "check",
      "--strict",
      "--rule",
      "misnamed-version=off",
    ]);
    expect(stdout).toContain("No problems in 2 files");
    expect(status).toBe(0);
    expect((await sitrep(site, ["build"])).stdout).toMatch(/1 topic\b/);
  });

  it("reports on the files named, not on their siblings", async () => {
    const site = await folderWith({
      "briefings/port/v1.txt": brokenText(1),
      "briefings/port/v2.txt": sampleText(2),
    });
    expect(await checkedIn(site, "briefings/port/v2.txt")).toEqual([]);
    expect(await checkedIn(site, "briefings/port/v1.txt")).toEqual(["briefings/port/v1.txt"]);
  });

  it("finds bytes that are no UTF-8, on their lines, beside all else", async () => {
    const bytes = Buffer.concat([Buffer.from("H"), Buffer.from([0xe4]), Buffer.from(brokenText())]);
    const site = await folderWith({ "briefings/port/v1.txt": bytes });
    const { status, stdout } = await sitrep(site, ["check"]);
    expect(status).toBe(1);
    expect(stdout).toContain("briefings/port/v1.txt:1:2 error Unexpected byte `0xE4`");
    expect(stdout).toContain("briefings/port/v1.txt:5:52 error");
  });

  it("follows a link within the briefings, and refuses one that leads out of them", async () => {
    const site = await folderWith({
      "briefings/port/v1.txt": brokenText(1),
      "elsewhere/v2.txt": brokenText(2),
    });
    await symlink("v1.txt", join(site, "briefings/port/v3.txt"));
    expect(await checkedIn(site)).toEqual(["briefings/port/v1.txt", "briefings/port/v3.txt"]);

    await symlink("../../elsewhere/v2.txt", join(site, "briefings/port/v2.txt"));
    await symlink("../elsewhere", join(site, "briefings/stolen"));
    const { status, stdout, stderr } = await sitrep(site, ["check"]);
    expect(status).toBe(2);
    expect(stdout).toContain("briefings/port/v1.txt:5:");
    expect(stdout).not.toContain("v2.txt");
    expect(stderr).toContain("The link `briefings/port/v2.txt` leads out of `briefings`");
    expect(stderr).toContain("The link `briefings/stolen` leads out of `briefings`");
  });

  it("refuses a link that leads nowhere", async () => {
    const site = await folderWith({ "briefings/port/v1.txt": sampleText() });
    await symlink("gone.txt", join(site, "briefings/port/v2.txt"));
    const { status, stderr } = await sitrep(site, ["check"]);
    expect([status, stderr]).toEqual([
      2,
      "sitrep: The link `briefings/port/v2.txt` leads nowhere\n",
    ]);
  });

  it.each([
    [
      { "briefings/search/v1.txt": sampleText() },
      "The folder `briefings/search` has a name that the site needs itself",
    ],
    [
      { "briefings/a b/v1.txt": sampleText(), "briefings/A-B/v1.txt": sampleText() },
      "The folders `briefings/A-B` and `briefings/a b` would share the address `a-b`",
    ],
    [{ "briefings/a/picture.png": "" }, "No briefing in `briefings`"],
    [
      { "briefings/a/v1.txt": sampleText(), "briefings/a/topic.yaml": "titel: x" },
      "briefings/a/topic.yaml:1:1 Unexpected key `titel`, did you mean `title`?",
    ],
    [
      { "briefings/a/v1.txt": sampleText(), "briefings/a/topic.yaml": Buffer.from([0xff]) },
      "briefings/a/topic.yaml is not in UTF-8",
    ],
  ])("fails where the folders are wrong (%#)", async (files, message) => {
    const site = await folderWith(files);
    const { status, stderr } = await sitrep(site, ["check"]);
    expect(status).toBe(2);
    expect(stderr).toContain(`sitrep: ${message}`);
  });
});

describe("writeSite", () => {
  const files = (...paths: string[]): SiteFile[] =>
    paths.map((path) => ({ path, content: `<${path}>` }));
  const write = async (
    path: string,
    site: readonly SiteFile[],
    { force = false, io = systemIo() } = {},
  ) => {
    const layout = { folder: "/nowhere/site", briefings: "/nowhere/site/briefings" };
    const out = await openOutFolder(io, path, layout, force);
    await writeSite(io, out, { force }, async (parts) => {
      await parts.add("", site);
      await parts.finish();
    });
  };
  const contents = async (folder: string) => {
    const { ".sitrep-manifest.json": _, ...others } = await filesIn(folder);
    return others;
  };

  it("makes the folder hold what it should, and removes what it wrote before", async () => {
    const out = join(await folderWith({}), "deep/out");
    await write(out, files("index.html", "a/b/index.html", "a/c.json"));
    await addFiles(out, { "a/b/mine.txt": "mine" });
    await write(out, files("index.html", "d/index.html"));
    expect(await contents(out)).toEqual({
      "index.html": "<index.html>",
      "d/index.html": "<d/index.html>",
      "a/b/mine.txt": "mine",
    });
    await write(out, files("index.html"));
    await expect(stat(join(out, "d"))).rejects.toThrow("ENOENT");
  });

  it("writes only what changed, pages last and the first page after all others", async () => {
    const out = await folderWith({});
    await write(out, []);
    await addFiles(out, { CNAME: "example.org" });
    const written: string[] = [];
    const io = systemIo();
    const watched: Io = {
      ...io,
      writeFile: (path, bytes) => {
        written.push(path.slice(out.length + 1));
        return io.writeFile(path, bytes);
      },
    };
    const site = files("index.html", "a/index.html", "a/b/index.html", "a/x.json");
    await write(out, site, { io: watched });
    const manifest = ".sitrep-manifest.json";
    expect(written).toEqual([manifest, "a/x.json", "a/b/index.html", "a/index.html", "index.html"]);
    written.length = 0;
    await write(out, [...site.slice(1), { path: "index.html", content: "new" }], { io: watched });
    expect(written).toEqual(["index.html"]);
  });

  it("can be taken up by the next build wherever it was cut off", async () => {
    const before = files("index.html", "old/index.html");
    const after = files("new/index.html", "new/x.json").concat({
      path: "index.html",
      content: "new",
    });
    for (let steps = 0; steps < 8; steps++) {
      const out = await folderWith({});
      await write(out, before);
      const io = systemIo();
      let left = steps;
      const spend = <Args extends unknown[]>(act: (...args: Args) => Promise<void>) => {
        return async (...args: Args) => {
          if (left-- <= 0) throw new Error("cut off");
          await act(...args);
        };
      };
      const mortal: Io = {
        ...io,
        writeFile: spend(io.writeFile),
        removeFile: spend(io.removeFile),
      };
      await write(out, after, { io: mortal }).catch((error) =>
        expect(error.message).toBe("cut off"),
      );
      await write(out, after);
      expect(Object.keys(await contents(out)).sort()).toEqual([
        "index.html",
        "new/index.html",
        "new/x.json",
      ]);
    }
  });

  it("refuses a folder with files of others, and with force writes beside them", async () => {
    const out = await folderWith({ CNAME: "example.org" });
    await expect(write(out, files("index.html"))).rejects.toThrow(
      "files that sitrep did not write",
    );
    await write(out, files("index.html"), { force: true });
    await write(out, files("a/index.html"));
    expect(await contents(out)).toEqual({ CNAME: "example.org", "a/index.html": "<a/index.html>" });
  });

  it("replaces no file of others, even in a folder of its own", async () => {
    const out = await folderWith({});
    await write(out, files("index.html"));
    await addFiles(out, { "a/index.html": "mine" });
    await expect(write(out, files("a/index.html", "b.html"))).rejects.toThrow(
      "something stands there",
    );
    expect(await contents(out)).toEqual({ "index.html": "<index.html>", "a/index.html": "mine" });
  });

  it("follows no link", async () => {
    const elsewhere = await folderWith({ "page.html": "mine", "x/old.html": "mine" });
    const out = await folderWith({});
    await write(out, files("x/old.html", "page.html"));
    await symlink(join(elsewhere, "x"), join(out, "a"));
    await expect(write(out, files("a/index.html"))).rejects.toThrow("is a link");
    await write(out, files("index.html"));

    await symlink(join(elsewhere, "page.html"), join(out, "page.html"));
    await expect(write(out, files("page.html"))).rejects.toThrow("something stands there");
    await write(out, files("page.html"), { force: true });
    expect(await contents(out)).toEqual({ "page.html": "<page.html>" });
    expect(await contents(elsewhere)).toEqual({ "page.html": "mine", "x/old.html": "mine" });
  });

  it("removes nothing beyond a link that took a folder's place", async () => {
    const elsewhere = await folderWith({ "old.html": "mine" });
    const out = await folderWith({});
    await addFiles(out, { ".sitrep-manifest.json": formatManifest(["x/old.html", "index.html"]) });
    await symlink(elsewhere, join(out, "x"));
    await write(out, files("index.html"));
    expect(await contents(elsewhere)).toEqual({ "old.html": "mine" });
  });

  it("trusts no manifest that names places outside", async () => {
    const folder = await folderWith({ "mine.txt": "mine" });
    const manifest = JSON.stringify({ sitrep: 1, files: ["../mine.txt"] });
    await addFiles(folder, { "out/.sitrep-manifest.json": manifest });
    await expect(write(join(folder, "out"), files("index.html"))).rejects.toThrow("did not write");
    expect(await readFile(join(folder, "mine.txt"), "utf8")).toBe("mine");
  });

  it("refuses a folder that is a file, and the folders of the texts", async () => {
    const site = await folderWith({ "briefings/a/v1.txt": "", file: "", "site/x": "" });
    await symlink("briefings", join(site, "alias"));
    const layout = { folder: site, briefings: join(site, "briefings") };
    const open = (path: string) => openOutFolder(systemIo(), join(site, path), layout, true);
    for (const path of [
      ".",
      "..",
      "briefings",
      "briefings/a",
      "briefings/new/out",
      "alias",
      "alias/new",
    ]) {
      await expect(open(path), path).rejects.toThrow("the briefings are there");
    }
    await expect(open("file")).rejects.toThrow("it is no folder");
    expect((await open("site")).path).toBe(join(site, "site"));
  });
});

describe("a manifest", () => {
  it.each(["a", "a/b.html", "a/.well-known/x", "...a/b", "é"])("may name %j", (path) => {
    expect(isPlainPath(path)).toBe(true);
    expect(parseManifest(formatManifest([path]))).toEqual([path]);
  });

  it.each(["", "/a", "..", "a/../b", "a//b", "./a", "a/", "a\\b", "C:x", "a/..", "a\0"])(
    "may not name %j",
    (path) => {
      expect(isPlainPath(path)).toBe(false);
      expect(parseManifest(formatManifest([path]))).toBeUndefined();
    },
  );

  it.each(["", "{}", "[]", '{"sitrep":2,"files":[]}', '{"sitrep":1,"files":[1]}'])(
    "is not %j",
    (text) => {
      expect(parseManifest(text)).toBeUndefined();
    },
  );
});

describe("isWithin", () => {
  it.each([
    ["/a", "/a", true],
    ["/a/b", "/a", true],
    ["/a/..b", "/a", true],
    ["/ab", "/a", false],
    ["/", "/a", false],
    ["/b/a", "/a", false],
  ])("%s in %s: %s", (path, folder, expected) => {
    expect(isWithin(path, folder)).toBe(expected);
  });
});
