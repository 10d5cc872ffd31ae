import { once, onceForText } from "./once.ts";

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ACCENTS = /\p{Mn}/gu;

/** The words of a text with how often it has each. */
export type Bag = ReadonlyMap<string, number>;

/**
 * The words of a text, folded: no case, no accents, and of a longer word its first letters, since
 * that is what `invest`, `investor` and `investment` share. Scripts that put no spaces between
 * words give pairs of neighbouring characters.
 */
export const bagOf = onceForText((text): Bag => {
  const bag = new Map<string, number>();
  for (const word of foldedWords(text)) {
    for (const stem of WITHOUT_SPACES.test(word) ? pairsOf(word) : [stemOf(word)]) {
      bag.set(stem, (bag.get(stem) ?? 0) + 1);
    }
  }
  return bag;
});

/** Runs of letters of this length are what words of one family share. */
const RUN = 4;

/** The runs of four letters of a text's words, folded; a word that has a digit is one run. */
export const gramsOf = onceForText((text): Bag => {
  const bag = new Map<string, number>();
  for (const word of foldedWords(text)) {
    for (const run of runsOf(word)) bag.set(run, (bag.get(run) ?? 0) + 1);
  }
  return bag;
});

function runsOf(word: string): string[] {
  if (WITHOUT_SPACES.test(word)) return pairsOf(word);
  const characters = `^${word.replace(/['’]s?$/, "")}$`;
  if (/\d/.test(word) || characters.length <= RUN) return [characters];
  return Array.from({ length: characters.length - RUN + 1 }, (_, at) =>
    characters.slice(at, at + RUN),
  );
}

export function foldedWords(text: string): string[] {
  const folded = text.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return [...folded.matchAll(WORD)].map(([word]) => word);
}

const LONGEST_STEM = 6;
const ENDING = /(?<=\p{L}{3})(?:ies|es|s|ed|ing|ly|e)$/u;

function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  return word
    .replace(/['’]s?$/, "")
    .replace(ENDING, "")
    .slice(0, LONGEST_STEM);
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return [word];
  return characters.slice(1).map((character, nth) => `${characters[nth]}${character}`);
}

/** How much a word says: the rarer among the texts, the more. */
export type Weigh = (word: string) => number;

/** Weighs words by how few of some texts have them (inverse document frequency, Spärck Jones 1972). */
export function weighBy(bags: readonly Bag[]): Weigh {
  const counts = new Map<string, number>();
  for (const bag of bags) {
    for (const word of bag.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weights: number[] = [];
  return (word) => {
    const count = counts.get(word) ?? 0;
    weights[count] ??= Math.log(1 + bags.length / (0.5 + count));
    return weights[count];
  };
}

/** What two bags share, by weight. */
export function sharedWeight(before: Bag, after: Bag, weigh: Weigh): number {
  const [few, many] = before.size <= after.size ? [before, after] : [after, before];
  let weight = 0;
  for (const [word, count] of few) {
    const other = many.get(word);
    if (other !== undefined) weight += Math.min(count, other) * weigh(word);
  }
  return weight;
}

export function weightOf(bag: Bag, weigh: Weigh): number {
  return weightsBy(weigh)(bag);
}

// A text is compared with many others by the same weights.
const weightsBy = once((weigh: Weigh) =>
  once((bag: Bag) => {
    let weight = 0;
    for (const [word, count] of bag) weight += count * weigh(word);
    return weight;
  }),
);

/** How alike two bags are, 0 to 1: twice the shared weight over both weights (Dice 1945). */
export function dice(
  before: Bag,
  after: Bag,
  weigh: Weigh,
  shared: (a: Bag, b: Bag) => number = (a, b) => sharedWeight(a, b, weigh),
): number {
  const both = weightOf(before, weigh) + weightOf(after, weigh);
  return both === 0 ? 0 : (2 * shared(before, after)) / both;
}

// Only so many bags are in an index, so that a huge text does not fill the memory.
const MOST = 500;

/**
 * What bags of one list share with those of another, by weight, for asking about most of the pairs:
 * an index leads from each bag to those that share a word with it, and no other is looked at. A bag that is in no index is compared alone.
 */
export function sharedAmong(others: readonly Bag[], weigh: Weigh): (a: Bag, b: Bag) => number {
  const places = new Map([...new Set(others)].slice(0, MOST).map((bag, place) => [bag, place]));
  const index = indexOf(places.keys());
  const rowOf = once((bag: Bag) => {
    const row = new Float64Array(places.size);
    for (const [word, count] of bag) {
      const uses = index.get(word);
      if (!uses) continue;
      const weight = weigh(word);
      for (const { place, count: other } of uses) {
        row[place] = (row[place] ?? 0) + Math.min(count, other) * weight;
      }
    }
    return row;
  });
  return (a, b) => {
    const place = places.get(b);
    return place === undefined ? sharedWeight(a, b, weigh) : (rowOf(a)[place] ?? 0);
  };
}

interface Use {
  readonly place: number;
  readonly count: number;
}

function indexOf(bags: Iterable<Bag>): Map<string, Use[]> {
  const index = new Map<string, Use[]>();
  let place = 0;
  for (const bag of bags) {
    for (const [word, count] of bag) {
      const uses = index.get(word);
      if (uses) uses.push({ place, count });
      else index.set(word, [{ place, count }]);
    }
    place += 1;
  }
  return index;
}
