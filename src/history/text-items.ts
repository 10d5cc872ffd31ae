import { comparableWords } from "../model/content-id.ts";
import { periodsIn } from "./number-words.ts";
import { type Bag, bagOf } from "./words.ts";

/** A stretch of text with what it is compared by. */
export interface TextItem {
  readonly plain: string;
  readonly section: string;
  /** The words without case, marks and spacing: two items of the same ones are one. */
  readonly words: string;
  readonly bag: Bag;
  /** What it cites, whatever its number: one source has one key in both versions. */
  readonly sources: ReadonlySet<string>;
  /** Words written like names, which say of whom a text speaks. */
  readonly names: ReadonlySet<string>;
  /** Months of which it speaks as a whole, e.g. of what was exported in one. */
  readonly periods: ReadonlySet<string>;
  /** When it happened, where it is an event. */
  readonly date: string | undefined;
}

// A capital within a sentence; after its start, where every word has one.
const NAME = /(?<=[^\s.!?:]\s+["“‘«(]?)\p{Lu}[\p{L}\d'’-]+/gu;

/** Makes a text comparable. */
export function textItem(
  plain: string,
  section: string,
  sources: Iterable<string>,
  date?: string,
): TextItem {
  const names = [...plain.matchAll(NAME)].map(([name]) => name.toLowerCase());
  return {
    plain,
    section,
    words: comparableWords(plain),
    bag: bagOf(plain),
    sources: new Set(sources),
    names: new Set(names),
    periods: periodsIn(plain),
    date,
  };
}
