import { END, GAP, matchAt, sticky } from "./figure-text.ts";

/** A number as written, before any scale. */
export interface Numeral {
  readonly end: number;
  /** In the notation of programs, e.g. `"1200.5"` for `1.200,5`. */
  readonly digits: string;
  /** Digits alone, with a decimal sign, with signs between the thousands, or in words. */
  readonly style: "plain" | "decimal" | "grouped" | "word";
}

// A double holds this many decimal digits exactly; a longer number is no figure but an identifier.
const MOST_DIGITS = 15;

const SPACE = "[ \\u00a0\\u2007\\u2009\\u202f]";
// The number of parts is bounded, so that no text is read again and again.
const RUN = sticky(`\\d+(?:[.,]\\d+|(?:['’]|${SPACE})\\d{3}(?!\\d)){0,8}`);
const NOTATIONS: readonly {
  readonly shape: RegExp;
  readonly style: Numeral["style"];
  readonly decimal: "." | ",";
}[] = [
  { shape: /^\d+$/, style: "plain", decimal: "." },
  // 1,240 and 1,240.5; 12,34,567 as in India
  { shape: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, style: "grouped", decimal: "." },
  { shape: /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/, style: "grouped", decimal: "." },
  // 1.200,50 and 1.200.000; 1.200 alone is ambiguous, see `readsAsThousands`
  { shape: /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, style: "grouped", decimal: "," },
  { shape: /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, style: "grouped", decimal: "," },
  // 40 000 and 1'200'000
  { shape: /^[1-9]\d{0,2}(?:[^\d.,]\d{3})+(?:\.\d+)?$/, style: "grouped", decimal: "." },
  { shape: /^[1-9]\d{0,2}(?:[^\d.,]\d{3})+,\d+$/, style: "grouped", decimal: "," },
  { shape: /^\d+\.\d+$/, style: "decimal", decimal: "." },
  { shape: /^(?:0,\d+|\d+,(?!\d{3}$)\d+)$/, style: "decimal", decimal: "," },
];

/** Where a run of digits and the signs between them ends. */
export function endOfDigits(text: string, at: number): number {
  return at + (matchAt(RUN, text, at)?.[0].length ?? 1);
}

/** A number in digits. Null for `007`, `1.2.3`, `18:27`, `24/7` and what is too long to be one. */
export function readDigits(text: string, at: number): Numeral | null {
  const run = matchAt(RUN, text, at)?.[0];
  if (run === undefined || /^0\d/.test(run)) return null;
  const beforeSpace = run.split(/[^\d.,'’]/, 1)[0] ?? run;
  const numeral = interpret(run, at) ?? interpret(beforeSpace, at);
  return numeral === null || /^[:/]\d/.test(text.slice(numeral.end, numeral.end + 2))
    ? null
    : numeral;
}

function interpret(run: string, at: number): Numeral | null {
  if (run.length > 2 * MOST_DIGITS) return null;
  const notation = NOTATIONS.find(({ shape }) => shape.test(run));
  if (notation === undefined) return null;
  const { style, decimal } = notation;
  const [whole = "", fraction] = run.split(decimal);
  const digits = whole.replace(/\D/g, "") + (fraction === undefined ? "" : `.${fraction}`);
  if (digits.replace(/^[0.]+|\./g, "").length > MOST_DIGITS) return null;
  return { end: at + run.length, digits, style };
}

const SMALL = new Map(
  (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
    "sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((word, index) => [word, index + 1]),
);
const TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10]),
);

/** The words from one to nineteen and from twenty to ninety, with their values. */
export const numberWords: ReadonlyMap<string, number> = new Map([...SMALL, ...TENS]);

const ARTICLE = sticky(
  `(half[ -])?an?(?=[ -](?:dozen|hundred|thousand|lakh|million|crore|billion|trillion)${END})`,
  "i",
);
const NEXT_WORD = sticky(`(-|${GAP}(?:and${GAP})?)?(\\p{L}+)`);
const MOST_WORDS = 8;

/**
 * A number in words below a million: `three`, `twenty-one`, `two hundred and fifty thousand`,
 * `two dozen`; also the `a` of `a million` and the `half a` of `half a dozen`.
 */
export function readNumberWords(text: string, at: number): Numeral | null {
  const article = matchAt(ARTICLE, text, at);
  let end = at + (article?.[0].length ?? 0);
  let thousands = 0;
  let group = article === null ? 0 : article[1] === undefined ? 1 : 0.5;
  for (let count = 0; count < MOST_WORDS; count++) {
    const step = matchAt(NEXT_WORD, text, end);
    if (step === null) break;
    const word = (step[2] ?? "").toLowerCase();
    const value = numberWords.get(word);
    if (value !== undefined) {
      if (!canAdd(group, value, step[1], thousands)) break;
      group += value;
    } else if (/and/.test(step[1] ?? "")) break;
    else if (word === "hundred" && group >= 1 && group < 100) group *= 100;
    else if (word === "dozen" && group > 0) group *= 12;
    else if (word === "thousand" && group > 0 && thousands === 0) {
      thousands = group * 1000;
      group = 0;
    } else break;
    end += step[0].length;
  }
  const total = thousands + group;
  return total === 0 ? null : { end, digits: String(total), style: "word" };
}

// `twenty` takes a `five`, `three hundred` and `two thousand` take what is smaller.
function canAdd(group: number, value: number, link: string | undefined, thousands: number) {
  if (group === 0) return thousands > 0 || link === undefined;
  if (group % 100 === 0) return link !== "-";
  return value < 10 && group % 100 >= 20 && group % 10 === 0 && !/and/.test(link ?? "");
}

/** A power of ten that a text writes after a number, e.g. `B` or `billion`. */
export interface Scale {
  readonly end: number;
  readonly power: number;
  /** As written, e.g. `B`. */
  readonly written: string;
}

const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ...powers(5, "lakh lakhs"),
  ...powers(6, "million millions mn mln mio millionen millón millones milhão milhões"),
  ...powers(7, "crore crores"),
  ...powers(9, "billion billions bn bln mrd milliard milliards milliarden miliardi bilhões"),
  ...powers(12, "trillion trillions tn trn billionen billones trilhões"),
]);
const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ...powers(3, "k K"),
  ...powers(6, "m M"),
  ["B", 9],
  ["T", 12],
]);
const MONEY_LETTERS: ReadonlyMap<string, number> = new Map([
  ...powers(6, "mm MM mil"),
  ...powers(7, "cr Cr"),
  ["b", 9],
  ["t", 12],
]);
// Written without a space before what follows.
const HAN_SCALES: ReadonlyMap<string, number> = new Map([
  ...powers(4, "万 萬 만"),
  ...powers(8, "亿 億 억"),
  ...powers(12, "万亿 兆 조"),
]);

// Of these words only `Mio.` and `Mrd.` have a full stop of their own.
const WORD_SCALE = sticky(`(-|${GAP})?(\\p{L}+)${END}(?:(?<=M(?:io|rd))\\.)?`);
const EURO_SCALE = sticky(`(?:${GAP})?(k|M|Md|Mds)(?=€)`);
const HAN_SCALE = sticky(`(?:${GAP})?(万亿|[万萬亿億兆만억조])`);

function powers(power: number, words: string): [string, number][] {
  return words.split(" ").map((word) => [word, power]);
}

/** The scale after a number, or two where they are multiplied (`lakh crore`, `hundred million`). */
export function readScale(text: string, at: number, isMoney: boolean): Scale | null {
  const first = readOneScale(text, at, isMoney);
  const second =
    first === null || !SCALE_WORDS.has(first.written.toLowerCase())
      ? null
      : readOneScale(text, first.end, isMoney);
  if (first === null || second === null) return first;
  return { ...second, power: first.power + second.power };
}

function readOneScale(text: string, at: number, isMoney: boolean): Scale | null {
  const attached = matchAt(HAN_SCALE, text, at) ?? matchAt(EURO_SCALE, text, at);
  if (attached !== null) {
    const written = attached[1] ?? "";
    const power = HAN_SCALES.get(written) ?? { k: 3, M: 6 }[written] ?? 9;
    return { end: at + attached[0].length, power, written };
  }
  const match = matchAt(WORD_SCALE, text, at);
  if (match === null) return null;
  const [all, gap, written = ""] = match;
  const power =
    SCALE_WORDS.get(written.toLowerCase()) ?? letterScale(written, gap === undefined, isMoney);
  return power === undefined ? null : { end: at + all.length, power, written };
}

// `$300 M` is money, `5 m` a length and `5t` a weight.
function letterScale(written: string, attached: boolean, isMoney: boolean): number | undefined {
  if (!attached && !(isMoney && /^\p{Lu}$/u.test(written))) return undefined;
  return SCALE_LETTERS.get(written) ?? (isMoney ? MONEY_LETTERS.get(written) : undefined);
}
