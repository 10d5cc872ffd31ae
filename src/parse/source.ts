import type { Source, Unreadable } from "../model/blocks.ts";
import type { Problem } from "../model/diagnostic.ts";
import { cut, type Passage, spanIn, trim } from "../model/prose.ts";
import { quote } from "../model/quote.ts";
import type { Span } from "../model/span.ts";
import { listItem } from "./entries.ts";
import { invalidDate, writtenDate } from "./event.ts";
import { findLink } from "./markdown-link.ts";
import type { Markup } from "./markup.ts";
import { type Entry, incomplete, type Miss, unreadable } from "./outline.ts";
import { plainWords } from "./plain.ts";
import { splitTail } from "./source-tail.ts";

const NUMBER = /^\[(\d+)\](?!:)(\s*)/;

/** `- [11] Title — feed (2026-05-22)`, with a URL behind it or, in Markdown, with a linked title. */
export function readSource(entry: Entry, markup: Markup, problems: Problem[]): Source | Unreadable {
  const { span } = entry;
  const { passage, misses } = listItem(entry, markup.form);
  const number = NUMBER.exec(passage.text);
  if (!number) {
    const message = `Unexpected ${quote(passage.text)}, expected \`- [1] Title — feed\``;
    problems.push(unreadable(span, message, "A source begins with its number between brackets."));
    return { type: "unreadable", span };
  }
  const [head, digits = "", space] = number;
  const words = cut(passage, head.length, passage.text.length);
  const link = markup.form === "markdown" ? findLink(words.text) : undefined;
  const tail = splitTail(cut(words, link?.end ?? 0, words.text.length));
  const title = trim(cut(words, link?.textStart ?? 0, link?.textEnd ?? tail.titleEnd));
  const rest = trim(cut(words, link?.end ?? 0, link ? link.end + tail.titleEnd : 0));

  const behindNumber = spanIn(passage, digits.length + 2, digits.length + 2);
  const spaceBehindNumber: Miss | undefined =
    space === "" && words.text !== ""
      ? { what: "a space behind the number", edit: { span: behindNumber, text: " " } }
      : undefined;
  const anyTitle = title.text === "" ? { what: "a title" } : undefined;
  const missing = [misses, spaceBehindNumber, tail.misses, anyTitle];
  problems.push(...incomplete(span, passage.text, missing, "`- [1] Title — feed (2026-05-22)`"));
  const date = tail.date ? writtenDate(tail.date) : null;
  if (date && date.value === null) problems.push(invalidDate(date));
  return {
    type: "source",
    span,
    number: digits,
    numberSpan: spanIn(passage, 0, digits.length + 2),
    title: [title, rest]
      .map((part) => titleWords(part, markup))
      .filter(Boolean)
      .join(" "),
    titleSpan: { start: wholeOf(title).start, end: wholeOf(rest.text === "" ? title : rest).end },
    feed: tail.feed ? located(tail.feed) : null,
    date,
    url: link
      ? { value: link.url, span: spanIn(words, link.urlStart, link.urlEnd) }
      : urlOf(tail.url),
  };
}

/** A title is no prose: `[2026]` and `[PDF]` are part of it. */
function titleWords(title: Passage, markup: Markup): string {
  if (!markup.isIn(title.text)) return title.text;
  return plainWords(markup.parse(title.text), title.text, markup).plain;
}

function urlOf(url: Passage | undefined): Source["url"] {
  if (!url) return null;
  return { value: url.text.replace(/^<(.*)>$/, "$1"), span: wholeOf(url) };
}

function located(passage: Passage): { value: string; span: Span } {
  return { value: passage.text, span: wholeOf(passage) };
}

function wholeOf(passage: Passage): Span {
  return spanIn(passage, 0, passage.text.length);
}
