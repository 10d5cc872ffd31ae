import type { Problem } from "../model/diagnostic.ts";
import { type Passage, trim } from "../model/prose.ts";
import { quote } from "../model/quote.ts";
import type { SectionName, Vocabulary } from "../model/sections.ts";
import type { Span } from "../model/span.ts";
import type { Exemption } from "../model/tree.ts";
import { readExemption } from "./exemption.ts";
import { isWholeHeader, readTextHeader } from "./header.ts";
import { type Headings, headingsOf, isUsualHeading, looksLikeHeading } from "./headings.ts";
import { passageOf } from "./lines.ts";
import { type Entry, type Outline, type OutlineSection, unreadable } from "./outline.ts";

const BULLET = /^[-–—•*·]/;
const MARKS = /^#{1,6}\s*/;

/**
 * Cuts the text form by its lines: three of header, then sections, each headed by a line equal to
 * its name. A line is a block; only the lines of a perspective belong together.
 */
export function outlineText(text: string, lines: readonly Span[], vocabulary: Vocabulary): Outline {
  const headings = headingsOf(vocabulary);
  const problems: Problem[] = [];
  const exemptions: Exemption[] = [];
  const headerLines: Passage[] = [];
  const sections: (OutlineSection & { entries: Entry[] })[] = [];
  const all = lines.map((line) => readLine(text, line));

  for (const [nth, line] of all.entries()) {
    if (line.words === "") continue;
    const comment = readExemption(line.words, line.span);
    if (comment && "exemption" in comment) {
      exemptions.push(comment.exemption);
      continue;
    }
    const section = sections.at(-1);
    if (comment) {
      problems.push(comment.problem);
      section?.entries.push({ ...line, kind: "unreadable", tight: false });
      continue;
    }
    const name = headings.nameOf(line.words.replace(MARKS, ""));
    // What stands right below a heading that we do not know is its text.
    const mayHead = section
      ? section.name !== null || section.entries.length > 0
      : isWholeHeader(headerLines);
    const within = section && (section.name ?? headings.meantBy(section.heading));
    if (name || (mayHead && isUnknownHeading(line.words, within, all, nth, headings))) {
      if (MARKS.test(line.words)) problems.push(markedHeading(line));
      sections.push(newSection(name ?? null, line));
    } else if (section) {
      section.entries.push({ kind: "line", passage: line.passage, span: line.span, tight: false });
    } else {
      headerLines.push(line.passage);
    }
  }

  const end = sections[0]?.headingSpan.start ?? text.length;
  const { header, problems: inHeader } = readTextHeader(headerLines, end);
  return {
    header,
    headerSpan: { start: 0, end },
    sections,
    exemptions,
    problems: [...inHeader, ...problems],
  };
}

interface Line {
  readonly passage: Passage;
  readonly span: Span;
  readonly words: string;
}

function readLine(text: string, line: Span): Line {
  const passage = trim(passageOf(text, line));
  const start = passage.pieces[0]?.offset ?? line.start;
  const words = passage.text;
  return { passage, span: { start, end: start + words.length }, words };
}

function newSection(name: SectionName | null, line: Line) {
  const heading = line.words.replace(MARKS, "").replace(/\s?[:：]$/, "");
  return { name, heading, headingSpan: line.span, entries: [] };
}

/**
 * A few words above another line head a section that we do not know, e.g. `Methodology`. In
 * Perspectives a holder looks just like that, so there only what is usual as a heading is one.
 */
function isUnknownHeading(
  words: string,
  section: SectionName | undefined,
  all: readonly Line[],
  nth: number,
  { nameOf, meantBy }: Headings,
): boolean {
  const below = all.slice(nth + 1, nth + 4).find((line) => line.words !== "")?.words;
  if (below === undefined || nameOf(below) !== undefined) return false;
  if (meantBy(words)) return true;
  if (section === "perspectives") return isUsualHeading(words);
  return !BULLET.test(words) && looksLikeHeading(words) && !looksLikeHeading(below);
}

function markedHeading({ span, words }: Line): Problem {
  const marks = MARKS.exec(words)?.[0].length ?? 0;
  const problem = unreadable(
    span,
    `Unexpected heading ${quote(words)}, expected ${quote(words.slice(marks))}`,
    "In the text form a heading is the name alone; a Markdown briefing is a file that ends in `.md`.",
  );
  return { ...problem, fix: [{ span: { start: span.start, end: span.start + marks }, text: "" }] };
}
