import { comparableWords } from "../model/content-id.ts";
import { type Bag, bagOf, sharedWeight, type Weigh, weightOf } from "./words.ts";

/** The name of a holder as names are compared. */
export interface HolderName {
  /** The same for all names of one holder that are known to be. */
  readonly key: string;
  readonly words: readonly string[];
  /** The first letters of its words, e.g. `ecb`. */
  readonly initials: string;
}

/** Reads the name of a holder; `keyOf` knows its aliases. */
export function holderName(holder: string, keyOf: (name: string) => string): HolderName {
  const [, name = holder, addition = ""] = ADDITION.exec(holder) ?? [];
  const key = `${keyOf(name)} ${addition === "" ? "" : comparableWords(addition)}`.trim();
  const all = key.split(" ");
  const words = all.filter((word) => !LITTLE.has(word));
  const initials = comparableWords(name)
    .split(" ")
    .map((word) => word.charAt(0));
  return { key, words: words.length === 0 ? all : words, initials: initials.join("") };
}

// What stands in parentheses behind a name, e.g. who speaks for the holder.
const ADDITION = /^([^()]*[^()\s])\s*(\([^()]*\))$/u;

// Words that are in names without naming anybody.
const LITTLE = new Set(
  (
    "a an and at for from in of on or the to with " +
    "am an auf aus das dem den der des die für im in und vom von zu zum zur " +
    "au aux d de des du en et l la le les pour sur " +
    "del e el los las para por y"
  ).split(" "),
);

/**
 * How alike two names are, 0 to 1: how much of the shorter the other has, since `Delta Waterworks`
 * is all of `Delta Waterworks (operator)`. A name is its initials, too, and a compound its parts.
 */
export function nameLikeness(a: HolderName, b: HolderName, weigh: Weigh): number {
  if (a.key === b.key) return 1;
  if (isShortFor(a, b) || isShortFor(b, a)) return SHORT;
  const bags = [bagOfName(a, [b]), bagOfName(b, [a])] as const;
  const lighter = Math.min(weightOf(bags[0], weigh), weightOf(bags[1], weigh));
  return lighter === 0 ? 0 : sharedWeight(...bags, weigh) / lighter;
}

/** How much of a name some others together have, 0 to 1. */
export function shareOfName(whole: HolderName, parts: readonly HolderName[], weigh: Weigh): number {
  const bag = bagOfName(whole, parts);
  const others = parts.map((part) => bagOfName(part, [whole]));
  const shared = new Map(
    [...bag].filter(([word]) => others.some((other) => other.has(word))).map(([word]) => [word, 1]),
  );
  const all = new Map([...bag.keys()].map((word) => [word, 1]));
  const weight = weightOf(all, weigh);
  return weight === 0 ? 0 : weightOf(shared, weigh) / weight;
}

/** The words of a name, once each; a compound of which others have a part is parted. */
export function bagOfName(name: HolderName, others: readonly HolderName[] = []): Bag {
  const parts = others.flatMap(({ words }) => words).filter(({ length }) => length >= PART);
  const words = name.words.flatMap((word) => {
    const part = parts.find((other) => word.length > other.length + 2 && isPart(word, other));
    if (part === undefined) return [word];
    return word.startsWith(part)
      ? [part, word.slice(part.length)]
      : [word.slice(0, -part.length), part];
  });
  return new Map([...bagOf(words.join(" ")).keys()].map((word) => [word, 1]));
}

// A shorter word begins or ends others by chance.
const PART = 4;
const SHORT = 0.9;
const SHORTEST = 2;
const LONGEST = 6;

function isPart(word: string, part: string): boolean {
  return word.startsWith(part) || word.endsWith(part);
}

function isShortFor({ words }: HolderName, { initials, words: full }: HolderName): boolean {
  const [short = "", ...others] = words;
  if (others.length > 0 || short.length < SHORTEST || short.length > LONGEST) return false;
  const withoutLittle = full.map((word) => word.charAt(0)).join("");
  return full.length > 1 && (short === initials || short === withoutLittle);
}
