import type { Event, Unreadable } from "../model/blocks.ts";
import type { WrittenDate } from "../model/dates.ts";
import type { Problem } from "../model/diagnostic.ts";
import { cut, type Passage, spanIn, trim } from "../model/prose.ts";
import { quote } from "../model/quote.ts";
import { parsePartialDate } from "./dates.ts";
import { listItem } from "./entries.ts";
import type { Markup } from "./markup.ts";
import { type Entry, incomplete, type Miss, unreadable } from "./outline.ts";
import { readProse } from "./prose.ts";

const COLON = /\s?[:：](?=\s|$)/;
const TIGHT_COLON = /\s?[:：]/;
const DATE_ALONE = /^(?:\d{4}(?:-\d{2}){0,2}|Q[1-4] \d{4})(?=\s)/;
const LONGEST_DATE = 40;

/** `- 2026-05-06: text [5][59]` */
export function readEvent(entry: Entry, markup: Markup, problems: Problem[]): Event | Unreadable {
  const { span } = entry;
  const { passage, misses } = listItem(entry, markup.form);
  const head = splitHead(markup.form === "markdown" ? withoutEmphasis(passage) : passage);
  if (!head) {
    const message = `Unexpected ${quote(passage.text)}, expected \`- 2026-05-06: text\``;
    problems.push(unreadable(span, message, "An event begins with its date and a colon."));
    return { type: "unreadable", span };
  }
  const date = writtenDate(head.date);
  const prose = readProse(head.words, markup);
  const anyText = prose.passage.text === "" ? { what: "a text behind its date" } : undefined;
  const missing = [misses, head.misses, anyText];
  problems.push(...incomplete(span, passage.text, missing, "`- 2026-05-06: text`"));
  if (date.value === null) problems.push(invalidDate(date));
  return { type: "event", span, date, prose };
}

/** A date as it is written, and what the calendar makes of it. */
export function writtenDate(untrimmed: Passage): WrittenDate {
  const passage = trim(untrimmed);
  const span = spanIn(passage, 0, passage.text.length);
  return { written: passage.text, span, value: parsePartialDate(passage.text) };
}

/** A date that no calendar has, or in a form that is not known. */
export function invalidDate({ written, span }: WrittenDate): Problem {
  return {
    rule: "invalid-date",
    span,
    message: `Unexpected date ${quote(written)}, expected a day such as \`2026-05-06\``,
    hint: "Known are `2026-05-06`, `2026-05`, `2026` and `Q1 2026`, as the calendar has them.",
  };
}

interface Head {
  readonly date: Passage;
  readonly words: Passage;
  readonly misses: Miss | undefined;
}

const EMPHASISED_DATE = /^([*_]{1,3})([^*_:：]{1,40}?)([:：]?)\1(?=\s?[:：]|\s|$)/;

/** `**2026-05-06:** text` and `**2026-05-06**: text` read as `2026-05-06: text`. */
function withoutEmphasis(passage: Passage): Passage {
  const [whole, marks = "", date = "", colon = ""] = EMPHASISED_DATE.exec(passage.text) ?? [];
  if (whole === undefined || !couldBeDate(date)) return passage;
  const end = marks.length + date.length + colon.length;
  const bare = cut(passage, marks.length, end);
  const rest = cut(passage, whole.length, passage.text.length);
  return {
    text: bare.text + rest.text,
    pieces: [
      ...bare.pieces,
      ...rest.pieces.map(({ at, offset }) => ({ at: at + bare.text.length, offset })),
    ],
  };
}

/** Splits at the first colon if what stands before it could be a date. */
function splitHead(passage: Passage): Head | undefined {
  const { text } = passage;
  const colon = COLON.exec(text) ?? TIGHT_COLON.exec(text);
  if (colon && colon.index <= LONGEST_DATE && couldBeDate(text.slice(0, colon.index))) {
    const behind = colon.index + colon[0].length;
    const isTight = behind < text.length && !/\s/.test(text[behind] ?? "");
    return {
      date: cut(passage, 0, colon.index),
      words: cut(passage, behind, text.length),
      misses: isTight ? spaceMissingAt(passage, behind) : undefined,
    };
  }
  const alone = DATE_ALONE.exec(text)?.[0].length;
  if (alone === undefined) return undefined;
  return {
    date: cut(passage, 0, alone),
    words: cut(passage, alone, text.length),
    misses: { what: "a colon behind the date" },
  };
}

function spaceMissingAt(passage: Passage, place: number): Miss {
  const edit = { span: spanIn(passage, place, place), text: " " };
  return { what: "a space behind the colon", edit };
}

function couldBeDate(words: string): boolean {
  const hasProse = /[[\]();!?]|\.(?!\d)/.test(words);
  return /\d/.test(words) && !hasProse && words.trim().split(/\s+/).length <= 5;
}
