import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefingOf } from "../src/export/briefing.ts";
import { formatMarkdown } from "../src/export/markdown.ts";
import { formatText } from "../src/export/text.ts";
import { Briefing } from "../src/model/briefing.ts";
import { slice } from "../src/model/span.ts";
import { allProse, type BriefingTree, citationsIn, type Form } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { readInline } from "../src/parse/inline.ts";
import { markdown, parseInline } from "../src/parse/markdown.ts";
import { unaccounted } from "./accounting.ts";
import { anyBriefing, anyText } from "./arbitraries.ts";

const root = new URL("../", import.meta.url);

/** Every briefing of ours, and the example that is not ours where it is at hand. */
const real = [
  ...readdirSync(new URL("briefings/", root), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:txt|md)$/.test(path))
    .map((path) => new URL(`briefings/${path}`, root)),
  new URL("../shared/examples/china-ai-v8.txt", root),
]
  .filter((url) => existsSync(url))
  .map((url) => ({
    name: url.pathname.split("/").slice(-2).join("/"),
    text: readFileSync(url, "utf8"),
    form: (url.pathname.endsWith(".md") ? "markdown" : "text") as Form,
  }));

const forms: Form[] = ["text", "markdown"];

describe("any string", () => {
  it("is read without a throw, and comes to the published schema", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...forms), (text, form) => {
        Briefing.parse(briefingOf(parseBriefing(text, { form })));
      }),
      { numRuns: 500 },
    );
  });

  it("is accounted for, each character as a node, a problem or a sign of the form", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...forms), (text, form) => {
        expect(unaccounted(parseBriefing(text, { form }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("has citations whose place cuts out their marker", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...forms), (text, form) => {
        expectPlaces(parseBriefing(text, { form }));
      }),
      { numRuns: 500 },
    );
  });
});

describe("text to model to text", () => {
  it("is the identity for a canonical text", () => {
    fc.assert(
      fc.property(anyBriefing, (text) => {
        expect(formatText(parseBriefing(text, { form: "text" }))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("goes through Markdown and back without loss", () => {
    fc.assert(
      fc.property(anyBriefing, (text) => {
        const tree = parseBriefing(text, { form: "text" });
        const markdown = formatMarkdown(tree);
        const again = parseBriefing(markdown, { form: "markdown" });
        expect(meaning(again)).toEqual(meaning(tree));
        expect(formatMarkdown(again)).toBe(markdown);
        expect(formatText({ ...again, header: tree.header })).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(real)("$name", ({ text, form }) => {
  const tree = parseBriefing(text, { form });

  it("is accounted for", () => {
    expect(unaccounted(tree)).toEqual([]);
    expect(tree.problems).toEqual([]);
  });

  it("has citations whose place cuts out their marker", () => {
    expectPlaces(tree);
    expect(citationsIn(tree).length).toBeGreaterThan(20);
  });

  it("gives one model in both forms", () => {
    const other =
      form === "text"
        ? parseBriefing(formatMarkdown(tree), { form: "markdown" })
        : parseBriefing(formatText(tree), { form: "text" });
    expect(meaning(other)).toEqual(meaning(tree));
  });

  it("is written back as it was", () => {
    const format = form === "text" ? formatText : formatMarkdown;
    const written = format(tree);
    expect(format(parseBriefing(written, { form }))).toBe(written);
    if (form === "text") expect(written.trimEnd()).toBe(text.trimEnd());
  });
});

describe("a block of Markdown", () => {
  const words = fc
    .array(
      fc.constantFrom(
        "word",
        " ",
        "[1]",
        "[2, 3]",
        "*",
        "_",
        "`",
        "<",
        "<b>",
        "&",
        "&amp;",
        "\\",
        "[",
        "]",
        "(",
        ")",
        "!",
        ".",
        "-",
        "#",
        "1.",
        ">",
        "~",
        "|",
        "é",
        "“",
        "中",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join("").trim());

  it("gives the same tree by hand as by remark where remark is not asked", () => {
    fc.assert(
      fc.property(words, (text) => {
        const passage = { text, pieces: [{ at: 0, offset: 0 }] };
        fc.pre(!markdown.isIn(text));
        const byHand = readInline(passage, markdown);
        const joined = byHand.map((node) => ("value" in node ? node.value : "")).join("");
        const byRemark = parseInline(text).map((node) =>
          node.type === "text" ? node.value : node.type,
        );
        expect(byRemark.join("")).toBe(joined);
      }),
      { numRuns: 2000 },
    );
  });
});

function expectPlaces(tree: BriefingTree): void {
  for (const prose of allProse(tree)) {
    for (const marker of prose.markers) {
      for (const { span } of marker.citations) expect(slice(tree.text, span)).toBe(marker.value);
    }
  }
  for (const { number, span } of citationsIn(tree)) {
    expect(slice(tree.text, span)).toMatch(/^\[[\d\s,–-]+\]$/);
    if (/^\[\d+\]$/.test(slice(tree.text, span)))
      expect(slice(tree.text, span)).toBe(`[${number}]`);
  }
}

// Places, and texts as they are written, escapes and all, differ between the forms.
const OF_A_FORM = ["form", "line", "column", "text", "stance", "evolution", "diagnostics"];

/** What a briefing says, whatever its form. */
function meaning(tree: BriefingTree): unknown {
  const said = JSON.stringify(briefingOf(tree), (key, value) =>
    OF_A_FORM.includes(key) ? undefined : value,
  );
  return { ...JSON.parse(said), plain: allProse(tree).map(({ plain }) => plain) };
}
