import { comparableWords } from "../model/content-id.ts";
import { periodsIn } from "./number-words.ts";
import { onceForText } from "./once.ts";
import { amountsIn, numbersIn } from "./values.ts";
import { type Bag, bagOf, gramsOf } from "./words.ts";

/** A stretch of text with what it is compared by. */
export interface TextItem {
  readonly plain: string;
  readonly section: string;
  /** The words without case, marks and spacing: two items of the same ones are one. */
  readonly words: string;
  readonly bag: Bag;
  /** The runs of letters of its words, which words of one family share. */
  readonly grams: Bag;
  /** What it cites, whatever its number: one source has one key in both versions. */
  readonly sources: ReadonlySet<string>;
  /** The runs of letters of each title that it cites. */
  readonly titles: readonly Bag[];
  /** Its numbers and months, in digits or words. */
  readonly numbers: ReadonlySet<string>;
  /** How much its counts and measures are, without years and the like. */
  readonly amounts: readonly number[];
  /** Words written like names, which say of whom a text speaks. */
  readonly names: ReadonlySet<string>;
  /** Months of which it speaks as a whole, e.g. of what was exported in one. */
  readonly periods: ReadonlySet<string>;
  /** When it happened, where it is an event. */
  readonly date: string | undefined;
}

// A capital within a sentence; after its start, where every word has one.
const NAME = /(?<=[^\s.!?:]\s+["“‘«(]?)\p{Lu}[\p{L}\d'’-]+/gu;

// Names are compared by their beginnings, since `Varsany` is `Varsany's`.
const LONGEST_NAME = 6;

/** Makes a text comparable. */
export function textItem(
  plain: string,
  section: string,
  sources: Iterable<string>,
  date?: string,
): TextItem {
  return { ...readWords(plain), plain, section, sources: new Set(sources), titles: [], date };
}

const readWords = onceForText((plain) => {
  const names = [...plain.matchAll(NAME)].map(([name]) =>
    name.toLowerCase().slice(0, LONGEST_NAME),
  );
  return {
    words: comparableWords(plain),
    bag: bagOf(plain),
    grams: gramsOf(plain),
    numbers: numbersIn(plain),
    amounts: amountsIn(plain),
    names: new Set(names),
    periods: periodsIn(plain),
  };
});
