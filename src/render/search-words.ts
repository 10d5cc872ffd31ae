/** A word of a text, as search knows it. */
export interface SearchWord {
  readonly start: number;
  readonly end: number;
  /** What it is found by, the most exact first, e.g. `$16.2b`, then `16.2b`. */
  readonly forms: readonly string[];
}

// `assets/search.js` reads words in the same way; a test holds the two together.

// Scripts that put no space between words are read by pairs of letters.
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー`;
const FIGURE = String.raw`(\p{Sc}?)(\p{Nd}+(?:[.,]\p{Nd}+)*)(\p{sc=Latin}+|\s?[%٪])?`;
const WORD = new RegExp(
  String.raw`([${UNSPACED}][${UNSPACED}\p{M}]*)|${FIGURE}|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+`,
  "gu",
);

// Letters that do not come apart into a letter and a mark.
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
};

const SCALES: Readonly<Record<string, string>> = {
  k: "k",
  thousand: "k",
  m: "m",
  mn: "m",
  mio: "m",
  million: "m",
  millions: "m",
  b: "b",
  bn: "b",
  mrd: "b",
  billion: "b",
  billions: "b",
  t: "t",
  tn: "t",
  trillion: "t",
  trillions: "t",
  percent: "%",
  prozent: "%",
};

/** What `assets/search.js` reads words with; the page of search hands it over. */
export const wordTables = { word: WORD.source, unspaced: UNSPACED, plain: PLAIN, scales: SCALES };

/**
 * The words of a text in order. Case and diacritics make no difference; a figure is a word, with its
 * currency and its unit and without, however these are written: `$16.2bn` is `16.2 billion` too.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  let figure:
    | { readonly forms: readonly string[]; readonly start: number; end: number }
    | undefined;
  for (const match of text.matchAll(WORD)) {
    const [found, run, currency = "", number, unit = ""] = match;
    const start = match.index;
    const end = start + found.length;
    if (run !== undefined) words.push(...pairsOf(run, start));
    else if (number !== undefined) {
      const forms = figureForms(currency, number, unit);
      words.push({ start, end, forms });
      figure = unit === "" ? { forms, start, end } : undefined;
      continue;
    } else {
      const word = foldWord(found);
      const scale = figure && /^\s$/.test(text.slice(figure.end, start)) && scaleOf(word);
      if (figure && scale) {
        const forms = figure.forms.map((form) => form + scale);
        words.push({ start: figure.start, end, forms });
      }
      if (!/^[a-z]?$/.test(word)) words.push({ start, end, forms: [word] });
    }
    figure = undefined;
  }
  return words;
}

function foldWord(word: string): string {
  const letters = word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return letters.replace(/[^a-z]/g, (letter) => PLAIN[letter] ?? letter);
}

function scaleOf(word: string): string | undefined {
  return Object.hasOwn(SCALES, word) ? SCALES[word] : undefined;
}

/** `$` and `16.2` and `bn`: `$16.2b`, `16.2b`, and as it is written, `$16.2bn`, `16.2bn`. */
function figureForms(currency: string, number: string, unit: string): string[] {
  const digits = plainNumber(foldWord(number));
  const written = foldWord(unit.trim()).replace("٪", "%");
  const units = new Set([scaleOf(written) ?? written, written]);
  const bare = [...units].map((each) => digits + each);
  const sign = foldWord(currency);
  return sign === "" ? bare : [...bare.map((each) => sign + each), ...bare];
}

/** `1,240` is 1240, and `16,2` is 16.2. */
function plainNumber(number: string): string {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number)) return number.replaceAll(",", "");
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(number)) return number.replaceAll(".", "");
  return number.replaceAll(",", ".");
}

/** Each letter with the next one; the last one alone, so that it is found by itself. */
function pairsOf(run: string, at: number): SearchWord[] {
  const letters = [...run.matchAll(/\P{M}\p{M}*/gu)];
  return letters.map((letter, nth) => {
    const next = letters[nth + 1];
    const start = at + letter.index;
    const end = next ? at + next.index + next[0].length : start + letter[0].length;
    return { start, end, forms: [foldWord(run.slice(start - at, end - at))] };
  });
}
