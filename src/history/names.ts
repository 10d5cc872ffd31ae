import type { Placed } from "./measures.ts";

/** Whose a quantity is, as far as a sentence says it. */
export interface Names {
  /** Said outright, e.g. by `Acme's valuation`, `$20 billion for Acme`. */
  readonly own: readonly string[];
  /** The names before the figure that may be its owner's, nearest first. */
  readonly before: readonly string[];
  /** Whether no name at all stands before the figure. */
  readonly areNone: boolean;
}

const NAME =
  /\p{Lu}[\p{L}\p{M}\p{N}]*(?:[&’'-]\p{L}[\p{L}\p{N}]*|-\d+)*(?: (?:\p{Lu}[\p{L}\p{M}\p{N}]*(?:[&-]\p{L}[\p{L}\p{N}]*|-\d+)*)){0,2}/gu;
const NO_NAME =
  /^(?:The|A|An|In|It|Its|He|His|She|Her|They|Their|We|Our|On|At|By|For|From|Of|To|As|If|But|And|Or|So|Since|Some|About|After|Before|Under|With|When|While|That|This|These|Those|There|All|Both|Each|Only|No|Not|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Most|More|Other|Others|Now|Once|What|Who|Which|Where|How|Is|Are|Was|Will|Has|Had|Have|Did|Does|Do|Q[1-4]|H[12]|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
// Who does this speaks of a quantity or pays for it; it is not theirs.
const AGENT =
  /\b(?:lead(?:s|ing)?|led|invest(?:s|ed|ing)?|back(?:s|ed|ing)?|acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|say(?:s|ing)?|said that|report(?:s|ing)|reported that|count(?:s|ed)|estimat(?:es|ed that)|put(?:s|ting)?|expect(?:s|ed)|writes?|calls?|assess(?:es|ed)|forecasts?|predicts?|headline)\b/i;
const PARENTHETICAL =
  /,\s(?:(?:backed|owned|led|founded|run|controlled|acquired|supported)\sby|which|whose|who|like|unlike|a\s(?:rival|competitor|subsidiary|unit)\sof)\s[^,.;]{1,60},/g;
// A name that is said to be the source of a statement.
const SOURCE = /(?:\baccording to|\bper|\btold|\bby|\bwith|\bagainst|\bthan)\s(?:the\s)?$/i;

/** Whether a word at the start of a sentence is no name; that of a name of several words is one. */
export type IsCommon = (word: string, isFirstOfSeveral?: boolean) => boolean;

/** The names of a sentence, sorted by what they may be to a figure. */
export function namesIn(
  { plain, start, end }: Placed,
  own: readonly string[],
  isCommon: IsCommon,
): Names {
  const all = hasCapitalNouns(plain) ? [] : namesOf(plain, isCommon);
  const before = all
    .filter((name) => name.end <= start)
    .filter(({ end: nameEnd, start: at }, nth, list) => {
      const until = list[nth + 1]?.start ?? start;
      return !AGENT.test(plain.slice(nameEnd, until)) && !SOURCE.test(plain.slice(0, at));
    });
  const [behind] = all.filter((name) => name.start >= end);
  const isFor = behind && /^\sfor\s(?:the\s)?$/.test(plain.slice(end, behind.start));
  return {
    own: [...(isFor ? [behind.name] : []), ...own].filter(
      (name) => name !== "" && !NO_NAME.test(name),
    ),
    areNone: !all.some((name) => name.end <= start),
    before: distinct(before.reverse().map(({ name }) => name)),
  };
}

/** The names of a sentence whose subject a figure of the next may be. */
export function namesOfSentence(plain: string, isCommon: IsCommon): string[] {
  if (hasCapitalNouns(plain)) return [];
  const all = namesOf(plain, isCommon);
  return distinct(
    all
      .filter(({ end }, nth) => !AGENT.test(plain.slice(end, all[nth + 1]?.start ?? end + 24)))
      .map(({ name }) => name),
  );
}

/** Whether two names may be of one: the same, or one the start or end of the other. */
export function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(`${short} `) || long.endsWith(` ${short}`);
}

interface PlacedName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function namesOf(plain: string, isCommon: IsCommon): PlacedName[] {
  const bare = plain.replace(PARENTHETICAL, (words) => " ".repeat(words.length));
  return [...bare.matchAll(NAME)].flatMap(({ 0: match, index }): PlacedName[] => {
    const words = match.split(" ");
    const first = words.findIndex((word) => !NO_NAME.test(word.replace(/['’]s?$/, "")));
    if (first < 0) return [];
    const start = index + words.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
    const name = words
      .slice(first)
      .join(" ")
      .replace(/['’]s?$/, "");
    const isCommonStart = index === 0 && first === 0 && isCommon(words[0] ?? "", words.length > 1);
    if (!isCommonStart) return [{ name, start, end: index + match.length }];
    const rest = words.slice(1).join(" ");
    return rest === ""
      ? []
      : [{ name: rest, start: start + match.length - rest.length, end: index + match.length }];
  });
}

const MOST_NAMES = 0.3;

/** Whether nouns have capitals, as in German, so that a capital marks no name. */
function hasCapitalNouns(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return /\b(?:der|die|das|und|ist|den|dem|von)\b/.test(text) && capitals > words.length * 0.2
    ? true
    : words.length > 12 && capitals > words.length * MOST_NAMES * 1.5;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
