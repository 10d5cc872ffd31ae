import type { Span } from "../model/span.ts";

/** Some lines of Markdown that belong together. */
export interface MarkdownBlock {
  readonly kind: "heading" | "paragraph" | "item" | "code" | "quote" | "rule" | "definition";
  readonly lines: readonly [Span, ...Span[]];
  /** How many characters of the first line are marks: `## `, `- `, `1. `. */
  readonly marks: number;
  /** The number of `#` of a heading, else 0. */
  readonly level: number;
  /** Whether an item begins with a number. */
  readonly numbered: boolean;
  /** Whether the space behind `##` or `-` is missing. */
  readonly tight: boolean;
}

const HEADING = /^\s{0,3}(#{1,6}\s+|#{1,6}$|##(?=\p{L}))/u;
const ITEM = /^\s*[-*+](?:\s+|$)/;
const TIGHT_ITEM = /^\s*[-*+](?=\[\d|\d{4}\b)/;
const NUMBERED_ITEM = /^\s{0,3}\d{1,3}[.)]\s+/;
const CODE_FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const QUOTE = /^\s{0,3}>/;
const RULE = /^\s{0,3}(?:-\s*-\s*-[-\s]*|\*\s*\*\s*\*[*\s]*|_\s*_\s*_[_\s]*|=+\s*)$/;
// A comment to us is a block of its own, also right above or below another.
const COMMENT = /^\s*<!--\s*sitrep-ignore(?![\w-]).*-->\s*$/;
const DEFINITION = /^\s{0,3}\[[^\]]+\]:(?:\s|$)/;

/**
 * Cuts Markdown into blocks by its lines, in time that grows with their number. Only what a
 * briefing has is told apart; a paragraph or an item goes on until a blank line or another block.
 */
export function splitBlocks(text: string, lines: readonly Span[]): MarkdownBlock[] {
  const blocks: MutableBlock[] = [];
  let open: MutableBlock | undefined;
  let fence = "";
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    if (fence !== "") {
      open?.lines.push(line);
      if (words.trim().startsWith(fence)) fence = "";
      continue;
    }
    if (words.trim() === "") {
      open = undefined;
      continue;
    }
    const start = startOf(words, open);
    if (open && start === undefined) {
      open.lines.push(line);
    } else {
      open = { ...PARAGRAPH, ...start, lines: [line] };
      blocks.push(open);
      fence = CODE_FENCE.exec(words)?.[1] ?? "";
    }
    const isWhole = !goesOn(open) || COMMENT.test(words);
    if (isWhole && fence === "") open = undefined;
  }
  return blocks;
}

const PARAGRAPH = { kind: "paragraph", level: 0, marks: 0, numbered: false, tight: false } as const;

type MutableBlock = Omit<MarkdownBlock, "lines"> & { lines: [Span, ...Span[]] };
type Start = Pick<MarkdownBlock, "kind"> & Partial<MarkdownBlock>;

/** What begins with a line, or undefined where it goes on with what is open, or is a paragraph. */
function startOf(words: string, open: MutableBlock | undefined): Start | undefined {
  const heading = HEADING.exec(words);
  if (heading) {
    const marks = heading[0];
    return {
      kind: "heading",
      level: marks.trim().length,
      marks: marks.length,
      tight: !/\s$/.test(marks),
    };
  }
  if (CODE_FENCE.test(words)) return { kind: "code" };
  if (RULE.test(words)) return { kind: "rule" };
  if (QUOTE.test(words)) return open?.kind === "quote" ? undefined : { kind: "quote" };
  if (DEFINITION.test(words)) return { kind: "definition" };
  if (COMMENT.test(words)) return { kind: "paragraph" };
  const bullet = ITEM.exec(words);
  if (bullet) return { kind: "item", marks: bullet[0].length };
  const number = !open || open.numbered ? NUMBERED_ITEM.exec(words) : null;
  if (number) return { kind: "item", marks: number[0].length, numbered: true };
  const tight = TIGHT_ITEM.exec(words);
  return tight ? { kind: "item", marks: tight[0].length, tight: true } : undefined;
}

function goesOn({ kind }: MutableBlock): boolean {
  return kind === "paragraph" || kind === "item" || kind === "quote" || kind === "code";
}
