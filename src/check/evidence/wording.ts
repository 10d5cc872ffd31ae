import type { Citation } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import { areNear } from "./near-words.ts";
import type { ReadTerms, Terms } from "./terms.ts";

/** The number as messages show it, e.g. `[33]` in backticks. */
export function marker({ number }: Pick<Citation, "number">): string {
  return quote(`[${number}]`);
}

/** The end of the words before a citation, which is what they stand for most closely. */
export function quoteEnd(words: string): string {
  if (words.length <= LONGEST) return `“${words}”`;
  const end = words.slice(-LONGEST);
  return `“…${end.slice(Math.max(0, end.indexOf(" ") + 1))}”`;
}

/** The beginning of a title. */
export function quoteTitle(title: string): string {
  if (title.length <= LONGEST) return `“${title}”`;
  const beginning = title.slice(0, LONGEST);
  const end = beginning.lastIndexOf(" ");
  return `“${end > 0 ? beginning.slice(0, end) : beginning.replace(/[\ud800-\udbff]$/, "")}…”`;
}

const LONGEST = 110;
const MOST_WORDS = 5;

/** The words of a title that it shares with other words, as the title writes them; `nothing` where there are none. */
export function sharedWords(title: string, terms: Terms, read: ReadTerms): string {
  const words = title.slice(0, LONGEST * 4).split(/[^\p{L}\p{M}\p{N}$€£%.,-]+/u);
  const shared = new Set<string>();
  for (const [nth, word] of words.entries()) {
    const pair = `${word} ${words[nth + 1] ?? ""}`;
    const isPair =
      /^\P{L}*\d/u.test(word) && hasAny(read(pair), terms) && !hasAny(read(word), terms);
    if (isPair || hasAny(read(word), terms)) shared.add(trim(isPair ? pair : word));
    if (shared.size === MOST_WORDS) break;
  }
  return shared.size === 0 ? "nothing" : [...shared].map((word) => `“${word}”`).join(", ");
}

function hasAny(some: Terms, terms: Terms): boolean {
  for (const one of some) {
    if (terms.has(one)) return true;
    for (const other of terms) if (areNear(one, other)) return true;
  }
  return false;
}

function trim(word: string): string {
  return word.replace(/^[.,-]+|[.,-]+$/g, "");
}
