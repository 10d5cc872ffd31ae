import {
  type Amount,
  amountValue,
  isBareOne,
  isYearLike,
  type Unit,
  unitOf,
} from "./figure-amounts.ts";
import { readMeasure, readPeriod } from "./figure-measures.ts";
import { readCodeAfter, readCurrencyAfter } from "./figure-money.ts";
import { readCounted } from "./figure-nouns.ts";
import { END, follows, GAP, JOINT, matchAt, sticky } from "./figure-text.ts";

type UnitReader = (text: string, amount: Amount, at: number) => Unit | null;

// The most telling first. `at` is where the unit may begin: after the `+` of `10+ countries`.
const readers: readonly UnitReader[] = [
  readMoney,
  readPercent,
  readMultiple,
  readMeasure,
  readParameters,
  readPeriod,
  (text, amount, at) => {
    const noun = readCounted(text, amount, at);
    return noun === null ? null : { ...noun, kind: "count", hasFewDecimals: true };
  },
];

/** The unit that follows an amount, or that of the currency before it. */
export function readUnit(text: string, amount: Amount): Unit | null {
  const at = amount.end + (text.charAt(amount.end) === "+" ? 1 : 0);
  for (const read of readers) {
    const unit = read(text, amount, at);
    if (unit !== null) return unit;
    if (amount.currency !== null) return null;
  }
  return null;
}

const LONGER = /^[\p{L}\p{N}_]/u;

function readMoney(text: string, amount: Amount, at: number): Unit | null {
  const { currency, end, scale } = amount;
  if (currency !== null) {
    const after = readCodeAfter(text, end);
    if (after !== null) return { end: after.end, kind: "money", unit: after.code };
    const isCut = LONGER.test(text.slice(end, end + 1)) && !/[万萬亿億兆만억조]$/.test(scale);
    return isCut ? null : { end, kind: "money", unit: currency };
  }
  const after = readCurrencyAfter(text, at, scale !== "");
  // `2000 dollars`, but `the 2026 dollar rally`.
  const isYear =
    isYearLike(amount) && after !== null && /[a-z](?<!s)$/.test(text.slice(at, after.end));
  return after === null || isYear
    ? null
    : { end: after.end, kind: "money", unit: after.code, hasFewDecimals: true };
}

const PERCENT = sticky(
  `${JOINT}?(?:[%％٪](?:[- ]points?${END})?|` +
    "(?:per[ -]?cent|percentage[ -]points?|pct|ppts?|pp|" +
    `prozent|procent|pour cent|por ciento|por cento)${END})`,
  "i",
);

function readPercent(text: string, _amount: Amount, at: number): Unit | null {
  return unitOf("percent", "percent", at, matchAt(PERCENT, text, at));
}

const MULTIPLE = sticky(`[x×]${END}|(?:${GAP})?[倍배]|[- ]?fold${END}`);
const TIMES = sticky(`${GAP}times${END}`);
// `23 times more`, `grew 23 times` and `1.5 times` compare, `met 23 times` counts.
const COMPARES = sticky(
  `${GAP}(?:as|more|less|fewer|the|that|what|its|their|his|her|over|better|worse|higher|lower|larger|` +
    "smaller|greater|bigger|faster|slower|longer|shorter|stronger|weaker|cheaper|costlier|richer|" +
    `poorer|deadlier|heavier|lighter|brighter|denser|hotter|older|safer|wider|likelier)${END}`,
);
const GROWS =
  /(?:\bby|\b(?:gr[eo]w|r[io]se|rising|increas|multipl|expand|jump|surg|soar|outspen)[a-z]*(?: [a-z]+){0,2}) $/;

function readMultiple(text: string, amount: Amount, at: number): Unit | null {
  if (isBareOne(amount)) return null;
  const sign = unitOf("multiple", "times", at, matchAt(MULTIPLE, text, at));
  if (sign !== null) return sign;
  const times = unitOf("multiple", "times", at, matchAt(TIMES, text, at));
  if (times === null) return null;
  const compares =
    amount.style === "decimal" ||
    matchAt(COMPARES, text, times.end) !== null ||
    follows(GROWS, text, amount.start);
  return compares ? times : { ...times, kind: "count" };
}

// `B` and `T` written to the number, as those who train models do.
const BY_LETTER = /^[BT]$/;
const PARAMETERS = sticky(
  `(?:[- ](?:active|activated|total|trainable|dense|sparse|effective|learnable|model|MoE))?` +
    `(?:[- ](?:parameters?|params?)${END}|(?:${GAP})?参数)`,
  "i",
);
const MODEL = sticky(
  `(?:[- ](?!(?:of|in|for|and|or|by|to|on|at|as|with|than|from|per) )[\\p{L}-]{1,24}){0,2}` +
    `[- ](?:models?|LLMs?|MoE|weights|checkpoints?|variants?|versions?)${END}`,
);
const TELLS_OF_MODELS =
  /\b(?:params?|parameters?|models?|LLMs?|MoE|weights|checkpoints?|pre-?train\w*|fine-tun\w*)\b/;
// How many characters to either side may tell what a bare number counts.
const AROUND = 400;

function readParameters(text: string, amount: Amount, at: number): Unit | null {
  const named = amountValue(amount) >= 100_000 ? matchAt(PARAMETERS, text, at) : null;
  if (named !== null) return unitOf("parameters", "parameters", at, named);
  const { scale, end } = amount;
  if (!BY_LETTER.test(scale) || matchAt(MODEL, text, end) === null) return null;
  return { end, kind: "parameters", unit: "parameters" };
}

/**
 * A number that ends in `B` or `T` and says no unit, e.g. `744B`: a number of parameters, where the
 * text around it tells of models.
 */
export function readBareParameters(text: string, amount: Amount): Unit | null {
  const { scale, start, end } = amount;
  const around = () => text.slice(Math.max(0, start - AROUND), end + AROUND);
  if (!BY_LETTER.test(scale) || !TELLS_OF_MODELS.test(around())) return null;
  return { end, kind: "parameters", unit: "parameters" };
}
