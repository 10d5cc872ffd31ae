import type { Figure } from "../model/tree.ts";
import { isFormer, periodsNear } from "./figure-times.ts";
import { LIGHT, NEUTRAL, NOUNS, STAND_INS, TALLIES, VAGUE } from "./measure-words.ts";
import { counted, type Found, findNoun, keyOf, nounOf, OF } from "./measured-nouns.ts";
import { type IsCommon, type Names, namesIn } from "./names.ts";

/** What a figure measures, as its sentence says it. */
export interface Measure {
  /** The noun, e.g. `valuation`; of deaths and the like the thing counted. Undefined if unknown. */
  readonly noun: string | undefined;
  /** The noun as written with the words that tell its kind, e.g. `market share`. */
  readonly phrase: string;
  /** What tells its kind: `market` of a market share. */
  readonly modifier: string;
  /** What it is a measure of, e.g. `dam` in `stocks at the dam`; empty if nothing is said. */
  readonly of: string;
  /** What the figure itself is of or for each of, e.g. `per day`, `of hull value`. */
  readonly per: string;
  /** The years, quarters and months that it is said to be of. */
  readonly period: readonly string[];
  readonly names: Names;
  /** Whether no name but one that is said outright can be its owner's. */
  readonly isImpersonal: boolean;
  /** Whether the text says that it is no more so: `from 3% to 4%`, `against 3% a year earlier`. */
  readonly isFormer: boolean;
  /** Whether it comes on top of what was before: `another 8%`; no later one is the same. */
  readonly isStep: boolean;
}

/** A figure in a sentence without markers: `plain.slice(start, end)` is its surface. */
export interface Placed {
  readonly figure: Figure;
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

/** What a figure measures. `others` are all figures of its sentence, itself among them. */
export function measureOf(placed: Placed, others: readonly Placed[], isCommon: IsCommon): Measure {
  const { figure, plain, start, end } = placed;
  const left = tokensOf(
    plain.slice(Math.max(0, start - REACH), start).replace(ASIDE, " "),
    isCommon,
  );
  const right = tokensOf(plain.slice(end, end + REACH), isCommon);
  const tally = counted(figure, right);
  const found = tally ?? findNoun(left, right, figure);
  const noun = found && keyOf(found.noun, figure);
  const qualifier = found ? qualifierOf(found) : { words: [], names: [] };
  const names = namesIn(placed, [...(found?.owners ?? []), ...qualifier.names], isCommon);
  // What is said to be so by someone is not theirs where another is said to do it, or where it is
  // the dead that are counted.
  const isOthers = found !== undefined && (found === tally || found.subject !== undefined);
  return {
    noun,
    phrase: found ? [...found.modifiers, nounOf(found, figure)].join(" ") : "",
    modifier: (found?.modifiers ?? []).join(" "),
    of: qualifier.words.join(" "),
    per: perOf(right, figure),
    period: periodsNear(placed, others),
    names: isOthers ? { ...names, before: [] } : names,
    isImpersonal: isOthers,
    isFormer: isFormer(placed, others),
    isStep: figure.kind !== "count" && STEP.test(plain.slice(Math.max(0, start - REACH), start)),
  };
}

// So far from a figure, in characters, nothing is said of it.
const REACH = 400;

const STEP = /\b(?:another|a further|an additional|an extra|weitere|encore)\s(?:about\s)?$/i;

/** Whether two measures may be of one quantity: nothing that both say is at odds. */
export function mayBeOne(a: Measure, b: Measure): boolean {
  if (a.noun !== undefined && b.noun !== undefined && a.noun !== b.noun) return false;
  if (kindsDiffer(a, b)) return false;
  const isVague = [VAGUE, TALLIES].some((nouns) => nouns.has(a.noun ?? ""));
  if (isVague && a.noun === b.noun && a.modifier !== b.modifier) return false;
  if (thingsDiffer(a, b)) return false;
  if (a.per !== b.per && (a.noun !== undefined || (a.per && b.per))) return false;
  return !periodsDiffer(a, b);
}

/** Whether two measures are said to be of different things or people's. */
export function thingsDiffer(a: Measure, b: Measure): boolean {
  if (areOfOtherGoods(a, b) || areOfOtherGoods(b, a)) return true;
  const [mine, theirs] = [termsOf(a), termsOf(b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
}

/** `Wheat exports` are not `exports of barley`; but where a name is given, that decides. */
function areOfOtherGoods(a: Measure, b: Measure): boolean {
  const isNameless = a.names.own.length + b.names.own.length === 0;
  if (!isNameless || a.modifier === "" || a.of !== "" || b.modifier !== "" || b.of === "") {
    return false;
  }
  const goods = b.of.split(" ");
  return !a.modifier.split(" ").some((word) => goods.includes(word));
}

function termsOf({ of, names: { own } }: Measure): string[] {
  const [name = ""] = own;
  const words = `${of} ${name.toLowerCase()}`.split(" ");
  return words.filter((word) => word !== "" && !STAND_INS.has(word) && !NEUTRAL.has(word));
}

/** Whether two measures are said to be of two kinds, e.g. `net` and `operating` profit. */
export function kindsDiffer(a: Measure, b: Measure): boolean {
  return a.noun === b.noun && a.modifier !== "" && b.modifier !== "" && a.modifier !== b.modifier;
}

/** Whether two figures are of different years, quarters or months. */
function periodsDiffer(a: Measure, b: Measure): boolean {
  if (a.period.length === 0 || b.period.length === 0) return false;
  return a.period.join(" ") !== b.period.join(" ");
}

// What a sentence says in passing, e.g. `, in the reporting,`.
const ASIDE = /,\s(?:in|by|on|as|at|for|with|according)\s[^,;:.()\d]{1,40},\s/g;
const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['’&-][\p{L}\p{N}]+)*|[\p{Sc}]?\d[\p{L}\d.,%-]*|[^\s\p{L}\d]/gu;

/** A common word at the start of a sentence has a small letter for us. */
function tokensOf(text: string, isCommon: IsCommon): string[] {
  const [first = "", ...rest] = text.match(TOKEN) ?? [];
  const small = first.toLowerCase();
  return first === ""
    ? []
    : [NOUNS.has(small) || LIGHT.has(small) || isCommon(first) ? small : first, ...rest];
}

/** What a noun is of, e.g. `of a course`, `at the dam`, `of DeepSeek`. */
function qualifierOf({ behind, subject }: Found): { words: string[]; names: string[] } {
  const [first = "", ...rest] = behind;
  if (subject !== undefined) return { words: [subject], names: [] };
  if (!OF.test(first)) return { words: [], names: [] };
  const words: string[] = [];
  const names: string[] = [];
  for (const token of rest.slice(0, 5)) {
    if (/^(?:the|a|an|its|their|all)$/.test(token)) continue;
    // `Rainfall in May` is not that in June; but what fell to 3% in May may be 4% in June.
    if (MONTH.test(token)) {
      words.push(token.toLowerCase());
      break;
    }
    if (/^\p{Lu}/u.test(token)) names.push(token.replace(/['’]s?$/, ""));
    else if (!/^\p{Ll}/u.test(token) || LIGHT.has(token)) break;
    else words.push(token);
  }
  return { words, names: names.length > 0 ? [names.join(" ")] : [] };
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])$/;

/** e.g. `per day` of `61 ships a day`, `of hull value` of `0.4% of hull value`. */
function perOf(right: readonly string[], { kind }: Figure): string {
  const [first = "", second = "", third = "", fourth = ""] = right;
  if (/^(?:a|an|per|each|every)$/.test(first) && /^\p{Ll}/u.test(second)) {
    return LIGHT.has(second) ? "" : `per ${second}`;
  }
  if (kind !== "percent" || first !== "of") return "";
  const base = [second, third, fourth].filter((word) => !LIGHT.has(word));
  const end = base.findIndex((word) => !/^\p{Ll}/u.test(word));
  return base.length === 0 ? "" : `of ${base.slice(0, end < 0 ? 2 : end).join(" ")}`.trim();
}
