import { cut, type Passage, spanIn, trim } from "../model/prose.ts";
import type { Miss } from "./outline.ts";

/** What stands behind a title: `— feed (2026-05-22) https://example.org`. */
export interface SourceTail {
  /** Where the title ends. */
  readonly titleEnd: number;
  readonly feed: Passage | undefined;
  readonly date: Passage | undefined;
  readonly url: Passage | undefined;
  /** E.g. spaces around the dash; undefined where all is well. */
  readonly misses: Miss | undefined;
}

const SPACED_DASH = /\s—(?=\s)/g;
// A feed as feeds are named, `reactive:china-ai`, behind a dash that misses its spaces.
const TIGHT_FEED =
  /(?:\s?—|—\s?|\s[–-]+\s)(?=[\w.-]+:[\w.-]+(?:\s?\([^()]*\))?(?:\s+<?https?:\S+)?\s*$)/;
// A feed may be called `data:rates`: what is no address of the web is a URL only behind another word.
const URL_AT_END =
  /\s(<?(?:[a-z][a-z\d+.-]*:\/\/|www\.|\/\/|(?<=\S\s<?)(?:javascript|data|vbscript|mailto|file|blob):)\S*)$/i;
const DATE_AT_END = /\(([^()]{4,40})\)$/;
const MONTH_OR_DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;

/**
 * Finds feed, date and URL; each is the last of its kind, since a title may have dashes and
 * parentheses itself. A word behind the last ` — ` is the feed. More words are one where a date
 * follows or where they are a few without a capital; else they belong to the title
 * (`Title — Swfte AI`).
 */
export function splitTail(passage: Passage): SourceTail {
  const { text } = passage;
  const dash = lastOf(SPACED_DASH, text);
  const spaced = dash && partsBehind(passage, dash.index, dash.end);
  if (spaced) return { ...spaced, misses: missedAt(passage, spaced.tightDate) };
  const tight = TIGHT_FEED.exec(text);
  const parts = tight && partsBehind(passage, tight.index, tight.index + tight[0].length);
  if (parts) {
    const dash = spanIn(passage, parts.titleEnd, parts.behind);
    const edit = { span: dash, text: " — " };
    return { ...parts, misses: { what: "` — ` before the feed", edit } };
  }
  return { ...withoutFeed(passage), misses: undefined };
}

interface Parts extends Omit<SourceTail, "misses"> {
  /** Where what stands behind the dash begins. */
  readonly behind: number;
  /** Where the date begins if it misses the space before it. */
  readonly tightDate: number | undefined;
}

function missedAt(passage: Passage, place: number | undefined): Miss | undefined {
  if (place === undefined) return undefined;
  const edit = { span: spanIn(passage, place, place), text: " " };
  return { what: "a space before the date", edit };
}

/** Reads what stands behind a dash; undefined where it cannot be feed, date and URL. */
function partsBehind(passage: Passage, dash: number, behind: number): Parts | undefined {
  let end = passage.text.trimEnd().length;
  let url = match(URL_AT_END, passage, behind, end);
  end = url?.start ?? end;
  const date = match(DATE_AT_END, passage, behind, end);
  const isDated = date !== undefined && /\d/.test(date.words.text);
  end = isDated ? date.start : end;
  if (isDated && !url) {
    url = match(URL_AT_END, passage, behind, end);
    end = url?.start ?? end;
  }
  const feed = trim(cut(passage, behind, end));
  if (!isFeed(feed.text, isDated || url !== undefined)) return undefined;
  const isTight = isDated && feed.text !== "" && !/\s/.test(passage.text[date.start - 1] ?? " ");
  return {
    behind,
    titleEnd: passage.text.slice(0, dash).trimEnd().length,
    feed: feed.text === "" ? undefined : feed,
    date: isDated ? date.words : undefined,
    url: url?.words,
    tightDate: isTight ? date.start : undefined,
  };
}

function isFeed(words: string, isFollowed: boolean): boolean {
  if (words.includes("—")) return false;
  if (!/\s/.test(words)) return words !== "" || isFollowed;
  const count = words.split(/\s+/).length;
  return isFollowed ? count <= 6 : count <= 3 && words === words.toLowerCase();
}

/** A title with no feed may still have a URL and, if it is plainly one, a date. */
function withoutFeed(passage: Passage): Omit<SourceTail, "misses"> {
  const { text } = passage;
  const url = match(URL_AT_END, passage, 0, text.trimEnd().length);
  const end = url?.start ?? text.trimEnd().length;
  const date = match(DATE_AT_END, passage, 0, end);
  const isDate = date !== undefined && MONTH_OR_DAY.test(date.words.text);
  return {
    titleEnd: isDate ? date.start : end,
    feed: undefined,
    date: isDate ? date.words : undefined,
    url: url?.words,
  };
}

/** A match at the end of a stretch: where it begins, and the passage of its first group. */
function match(
  pattern: RegExp,
  passage: Passage,
  from: number,
  to: number,
): { start: number; words: Passage } | undefined {
  const stretch = passage.text.slice(from, to).trimEnd();
  const found = pattern.exec(stretch);
  if (!found) return undefined;
  const [whole, words = ""] = found;
  const start = from + found.index;
  const at = start + whole.indexOf(words);
  return { start, words: cut(passage, at, at + words.length) };
}

function lastOf(pattern: RegExp, text: string): { index: number; end: number } | undefined {
  const last = [...text.matchAll(pattern)].at(-1);
  return last && { index: last.index, end: last.index + last[0].length };
}
