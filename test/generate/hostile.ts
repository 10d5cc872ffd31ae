import type { Form } from "../../src/model/tree.ts";

/** A text that no analyst writes, of about so many characters. */
export interface Hostile {
  readonly name: string;
  readonly form: Form;
  readonly text: (size: number) => string;
}

const header: Record<Form, string> = {
  text: "Title\nVersion 3\n2026-05-27 18:27 UTC\n",
  markdown: "---\ntitle: Title\nversion: 3\npublished: 2026-05-27\n---\n\n",
};
const heading = (form: Form, name: string) => (form === "text" ? `${name}\n` : `## ${name}\n\n`);

function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

// Each is repeated until the text is as long as it is to be.
const units = [
  "[",
  "]",
  "(",
  "[1",
  "[1]",
  "[1][",
  "[1,",
  "[1-",
  "1,",
  "*",
  "*a_ ",
  "_*_*",
  "**x",
  "`",
  "`a",
  "<",
  "&",
  "&amp;",
  "\\",
  "![",
  "[a](",
  "[a](b) ",
  "*[a](b)",
  ">",
  "> ",
  "- ",
  "#",
  " ",
  "\u00A0",
  "\t",
  " — ",
  " — a",
  "(2026) ",
  "https://a",
  "a.",
  "A. ",
  "?",
  "“",
  '"',
  "$1 ",
  "1",
  "1 ",
  "1.",
  "1,000 ",
  "5% ",
  "$1–",
  "23x ",
  "Q1 2026 ",
  "May 2026 ",
  "1 billion ",
  "twenty-",
  "-",
  "word ",
  "中",
  "中。",
  "U.S. ",
  "e.g. ",
  ":",
  "a: ",
  "<sup>1</sup>",
  "[O1] ",
  "【",
  "【1】",
  "(Source ",
  "(Source 1) ",
  "\u202E",
  "\u200D",
  "👩‍🔬",
  "\u0301",
  "\uD800",
  "\0",
];
const lines = [
  "a",
  "A\nb.",
  "A b. [1]",
  "---",
  "```",
  "What",
  "## What",
  "### A",
  "Sources",
  "Foo\nbar baz.",
  "",
  "\n",
  "\u00A0",
  "- [1] A — w",
  "- 2026: a",
  "- x. [1]",
  "A\nb.\nEvolution: c",
  "<!-- sitrep-ignore a: b -->",
  "[a]: b",
  "> a",
  "1. a",
  "===",
  "Version 3",
  "2026-05-27",
  "- ",
  "[1]",
  "*a",
];
const places: Record<string, (filled: string, form: Form) => string> = {
  "a paragraph": (filled, form) => `${heading(form, "What")}${filled}x`,
  "an event": (filled, form) => `${heading(form, "Timeline")}- 2026-05-06: ${filled}x`,
  "a date": (filled, form) => `${heading(form, "Timeline")}- ${filled}: x`,
  "a holder": (filled, form) =>
    `${heading(form, "Perspectives")}${form === "text" ? "" : "### "}${filled}x\nb.\n`,
  "a tension": (filled, form) => `${heading(form, "Tensions")}- ${filled}. [1]`,
  "a source": (filled, form) => `${heading(form, "Sources")}- [1] ${filled}x`,
  "a date of a source": (filled, form) => `${heading(form, "Sources")}- [1] A — w (${filled})`,
  "a URL": (filled, form) =>
    `${heading(form, "Sources")}- [1] ${form === "text" ? `A — w https://a${filled}` : `[A](https://a${filled})`})`,
  "an exemption": (filled, form) => `${heading(form, "What")}<!-- sitrep-ignore a: ${filled} --`,
};

const headerPlaces: Record<Form, readonly (readonly [string, (filled: string) => string])[]> = {
  text: [
    ["a title", (filled) => `T${filled}x\nVersion 3\n2026-05-27\nWhat\nA.`],
    ["a version", (filled) => `T\nVersion ${filled}\n2026-05-27\nWhat\nA.`],
    ["a date of publication", (filled) => `T\nVersion 3\n2026-05-27 ${filled}x\nWhat\nA.`],
    ["a number of items", (filled) => `T\nVersion 3\n2026-05-27 · 1${filled}items\nWhat\nA.`],
  ],
  markdown: [
    ["front matter", (filled) => `---\n${filled}\n---\n\n## What\n\nA.`],
    ["a title", (filled) => `---\ntitle: ${filled}x\n---\n`],
    ["a quoted title", (filled) => `---\ntitle: "${filled}"\n---\n`],
    ["a version", (filled) => `---\nversion: 3${filled}\n---\n`],
    ["a date of publication", (filled) => `---\npublished: 2026-05-27 ${filled}x\n---\n`],
  ],
};

const forms: readonly Form[] = ["text", "markdown"];

/** Every unit at a place each, the places in turn; every line as the lines of a section. */
export const hostiles: readonly Hostile[] = forms.flatMap((form): Hostile[] => [
  ...Object.entries(places).flatMap(([place, put]) =>
    units.map((unit) => ({
      name: `${JSON.stringify(unit)} in ${place}`,
      form,
      text: (size: number) => header[form] + put(fill(unit, size), form),
    })),
  ),
  ...["What", "Timeline", "Perspectives", "Sources"].flatMap((section) =>
    lines.map((line) => ({
      name: `lines ${JSON.stringify(line)} in ${section}`,
      form,
      text: (size: number) => header[form] + heading(form, section) + fill(`${line}\n`, size),
    })),
  ),
  ...[...units, ...lines.map((line) => `${line}\n`)].flatMap((unit) => [
    { name: `${JSON.stringify(unit)} alone`, form, text: (size: number) => fill(unit, size) },
    ...headerPlaces[form].map(([place, put]) => ({
      name: `${JSON.stringify(unit)} in ${place}`,
      form,
      text: (size: number) => put(fill(unit, size)),
    })),
  ]),
]);

/** What was slow, or worse, before it was mended. */
export const slowOnce: readonly Hostile[] = [
  once(
    "spaces in an exemption",
    "text",
    " ",
    (filled) => `What\n<!-- sitrep-ignore a: ${filled} --\nA.`,
  ),
  once(
    "spaces in the date of a source",
    "text",
    " ",
    (filled) => `Sources\n- [1] A — w (${filled})`,
  ),
  once(
    "spaces in the URL of a source",
    "text",
    " ",
    (filled) => `Sources\n- [1] A — w https://a${filled})`,
  ),
  once("a paragraph of many lines", "markdown", "A\nb.\n", (filled) => `## What\n\n${filled}`),
  once("citations on many lines", "markdown", "a [1]\n", (filled) => `## What\n\n${filled}`),
  once("ranges", "text", "[1-100] ", (filled) => `What\n${filled}`),
  once(
    "digits in a bracket",
    "text",
    "9",
    (filled) => `What\nA [${filled}].\nSources\n- [1] A — w`,
  ),
  once(
    "digits in the number of a source",
    "text",
    "9",
    (filled) => `What\nA [1].\nSources\n- [${filled}] A — w`,
  ),
  bare("spaces in a title", "text", (size) => `T${fill(" ", size)}· history x`),
  bare("spaces in a version", "text", (size) => `T\nVersion${fill(" ", size)}x`),
  bare(
    "spaces in a date",
    "text",
    (size) => `T\nVersion 3\n2026-05-27${fill(" ", size)}18${fill(" ", size)}x`,
  ),
  bare("digits in the header", "text", (size) => `T\nVersion 3\n${fill("1", size)}`),
  bare("lines in the header", "text", (size) => fill("a\n", size)),
  bare("newlines in front matter", "markdown", (size) => `---\ntitle: ${fill("\n", size)}\n---\n`),
  bare("hyphens in front matter", "markdown", (size) => `---\n${fill("- ", size)}\n---\n`),
  bare("brackets in front matter", "markdown", (size) => `---\ntitle: ${fill("[", size)}\n---\n`),
  bare(
    "closing brackets in front matter",
    "markdown",
    (size) => `---\ntitle: ${fill("]", size)}\n---\n`,
  ),
  bare("braces in front matter", "markdown", (size) => `---\ntitle: ${fill("{a: ", size)}\n---\n`),
  bare("keys in front matter", "markdown", (size) => {
    const keys = Array.from({ length: size / 8 }, (_, nth) => `k${nth}: v\n`);
    return `---\n${keys.join("")}---\n`;
  }),
];

function once(name: string, form: Form, unit: string, put: (filled: string) => string): Hostile {
  return bare(name, form, (size) => header[form] + put(fill(unit, size)));
}

function bare(name: string, form: Form, text: (size: number) => string): Hostile {
  return { name, form, text };
}
