import { sectionNames, type Vocabulary } from "../../src/model/sections.ts";
import type { Point } from "../../src/model/span.ts";
import type { Form } from "../../src/model/tree.ts";
import type { Random } from "./random.ts";

/** A written line: `from` is where it begins in its line of the canonical text, `shift` what is put before. */
interface Row {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly shift: number;
}

interface Page {
  readonly form: Form;
  readonly vocabulary: Vocabulary;
  readonly random: Random;
  readonly rows: readonly Row[];
  readonly start: string;
  readonly lineEnd: string;
  readonly end: string;
}

/** A way to write the same briefing otherwise. */
export interface Variant {
  readonly name: string;
  readonly forms: readonly Form[];
  readonly vary: (page: Page) => Partial<Page>;
}

/** A varied text, and where what stood in the canonical one stands in it. */
export interface Varied {
  readonly text: string;
  readonly place: (point: Point) => Point;
}

/** Applies some variants, one after the other, to the lines of a canonical text. */
export function varyLines(
  lines: readonly string[],
  variants: readonly Variant[],
  { form, vocabulary, random }: Pick<Page, "form" | "vocabulary" | "random">,
): Varied {
  const rows = lines.map((text, nth) => ({ text, line: nth + 1, from: 0, shift: 0 }));
  let page: Page = { form, vocabulary, random, rows, start: "", lineEnd: "\n", end: "\n" };
  for (const { vary } of variants) page = { ...page, ...vary(page) };
  return {
    text: page.start + page.rows.map(({ text }) => text).join(page.lineEnd) + page.end,
    place: ({ line, column }) => {
      const nth = page.rows.findLastIndex((row) => row.line === line && row.from < column);
      const { from, shift } = page.rows[nth] ?? { from: 0, shift: 0 };
      return { line: nth + 1, column: column - from + shift };
    },
  };
}

const both: readonly Form[] = ["text", "markdown"];

/** In an order in which any of them can follow one another. */
export const variants: readonly Variant[] = [
  { name: "hard-wrapped lines", forms: ["markdown"], vary: wrap },
  { name: "exemptions above blocks", forms: both, vary: exempt },
  {
    name: "headings in upper case",
    forms: both,
    vary: renameHeadings((name) => name.toUpperCase()),
  },
  {
    name: "headings in lower case",
    forms: both,
    vary: renameHeadings((name) => name.toLowerCase()),
  },
  { name: "headings with a colon", forms: both, vary: renameHeadings((name) => `${name}:`) },
  { name: "a comment in the front matter", forms: ["markdown"], vary: comment },
  { name: "blank lines between all lines", forms: ["text"], vary: spread(() => true) },
  {
    name: "blank lines here and there",
    forms: ["text"],
    vary: spread((_, random) => random.chance(0.3)),
  },
  { name: "more blank lines", forms: ["markdown"], vary: spread(({ text }) => text === "") },
  { name: "lines of white space", forms: ["markdown"], vary: fillBlank },
  { name: "non-breaking spaces in the header", forms: ["text"], vary: breakHeader },
  {
    name: "blank lines on top",
    forms: both,
    vary: ({ rows }) => ({ rows: [...blank(2), ...rows] }),
  },
  { name: "spaces behind lines", forms: both, vary: endRows(["  ", "\t", " \t ", "   "]) },
  { name: "non-breaking spaces behind lines", forms: both, vary: endRows(["\u00A0", " \u00A0"]) },
  { name: "a byte-order mark", forms: both, vary: () => ({ start: "\uFEFF" }) },
  { name: "CRLF", forms: both, vary: () => ({ lineEnd: "\r\n", end: "\r\n" }) },
  { name: "lone CR", forms: both, vary: () => ({ lineEnd: "\r", end: "\r" }) },
  { name: "no final newline", forms: both, vary: () => ({ end: "" }) },
  { name: "many final newlines", forms: both, vary: ({ lineEnd }) => ({ end: lineEnd.repeat(5) }) },
];

function endRows(ends: readonly [string, ...string[]]): Variant["vary"] {
  return ({ rows, random }) => ({
    rows: rows.map((row) => ({ ...row, text: row.text + random.pick(ends) })),
  });
}

function breakHeader({ rows }: Page): Partial<Page> {
  const isHeader = ({ line }: Row) => line >= 1 && line <= 3;
  const title = (text: string) => text.replace(" · history", "\u00A0·\u00A0history");
  return {
    rows: rows.map((row) => {
      if (!isHeader(row)) return row;
      const text = row.line === 1 ? title(row.text) : row.text.replaceAll(" ", "\u00A0");
      return { ...row, text: `\u00A0${text}\u00A0`, shift: 1 };
    }),
  };
}

function blank(count: number): Row[] {
  return Array.from({ length: count }, () => ({ text: "", line: 0, from: 0, shift: 0 }));
}

function spread(isAfter: (row: Row, random: Random) => boolean): Variant["vary"] {
  return ({ rows, random }) => ({
    rows: rows.flatMap((row) => [row, ...blank(isAfter(row, random) ? random.int(1, 3) : 0)]),
  });
}

function fillBlank({ rows, random }: Page): Partial<Page> {
  const white = () => random.pick(["", " ", "\t", "\u00A0", "    "]);
  return { rows: rows.map((row) => (row.text === "" ? { ...row, text: white() } : row)) };
}

function renameHeadings(rename: (name: string) => string): Variant["vary"] {
  return ({ rows, vocabulary }) => {
    const names = sectionNames.map((name) => vocabulary.headings[name]);
    return {
      rows: rows.map((row) => {
        const [, marks = "", name = "", close = ""] = /^(## )?(.*?)( ##)?$/.exec(row.text) ?? [];
        return names.includes(name) ? { ...row, text: marks + rename(name) + close } : row;
      }),
    };
  };
}

function wrap(page: Page): Partial<Page> {
  const top = page.rows.findLastIndex(({ text }) => text === "---");
  return {
    rows: page.rows.flatMap((row, nth) =>
      nth <= top || row.text.startsWith("#") ? [row] : wrapRow(row, page),
    ),
  };
}

/** Breaks a line at some of its spaces, where what follows begins no other block. */
function wrapRow(row: Row, { random }: Page): Row[] {
  const isItem = /^[-*+] /.test(row.text);
  const rows: Row[] = [];
  let start = 0;
  for (const { index } of row.text.matchAll(/(?<=\S) (?=[\p{L}\d[])(?!1[.)])/gu)) {
    if (!random.chance(0.2) || (isItem && index < 3)) continue;
    rows.push(cutRow(row, start, index, isItem));
    start = index + 1;
  }
  return [...rows, cutRow(row, start, row.text.length, isItem)];
}

function cutRow(row: Row, start: number, end: number, isItem: boolean): Row {
  const indent = start > 0 && isItem ? "  " : "";
  return {
    ...row,
    text: indent + row.text.slice(start, end),
    from: row.from + start,
    shift: indent.length,
  };
}

/** A block begins with an item, or below a blank line; in the text form each line is one. */
function exempt({ rows, form, random }: Page): Partial<Page> {
  const top = form === "text" ? 3 : rows.findLastIndex(({ text }) => text === "---");
  const note = {
    text: "<!-- sitrep-ignore unsupported-claim: a test -->",
    line: 0,
    from: 0,
    shift: 0,
  };
  const begins = (row: Row, nth: number) => {
    if (nth <= top || row.from > 0 || row.text === "" || row.text.startsWith("#")) return false;
    return form === "text" || /^[-*+] /.test(row.text) || rows[nth - 1]?.text === "";
  };
  return {
    rows: rows.flatMap((row, nth) =>
      begins(row, nth) && random.chance(0.3) ? [note, row] : [row],
    ),
  };
}

function comment({ rows }: Page): Partial<Page> {
  const [open, ...rest] = rows;
  return open
    ? { rows: [open, ...blank(1), { ...open, text: "# a note: to self", line: 0 }, ...rest] }
    : {};
}
