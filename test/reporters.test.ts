import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { excerptOf } from "../src/check/excerpt.ts";
import { explainRule } from "../src/check/explain.ts";
import { githubSummary } from "../src/check/github-summary.ts";
import type { ReportOptions } from "../src/check/reporter.ts";
import { github } from "../src/check/reporters/github.ts";
import { reporters } from "../src/check/reporters/index.ts";
import { json } from "../src/check/reporters/json.ts";
import { junit } from "../src/check/reporters/junit.ts";
import { pretty } from "../src/check/reporters/pretty.ts";
import { sarif } from "../src/check/reporters/sarif.ts";
import { rules } from "../src/check/rules/index.ts";
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

/** Characters that would act on a terminal, order others or break a format. */
const HOSTILE =
  "a\u0000\u001b[31m\u202e\u2066\u200b\u2028\ud800\ufffe]]>&<\"'%0A::error::,;:|`*{0}";

describe("sarif", () => {
  // The schema as it is published; zod would take a reference to a URI for a whole URI.
  const published = readFileSync(new URL("schemas/sarif-2.1.0.json", import.meta.url), "utf8");
  const reference = "^(?:[\\w.~:/?#@!$&'()*+,;=\\[\\]-]|%[\\dA-Fa-f]{2})*$";
  const schema = z.fromJSONSchema(
    JSON.parse(
      published.replaceAll(
        '\"format\": \"uri-reference\"',
        () => `"pattern": ${JSON.stringify(reference)}`,
      ),
    ),
  );
  /** The log that some findings make; the published schema takes it. */
  function logOf(found: readonly Diagnostic[], options: ReportOptions = {}) {
    const log = JSON.parse(sarif.format(found, texts, options));
    expect(schema.safeParse(log).error?.issues).toBeUndefined();
    return log;
  }
  const resultOf = (parts: Partial<Diagnostic>, options: ReportOptions = {}) =>
    logOf([diagnostic(parts)], options).runs[0].results[0];

  it("is checked by a schema that refuses what is none", () => {
    const log = logOf([diagnostic()]);
    const [run] = log.runs;
    const [{ message, ...rest }] = run.results;
    for (const wrong of [
      { ...log, version: "2.0.0" },
      { ...log, runs: [{ ...run, tool: {} }] },
      { ...log, runs: [{ ...run, results: [rest] }] },
      { ...log, runs: [{ ...run, results: [{ ...rest, message, level: "fatal" }] }] },
      { ...log, runs: [{ ...run, unknown: 1 }] },
    ]) {
      expect(schema.safeParse(wrong).success).toBe(false);
    }
  });

  it("says what is wrong, where, and by which rule", () => {
    expect(resultOf({})).toEqual({
      ruleId: "unresolved-citation",
      ruleIndex: rules.findIndex(({ id }) => id === "unresolved-citation"),
      level: "error",
      message: {
        text: "Unexpected citation `[9]`, expected the number of a source. Correct the number.",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "briefings/reactors/v3.txt", uriBaseId: "%SRCROOT%" },
            region: { startLine: 2, startColumn: 21, endLine: 2, endColumn: 24 },
          },
        },
      ],
    });
  });

  it("knows every rule with its page, its level and its version", () => {
    const pages = new Map(rules.map(({ id }) => [id, `# ${id}\n\nA page.\n`]));
    const [{ tool, columnKind }] = logOf([], { pages, version: "1.2.3" }).runs;
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver).toMatchObject({ name: "sitrep", semanticVersion: "1.2.3" });
    expect(tool.driver.rules).toEqual(
      rules.map(({ id, summary, severity }) => ({
        id,
        shortDescription: { text: summary },
        help: { text: `${id}\n\nA page.\n`, markdown: `# ${id}\n\nA page.\n` },
        defaultConfiguration: {
          enabled: severity !== "off",
          level: severity === "off" ? "warning" : severity,
        },
      })),
    );
  });

  it("shows other places that explain a finding", () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 5 };
    expect(resultOf({ related: [{ message: "The first", ...place }] }).relatedLocations).toEqual([
      {
        id: 1,
        message: { text: "The first" },
        physicalLocation: {
          artifactLocation: { uri: "briefings/reactors/v3.txt", uriBaseId: "%SRCROOT%" },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5 },
        },
      },
    ]);
  });

  it("gives findings their fingerprints", () => {
    expect(resultOf({}, { fingerprintOf: () => "ab12:1" }).partialFingerprints).toEqual({
      "sitrepWords/v1": "ab12:1",
      primaryLocationLineHash: "ab12:1",
    });
  });

  it("says why a finding may stand", () => {
    const suppressed = [
      { diagnostic: diagnostic(), kind: "inSource", reason: "Kept" },
      { diagnostic: diagnostic(), kind: "external", reason: "Old \u202e" },
    ] as const;
    const { results } = logOf([], { suppressed }).runs[0];
    expect(results.map(({ suppressions }: { suppressions: unknown }) => suppressions)).toEqual([
      [{ kind: "inSource", justification: "Kept" }],
      [{ kind: "external", justification: "Old \\u202e" }],
    ]);
  });

  it.each([
    ["a b/50%/é#?.txt", "a%20b/50%25/%C3%A9%23%3F.txt", "%SRCROOT%"],
    ["a:b.txt", "a%3Ab.txt", "%SRCROOT%"],
    ["../x/v1.txt", "../x/v1.txt", "%SRCROOT%"],
    ["/tmp/v 1.txt", "file:///tmp/v%201.txt", undefined],
    ["\ud800.txt", "%EF%BF%BD.txt", "%SRCROOT%"],
  ])("writes the path %j as a URI", (file, uri, uriBaseId) => {
    const [{ physicalLocation }] = resultOf({ file }).locations;
    expect(physicalLocation.artifactLocation).toEqual(uriBaseId ? { uri, uriBaseId } : { uri });
    expect(new URL(uri, "file:///base/").href).toContain(uri.replace("../", ""));
  });

  it("has no URI for standard input", () => {
    const [{ physicalLocation }] = resultOf({ file: null }).locations;
    expect(physicalLocation.artifactLocation).toEqual({ description: { text: "standard input" } });
  });

  it("doubles braces, which would stand for an argument", () => {
    expect(resultOf({ message: "{0}", hint: null }).message.text).toBe("{{0}}");
  });

  it("holds for any words, and shows only characters that can be seen", () => {
    const words = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(words, words, words, (message, hint, file) => {
        logOf([diagnostic({ message, hint, file })]);
        const output = sarif.format([diagnostic({ message, hint, file })], new Map([[file, ""]]));
        expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      }),
      { numRuns: 30 },
    );
  });
});

describe("github", () => {
  it("annotates the lines of a pull request", () => {
    expect(
      github.format([diagnostic(), diagnostic({ severity: "warning", hint: null })], texts),
    ).toBe(`::error file=briefings/reactors/v3.txt,line=2,endLine=2,col=21,endColumn=23,title=unresolved-citation::Unexpected citation \`[9]\`, expected the number of a source%0ACorrect the number.
::warning file=briefings/reactors/v3.txt,line=2,endLine=2,col=21,endColumn=23,title=unresolved-citation::Unexpected citation \`[9]\`, expected the number of a source
`);
  });

  it("gives columns only within a line, and a file only where there is one", () => {
    expect(
      github.format([diagnostic({ endLine: 4, file: null, hint: null, message: "m" })], texts),
    ).toBe("::error line=2,endLine=4,title=unresolved-citation::m\n");
    const empty = diagnostic({ endColumn: 21, hint: null, message: "m" });
    expect(github.format([empty], texts)).toContain("col=21,endColumn=21,");
  });

  it("lets no words become a command or a property", () => {
    const output = github.format(
      [diagnostic({ message: HOSTILE, hint: "\n::a", file: "a,b:c%\n::d" })],
      texts,
    );
    expect(output.split("\n")).toHaveLength(2);
    expect(output).toContain("file=a%2Cb%3Ac%25\\u000a%3A%3Ad,");
    expect(output).toContain("%250A::error::");
    expect(output).toContain("%0A\\u000a::a");
    expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  });

  it("is nothing where nothing is found", () => {
    expect(github.format([], texts)).toBe("");
  });
});

describe("the summary of a job in GitHub Actions", () => {
  it("is a table", () => {
    expect(
      githubSummary([diagnostic({ message: "Unexpected `[9]`, expected `[1]`" })], texts),
    ).toBe(`### sitrep

1 error in 1 file.

| place | | finding | rule |
| --- | --- | --- | --- |
| briefings/reactors/v3.txt&#58;2&#58;21 | error | Unexpected <code>&#91;9&#93;</code>, expected <code>&#91;1&#93;</code> | unresolved&#45;citation |
`);
  });

  it("says when all is well", () => {
    expect(githubSummary([], texts)).toBe("### sitrep\n\nNo problems in 1 file.\n");
  });

  it("shows a part of very many, and says so", () => {
    const summary = githubSummary(
      Array.from({ length: 700 }, () => diagnostic()),
      texts,
    );
    expect(summary.match(/unresolved/g)).toHaveLength(500);
    expect(summary.endsWith("\n\nAnd 200 more.\n")).toBe(true);
  });

  it("lets no words become Markdown", () => {
    const message = `${HOSTILE} <script> [a](javascript:b) @team #1 | \`c | d`;
    const row =
      githubSummary([diagnostic({ message, file: "a|b\n.txt" })], texts).split("\n")[6] ?? "";
    expect(row.split("|")).toHaveLength(6);
    expect(row.replace(/<\/?code>/g, "")).not.toMatch(/[<>[\]@*`]/);
  });
});

describe("junit", () => {
  it("has a suite for each file and a case for each finding", () => {
    const files = new Map([...texts, ["clean.txt", ""]]);
    const found = [diagnostic({ message: "m" }), diagnostic({ severity: "warning", message: "w" })];
    expect(junit.format(found, files)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sitrep" tests="3" failures="1" errors="0" skipped="1">
  <testsuite name="briefings/reactors/v3.txt" tests="2" failures="1" errors="0" skipped="1">
    <testcase classname="briefings/reactors/v3.txt" name="unresolved-citation: m" file="briefings/reactors/v3.txt" line="2">
      <failure type="error" message="m">briefings/reactors/v3.txt:2:21 error m (unresolved-citation)
Correct the number.</failure>
    </testcase>
    <testcase classname="briefings/reactors/v3.txt" name="unresolved-citation: w" file="briefings/reactors/v3.txt" line="2">
      <skipped message="w">briefings/reactors/v3.txt:2:21 warning w (unresolved-citation)
Correct the number.</skipped>
    </testcase>
  </testsuite>
  <testsuite name="clean.txt" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="clean.txt" name="sitrep"/>
  </testsuite>
</testsuites>
`);
  });

  it("fails by warnings where the check does", () => {
    const output = junit.format([diagnostic({ severity: "warning" })], texts, { strict: true });
    expect(output).toContain('<failure type="warning"');
    expect(output).toContain('failures="1" errors="0" skipped="0"');
  });

  it("is well-formed whatever the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (message, file) => {
        for (const words of [message, HOSTILE + message]) {
          const output = junit.format(
            [diagnostic({ message: words, hint: words, file })],
            new Map(),
          );
          expect(unbalanced(output)).toEqual([]);
          // Of the characters that XML 1.0 knows, and none that cannot be seen.
          expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff\u202e\u2066]/u);
        }
      }),
      { numRuns: 50 },
    );
  });

  /** What is left over of a document when its elements, entities and text are taken away. */
  function unbalanced(xml: string): string[] {
    const body = xml.replace(/^<\?xml [^?]*\?>\n/, "");
    const tag = /<(\/?)([a-z]+)((?: [a-z]+="[^"<>]*")*)(\/?)>/g;
    const open: string[] = [];
    const wrong: string[] = [];
    for (const [, close, name = "", , alone] of body.matchAll(tag)) {
      if (close && open.pop() !== name) wrong.push(name);
      if (!close && !alone) open.push(name);
    }
    const rest = body.replace(tag, "").replace(/&(?:amp|lt|gt|quot);/g, "");
    return [...wrong, ...open, ...(rest.match(/[<>&]/g) ?? [])];
  }
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
