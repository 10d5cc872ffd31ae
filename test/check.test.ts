import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckOptions, checkBriefing } from "../src/check/check.ts";
import { levelsOpenTo } from "../src/check/levels.ts";
import { findNearMisses } from "../src/check/near-misses.ts";
import { findNearest, listNumbers } from "../src/check/nearest-number.ts";
import { rules } from "../src/check/rules/index.ts";
import { unresolvedCitation } from "../src/check/rules/unresolved-citation.ts";
import { unsafeRunsIn } from "../src/check/unsafe-characters.ts";
import { Sections } from "../src/model/sections.ts";
import { parseBriefing } from "../src/parse/briefing.ts";

/** A briefing with nothing amiss, and what its sections hold instead where a test says so. */
function briefing(parts: Partial<Record<"what" | "timeline" | "sources", string[]>> = {}): string {
  const {
    what = ["The vote is on Sunday [1]."],
    timeline = ["- 2026-03-01: The vote is called [1]"],
  } = parts;
  const { sources = ["- [1] Vote called for Sunday — wire"] } = parts;
  return [
    "A vote in the valley",
    "Version 2",
    "2026-03-05 09:00 UTC",
    ...["What", ...what],
    ...["Why it matters", "It decides on the dam."],
    ...["Open questions", "Who will count?"],
    ...["Narrative", "The vote was called in haste [1]."],
    ...["Timeline", ...timeline],
    ...["Perspectives", "The mayor", "Wants the dam.", "Evolution: Consistent."],
    ...["Tensions", "- The mayor is in haste [1], the valley is not. [1]"],
    ...["Sources", ...sources],
  ].join("\n");
}

function check(text: string, options: CheckOptions = {}) {
  return checkBriefing(parseBriefing(text), options);
}

function idsAndLines(text: string, options: CheckOptions = {}): string[] {
  return check(text, options).map(({ rule, line }) => `${line} ${rule}`);
}

describe("checkBriefing", () => {
  it("finds nothing in a good briefing", () => {
    expect(check(briefing())).toEqual([]);
  });

  it("says where, what, and what to do", () => {
    const text = briefing({ what: ["The vote is off [3]."] });
    expect(check(text, { file: "valley/v2.txt" })).toEqual([
      {
        rule: "unresolved-citation",
        severity: "error",
        message: "Unexpected citation `[3]`, expected the number of a source",
        hint: "Correct the number, or add source `3` to the list: `[1]` is the nearest and the highest.",
        file: "valley/v2.txt",
        line: 5,
        column: 17,
        endLine: 5,
        endColumn: 20,
        data: { number: 3, suggested: 1, section: "what" },
      },
    ]);
  });

  it("reports one citation as often as it stands in the text, and each place once", () => {
    const text = briefing({ what: ["It is off [3][3], they say [3, 3]."] });
    const places = check(text).map(({ column, endColumn }) => [column, endColumn]);
    expect(places).toEqual([
      [11, 14],
      [14, 17],
      [28, 34],
    ]);
  });

  it("goes by place, then by rule", () => {
    const text = briefing({
      timeline: ["- 2026-03-01: One [9]", "- 2026-02-01: Two [1]"],
      sources: ["- [1] Vote called — wire", "- [1] Vote off — wire", "- [4] Dam — wire"],
    });
    expect(idsAndLines(text)).toEqual([
      "13 unresolved-citation",
      "14 unordered-timeline",
      "23 duplicate-source-number",
      "24 uncited-source",
      "24 missing-source-number",
    ]);
  });

  it("gives the same for the same tree", () => {
    const tree = parseBriefing(briefing({ sources: [] }));
    expect(checkBriefing(tree)).toEqual(checkBriefing(tree));
  });

  it("reports every citation where Sources is missing", () => {
    const found = check("What\nOne [1] and two [1][2].");
    const numbers = found.filter(({ rule }) => rule === "unresolved-citation");
    expect(numbers.map(({ data }) => data.number)).toEqual([1, 1, 2]);
  });

  it("keeps numbers as they are written where they are no plain ones", () => {
    const huge = "9".repeat(40);
    const text = briefing({ what: [`One [01] and [${huge}].`] });
    expect(check(text).map(({ data }) => [data.number, data.suggested])).toEqual([
      ["01", 1],
      [huge, 1],
    ]);
  });

  it("counts lines and columns as editors do, whatever ends a line", () => {
    const text = briefing({ what: ["👁️ It is off [3]."] });
    for (const end of ["\n", "\r\n", "\r"]) {
      const found = check(`\ufeff${text.replaceAll("\n", end)}`);
      expect(found.map(({ line, column }) => [line, column])).toEqual([[5, 15]]);
    }
  });

  it("ends in diagnostics, never in an exception, whatever it is given", () => {
    const words = fc.array(
      fc.constantFrom(
        "What",
        "Sources",
        "\n",
        "[",
        "]",
        "1",
        " ",
        "- [1] a — b",
        "】",
        "【",
        "^",
        "…",
        "\u202e",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((parts) => parts.join("")),
          fc.string(),
        ),
        (text) => {
          for (const form of ["text", "markdown"] as const) {
            const found = checkBriefing(parseBriefing(text, { form }));
            for (const { line, column, endLine, endColumn } of found) {
              expect(line < endLine || (line === endLine && column <= endColumn)).toBe(true);
            }
          }
        },
      ),
    );
  });

  it("says how many findings of a rule it leaves out, where a text has more than anyone reads", () => {
    const text = `T\nVersion 1\n2026-01-01 10:00 UTC\nWhat\n${"A [9]. ".repeat(6000)}`;
    const found = checkBriefing(parseBriefing(text), { rules: [unresolvedCitation] });
    expect(found).toHaveLength(5000);
    expect(found.at(-1)?.hint).toContain("1000 more findings of this rule are left out.");
    expect(found.at(-2)?.hint).not.toContain("more findings");
  });
});

describe("levels", () => {
  const uncited = briefing({ sources: ["- [1] Vote — wire", "- [2] Dam — wire"] });
  const wrong = briefing({ what: ["It is off [3]."] });

  it("let a site raise, lower and silence a warning", () => {
    const severityAt = (level: "off" | "warning" | "error") =>
      check(uncited, { levels: new Map([["uncited-source", level]]) }).map(
        ({ severity }) => severity,
      );
    expect(severityAt("off")).toEqual([]);
    expect(severityAt("warning")).toEqual(["warning"]);
    expect(severityAt("error")).toEqual(["error"]);
  });

  it("leave an error what it is", () => {
    for (const level of ["off", "warning"] as const) {
      const levels = new Map([["unresolved-citation", level]]);
      expect(check(wrong, { levels }).map(({ severity }) => severity)).toEqual(["error"]);
    }
  });

  it("are open as the rule's own severity says", () => {
    const open = rules.map((rule) => [rule.severity, levelsOpenTo(rule).length] as const);
    for (const [severity, count] of open) expect(count).toBe(severity === "error" ? 1 : 3);
  });
});

describe("exemptions", () => {
  const comment = (rule: string) => `<!-- sitrep-ignore ${rule}: the archive is gone -->`;
  const sources = ["- [1] Vote — wire", "- [2] Dam — wire", "- [3] River — wire"];

  it("by a comment hold for the next block alone", () => {
    const text = briefing({
      sources: [sources[0], comment("uncited-source"), ...sources.slice(1)].map(String),
    });
    expect(check(text).map(({ data }) => data.number)).toEqual([3]);
  });

  it("by a comment name their rule", () => {
    const text = briefing({
      sources: [sources[0], comment("duplicate-source"), sources[1]].map(String),
    });
    expect(check(text).map(({ rule }) => rule)).toEqual(["unused-exemption", "uncited-source"]);
  });

  it("by a comment hold for a heading that comes next", () => {
    const text = ["What", "Done.", comment("misplaced-section"), "What", "Done again."].join("\n");
    const rule = rules.filter(({ id }) => id === "misplaced-section");
    expect(check(text, { rules: rule })).toEqual([]);
  });

  it("with nothing below them hold for nothing", () => {
    const text = `${comment("missing-section")}\nWhat\nDone.\n${comment("missing-section")}`;
    const rule = rules.filter(({ id }) => id === "missing-section");
    expect(check(text, { rules: rule })).toHaveLength(7);
  });

  it("never hold for an error", () => {
    const text = briefing({ what: [comment("unresolved-citation"), "It is off [3]."] });
    const exemptions = [{ rule: "unresolved-citation", reason: "no" }];
    expect(check(text, { exemptions }).map(({ rule }) => rule)).toEqual([
      "unused-exemption",
      "unresolved-citation",
    ]);
  });

  const inTopic = (exemption: object, today?: string) =>
    check(briefing({ sources }), {
      exemptions: [{ rule: "uncited-source", reason: "kept for the archive", ...exemption }],
      ...(today === undefined ? {} : { today }),
    }).map(({ data }) => data.number);

  it("of a topic hold for all of a rule, or for a number or a version", () => {
    expect(inTopic({})).toEqual([]);
    expect(inTopic({ number: 2 })).toEqual([3]);
    expect(inTopic({ version: 2 })).toEqual([]);
    expect(inTopic({ version: 3 })).toEqual([2, 3]);
    expect(inTopic({ rule: "missing-section" })).toEqual([2, 3]);
  });

  it("of a topic hold to the day on which they expire", () => {
    expect(inTopic({ expires: "2026-04-01" }, "2026-04-01")).toEqual([]);
    expect(inTopic({ expires: "2026-04-01" }, "2026-04-02")).toEqual([2, 3]);
    expect(inTopic({ expires: "2026-04-01" })).toEqual([]);
  });
});

describe("the nearest number", () => {
  const nearestTo = (number: string, numbers: string[]) =>
    findNearest(listNumbers(numbers), number);

  it("is the lower of two as near, and none where there are none", () => {
    expect(nearestTo("3", ["1", "2", "4"])).toBe("2");
    expect(nearestTo("3", [])).toBeUndefined();
    expect(nearestTo("1", ["01", "2"])).toBe("01");
  });

  it("has no other number nearer", () => {
    const digits = fc.bigInt({ min: 0n, max: 10n ** 30n });
    fc.assert(
      fc.property(digits, fc.array(digits, { minLength: 1 }), (wanted, numbers) => {
        const found = BigInt(nearestTo(String(wanted), numbers.map(String)) ?? "");
        const distance = (number: bigint) => (number < wanted ? wanted - number : number - wanted);
        for (const number of numbers) expect(distance(found) <= distance(number)).toBe(true);
      }),
    );
  });
});

describe("near misses", () => {
  const isSource = (number: string) => Number(number) >= 1 && Number(number) <= 20;
  const inText = (text: string) =>
    findNearMisses(text, isSource).map(({ start, end, numbers }) =>
      `${text.slice(start, end)} ${numbers.join(",")}`.trim(),
    );

  it.each([
    "[^1] 1",
    "[^1, ^2] 1,2",
    "【1】 1",
    "【4†source】 4",
    "【4:2†source】 4",
    "［1］ 1",
    "〔1〕 1",
    "[4†L10-L20] 4",
    "[O1] 1",
    "[1O] 10",
    "[l1] 11",
    "[|2] 12",
    "[cite: 1] 1",
    "[cite:1, 2] 1,2",
    "[cite_start]",
    "[source 1] 1",
    "[Source: 1] 1",
    "[ref 3] 3",
    "[ref. 3] 3",
    "[n. 1] 1",
    "[note 4] 4",
    "[Quelle 3] 3",
    "[#1] 1",
    "[@1] 1",
    "[ 11 ] 11",
    "[1 2] 1,2",
    "[1;2] 1,2",
    "[1/2] 1,2",
    "[1 and 2] 1,2",
    "[1, 2 and 3] 1,2,3",
    "[1,] 1",
    "[1–] 1",
    "[3–1] 3,1",
    "[1..3] 1,3",
    "[1 to 3] 1,3",
    "[1-9000] 1,9000",
    "[3, p. 12] 3",
    "(Source 13) 13",
    "(Sources 1, 2) 1,2",
    "(see ref. 4) 4",
    "<sup>1</sup> 1",
    "<sup>1, 2</sup> 1,2",
    "[１１] 11",
    "[١] 1",
    "[१२] 12",
    "[²] 2",
  ])("are found in words: %s", (line) => {
    const [written = ""] = /^(?:.*[\])】］〕>])/u.exec(line) ?? [];
    expect(inText(`Prices rose ${written}, then fell.`)).toEqual([line]);
  });

  it.each([
    ["Prices rose [11 and fell.", ["[11 11"]],
    ["Prices rose [11.", ["[11 11"]],
    ["Prices rose [11, they say [sic].", ["[11 11"]],
    ["Prices rose [11) and fell.", ["[11 11"]],
    ["Prices rose 11] and fell.", ["11] 11"]],
    ["Prices rose (11] and fell.", ["11] 11"]],
    ["Prices rose [99 and fell 98].", []],
    ["In the interval [0, 1) or (0, 1] it holds.", []],
  ])("are half a bracket with the number of a source: %s", (text, found) => {
    expect(inText(text)).toEqual(found);
  });

  it.each([
    "[PDF]",
    "[sic]",
    "[…]",
    "[...]",
    "[A]",
    "[Q1]",
    "[2.5]",
    "[10 km]",
    "[I]",
    "[l]",
    "[OO]",
    "[-5]",
    "[+3]",
    "[2025/26]",
    "[24/7]",
    "[2026-05]",
    "[2026-05-06]",
    "[6/5/2026]",
    "[10 000]",
    "[11 May]",
    "[citation needed]",
    "[source]",
    "[note 4 to the accounts]",
    "[Source: 2024]",
    "[see below]",
    "〔2026〕",
    "【2026】",
    "【概要】",
    "[10:45]",
    "[x]",
    "[ ]",
    "[]",
    "[page 3]",
    "[1a]",
    "[№]",
    "(1)",
    "(note 4)",
    "(Source: agency)",
    "(source 2024)",
    "(11)",
    "km<sup>2</sup>",
    "10<sup>6</sup>",
    "<sup>14</sup>C",
    "1<sup>st</sup>",
    "$11]",
    "a[0]",
    "[they] 11",
  ])("are not found in %s", (words) => {
    expect(inText(`Prices rose ${words}, then fell.`)).toEqual([]);
  });

  it("are found in time that grows with the text", () => {
    for (const part of ["[", "]", "[1", "(", "<sup>", "[ 1 ", "【1", "[1 and ", "(source "]) {
      const times = [20_000, 80_000].map((count) => {
        const text = part.repeat(count);
        const start = process.cpuUsage();
        findNearMisses(text, isSource);
        return process.cpuUsage(start).user / 1000;
      });
      expect((times[1] ?? 0) / Math.max(times[0] ?? 0, 5)).toBeLessThan(12);
    }
  });
});

describe("unsafe characters", () => {
  const runs = (text: string) =>
    unsafeRunsIn(text).map(({ kind, start, end }) => `${kind} ${start}-${end}`);

  it.each([
    ["an override", "a\u202eb", ["direction 1-2"]],
    ["isolates side by side", "a\u2066\u2069b", ["direction 1-3"]],
    ["marks of direction", "\u200e\u200f\u061c", ["direction 0-3"]],
    ["a space of no width", "pay\u200bpal", ["invisible 3-4"]],
    ["a soft hyphen", "pay\u00adpal", ["invisible 3-4"]],
    ["a joiner between Latin letters", "pay\u200dpal", ["invisible 3-4"]],
    ["a non-joiner between digits", "1\u200c1", ["invisible 1-2"]],
    ["a joiner at the edge of a word", "pay\u200d pal", ["invisible 3-4"]],
    ["a byte-order mark within", "a\ufeffb", ["invisible 1-2"]],
    ["a selector behind a letter", "a\ufe0f", ["invisible 1-2"]],
    ["a selector behind a digit", "[1\ufe0f]", ["invisible 2-3"]],
    ["a second selector", "👁\ufe0f\ufe0f", ["invisible 3-4"]],
    ["tags behind a letter", "a\u{e0041}\u{e0042}", ["invisible 1-5"]],
    ["tags that make no flag", "🏴\u{e0041}\u{e007f}", ["invisible 2-6"]],
    ["Hangul fillers", "\u3164\uffa0\u115f", ["invisible 0-3"]],
    ["annotations", "\ufff9a\ufffb", ["invisible 0-1", "invisible 2-3"]],
    ["control characters", "a\u0000\u001b\u007f\u0085b", ["control 1-5"]],
    ["separators of lines", "a\u2028b\u2029", ["control 1-2", "control 3-4"]],
    ["half a character", "a\ud83d b\udc41", ["broken 1-2", "broken 4-5"]],
    ["kinds apart", "\u200b\u202e\u0000", ["invisible 0-1", "direction 1-2", "control 2-3"]],
  ])("are %s", (_, text, found) => {
    expect(runs(text)).toEqual(found);
  });

  it.each([
    ["Arabic", "مرحبا بالعالم ﷽"],
    ["Hebrew", "שלום עולם"],
    ["Persian", "می\u200cشود خانه\u200cها PDF\u200cها ۱۰\u200cها"],
    ["Hindi", "क\u094d\u200dष न\u094d\u200c "],
    ["Malayalam", "അവന\u0d4d\u200d അത\u0d4d\u200c "],
    ["Bengali", "র\u200d\u09cdযা"],
    ["Khmer", "ភាសា\u200bខ្មែរ"],
    ["Mongolian", "ᠠ\u180b"],
    ["variants of ideographs", "葛\u{e0100} 辻\u{e0101}"],
    ["families", "👨\u200d👩\u200d👧\u200d👦 👩🏽\u200d🚀 ❤\ufe0f\u200d🔥"],
    [
      "flags",
      "🇨🇭 🏳\ufe0f\u200d🌈 🏴\u200d☠\ufe0f 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    ],
    ["symbols", "👁\ufe0f ©\ufe0f ↗\ufe0e ‼\ufe0f ∩\ufe00"],
    ["keycaps", "1\ufe0f\u20e3 #\ufe0f\u20e3"],
    ["a byte-order mark at the start", "\ufeffA"],
    ["tabs and the ends of lines", "a\tb\r\nc\rd\n"],
  ])("are not what %s need", (_, text) => {
    expect(runs(text)).toEqual([]);
  });

  it("are reported as Markdown refers to them, but not in code", () => {
    const text = "## What\n\nThe fine &#x202e;951&rlm; and `&#x202e;` in می&zwnj;شود.";
    const found = findingsOf("unsafe-text", text, "markdown");
    expect(found.map(({ column, endColumn }) => [column, endColumn])).toEqual([
      [10, 18],
      [21, 26],
    ]);
  });
});

/** What one rule finds in a text. */
function findingsOf(id: string, text: string, form: "text" | "markdown" = "text") {
  return checkBriefing(parseBriefing(text, { form }), {
    rules: rules.filter((rule) => rule.id === id),
  });
}

describe("URLs", () => {
  const inSource = (url: string) =>
    findingsOf("unsafe-url", `## Sources\n\n- [1] [Title](<${url}>) — feed`, "markdown");
  const inProse = (url: string) =>
    findingsOf("unsafe-url", `## What\n\nSee [this](<${url}>).`, "markdown");

  it.each([
    "https://example.org/a?b=c#d",
    "http://example.org",
    "HTTPS://EXAMPLE.ORG",
    "https://münchen.example/",
    "https://[2001:db8::1]/",
  ])("of the web are fine: %s", (url) => {
    expect([...inSource(url), ...inProse(url)]).toEqual([]);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:x",
    "ftp://example.org/",
    "tel:112",
    "/path",
    "path",
    "#part",
    "?query",
    "//example.org/",
    "www.example.org",
    "https:",
    "https://",
    "https:/example.org",
    "https:///example.org",
    "http:example.org",
    "https://exa mple.org/",
    "https://[1/",
  ])("of another kind are not: %s", (url) => {
    expect(inSource(url)).toHaveLength(1);
    expect(inProse(url)).toHaveLength(1);
  });

  it("for mail belong into prose alone", () => {
    expect(inProse("mailto:desk@example.org")).toEqual([]);
    expect(inSource("mailto:desk@example.org")).toHaveLength(1);
    expect(inProse("mailto:")).toHaveLength(1);
  });
});

describe("the same source", () => {
  const pairsIn = (...lines: string[]) =>
    findingsOf(
      "duplicate-source",
      `Sources\n${lines.map((line, nth) => `- [${nth + 1}] ${line}`).join("\n")}`,
    ).map(({ data }) => `${data.numbers?.join("=")} ${data.strength}`);

  it.each([
    ["has one title", ["Ferry runs aground", "Ferry runs aground"], ["1=2 same"]],
    [
      "in another dress",
      ["“Ferry” runs  aground — again — a:b", "'Ferry' Runs Aground - Again. — a:b"],
      ["1=2 same"],
    ],
    ["and other feeds", ["Ferry runs aground — a:b", "Ferry runs aground — c:d"], ["1=2 near"]],
    [
      "three times",
      ["Ferry runs aground", "Ferry runs aground", "Ferry runs aground"],
      ["1=2 same", "1=3 same"],
    ],
    ["in Chinese", ["渡轮搁浅三小时", "渡轮搁浅三小时"], ["1=2 same"]],
    [
      "with one date and none",
      ["Ferry runs aground — a (2026-01-02)", "Ferry runs aground — a"],
      ["1=2 same"],
    ],
    [
      "but not on two days",
      ["Ferry runs aground — a (2026-01-02)", "Ferry runs aground — a (2026-01-03)"],
      [],
    ],
    [
      "on the day that it shares",
      [
        "Ferry runs aground — a (2026-01-02)",
        "Ferry runs aground — a (2026-01-03)",
        "Ferry runs aground — a (2026-01-03)",
      ],
      ["2=3 same"],
    ],
    ["but not of two words", ["Annual report", "Annual report"], []],
    ["nor of one in Chinese", ["年报", "年报"], []],
    [
      "with one URL",
      [
        "One title — a https://www.example.org/x/",
        "Another — a http://example.org/x?utm_source=y#z",
      ],
      ["1=2 same"],
    ],
    [
      "but not with two",
      [
        "Ferry runs aground — a https://example.org/x",
        "Ferry runs aground — a https://example.org/y",
      ],
      [],
    ],
    [
      "but not by its query",
      ["One title — a https://example.org/?id=1", "Another — a https://example.org/?id=2"],
      [],
    ],
    [
      "cut short",
      ["Ferry runs aground off the northern ...", "Ferry runs aground off the northern cape"],
      ["1=2 near"],
    ],
    [
      "cut short behind",
      ["Ferry runs aground off the northern cape", "Ferry runs aground off the northern…"],
      ["1=2 near"],
    ],
    [
      "cut at a word",
      ["Ferry runs aground off the northern cape", "Ferry runs aground off the north..."],
      ["1=2 near"],
    ],
    [
      "cut at two places",
      ["Ferry runs aground off the...", "Ferry runs aground off the northern..."],
      ["1=2 near"],
    ],
    ["but not cut too short", ["Ferry runs ...", "Ferry runs aground off the northern cape"], []],
    [
      "nor on two days",
      [
        "Ferry runs aground off the ... — a (2026-01-02)",
        "Ferry runs aground off the cape — a (2026-01-03)",
      ],
      [],
    ],
    [
      "nor where the whole is short",
      ["Ferry runs aground off the northern", "Ferry runs aground off the northern cape"],
      [],
    ],
    [
      "of the same day as its first part",
      ["Ferry", "Ferry runs aground off the cape", "Ferry runs aground off the cap ..."],
      ["2=3 near"],
    ],
  ])("%s", (_, lines, pairs) => {
    expect(pairsIn(...lines)).toEqual(pairs);
  });

  it("with the same number is the business of another rule", () => {
    const text = "Sources\n- [1] Ferry runs aground\n- [1] Ferry runs aground";
    expect(findingsOf("duplicate-source", text)).toEqual([]);
  });
});

describe("sections out of order", () => {
  const headings: readonly string[] = Object.values(Sections).map(({ heading }) => heading);

  it("are the fewest that must move, and the later ones of as many", () => {
    const orders = fc.shuffledSubarray([...headings], { minLength: 1 });
    fc.assert(
      fc.property(orders, (order) => {
        const text = order.map((heading) => `## ${heading}`).join("\n\n");
        const moved = findingsOf("misplaced-section", text, "markdown").map(
          ({ line }) => (line - 1) / 2,
        );
        const kept = order.filter((_, nth) => !moved.includes(nth));
        expect(isInOrder(kept)).toBe(true);
        const best = subsetsOf(order.map((_, nth) => nth))
          .filter((subset) => isInOrder(subset.map((nth) => order[nth] ?? "")))
          .sort((a, b) => b.length - a.length || comparePlaces(a, b))[0];
        expect(kept).toEqual(best?.map((nth) => order[nth]));
      }),
    );
  });

  const isInOrder = (order: readonly string[]) =>
    order.every(
      (heading, nth) =>
        nth === 0 || headings.indexOf(heading) > headings.indexOf(order[nth - 1] ?? ""),
    );
  const subsetsOf = (places: readonly number[]) =>
    Array.from({ length: 2 ** places.length }, (_, bits) =>
      places.filter((nth) => (bits >> nth) & 1),
    );
  const comparePlaces = (a: readonly number[], b: readonly number[]) =>
    a.map((place, nth) => place - (b[nth] ?? 0)).find((difference) => difference !== 0) ?? 0;
});

describe("the version in a file's name", () => {
  const namedIn = (file: string) => {
    const text = "A vote in the valley\nVersion 7\n2026-03-05\nWhat\nDone.";
    const rule = rules.filter(({ id }) => id === "misnamed-version");
    const [found] = checkBriefing(parseBriefing(text), { file, rules: rule });
    return /expected `(\d+)`/.exec(found?.message ?? "")?.[1];
  };

  it.each([
    ["v9.txt", "9"],
    ["briefings/valley/v009.md", "9"],
    ["briefings\\valley\\V9.txt", "9"],
    ["valley-v9.txt", "9"],
    ["valley version 9.txt", "9"],
    ["valley.v9.txt", "9"],
    ["v_10", "10"],
    ["v0.txt", "0"],
    ["v7.txt", undefined],
    ["v007.txt", undefined],
    ["v9/valley.txt", undefined],
    ["rev9.txt", undefined],
    ["9.txt", undefined],
    ["v9-draft.txt", undefined],
    [".v9", "9"],
  ])("of %s is %s where it is not that of the text", (file, number) => {
    expect(namedIn(file)).toBe(number);
  });
});

describe("gaps in the numbers", () => {
  it("list a hundred numbers at most", () => {
    const [found] = findingsOf("missing-source-number", "Sources\n- [1000000] Ferry runs aground");
    expect(found?.data.number).toBe(1);
    expect(found?.data.numbers).toHaveLength(100);
  });

  it("are told in numerical order, at the source behind each", () => {
    const text = "Sources\n- [5] Ferry runs aground\n- [2] Captain resigns\n- [02] Owner is fined";
    const found = findingsOf("missing-source-number", text).map(({ line, data }) => [
      line,
      data.numbers,
    ]);
    expect(found).toEqual([
      [2, [3, 4]],
      [3, [1]],
    ]);
  });
});

describe("titles in Markdown", () => {
  it("hide no character behind an escape or a reference", () => {
    const text = [
      '---\ntitle: "Vote \\u202e in the valley"\nversion: 2\npublished: 2026-03-05\n---',
      "## Sources",
      "- [1] Vote&#x200b; called — wire\n- [2] Vote &amp; dam — wire",
    ].join("\n\n");
    const found = findingsOf("unsafe-text", text, "markdown").map(({ line, message }) => [
      line,
      /U\+\w+/.exec(message)?.[0],
    ]);
    expect(found).toEqual([
      [2, "U+202E"],
      [9, "U+200B"],
    ]);
  });
});

const example = new URL("../../shared/examples/china-ai-v8.txt", import.meta.url);

describe.runIf(existsSync(example))("the example", () => {
  it("has an event out of order, figures that are others in titles, a source twice and two that nothing cites", () => {
    const found = check(readFileSync(example, "utf8"), { file: "china-ai/v8.txt" });
    const asked = ["unordered-timeline", "conflicting-figure", "uncited-source"];
    const drawn = found
      .filter(({ rule, data }) => asked.includes(rule) || data.strength === "same")
      .map(
        ({ rule, line, column, endColumn, data: { number, section } }) =>
          [`${line}:${column}-${endColumn} ${rule}`, number, section] as const,
      );
    expect(drawn).toEqual([
      ["12:201-212 conflicting-figure", 25, "openQuestions"],
      ["28:3-13 unordered-timeline", undefined, undefined],
      ["84:22-26 conflicting-figure", 16, "narrative"],
      ["108:3-7 uncited-source", 40, "narrative"],
      ["108:3-7 duplicate-source", 40, undefined],
      ["113:3-7 uncited-source", 45, "timeline"],
    ]);
  });
});
