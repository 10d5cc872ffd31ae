import { type Prose, plainPlaces } from "../model/prose.ts";
import type { Claim } from "../model/tree.ts";
import { placeOf } from "./places.ts";

const MOST_WORDS = 12;
// Scripts without spaces between words, and very long words, are cut by length.
const MOST_LENGTH = 100;
// No clause is looked for further back than this.
const MOST_CONTEXT = 600;

const BREAK = /[;；؛—]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The words that each marker of a prose stands behind: back to the marker before it, to a clause
 * break or to the start of the sentence, at most a dozen. The markers of a run share their words.
 * A marker with no words before it gets the start of its sentence.
 */
export function clausesOf(prose: Prose, claims: readonly Claim[]): string[] {
  return clauses(prose, claims, (words) => words.split(BREAK).findLast(hasWords) ?? "");
}

/** The same where the parts of a sentence share its citations, as in the timeline. */
export function sharedClausesOf(prose: Prose, claims: readonly Claim[]): string[] {
  return clauses(prose, claims, (words) => words);
}

/** The first dozen words of a text. */
export function openingOf(text: string): string {
  const words = wordsOf(text.slice(0, MOST_CONTEXT));
  const opening = fitting(words);
  if (opening.length === 0) return words.length === 0 ? "" : `${firstOf(words)}…`;
  const isWhole = opening.length === words.length && text.length <= MOST_CONTEXT;
  return `${opening.join(" ")}${isWhole ? "" : "…"}`;
}

/** The last dozen words of a text. */
function closingOf(text: string): string {
  const words = wordsOf(text);
  const closing = fitting(words.toReversed()).reverse();
  if (closing.length === 0) return words.length === 0 ? "" : `…${lastOf(words)}`;
  return `${closing.length === words.length ? "" : "…"}${closing.join(" ")}`;
}

/** As many of the words, from the first on, as a quotation has room for. */
function fitting(words: readonly string[]): string[] {
  let length = 0;
  const end = words.findIndex((word, i) => {
    length += word.length + 1;
    return i === MOST_WORDS || length > MOST_LENGTH + 1;
  });
  return words.slice(0, end < 0 ? words.length : end);
}

function firstOf([word = ""]: readonly string[]): string {
  return [...word].slice(0, MOST_LENGTH).join("");
}

function lastOf(words: readonly string[]): string {
  return [...(words.at(-1) ?? "")].slice(-MOST_LENGTH).join("");
}

/** One walk along the markers; `last` and `since` are places in the plain words. */
function clauses(
  prose: Prose,
  claims: readonly Claim[],
  pick: (words: string) => string,
): string[] {
  const plainAt = plainPlaces(prose);
  const claimAt = claimPlaces(claims);
  let last = 0;
  let since = 0;
  return prose.markers.map((marker) => {
    const { start } = placeOf(marker);
    const at = plainAt(start);
    if (hasWords(prose.plain.slice(last, at))) since = last;
    last = at;
    const claim = claimAt(start);
    const from = Math.max(since, claim ? plainAt(claim.start) : 0, at - MOST_CONTEXT);
    return (
      closingOf(pick(prose.plain.slice(from, at))) ||
      openingOf(claim?.plain ?? "") ||
      openingOf(prose.plain) ||
      marker.value
    );
  });
}

/** The words of a text, without the punctuation at its ends. */
function wordsOf(text: string): string[] {
  const words = text.split(/\s+/);
  const first = words.findIndex(hasWords);
  const last = words.findLastIndex(hasWords);
  if (first < 0) return [];
  return words
    .slice(first, last + 1)
    .map((word, i, { length }) => (i === length - 1 ? word.replace(/[,;:(]$/, "") : word));
}

function hasWords(text: string): boolean {
  return WORD.test(text);
}

function claimPlaces(claims: readonly Claim[]): (at: number) => Claim | undefined {
  return (at) => {
    const claim = claims[lastIndexBefore(claims, at)];
    return claim && at < claim.end ? claim : undefined;
  };
}

/** The last of the items, which are in order, that begins at a place or before; -1 if none does. */
function lastIndexBefore(items: readonly { readonly start: number }[], at: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((items[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
