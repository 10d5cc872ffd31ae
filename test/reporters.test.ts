import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "../src/check/excerpt.ts";
import { explainRule } from "../src/check/explain.ts";
import { reporters } from "../src/check/reporters/index.ts";
import { json } from "../src/check/reporters/json.ts";
import { pretty } from "../src/check/reporters/pretty.ts";
import type { Diagnostic } from "../src/model/diagnostic.ts";

function diagnostic(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: "unresolved-citation",
    severity: "error",
    message: "Unexpected citation `[9]`, expected the number of a source",
    hint: "Correct the number.",
    file: "briefings/reactors/v3.txt",
    line: 2,
    column: 21,
    endLine: 2,
    endColumn: 24,
    data: { number: 9 },
    ...parts,
  };
}

const text = "What\nReactor two is down [9].\n";
const texts = new Map([["briefings/reactors/v3.txt", text]]);

describe("the list of reporters", () => {
  it("holds what its folder holds, each by the name of its file", () => {
    const folder = readdirSync(new URL("../src/check/reporters/", import.meta.url)).sort();
    expect(folder).toEqual([...reporters.map(({ name }) => `${name}.ts`), "index.ts"].sort());
  });
});

describe("pretty", () => {
  it("shows the place, the words and what to do", () => {
    const found = [diagnostic({ column: 21, endColumn: 24 })];
    expect(pretty.format(found, texts)).toBe(
      `briefings/reactors/v3.txt:2:21 error Unexpected citation \`[9]\`, expected the number of a source (unresolved-citation)
  Reactor two is down [9].
                      ^^^
  Correct the number.

1 error in 1 file
`,
    );
  });

  it("keeps the findings of a file together", () => {
    const [a, b] = ["a.txt", "b.txt"];
    const found = [a, b, a].map((file, nth) => diagnostic({ file, line: nth + 1, hint: null }));
    const starts = pretty
      .format(found, new Map())
      .split("\n\n")
      .map((part) => part.split(" ")[0]);
    expect(starts).toEqual(["a.txt:1:21", "a.txt:3:21", "b.txt:2:21", "3"]);
  });

  it("counts at the end", () => {
    const files = new Map([
      ["a", ""],
      ["b", ""],
      ["c", ""],
    ]);
    const summaryOf = (severities: Diagnostic["severity"][]) =>
      pretty
        .format(
          severities.map((severity) => diagnostic({ severity })),
          files,
        )
        .trimEnd()
        .split("\n")
        .at(-1);
    expect(summaryOf([])).toBe("No problems in 3 files");
    expect(summaryOf(["error", "error", "warning"])).toBe("2 errors, 1 warning in 3 files");
    expect(summaryOf(["warning", "warning"])).toBe("2 warnings in 3 files");
  });

  it("says the same with colour as without", () => {
    const found = [diagnostic(), diagnostic({ severity: "warning" })];
    const colored = pretty.format(found, texts, { color: true });
    expect(colored).toContain("\u001b[31merror\u001b[39m");
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(pretty.format(found, texts));
  });

  it("shows escapes for what could act on a terminal", () => {
    const file = "a\u001b[2J\n.txt";
    const found = [
      diagnostic({
        file,
        message: "Unexpected \u202e",
        hint: "Delete \u0007",
        line: 1,
        column: 3,
        endLine: 1,
        endColumn: 4,
      }),
    ];
    const output = pretty.format(found, new Map([[file, "ab\u202ec\u0000"]]));
    expect(output).toBe(`a\\u001b[2J\\u000a.txt:1:3 error Unexpected \\u202e (unresolved-citation)
  ab\\u202ec\\u0000
    ^^^^^^
  Delete \\u0007

1 error in 1 file
`);
  });

  it("does without the words where they are not at hand", () => {
    expect(pretty.format([diagnostic({ file: null })], new Map())).toMatch(
      /^<stdin>:2:21 error .*\n {2}Correct the number\.\n\n1 error in 0 files\n$/,
    );
  });

  it("finds the line whatever ends it, and behind a byte-order mark", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const found = [diagnostic({ file: "a", line: 1, column: 1, endLine: 1, endColumn: 3 })];
      const output = pretty.format(found, new Map([["a", `\ufeffOne${end}Two`]]));
      expect(output.split("\n").slice(1, 3)).toEqual(["  One", "  ^^"]);
    }
  });
});

describe("an excerpt", () => {
  /** Draws the line with the mark below it; the place is what stands between `<` and `>`. */
  function draw(line: string, width = 60): string[] {
    const start = line.indexOf("<");
    const end = line.indexOf(">") - 1;
    const { text, before, marked } = excerptOf(line.replace(/[<>]/g, ""), start, end, width);
    return [text, " ".repeat(before) + "^".repeat(marked)];
  }

  it.each([
    ["plain words", "one <two> three", ["one two three", "    ^^^"]],
    ["no width", "one <>two", ["one two", "    ^"]],
    ["the end of a line", "one<>", ["one", "   ^"]],
    ["an empty line", "<>", ["", "^"]],
    ["a tab", "\tone <two>", ["  one two", "      ^^^"]],
    ["wide characters", "港口 <罢工> 港口", ["港口 罢工 港口", "     ^^^^"]],
    ["combining marks", "e\u0301e\u0301 <o\u0308>", ["e\u0301e\u0301 o\u0308", "   ^"]],
    ["an emoji of several characters", "👨\u200d👩\u200d👧 <x>", ["👨\u200d👩\u200d👧 x", "   ^"]],
    ["a flag", "🇨🇭 <x>", ["🇨🇭 x", "   ^"]],
    ["an invisible character", "a<\u200b>b", ["a\\u200bb", " ^^^^^^"]],
    ["an escape before", "\u202ea <b>", ["\\u202ea b", "        ^"]],
  ])("marks the place behind or at %s", (_, line, drawn) => {
    expect(draw(line)).toEqual(drawn);
  });

  it("is a window of a long line", () => {
    const words = "one two three four five six seven eight nine ten";
    expect(draw(words.replace("five", "<five>"), 20)).toEqual([
      "…e four five six se…",
      "        ^^^^",
    ]);
    expect(draw(words.replace("one", "<one>"), 20)).toEqual(["one two three four…", "^^^"]);
    expect(draw(words.replace("ten", "<ten>"), 20)).toEqual([
      "…ven eight nine ten",
      "                ^^^",
    ]);
    expect(draw(`<${words}>`, 20)).toEqual(["one two three four…", "^^^^^^^^^^^^^^^^^^"]);
  });

  it("fits, and its mark stands under the place", () => {
    const words = fc.array(fc.constantFrom("a", "b ", "港", "e\u0301", "👁\ufe0f", "\u202e", "\t"), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const line = `${before.join("")}#${after.join("")}`;
        const at = line.indexOf("#");
        const found = excerptOf(line, at, at + 1, 40);
        const shown = excerptOf(
          found.text,
          found.text.indexOf("#"),
          found.text.indexOf("#") + 1,
          1000,
        );
        expect(found.marked).toBe(1);
        expect(found.before).toBe(shown.before);
        expect(found.before + found.marked).toBeLessThanOrEqual(40);
      }),
    );
  });

  it("of a line of a million characters takes no longer than one of a thousand", () => {
    const line = "word ".repeat(200_000);
    const start = performance.now();
    for (let nth = 0; nth < 100; nth++) excerptOf(line, nth * 9000, nth * 9000 + 4, 100);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("json", () => {
  it("is as the design has it", () => {
    const found = [diagnostic({ hint: null }), diagnostic({ severity: "warning", file: null })];
    const output = json.format(found, texts);
    expect(JSON.parse(output)).toEqual({
      diagnostics: found,
      summary: { files: 1, errors: 1, warnings: 1 },
    });
    expect([...output.matchAll(/^ {6}"(\w+)"/gm)].slice(0, 10).map(([, key]) => key)).toEqual([
      "rule",
      "severity",
      "message",
      "hint",
      "file",
      "line",
      "column",
      "endLine",
      "endColumn",
      "data",
    ]);
    expect(output.endsWith("}\n")).toBe(true);
  });

  it("is an empty list where nothing is found", () => {
    expect(JSON.parse(json.format([], texts))).toEqual({
      diagnostics: [],
      summary: { files: 1, errors: 0, warnings: 0 },
    });
  });

  it("escapes what cannot be seen", () => {
    const message = "\u0000\u0085\u202e\u2066\u200b\u2028\ufeff\u{e0041}\ud800";
    const output = json.format([diagnostic({ message })], texts);
    expect(output).toContain(
      '"\\u0000\\u0085\\u202e\\u2066\\u200b\\u2028\\ufeff\\udb40\\udc41\\ud800"',
    );
    expect(output).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (message, file) => {
        const found = [diagnostic({ message, file })];
        expect(JSON.parse(json.format(found, texts)).diagnostics).toEqual(found);
      }),
    );
  });
});

describe("the page of a rule at the terminal", () => {
  const page = "# some-rule\n\nAll is well.\n\n## Invalid\n\n```briefing\nWhat\n\nA \u202e\n```\n";

  it("has its examples indented and its headings without marks", () => {
    expect(explainRule(page, { color: false })).toBe(
      "some-rule\n\nAll is well.\n\nInvalid\n\n    What\n\n    A \\u202e\n",
    );
  });

  it("has bold headings in colour", () => {
    expect(explainRule(page, { color: true })).toContain("\u001b[1mInvalid\u001b[22m\n");
  });
});
