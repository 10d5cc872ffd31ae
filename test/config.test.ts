import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withPath } from "../src/cli/address.ts";
import { parseConfig } from "../src/cli/config.ts";
import { parseJson } from "../src/cli/json.ts";
import { defineConfig } from "../src/index.ts";
import { nearest } from "../src/model/suggest.ts";
import { brokenText, folderWith, sampleText, sitrep } from "./sample.ts";

describe("parseConfig", () => {
  const mistakesIn = (value: unknown) => parseConfig(value).mistakes;

  it("takes a config with every key", () => {
    const settings = {
      title: "Harbour watch",
      description: "What happens in the port.",
      lang: "pt-BR",
      url: "https://Example.org/reports/",
      base: "reports",
      briefings: "texts",
      templates: "theme",
      out: "public",
      rules: { "uncited-source": "error", "unsupported-claim": "warning" },
      sections: { narrative: "Narrativa" },
      cues: { evolution: "Evolução" },
      theme: { accent: "#7a1f1f", fonts: { text: "Charter, serif" } },
    };
    const { config, mistakes } = parseConfig(settings);
    expect(mistakes).toEqual([]);
    expect(config).toEqual({ ...settings, url: "https://example.org/reports", base: "/reports" });
  });

  it.each([
    [{ titel: "x" }, "Unexpected key `titel`, did you mean `title`?"],
    [{ sections: { timelin: "x" } }, "Unexpected key `sections.timelin`, did you mean `timeline`?"],
    [{ cues: { zzzzzzzz: "x" } }, "Unexpected key `cues.zzzzzzzz`, expected one of `evolution`"],
    [{ title: 3 }, "Unexpected `3` at `title`, expected text"],
    [{ title: " " }, "Unexpected empty text at `title`, expected some text"],
    [{ lang: "x_y" }, "Unexpected `x_y` at `lang`, expected a language tag such as `fr`"],
    [
      { url: "ftp://a.org" },
      "Unexpected `ftp://a.org` at `url`, expected an `http` or `https` address",
    ],
    [
      { url: "https://a.org/?x" },
      "Unexpected `https://a.org/?x` at `url`, expected an address without `?` and `#`",
    ],
    [
      { base: "https://a.org" },
      "Unexpected `https://a.org` at `base`, expected a path such as `/reports/`",
    ],
    [{ rules: [] }, "Unexpected list at `rules`, expected a group of keys"],
    [
      { rules: { "uncited-source": "warn" } },
      "Unexpected `warn` at `rules.uncited-source`, expected one of `off`, `warning`, `error`",
    ],
    [
      { rules: { "uncited-sorce": "off" } },
      "In `rules`: Unknown rule `uncited-sorce`, did you mean `uncited-source`?",
    ],
    [
      { rules: { "unresolved-citation": "warning" } },
      "In `rules`: Unexpected level `warning` of rule `unresolved-citation`, expected `error`: an error stays one",
    ],
    [null, "Unexpected empty value, expected a group of keys"],
  ])("says in our words what is wrong with %j", (value, message) => {
    expect(mistakesIn(value)).toEqual([message]);
  });

  it("names every mistake, not the first alone", () => {
    expect(mistakesIn({ titel: "x", lang: 1, rules: { a: "b" } })).toHaveLength(3);
  });
});

describe("a site's config", () => {
  const text = { "briefings/port/v1.txt": sampleText().replace("[1][2]", "[1]") };
  const rules = { "unlisted-tension-source": "off" };
  const settings = `{ rules: ${JSON.stringify(rules)} }`;

  it.each([
    ["sitrep.config.json", JSON.stringify({ rules })],
    ["sitrep.config.mjs", `export default ${settings};`],
    ["sitrep.config.mjs", `export default async () => (${settings});`],
    [
      "sitrep.config.mjs",
      `const settings = await Promise.resolve(${settings});\nexport default settings;`,
    ],
    ["sitrep.config.js", `export default ${settings};`],
    ["sitrep.config.js", `module.exports = ${settings};`],
    [
      "sitrep.config.mts",
      `import { defineConfig } from "sitrep";\nexport default defineConfig(${settings});`,
    ],
    ["sitrep.config.ts", `const settings: object = ${settings};\nexport default settings;`],
    [
      "sitrep.config.ts",
      `import { defineConfig } from "sitrep";\nexport default defineConfig(() => (${settings}));`,
    ],
  ])("is read from %s (%s)", async (name, config) => {
    const without = await folderWith(text);
    expect((await sitrep(without, ["check", "--strict"])).status).toBe(1);
    const folder = await folderWith({ ...text, [name]: config });
    expect(await sitrep(folder, ["check", "--strict"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("holds for a single file and for a folder further down", async () => {
    const folder = await folderWith({ ...text, "sitrep.config.json": JSON.stringify({ rules }) });
    for (const [cwd, ...operands] of [
      [folder, "briefings/port/v1.txt"],
      [`${folder}/briefings/port`],
      [`${folder}/briefings`, "port"],
    ]) {
      const { status } = await sitrep(cwd ?? "", ["check", "--strict", ...operands]);
      expect(status, operands.join()).toBe(0);
    }
  });

  it("is beaten by a flag", async () => {
    const folder = await folderWith({ ...text, "sitrep.config.json": JSON.stringify({ rules }) });
    const { status } = await sitrep(folder, ["check", "--rule", "unlisted-tension-source=error"]);
    expect(status).toBe(1);
  });

  it("may be named on the command line", async () => {
    const folder = await folderWith({ ...text, "ci.json": JSON.stringify({ rules }) });
    const { status } = await sitrep(folder, ["check", "--strict", "--config", "ci.json"]);
    expect(status).toBe(0);
  });

  it("may name another folder for the topics, each of whose folders is one", async () => {
    const folder = await folderWith({
      "sitrep.config.json": JSON.stringify({ briefings: "texts" }),
      "texts/port/v1.txt": sampleText(),
      "briefings/port/v1.txt": brokenText(),
    });
    expect(await sitrep(folder, ["check"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/1 file/),
    });
  });

  it.each([
    [
      "sitrep.config.json",
      '{\n  "titel": "x"\n}',
      "sitrep.config.json: Unexpected key `titel`, did you mean `title`?",
    ],
    [
      "sitrep.config.json",
      '{\n  "title": "x",\n}',
      "sitrep.config.json:3:1 Unexpected `}`, expected JSON",
    ],
    [
      "sitrep.config.mjs",
      "throw new Error('no luck');",
      "sitrep.config.mjs could not be run: no luck",
    ],
  ])("fails with one line where %s has a mistake (%j)", async (name, config, message) => {
    const folder = await folderWith({ ...text, [name]: config });
    expect(await sitrep(folder, ["check"])).toEqual({
      status: 2,
      stdout: "",
      stderr: `sitrep: ${message}\n`,
    });
  });

  it("is refused where there are two", async () => {
    const folder = await folderWith({
      ...text,
      "sitrep.config.json": "{}",
      "sitrep.config.mjs": "export default {};",
    });
    const { status, stderr } = await sitrep(folder, ["check"]);
    expect(status).toBe(2);
    expect(stderr).toContain("Two configs, `sitrep.config.mjs` and `sitrep.config.json`");
  });

  it("may not give two sections one heading", async () => {
    const folder = await folderWith({
      ...text,
      "sitrep.config.json": JSON.stringify({ sections: { what: "Sources" } }),
    });
    const { status, stderr } = await sitrep(folder, ["check"]);
    expect(status).toBe(2);
    expect(stderr).toContain("`sections.what` and `sections.sources` have the same heading");
  });
});

describe("defineConfig", () => {
  it("gives settings, and functions that make them, back", () => {
    const settings = { title: "Harbour watch" };
    const make = () => settings;
    expect(defineConfig(settings)).toBe(settings);
    expect(defineConfig(make)).toBe(make);
  });
});

describe("parseJson", () => {
  it.each([
    ["{\n  a: 1}", "f:2:3 Unexpected `a`"],
    ["[1, 2", "f:1:6 Unexpected end"],
    ['{"a" 1}', "f:1:6 Unexpected `1`"],
    ["[1,]", "f:1:4 Unexpected `]`"],
    ["// c\n{}", "f:1:1 Unexpected `//`"],
    ["{'a': 1}", "f:1:2 Unexpected `'a'`"],
    ["[1]]", "f:1:4 Unexpected `]`"],
    ["", "f:1:1 Unexpected end"],
    ['{"a": tru}', "f:1:7 Unexpected `tru`"],
    ["[}", "f:1:2 Unexpected `}`"],
  ])("says where %j is no JSON", (text, message) => {
    expect(() => parseJson(text, "f")).toThrow(`${message}, expected JSON`);
  });

  it("finds a place for every cut in a JSON text that breaks it", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const cut = json.slice(0, at % (json.length + 1));
        let isJson = true;
        try {
          JSON.parse(cut);
        } catch {
          isJson = false;
        }
        if (isJson) expect(parseJson(cut, "f")).toEqual(JSON.parse(cut));
        else expect(() => parseJson(cut, "f")).toThrow(/^f:1:\d+ Unexpected/);
      }),
    );
  });
});

describe("withPath", () => {
  it.each([
    ["https://example.org", undefined, "https://example.org"],
    ["https://example.org/a", undefined, "https://example.org/a"],
    ["https://example.org", "/reports", "https://example.org/reports"],
    ["https://example.org/a", "/b", "https://example.org/b"],
    ["https://example.org/a", "", "https://example.org"],
  ])("puts the base of %s, %s, in place: %s", (address, base, expected) => {
    expect(withPath(address, base)).toBe(expected);
  });
});

describe("nearest", () => {
  it.each([
    ["chekc", "check"],
    ["Build", "build"],
    ["explian", "explain"],
    ["pars", "parse"],
    ["zzz", undefined],
    ["x", undefined],
    ["", undefined],
  ])("takes %j for %j", (word, expected) => {
    expect(nearest(word, ["build", "check", "parse", "explain"])).toBe(expected);
  });

  it("finds a word that is among the candidates", () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.nat(), (candidates, i) => {
        const word = candidates[i % candidates.length] ?? "";
        expect(nearest(word, candidates)).toBe(word);
      }),
    );
  });
});
