import type { Problem } from "../model/diagnostic.ts";
import { cut, type Passage, trim } from "../model/prose.ts";
import { quote } from "../model/quote.ts";
import type { SectionName, Vocabulary } from "../model/sections.ts";
import type { Span } from "../model/span.ts";
import type { Exemption } from "../model/tree.ts";
import { readExemption } from "./exemption.ts";
import { emptyHeader, readFrontMatter } from "./front-matter.ts";
import { missing } from "./header.ts";
import { headingsOf } from "./headings.ts";
import { joinLines } from "./lines.ts";
import { type MarkdownBlock, splitBlocks } from "./markdown-blocks.ts";
import { type Entry, type Outline, type OutlineSection, unreadable } from "./outline.ts";

/**
 * Cuts the Markdown form: front matter, `## Name` for a section, `### Holder` for a perspective,
 * paragraphs that end at a blank line, list items. Blocks are found here, by their lines; remark
 * later reads the inline text of one.
 */
export function outlineMarkdown(
  text: string,
  lines: readonly Span[],
  vocabulary: Vocabulary,
): Outline {
  const { header, next, problems } = readHeader(text, lines);
  const { nameOf } = headingsOf(vocabulary);
  const exemptions: Exemption[] = [];
  const sections: (OutlineSection & { entries: Entry[] })[] = [];

  for (const found of splitBlocks(text, lines.slice(next))) {
    const block = asParagraphUnlessNamed(found, nameOf(wordsOf(text, found).text));
    const passage = wordsOf(text, block);
    const span = spanOf(text, block);
    const comment = block.kind === "paragraph" ? readExemption(passage.text, span) : undefined;
    if (comment && "exemption" in comment) {
      exemptions.push(comment.exemption);
      continue;
    }
    const section = sections.at(-1);
    if (comment) {
      problems.push(comment.problem);
      section?.entries.push({ kind: "unreadable", passage, span, tight: false });
      continue;
    }
    if (block.kind === "heading" && block.level === 2) {
      if (block.tight) problems.push(tightHeading(passage, span));
      const heading = passage.text.replace(/\s?[:：]$/, "");
      sections.push({
        name: nameOf(passage.text) ?? null,
        heading,
        headingSpan: span,
        entries: [],
      });
      continue;
    }
    const problem = problemOf(block, section, passage, span);
    if (problem) problems.push(problem);
    section?.entries.push({ kind: kindOf(block, section), passage, span, tight: block.tight });
  }
  const end = lines[next]?.start ?? text.length;
  return { header, headerSpan: { start: 0, end }, sections, exemptions, problems };
}

const FENCE = /^---\s*(\S*)\s*$/;
const YAML = /^(?:ya?ml)?$/i;

// Front matter is a few lines; a YAML parser may need long for a great many.
const LONGEST = 16_384;

const NESTING = /[[{]|[-?] /g;
const MOST_NESTING = 200;

/** A YAML parser nests its calls as deep as the text nests; front matter has no lists at all. */
function mayNestDeep(block: string): boolean {
  return (block.match(NESTING)?.length ?? 0) > MOST_NESTING;
}

/** The front matter, and the number of the line below it. */
function readHeader(text: string, lines: readonly Span[]) {
  const lineAt = (nth: number) => text.slice(lines[nth]?.start, lines[nth]?.end);
  const first = Math.max(
    0,
    lines.findIndex((_, nth) => lineAt(nth).trim() !== ""),
  );
  const open = lines[first] ?? { start: 0, end: 0 };
  const without = (what: string, next: number) => ({
    header: emptyHeader(open, []),
    next,
    problems: [missing(open, what)],
  });

  const language = FENCE.exec(lineAt(first))?.[1];
  if (language === undefined)
    return without("`---` and front matter with title, version and date", 0);
  const close = lines.findIndex((_, nth) => nth > first && lineAt(nth).startsWith("---"));
  if (lineAt(close).trimEnd() !== "---")
    return without("a second `---` below the front matter", first + 1);
  if (!YAML.test(language)) return without("front matter in YAML", close + 1);
  const block = { start: open.start, end: lines[close]?.end ?? text.length };
  if (block.end - block.start > LONGEST) return without("front matter of at most 16 KB", close + 1);
  if (mayNestDeep(text.slice(block.start, block.end)))
    return without("flat front matter", close + 1);
  return { ...readFrontMatter(text, block), next: close + 1 };
}

/** The words of a block, without its marks and the closing `##` of a heading. */
function wordsOf(text: string, { kind, lines, marks }: MarkdownBlock): Passage {
  const [first, ...rest] = lines;
  const joined = joinLines(text, [{ start: first.start + marks, end: first.end }, ...rest]);
  if (kind !== "heading") return joined;
  return trim(cut(joined, 0, joined.text.replace(/(?<=\s)#+$/, "").length));
}

function spanOf(text: string, { lines }: MarkdownBlock): Span {
  const [first] = lines;
  const last = lines.at(-1) ?? first;
  const words = text.slice(first.start, last.end);
  return {
    start: first.start + words.length - words.trimStart().length,
    end: first.start + words.trimEnd().length,
  };
}

/** `##Narrative` is a heading that misses its space, `##hash` is text. */
function asParagraphUnlessNamed(
  block: MarkdownBlock,
  name: SectionName | undefined,
): MarkdownBlock {
  const isText = block.kind === "heading" && block.tight && name === undefined;
  return isText ? { ...block, kind: "paragraph", level: 0, marks: 0 } : block;
}

function kindOf({ kind, level }: MarkdownBlock, { name }: OutlineSection): Entry["kind"] {
  if (kind === "paragraph") return "line";
  if (kind === "item") return "item";
  // What we do not know is kept as prose, its headings too.
  if (kind === "heading" && name === null) return "line";
  const isHolder = kind === "heading" && level === 3 && name === "perspectives";
  return isHolder ? "holder" : "unreadable";
}

const EXPECTED: Partial<Record<MarkdownBlock["kind"], string>> = {
  code: "a paragraph instead of a block of code",
  quote: "a paragraph instead of a block quote",
  rule: "no line across the page",
  definition: "a source in the list, `- [1] Title — feed`, instead of a definition",
  heading: "`## Section`, or `### Holder` within the perspectives",
};

function problemOf(
  block: MarkdownBlock,
  section: OutlineSection | undefined,
  passage: Passage,
  span: Span,
): Problem | undefined {
  if (!section) {
    const message = `Unexpected text ${quote(passage.text)} above the first section`;
    return unreadable(span, message, "Put it into a section: a line such as `## What` above it.");
  }
  if (kindOf(block, section) !== "unreadable") return undefined;
  const expected = EXPECTED[block.kind] ?? "a paragraph";
  const message = `Unexpected ${quote(passage.text)}, expected ${expected}`;
  return unreadable(span, message, "Write it as a paragraph, or remove it.");
}

function tightHeading(passage: Passage, span: Span): Problem {
  const message = `Unexpected heading \`##${passage.text}\`, expected \`## ${passage.text}\``;
  const behind = span.start + 2;
  return {
    ...unreadable(span, message, "Put a space behind the hash signs."),
    fix: [{ span: { start: behind, end: behind }, text: " " }],
  };
}
