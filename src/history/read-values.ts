import { hintOf, monthOf, numberOf, ordinalOf, partOf, scaleOf, unitOf } from "./number-words.ts";
import { onceForText } from "./once.ts";
import { type Token, tokensOf, wordAt } from "./value-tokens.ts";

/** A number that a text gives, whatever its notation: `0.8 billion` is `800 million`. */
export interface Value {
  /** What it is compared by, e.g. `800000000`, `month 10`, `33`. */
  readonly key: string;
  /** What it is, too: `14 days` is `14` and as many days as two weeks have. */
  readonly otherKeys: readonly string[];
  /** The number itself, where it is one. */
  readonly amount: number | undefined;
  /** Whether it is written in words alone, months too: such a one comes and goes with the words. */
  readonly isInWords: boolean;
  /** Whether it only may stand for a number of the other text: `a week`, `double`, `one`. */
  readonly isHint: boolean;
  /** Whether it is said to be about so much. */
  readonly isRough: boolean;
  readonly start: number;
  readonly end: number;
}

/** The numbers of a text in whatever notation, in order; months and words that may stand for one too. */
export const readValues = onceForText((text): readonly Value[] => {
  const tokens = tokensOf(text);
  const values: Value[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at);
    const [first, last] = [tokens[at], tokens[at + (read?.length ?? 1) - 1]];
    if (read && first && last) {
      values.push({
        key: read.key,
        otherKeys: read.otherKeys ?? [],
        amount: read.amount,
        isInWords: !/\d/.test(text.slice(first.start, last.end)) || UNTOLD.has(read.key),
        isHint: read.isHint ?? false,
        isRough: isRoughAt(tokens, at),
        start: first.start,
        end: last.end,
      });
    }
    at += read?.length ?? 1;
  }
  return values;
});

// One and none are most often told without a number.
const UNTOLD: ReadonlySet<string> = new Set(["0", "1"]);

const ROUGH =
  /^(?:about|around|some|roughly|nearly|almost|approximately|over|under|than|close|rund|etwa|gut|knapp|fast|circa|ca|über|ungefähr|environ|presque|près|plus|quelque|unos|unas|casi|cerca|aproximadamente|más|alrededor)$/iu;

function isRoughAt(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((back) => ROUGH.test(wordAt(tokens, at - back)));
}

interface Read {
  readonly key: string;
  readonly otherKeys?: readonly string[];
  readonly amount?: number;
  readonly isHint?: boolean;
  /** How many tokens it takes. */
  readonly length: number;
}

type Reader = (tokens: readonly Token[], at: number) => Read | undefined;

const READERS: readonly Reader[] = [readPart, readRatio, readNumber, readName, readHint];

function readAt(tokens: readonly Token[], at: number): Read | undefined {
  for (const reader of READERS) {
    const read = reader(tokens, at);
    if (read) return read;
  }
  return undefined;
}

/** `two thirds`, `a tenth`, `half`: a share, as a percentage; `half a million` is a number. */
function readPart(tokens: readonly Token[], at: number): Read | undefined {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  const last = wordAt(tokens, at + 2);
  if (partOf(word) === 2) return halfOf(next, last) ?? shareOf(1, 2, 1);
  const parts = partOf(next);
  if (parts === undefined) return undefined;
  const count = oneOr(word);
  if (count === undefined || count > parts) return undefined;
  // `a third time` is no share.
  if (count === 1 && !OF.test(last) && ordinalOf(next) !== undefined && last) return undefined;
  return shareOf(count, parts, 2);
}

function halfOf(next: string, last: string): Read | undefined {
  const [scale, length] = ONE.test(next) ? [scaleOf(last), 3] : [scaleOf(next), 2];
  return scale === undefined ? undefined : numberRead(scale / 2, length);
}

/** A share is rounded as one likes. */
function shareOf(count: number, parts: number, length: number): Read {
  const percent = (100 * count) / parts;
  const otherKeys = [
    Math.floor(percent),
    Math.ceil(percent),
    Number(percent.toFixed(1)),
    Number((count / parts).toFixed(2)),
  ].map(String);
  return { key: String(Math.round(percent)), otherKeys, length };
}

/** `one in five` and `nine out of ten` are shares as well: of the two numbers each says so. */
function readRatio(tokens: readonly Token[], at: number): Read | undefined {
  return (
    ratioFrom(tokens, at, at) ?? ratioFrom(tokens, at - 2, at) ?? ratioFrom(tokens, at - 3, at)
  );
}

/** Reads the number at `at` of a ratio that begins at `first`. */
function ratioFrom(tokens: readonly Token[], first: number, at: number): Read | undefined {
  const links = linksBehind(tokens, first);
  if (links === 0) return undefined;
  const word = wordAt(tokens, first);
  const count = ONE.test(word) ? 1 : simpleNumberOf(word);
  const second = first + 1 + links;
  const of = simpleNumberOf(wordAt(tokens, second));
  if (count === undefined || of === undefined || count >= of) return undefined;
  if (at !== first && at !== second) return undefined;
  const own = at === first ? count : of;
  const { key, otherKeys = [] } = shareOf(count, of, 1);
  return { ...numberRead(own, 1), otherKeys: [key, ...otherKeys], isHint: own === 1 };
}

/** Of how many words the link behind a number is: `in`, `out of`. */
function linksBehind(tokens: readonly Token[], first: number): number {
  const link = wordAt(tokens, first + 1);
  if (LINK.test(link) && LINK_ON.test(wordAt(tokens, first + 2))) return 2;
  return IN.test(link) ? 1 : 0;
}

const IN = /^(?:in|of|von|sur|de|op)$/i;
const LINK = /^(?:out|de|in|of)$/i;
const LINK_ON = /^(?:of|cada|every)$/i;

const ONE = /^(?:an?|one|another|ein|eine[mnrs]?|une?|uno|una|el|il|het)$/iu;
const OF = /^(?:of|de|des|du|della|van|der|seines|ihres|seiner|ihrer|more|less|by|in|since)$/iu;

function simpleNumberOf(word: string): number | undefined {
  return /^\d/.test(word) ? digitsOf(word) : numberOf(word);
}

function readNumber(tokens: readonly Token[], at: number): Read | undefined {
  const word = wordAt(tokens, at);
  const first = simpleNumberOf(word);
  if (first === undefined) return undefined;
  const ordinal = tokens[at + 1];
  if (ordinal && ordinal.start === tokens[at]?.end && ORDINAL_MARK.test(ordinal.text)) {
    return { key: `number ${first}`, otherKeys: [String(first)], length: 2 };
  }
  const scaled = scaledFrom(tokens, at + 1, first);
  const within = withinHundreds(tokens, at, scaled);
  const half = halfBehind(tokens, at + within.length);
  const value = half === 0 ? within.value : within.value + half * (within.value < 1000 ? 1 : 0);
  const length = within.length + (half === 0 ? 0 : 3);
  const more = half === 0 ? { value, length } : scaledFrom(tokens, at + length, value, length);
  return numberRead(more.value, more.length, meaningsOf(tokens, at, first, more));
}

// `7 May` is told as `7th of May`, too.
const ORDINAL_MARK = /^(?:st|nd|rd|th|er|re|e|ème|ª|º)$/u;

interface Scaled {
  readonly value: number;
  readonly length: number;
}

/** A number and the words behind it that multiply it, e.g. `hundred million`. */
function scaledFrom(tokens: readonly Token[], from: number, first: number, taken = 1): Scaled {
  let value = first;
  let length = taken;
  for (let at = from; ; at++) {
    const word = wordAt(tokens, at);
    const scale = DOZEN.test(word) ? 12 : scaleOf(word);
    if (scale === undefined) return { value, length };
    value *= scale;
    length++;
  }
}

const DOZEN = /^(?:dozens?|dutzend|douzaines?|docenas?)$/iu;

/** `two hundred and fifty`, `treinta y cinco`, `vingt et un` in words. */
function withinHundreds(tokens: readonly Token[], at: number, scaled: Scaled): Scaled {
  if (scaled.length === 1 && TEN.has(scaled.value) && TENS_AND.test(wordAt(tokens, at + 1))) {
    const unit = oneOr(wordAt(tokens, at + 2));
    const isNumber = !/\d/.test(wordAt(tokens, at)) && unit !== undefined && unit < 12;
    return isNumber ? scaledFrom(tokens, at + 3, scaled.value + unit, 3) : scaled;
  }
  if (scaled.length !== 2 || scaled.value % 100 !== 0 || scaled.value >= 1000) return scaled;
  const link = AND.test(wordAt(tokens, at + 2)) ? 1 : 0;
  const rest = numberOf(wordAt(tokens, at + 2 + link));
  if (rest === undefined || rest >= 100) return scaled;
  return scaledFrom(tokens, at + 3 + link, scaled.value + rest, 3 + link);
}

const TEN: ReadonlySet<number> = new Set([20, 30, 40, 50, 60, 70, 80, 90]);
const TENS_AND = /^(?:y|et)$/iu;

function oneOr(word: string): number | undefined {
  return ONE.test(word) ? 1 : numberOf(word);
}

const AND = /^(?:and|und|et|y|e|en)$/iu;

/** 0.5 for the `and a half` of `two and a half million`. */
function halfBehind(tokens: readonly Token[], at: number): number {
  if (!AND.test(wordAt(tokens, at)) || !ONE.test(wordAt(tokens, at + 1))) return 0;
  return partOf(wordAt(tokens, at + 2)) === 2 ? 0.5 : 0;
}

/** What else a number may be for the word behind it: of days and weeks, basis points, `m`. */
function meaningsOf(
  tokens: readonly Token[],
  at: number,
  first: number,
  { value, length }: Scaled,
): string[] {
  const next = tokens[at + length];
  const [word = "", then = ""] = [next?.text, tokens[at + length + 1]?.text];
  const isFast = next !== undefined && next.start === tokens[at + length - 1]?.end;
  const known: number[] = [];
  if (/^m$/i.test(word) && isFast) known.push(value * 1e6);
  if (/^t$/i.test(word) && isFast) known.push(value * 1e12, value * 1e3);
  if (/^(?:bps?|bp)$/i.test(word) || (/^bas[ei]s/i.test(word) && /^p/i.test(then))) {
    known.push(value / 100);
  }
  if (/^\d{1,3}[.,]\d{3}$/.test(wordAt(tokens, at)) && length === 1) known.push(first / 1000);
  return [...known.map(keyOfNumber), ...spansOf(value, word)];
}

/** A span of time in days or months, of months in both: three are told as ninety days. */
function spansOf(value: number, word: string): string[] {
  const unit = unitOf(word);
  if (unit === undefined) return [];
  const count = value * unit.factor;
  const inDays = unit.of === "months" ? [`days ${keyOfNumber(count * 30)}`] : [];
  return [`${unit.of} ${keyOfNumber(count)}`, ...inDays];
}

function numberRead(value: number, length: number, otherKeys: readonly string[] = []): Read {
  return { key: keyOfNumber(value), otherKeys, amount: value, length };
}

function keyOfNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function readName(tokens: readonly Token[], at: number): Read | undefined {
  const word = wordAt(tokens, at);
  const month = monthOf(word);
  if (month !== undefined) return { key: `month ${month}`, length: 1 };
  const ordinal = ordinalOf(word);
  return ordinal === undefined ? undefined : { key: `number ${ordinal}`, length: 1 };
}

/** A word that may stand for a number, and a single unit: `double`, `a pair`, `a week`. */
function readHint(tokens: readonly Token[], at: number): Read | undefined {
  const [word, next] = [wordAt(tokens, at), wordAt(tokens, at + 1)];
  const hints = hintOf(word);
  if (hints !== undefined) return hint(hints.map(String));
  if (!ONE.test(word) && !EACH.test(word)) return undefined;
  const spans = spansOf(1, next);
  const scale = scaleOf(next);
  if (scale !== undefined) return { ...hint(["1", keyOfNumber(scale)]), length: 2 };
  if (spans.length > 0) return { ...hint(["1", ...spans]), length: 2 };
  return ONE.test(word) ? hint(["1"]) : undefined;
}

const EACH = /^(?:the|this|last|next|per|every|each|letzte[nrs]?|nächste[nrs]?|pro)$/iu;

function hint([key = "", ...otherKeys]: readonly string[]): Read {
  return { key, otherKeys, isHint: true, length: 1 };
}

/** `1,240`, `1.240` and `1 240` are 1240; `1,24` and `1.24` are not. */
function digitsOf(written: string): number {
  const groups = /^[1-9]\d{0,2}(?:[.,’'\u00a0\u202f ]\d{3})+(?!\d)/.exec(written)?.[0] ?? "";
  const whole = groups.replace(/\D/g, "");
  return Number(whole + written.slice(groups.length).replace(",", "."));
}
