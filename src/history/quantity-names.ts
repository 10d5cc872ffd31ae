import type { Side } from "../model/change.ts";
import { capitalise } from "./count-words.ts";

/** A quantity that changed: what it is called, and its two values as that name asks for them. */
export interface NamedQuantity {
  /** With a capital, e.g. `The Acme valuation` or `Deaths (Ombra)`. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What a figure counts or measures, in the words that stand around it in both versions: the thing
 * counted, or a noun beside it that names a quantity, with whose it is. Undefined where no such
 * words are in both; a name that is wrong would be worse than none. The nouns are English.
 */
export function nameQuantity(before: Side, after: Side): NamedQuantity | undefined {
  const [from, to] = [before.surface ?? "", after.surface ?? ""];
  const owner = sharedName(before, after);
  const noun = sharedNoun(before, after);
  if (noun) return { name: owner ? `The ${owner} ${noun}` : `The ${noun}`, from, to };
  const counted = sharedUnit(from, to);
  if (!counted) return undefined;
  const name = capitalise(counted) + (owner ? ` (${owner})` : "");
  return { name, from: withoutUnit(from, counted), to: withoutUnit(to, counted) };
}

// Words that are seldom verbs: of `it costs $5B` no costs are known.
const NOUNS = new Set(
  `backlog bond bonds bounty budget capacity cash compensation cost debt deficit discount
  dividend dose duty earnings emissions expenditure exports fare fee fees fine fines fund
  funding futures grant growth harvest imports income inflation investment investments loan
  loans loss losses majority margin output payment payments penalty pledge premium price prices
  production profit profits quota ransom rate rates rent reserve reserves revenue revenues round
  salaries salary sales savings score share shares shortfall spending stake stock stocks
  subsidies subsidy surplus target tariff tariffs tax temperature toll traffic turnout turnover
  unemployment valuation value wage wages yield`.split(/\s+/),
);

const WORD = /[\p{L}\p{M}\p{N}\p{Sc}%]+(?:[.,'’-][\p{L}\p{N}]+)*|[.,;:!?()]/gu;
const MOST_WORDS_BEFORE = 8;
const MOST_WORDS_AFTER = 2;

/** The noun of quantity nearest to the figure in both texts, with the word before it. */
function sharedNoun(before: Side, after: Side): string | undefined {
  const others = nounsBeside(after);
  return nounsBeside(before)
    .flatMap((noun) => {
      if (TIME.test(before.surface ?? "") && !LASTING.test(noun.word)) return [];
      const other = others.find(({ word }) => word === noun.word);
      if (!other) return [];
      const phrase = noun.modifier === other.modifier ? noun.modifier + noun.word : noun.word;
      return [{ phrase, distance: noun.distance + other.distance }];
    })
    .sort((a, b) => a.distance - b.distance)[0]?.phrase;
}

// Of the quantities only some are measured in time, e.g. reserves that last 40 days.
const TIME = /(?:hours?|days?|weeks?|months?|years?)$/i;
const LASTING = /^(?:backlog|reserves?|stocks?)$/;

interface Noun {
  readonly word: string;
  /** The lower-case word before it and a space, e.g. `market ` of `market share`; or empty. */
  readonly modifier: string;
  readonly distance: number;
}

function nounsBeside({ text, surface = "" }: Side): Noun[] {
  const at = text.indexOf(surface);
  if (at < 0) return [];
  const left = wordsOf(text.slice(0, at)).reverse().slice(0, MOST_WORDS_BEFORE);
  const right = wordsOf(text.slice(at + surface.length)).slice(0, MOST_WORDS_AFTER);
  return [
    ...nounsUpToBreak(left).map(({ word, nth }) => noun(word, nth, left[nth + 1])),
    ...nounsUpToBreak(right).map(({ word, nth }) => noun(word, nth, right[nth - 1])),
  ];
}

/** The end of a sentence or clause, or another figure, parts a noun from the figure. */
function nounsUpToBreak(words: readonly string[]): { word: string; nth: number }[] {
  const end = words.findIndex((word) => /^[^\p{L}]|\d/u.test(word));
  return words
    .slice(0, end < 0 ? words.length : end)
    .map((word, nth) => ({ word, nth }))
    .filter(({ word }) => NOUNS.has(word));
}

function noun(word: string, distance: number, previous: string | undefined): Noun {
  const isModifier = previous !== undefined && /^\p{Ll}{4,}$/u.test(previous);
  return { word, distance, modifier: isModifier && !SMALL.has(previous) ? `${previous} ` : "" };
}

const SMALL = new Set(
  `about above across after against also another around before below beyond both cent complete during each
  every from have high higher into just last less like make more most nearly next nine only other
  over overall past percent permanent previous record reported same second seven since some such than that
  their them then there these they third this those three total under until were what when where
  which while whose will with within without would your already still said says`.split(/\s+/),
);

const SCALES = /^(?:thousand|million|billion|trillion|bn|mn|tn|[KMBT])$/i;
const MEASURES =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|decades?|points?|times|percent|per|tonnes?|tons?|kilometres?|kilometers?|miles?|metres?|meters?|barrels?|litres?|degrees?|km|kg|m|crowns?|dollars?|euros?|pounds?|yuan|yen|rupees?|francs?|pesos?|parameters?|people|persons?|others|prozent|procent|pour|cent|ciento)$/i;

/** What both figures count, e.g. `suspected cases` of `4,310 suspected cases`; no measure, no money. */
function sharedUnit(from: string, to: string): string | undefined {
  const [unit, other] = [from, to].map((surface) => wordsOf(surface).slice(1).filter(isNoScale));
  const words = unit?.join(" ");
  if (!words || words !== other?.join(" ")) return undefined;
  return unit?.some((word) => MEASURES.test(word) || /[^\p{L}'’-]/u.test(word)) ? undefined : words;
}

function isNoScale(word: string): boolean {
  return !SCALES.test(word);
}

function withoutUnit(surface: string, unit: string): string {
  return surface.endsWith(unit) ? surface.slice(0, -unit.length).trim().toLowerCase() : surface;
}

const NAME = /\p{Lu}[\p{L}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{N}-]*){0,2}/gu;
const NO_NAME =
  /^(?:The|A|An|In|It|Its|He|His|She|Her|They|Their|We|Our|On|At|By|For|From|Of|To|As|If|But|And|Or|So|Since|Some|About|After|Before|Under|With|When|While|That|This|These|Those|There|All|Both|Each|Only|No|Not|One|Two|Three|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
const MOST_NAMES = 0.25;

/** The name nearest before the figure, if both versions have the same one there. */
function sharedName(before: Side, after: Side): string | undefined {
  const [name, other] = [nameBefore(before), nameBefore(after)];
  return name === other ? name : undefined;
}

function nameBefore({ text, surface = "" }: Side): string | undefined {
  if (hasCapitalNouns(text)) return undefined;
  const at = text.indexOf(surface);
  return [...text.slice(0, Math.max(at, 0)).matchAll(NAME)]
    .map(({ 0: name, index }) => ({ name: name.replace(/['’]s$/, ""), isFirst: index === 0 }))
    .filter(
      ({ name, isFirst }) => !NO_NAME.test(name.split(" ")[0] ?? "") && !(isFirst && isPlain(name)),
    )
    .at(-1)?.name;
}

/** Whether nouns have capitals, as in German, so that a capital marks no name. */
function hasCapitalNouns(text: string): boolean {
  const words = wordsOf(text);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (text.match(NAME)?.length ?? 0) > 2 && capitals > words.length * MOST_NAMES;
}

/** Whether a name at the start of a sentence may be a common word: no second capital, no digit. */
function isPlain(name: string): boolean {
  return !/\p{Lu}.*\p{Lu}|\d/u.test(name);
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
