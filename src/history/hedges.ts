import {
  CLASSES,
  faintIn,
  saysIfSo,
  tellsDone,
  tellsHappened,
  tellsUndone,
} from "./hedge-words.ts";
import { onceForText } from "./once.ts";
import { bagOf, dice } from "./words.ts";

/** A word that says how sure a text is, and how sure: 1 least, 3 most. */
export interface Hedge {
  readonly word: string;
  readonly level: 1 | 2 | 3;
  /** In what way: two words of one class say the same, e.g. `may` and `possibly`. */
  readonly kind: HedgeKind;
  /** Where it stands in the text. */
  readonly start: number;
}

type HedgeKind = keyof typeof CLASSES;

const KINDS = Object.keys(CLASSES) as HedgeKind[];
const PATTERNS = KINDS.map((kind) => ({
  kind,
  level: CLASSES[kind].level,
  pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${CLASSES[kind].words})(?!\p{L})`, "giu"),
}));

/** The hedges of a text, weakest first. */
export const hedgesIn = onceForText((plain): readonly Hedge[] =>
  PATTERNS.flatMap(({ kind, level, pattern }) =>
    [...plain.matchAll(pattern)]
      .filter(({ 0: word, index }) => word !== "May" || startsSentence(plain, index))
      .map(({ 0: word, index }) => ({ word: word.toLowerCase(), level, kind, start: index })),
  ),
);

// Within a sentence a capital is the month's.
function startsSentence(plain: string, at: number): boolean {
  return /(?:^|[.!?:]\s)["“„«(]*$/u.test(plain.slice(Math.max(0, at - 4), at));
}

// Texts as alike as this tell all else alike, so that a hedge more or less is a difference.
const ALIKE = 0.6;
// As alike as this they differ in a word or two.
const SAME = 0.8;
// As alike as this they tell of the same in much the same words.
const NEAR = 0.45;
const evenly = () => 1;

/**
 * Whether one text is surer than the other of the same. Of two texts that are else alike one has a
 * doubt stronger or weaker than any of the other. In a paraphrase, besides, the other has no word
 * that may stand for a doubt, and it has what is doubted, or tells of it as done. Words of certainty
 * alone count for nothing, since what is simply told is as sure as what is confirmed.
 */
export function hedgesDiffer(before: string, after: string): boolean {
  if (before === after) return false;
  const likeness = dice(bagOf(before), bagOf(after), evenly);
  return (
    isSurer({ text: before, than: after, likeness }) ||
    isSurer({ text: after, than: before, likeness })
  );
}

/** A text that may be less sure than another, and how alike they are. */
interface Doubted {
  readonly text: string;
  readonly than: string;
  readonly likeness: number;
}

function isSurer(doubted: Doubted): boolean {
  if (doubted.likeness >= NEAR && hasBeenDone(doubted)) return true;
  return doubted.likeness >= ALIKE ? isSurerAlike(doubted) : isSurerAnew(doubted);
}

function isSurerAlike({ text, than, likeness }: Doubted): boolean {
  const known = doubtsIn(than);
  const lost = doubtsIn(text).filter(({ level }) => !known.some((doubt) => doubt.level === level));
  if (known.length > 0) return lost.length > 0;
  const isBare = faintIn(than).length === 0;
  const isIfSo = saysIfSo(text) && !saysIfSo(than);
  // `May, as it hopes` and `hopes to` are as unsure; `reportedly hopes to` and `hopes to` are not.
  const counts =
    isBare || likeness >= SAME ? lost.length > 0 || isIfSo : lost.some(({ level }) => level > 1);
  return counts && !mayDoubtToo(than, text);
}

/** The same of a paraphrase. */
function isSurerAnew({ text, than }: Doubted): boolean {
  const [doubts, known] = [doubtsIn(text), doubtsIn(than)];
  const isAsSure = known.some(({ level }) => doubts.some((doubt) => doubt.level === level));
  if (doubts.length === 0 || isAsSure) return false;
  if (known.length === 0 && faintIn(than).length > 0) return false;
  const stems = stemsIn(than);
  const isToldToo = doubts.some((doubt) => doubtedBy(doubt, text).some((stem) => stems.has(stem)));
  return isToldToo || (known.length === 0 && tellsDone(than));
}

/** Whether the first tells of something as not so far, and the second, which has no doubt, as done. */
function hasBeenDone({ text, than }: Doubted): boolean {
  const isSure = doubtsIn(than).length === 0 && faintIn(than).length === 0;
  return isSure && tellsUndone(text) && tellsHappened(than);
}

/** Whether a text has words that may stand for a doubt, and that the other has not. */
function mayDoubtToo(text: string, other: string): boolean {
  const known = new Set(faintIn(other).map(stemOf));
  return faintIn(text).some((word) => !known.has(stemOf(word)));
}

function doubtsIn(plain: string): Hedge[] {
  return hedgesIn(plain).filter(({ level }) => level < 3);
}

/**
 * The stem of what is doubted: of the word that follows, and of the last of the clause, where the
 * verb stands in German and Dutch.
 */
function doubtedBy({ start, word }: Hedge, plain: string): string[] {
  const [clause = ""] = plain.slice(start + word.length).split(CLAUSE_END, 1);
  const words = contentWords(clause);
  const ends = VERB_LAST.test(word) ? [words.at(-1)] : [words[0]];
  return ends.flatMap((end) => (end === undefined ? [] : [stemOf(end)]));
}

function stemsIn(plain: string): Set<string> {
  return new Set(contentWords(plain).map(stemOf));
}

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 2 && !AUXILIARY.has(word),
  );
}

// `resign` and `resignation`, `escort` and `escorted`; the prefix of a German participle is left.
function stemOf(word: string): string {
  return word.slice(0, LONGEST_STEM);
}

const LONGEST_STEM = 5;
const CLAUSE_END = /[.,;:!?]/;
const VERB_LAST =
  /^(?:könnten?|soll(?:en)?|angeblich|offenbar|wohl|wahrscheinlich|voraussichtlich|vielleicht|möglicherweise|zou|misschien|naar verluidt|waarschijnlijk)/u;
const AUXILIARY: ReadonlySet<string> = new Set(
  "the and not its his her their been being have has had was were are also yet soon still only even now get over with for from about whether that werden wird wurde worden haben hat sein ist war auch noch être avoir les des une por los las ser haber het een zijn hebben worden".split(
    " ",
  ),
);

/** A text without its hedges. */
export function withoutHedges(plain: string): string {
  return PATTERNS.reduce((text, { pattern }) => text.replace(pattern, " "), plain);
}
