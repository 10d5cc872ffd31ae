import type { Problem } from "../model/diagnostic.ts";
import { cut, type Passage, spanIn, trim } from "../model/prose.ts";
import { quote } from "../model/quote.ts";
import type { Span } from "../model/span.ts";
import type { Header, Located, Publication } from "../model/tree.ts";
import { parsePublication } from "./dates.ts";
import { unreadable } from "./outline.ts";

const HISTORY = /\s·\s+history$/i;
const VERSION_LINE = /^version\b[\s:.]*/i;
const ONLY_VERSION = /^version\W*\S{0,12}$/i;
const VERSION = /^[1-9]\d{0,5}$/;
const ITEMS = /^(\d{1,3}(?:[.,'’\s]\d{3})+|\d{1,9})\s?\p{L}+$/u;
const DATE_LIKE = /^\D{0,12}\d{1,4}[-/.]\d|\bitems?\b|\d:\d\d/i;

/**
 * Reads the header of the text form: `Title · history`, `Version 8`,
 * `2026-05-27 18:27 UTC · 240 items`. `end` is where it ends when it has no line.
 */
export function readTextHeader(
  lines: readonly Passage[],
  end: number,
): { header: Header; problems: Problem[] } {
  const rest = [...lines];
  const problems: Problem[] = [];
  const expectedAt = (nth: number): Span =>
    lines[nth] ? spanIn(lines[nth], 0, lines[nth].text.length) : { start: end, end };

  const first = rest[0]?.text ?? "";
  const titleLine = isTitle(first) ? rest.shift() : undefined;
  if (!titleLine) problems.push(missing(expectedAt(0), "a title"));

  const versionLine = take(rest, ({ text }) => VERSION_LINE.test(text));
  const version = versionLine && readVersion(versionLine, problems);
  if (!versionLine)
    problems.push(missing(expectedAt(titleLine ? 1 : 0), "a line such as `Version 8`"));

  const dateLine = take(rest, ({ text }) => DATE_LIKE.test(text)) ?? rest.shift();
  const dated = dateLine && readDateLine(dateLine, problems);
  if (!dateLine)
    problems.push(missing(expectedAt(lines.length), "a date such as `2026-05-27 18:27 UTC`"));

  for (const line of rest) {
    const hint =
      "Title, version and date stand above the first section; remove it or give it a section.";
    problems.push(
      unreadable(wholeOf(line), `Unexpected line ${quote(line.text)} in the header`, hint),
    );
  }
  return {
    header: {
      title: titleLine ? titleOf(titleLine) : null,
      historyLabel: titleLine !== undefined && HISTORY.test(titleLine.text),
      version: version ?? null,
      published: dated?.published ?? null,
      items: dated?.items ?? null,
      lang: null,
      draft: false,
    },
    problems,
  };
}

/** Whether some lines have a title, a version and a date, so that the next heads a section. */
export function isWholeHeader(lines: readonly Passage[]): boolean {
  const below = lines.slice(1, 6);
  return (
    below.some(({ text }) => VERSION_LINE.test(text)) &&
    below.some(({ text }) => DATE_LIKE.test(text))
  );
}

/** The version of a briefing from its written number: 1 to 999999, no leading zero. */
export function parseVersion(written: string): number | null {
  return VERSION.test(written) ? Number(written) : null;
}

/** The number of items from its words, e.g. `1,240 items`. */
export function parseItems(written: string): number | null {
  const digits = ITEMS.exec(written.trim())?.[1]?.replace(/\D/g, "");
  return digits !== undefined && digits.length <= 9 ? Number(digits) : null;
}

/** A header without something that every briefing has. */
export function missing(span: Span, what: string): Problem {
  return {
    rule: "invalid-header",
    span,
    message: `Unexpected header, expected ${what} in it`,
    hint: "A header has a title, a version and a date of publication.",
  };
}

/** A date of publication that no calendar or clock has, or in a form that is not known. */
export function unreadableDate(written: string, span: Span): Problem {
  return {
    rule: "invalid-date",
    span,
    message: `Unexpected date ${quote(written)}, expected one like \`2026-05-27 18:27 UTC\``,
    hint: "Write year, month and day with hyphens, then the time and its zone.",
  };
}

/** A version that is no number from 1 to 999999. */
export function invalidVersion(written: string, span: Span): Problem {
  return {
    rule: "invalid-header",
    span,
    message: `Unexpected version ${quote(written)}, expected a number from \`1\` to \`999999\``,
    hint: "Write it in plain digits, without a leading zero, e.g. `Version 8`.",
  };
}

function isTitle(line: string): boolean {
  return !ONLY_VERSION.test(line) && parsePublication(datePart(line)) === null;
}

function titleOf(line: Passage): Located<string> | null {
  const words = cut(line, 0, line.text.replace(HISTORY, "").length);
  return words.text.trim() === "" ? null : { value: words.text.trim(), span: wholeOf(words) };
}

function readVersion(line: Passage, problems: Problem[]): Located<number> | undefined {
  const words = trim(cut(line, VERSION_LINE.exec(line.text)?.[0].length ?? 0, line.text.length));
  const value = parseVersion(words.text);
  if (value !== null) return { value, span: wholeOf(words) };
  problems.push(invalidVersion(words.text, wholeOf(line)));
  return undefined;
}

function readDateLine(line: Passage, problems: Problem[]) {
  const datePassage = trim(cut(line, 0, datePart(line.text).length));
  const published = locate(datePassage, parsePublication(datePassage.text));
  if (!published) problems.push(unreadableDate(datePassage.text, wholeOf(datePassage)));
  const tail = trim(cut(line, datePart(line.text).length + 1, line.text.length));
  if (tail.text === "") return { published, items: null };
  const items = parseItems(tail.text);
  if (items === null) {
    const message = `Unexpected ${quote(tail.text)}, expected the number of items, e.g. \`240 items\``;
    problems.push(unreadable(wholeOf(tail), message, "Correct the number, or remove it."));
  }
  return { published, items: items === null ? null : { value: items, span: wholeOf(tail) } };
}

/** What stands before the first `·` of a line. */
function datePart(line: string): string {
  return line.split(/[·•|]/, 1)[0] ?? "";
}

function locate(passage: Passage, value: Publication | null): Located<Publication> | null {
  return value === null ? null : { value, span: wholeOf(passage) };
}

function take(lines: Passage[], matches: (line: Passage) => boolean): Passage | undefined {
  const at = lines.findIndex(matches);
  return at < 0 ? undefined : lines.splice(at, 1)[0];
}

function wholeOf(passage: Passage): Span {
  return spanIn(passage, 0, passage.text.length);
}
