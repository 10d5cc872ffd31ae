import type { Figure } from "../model/tree.ts";
import {
  LIGHT,
  MEASURING,
  NEUTRAL,
  NOUNS,
  SAME_MEASURE,
  STAND_INS,
  TALLIES,
  VERBISH,
} from "./measure-words.ts";

/**
 * The noun for a figure among the words before and behind it; none for a figure that only says by
 * how much something is more or less.
 */
export function findNoun(
  left: readonly string[],
  right: readonly string[],
  figure: Figure,
): Found | undefined {
  if (isDifference(left, right)) return undefined;
  return nounBefore(left, figure) ?? nounAfter(right, left);
}

/** Whether a figure says by how much something is more or less: `rose 4%`, `29% above May`. */
function isDifference(left: readonly string[], right: readonly string[]): boolean {
  const before = left.findLast(
    (word) => !/^(?:about|around|nearly|almost|some|another|only|a)$/.test(word),
  );
  return (
    DIFFERING.test(before ?? "") ||
    /^(?:above|below|higher|lower|more|less|up|down)$/.test(right[0] ?? "")
  );
}

const DIFFERING =
  /^(?:by|up|down|rose|risen|rises|rise|rising|fell|fallen|falls|falling|grew|grown|grows|dropped|drops|increased|climbed|shrank|shrunk|gained|jumped|slipped|slid)$/;

/** The noun that says what a figure measures, and what belongs to it. */
export interface Found {
  readonly noun: string;
  readonly modifiers: readonly string[];
  /** Names that the noun is said to be of: `Acme's valuation`, `the Acme valuation`. */
  readonly owners: readonly string[];
  /** The tokens behind the noun. */
  readonly behind: readonly string[];
  /** Of a verb, who or what does it, if that is no name: `startups` of `startups raised`. */
  readonly subject?: string | undefined;
}

const FARTHEST = 12;
// So many words between a noun and its figure may be others than those known to add nothing.
const MOST_HEAVY = 1;

/** The noun before a figure that nothing but light words, names and one other word part from it. */
function nounBefore(left: readonly string[], { kind }: Figure): Found | undefined {
  let heavy = 0;
  for (let back = 1; back <= Math.min(FARTHEST, left.length); back++) {
    const at = left.length - back;
    const token = left[at] ?? "";
    const word = token.toLowerCase();
    if (isNounAt(at, left)) return foundAt(at, left);
    if (MEASURING.has(word) && kind === "money") {
      const between = left.slice(at + 1);
      const isBeside = between.every((each) => LIGHT.has(each) || /^\p{Lu}/u.test(each));
      return isBeside ? foundAt(at, left) : undefined;
    }
    if (isPassedOver(at, left)) continue;
    if (!/^\p{L}/u.test(token) || ++heavy > MOST_HEAVY) return undefined;
  }
  return undefined;
}

function isNounAt(at: number, words: readonly string[]): boolean {
  const word = words[at] ?? "";
  return NOUNS.has(word) && !(VERBISH.has(word) && AUXILIARY.test(words[at - 1] ?? ""));
}

const AUXILIARY =
  /^(?:to|is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|must|should|not)$/;

/** Light words, names, what a noun is of, a year, and a value that is no more so. */
function isPassedOver(at: number, words: readonly string[]): boolean {
  const token = words[at] ?? "";
  if (LIGHT.has(token.toLowerCase()) || VERBISH.has(token) || /^\p{Lu}/u.test(token)) return true;
  if (/^(?:19|20)\d\d$/.test(token) || isFormerValue(at, words)) return true;
  const before = words
    .slice(Math.max(0, at - 2), at)
    .filter((word) => !/^(?:the|a|an)$/.test(word));
  return /^\p{L}/u.test(token) && OF.test(before.at(-1) ?? "");
}

export const OF = /^(?:of|at|in|for|on|to|from|among)$/;

/** In `from 3 to 4` the three is passed over. */
function isFormerValue(at: number, left: readonly string[]): boolean {
  if (!/^\P{L}?\d/u.test(left[at] ?? "")) return false;
  return left[at - 1] === "from" && left.slice(at + 1, at + 4).includes("to");
}

/** The noun that a figure stands before as an adjective does, e.g. `a $4 billion round`. */
function nounAfter(right: readonly string[], left: readonly string[]): Found | undefined {
  const [first = "", second = ""] = right;
  if (!/^\p{Ll}/u.test(first) || LIGHT.has(first)) return undefined;
  const at = NOUNS.has(second) ? 1 : NOUNS.has(first) ? 0 : -1;
  if (at < 0) return undefined;
  const modifiers = at === 1 && !NEUTRAL.has(first) ? [first] : [];
  const [before = ""] = left.slice(-1);
  const owners = /['’]s?$/.test(before) ? [before.replace(/['’]s?$/, "")] : [];
  return { noun: right[at] ?? "", modifiers, owners, behind: right.slice(at + 1) };
}

function foundAt(at: number, left: readonly string[]): Found {
  const noun = left[at] ?? "";
  const behind = left.slice(at + 1);
  if (MEASURING.has(noun)) {
    const object = behind.filter((word) => /^\p{Lu}/u.test(word)).join(" ");
    const subject = subjectBefore(at, left);
    const owners = object === "" ? [] : [object];
    return { noun, modifiers: [], owners, behind, ...(object === "" ? { subject } : {}) };
  }
  const modifiers = modifiersBefore(at, left);
  const from = at - modifiers.length - neutralBefore(at - modifiers.length, left);
  const possessor = possessorBefore(from, left);
  return {
    noun,
    modifiers,
    owners: /^\p{Lu}/u.test(possessor) ? [possessor] : [],
    behind: /^\p{Ll}/u.test(possessor) ? ["of", possessor, ...behind] : behind,
  };
}

/** `market` of `market share`; what only says how great or how new it is does not tell its kind. */
function modifiersBefore(at: number, left: readonly string[]): string[] {
  const modifiers: string[] = [];
  for (let nth = at - 1; nth >= 0 && modifiers.length < 2; nth--) {
    const word = left[nth] ?? "";
    if (!/^\p{Ll}{3}/u.test(word) || LIGHT.has(word) || NEUTRAL.has(word)) break;
    if (/['’]s?$/.test(word) || MODIFIERS_END.test(word)) break;
    const isParticiple = /(?:ed|ing|ly)$/.test(word) && !DETERMINER.test(left[nth - 1] ?? "");
    if (isParticiple && !PARTICIPLES.test(word)) break;
    modifiers.unshift(word);
  }
  return modifiers;
}

function neutralBefore(at: number, left: readonly string[]): number {
  const words = left.slice(0, at).reverse();
  const end = words.findIndex((word) => !NEUTRAL.has(word));
  return end < 0 ? words.length : end;
}

/** Whose it is by `Acme's valuation`, `the Acme valuation`, or `a course has a price`. */
function possessorBefore(at: number, left: readonly string[]): string {
  const before = left[at - 1] ?? "";
  if (/^\p{Lu}/u.test(before) && !ARTICLES.test(before)) {
    const start = left.slice(0, at).findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1;
    return left
      .slice(start, at)
      .join(" ")
      .replace(/['’]s?$/, "");
  }
  const verb = /^(?:a|an|its|their|no)$/.test(before) ? at - 2 : at - 1;
  if (!HAVING.test(left[verb] ?? "")) return "";
  const words = left.slice(0, verb).filter((word) => word !== ",");
  const subject = words.at(-1) ?? "";
  if (STAND_INS.has(subject) || LIGHT.has(subject)) return "";
  if (!/^\p{Lu}/u.test(subject)) return subject;
  const start = words.findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1;
  return words.slice(start).join(" ");
}

const HAVING =
  /^(?:has|have|had|reports|reported|expects|expected|posts|posted|books|booked|records|recorded|earns|earned|faces|plans|made|makes|shows|showed)$/;

function subjectBefore(at: number, left: readonly string[]): string | undefined {
  const word = left.slice(0, at).findLast((each) => !LIGHT.has(each) || PRONOUN.test(each)) ?? "";
  if (PRONOUN.test(word)) return undefined;
  return /^\p{Ll}/u.test(word) && !STAND_INS.has(word) ? word : undefined;
}

const PRONOUN = /^(?:it|they|he|she|we|which|that|who)$/i;
const ARTICLES = /^(?:The|A|An|Its|Their|His|Her|Our|This|That|In|At|On|By|With|And|But|As)$/;
// A verb or a participle before a noun is no part of its name: `cut prices`, `reaching turnover`.
const MODIFIERS_END =
  /^(?:cut|raise|cuts|raises|keeps|reports|report|lists|list|put|set|when|while|and|with|into|whose|after|where|over)$/;
const DETERMINER = /^(?:the|a|an|its|their|his|her|our|of)$/i;
const PARTICIPLES =
  /^(?:operating|lending|borrowing|trading|refining|shipping|mining|housing|heating)$/;

/** Of deaths and the like, what is counted is what is measured. */
export function counted({ kind, surface }: Figure, behind: readonly string[]): Found | undefined {
  if (kind !== "count") return undefined;
  const words = surface.split(/\s+/);
  const noun = words.at(-1) ?? "";
  if (!TALLIES.has(noun)) return undefined;
  const modifiers = words.slice(1, -1).filter((word) => /^\p{Ll}{3}/u.test(word));
  return {
    noun,
    modifiers: modifiers.filter((word) => !SCALE.test(word)),
    owners: [],
    behind,
  };
}

const SCALE = /^(?:hundred|thousand|million|billion|trillion|more|other|further)$/;

/** Of a verb the noun, e.g. `valuation` for `valued`. */
export function nounOf({ noun }: Found, figure: Figure): string {
  return MEASURING.has(noun) && noun !== "worth" ? keyOf(noun, figure) : noun;
}

/** One word for all that name the same measure. */
export function keyOf(noun: string, { kind }: Figure): string {
  const word = noun.toLowerCase();
  // Worth and value are valuations of money alone.
  if (kind !== "money" && word === "value") return word;
  return SAME_MEASURE.get(word) ?? word;
}
