import { monthOf, numberOf, ordinalOf, partOf, scaleOf } from "./number-words.ts";
import { onceForText } from "./once.ts";

/** A number that a text gives, whatever its notation: `0.8 billion` is `800 million`. */
interface Value {
  /** What it is compared by, e.g. `800000000`, `month 10`, `third`. */
  readonly key: string;
  /** Whether it is written in words alone, months too: such a one comes and goes with the words. */
  readonly isInWords: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Whether two tellings of one thing give other values. A value in digits that only one of them has
 * is a difference; one in words is when the other has another in its stead, since `both sides` and
 * `since January` are as well told without a number.
 */
export function valuesDiffer(before: readonly string[], after: readonly string[]): boolean {
  const [from, to] = [before.flatMap(valuesIn), after.flatMap(valuesIn)];
  const gone = without(from, to);
  const come = without(to, from);
  const areDigits = [...gone, ...come].some(({ isInWords }) => !isInWords);
  return areDigits || (gone.length > 0 && come.length > 0);
}

/** The values of a text by what they are compared by. */
export function numbersIn(text: string): Set<string> {
  return new Set(valuesIn(text).map(({ key }) => key));
}

/** A text without its numbers, whether in digits or in words, and without its months. */
export function withoutNumbers(text: string): string {
  const bare = valuesIn(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  return bare.replace(/\d+/g, " ");
}

function without(values: readonly Value[], others: readonly Value[]): Value[] {
  const keys = new Set(others.map(({ key }) => key));
  return values.filter(({ key }) => !keys.has(key));
}

// Digits with marks or spaces between thousands and a decimal mark, or a word with hyphens in it.
const TOKEN =
  /(?<![\p{L}\d]|\p{L}-)(?:\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\p{L}+(?:-\p{L}+)*)/gu;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const valuesIn = onceForText((text): readonly Value[] => {
  const tokens = tokensOf(text);
  const values: Value[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readPart(tokens, at) ?? readNumber(tokens, at) ?? readName(tokens, at);
    const [first, last] = [tokens[at], tokens[at + (read?.length ?? 1) - 1]];
    if (read && first && last) {
      values.push({
        key: read.key,
        isInWords: !/\d/.test(text.slice(first.start, last.end)),
        start: first.start,
        end: last.end,
      });
    }
    at += read?.length ?? 1;
  }
  return values;
});

/** The words and numbers of a text; `744-billion-parameter` is three, `twenty-three` is one. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: word, index }) => {
    if (!word.includes("-") || numberOf(word) !== undefined) {
      const suffix = suffixAt(text, index + word.length);
      const token = { text: word, start: index, end: index + word.length };
      return /\d$/.test(word) && suffix ? [token, suffix] : [token];
    }
    return [...word.matchAll(/\p{L}+/gu)].map(({ 0: part, index: within }) => ({
      text: part,
      start: index + within,
      end: index + within + part.length,
    }));
  });
}

const SUFFIX = /\p{L}+/uy;

/** What stands fast to a number: the `B` of `$16.2B`. */
function suffixAt(text: string, at: number): Token | undefined {
  SUFFIX.lastIndex = at;
  const [word] = SUFFIX.exec(text) ?? [];
  return word === undefined ? undefined : { text: word, start: at, end: at + word.length };
}

interface Read {
  readonly key: string;
  /** How many tokens it takes. */
  readonly length: number;
}

/** `two thirds`, `a tenth`, `half`: a share, as a percentage. */
function readPart(tokens: readonly Token[], at: number): Read | undefined {
  const [word, next, last] = [0, 1, 2].map((ahead) => tokens[at + ahead]?.text ?? "");
  if (partOf(word ?? "") === 2) return { key: "50", length: 1 };
  const parts = partOf(next ?? "");
  const count = ONE.test(word ?? "") ? 1 : numberOf(word ?? "");
  if (parts === undefined || count === undefined || count > parts) return undefined;
  // `a third time` is no share.
  if (count === 1 && !OF.test(last ?? "") && ordinalOf(next ?? "") !== undefined && last)
    return undefined;
  return { key: String(Math.round((100 * count) / parts)), length: 2 };
}

const ONE = /^(?:an?|one|another|ein|eine[mnrs]?|une?|el|il|het)$/iu;
const OF = /^(?:of|de|des|du|della|van|der|seines|ihres|seiner|ihrer|more|less|by|in|since)$/iu;

function readNumber(tokens: readonly Token[], at: number): Read | undefined {
  const word = tokens[at]?.text ?? "";
  const first = /^\d/.test(word) ? digitsOf(word) : numberOf(word);
  if (first === undefined) return undefined;
  let value = first;
  let length = 1;
  for (;;) {
    const scale = scaleOf(tokens[at + length]?.text ?? "");
    if (scale === undefined) break;
    value *= scale;
    length++;
  }
  return { key: String(Number(value.toPrecision(12))), length };
}

function readName(tokens: readonly Token[], at: number): Read | undefined {
  const word = tokens[at]?.text ?? "";
  const month = monthOf(word);
  if (month !== undefined) return { key: `month ${month}`, length: 1 };
  const ordinal = ordinalOf(word);
  return ordinal === undefined ? undefined : { key: `number ${ordinal}`, length: 1 };
}

/** `1,240`, `1.240` and `1 240` are 1240; `1,24` and `1.24` are not. */
function digitsOf(written: string): number {
  const groups = /^[1-9]\d{0,2}(?:[.,’'\u00a0\u202f ]\d{3})+(?!\d)/.exec(written)?.[0] ?? "";
  const whole = groups.replace(/\D/g, "");
  return Number(whole + written.slice(groups.length).replace(",", "."));
}
