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

// In the languages whose words are known; a text in another has no hedges that we see. The month
// of May is told from the verb by what stands beside it.
const CLASSES = {
  possible: {
    level: 1,
    words: String.raw`(?<!(?:\d|\b(?:in|of|by|on|since|until|late|early|mid|last|this|next|from))[ -])may(?![ ,]*\d|[’']s)(?! not\b)|(?:might|could)(?! not\b)|possibly|perhaps|maybe|potential(?:ly)?|könnten?|vielleicht|möglicherweise|pourrai(?:t|ent)|peut-être|podría[ns]?|quizás?|potrebbe(?:ro)?|forse|zou(?:den)? kunnen|misschien|poderia[ms]?|talvez`,
  },
  open: {
    level: 1,
    words: String.raw`consider(?:s|ing)|weigh(?:s|ing)|mull(?:s|ing)|in talks|negotiating|rumou?red|is debating|are debating|before parliament|verhandel[nt]|erwäg(?:t|en)|prüf(?:t|en)|négocie(?:nt)?|envisage(?:nt)?|negocian?|onderhandel[nt]`,
  },
  planned: {
    level: 1,
    words: String.raw`expects? to|(?:is|are) expected to|hopes? to|plans? to|intends? to|aims? to|(?:is|are) (?:set|due|planned) to|proposed|soll(?:en)?|will man|planen|beabsichtig(?:t|en)|prévoi(?:t|ent) de|compte(?:nt)? \p{L}+er|prevén?|prevede|van plan`,
  },
  told: {
    level: 2,
    words: String.raw`reportedly|allegedly|apparently|(?:is|are|was|were) (?:put|estimated) at|(?:is|are|was|were) (?:reported|said|thought|believed|understood) to|appears? to|seems? to|angeblich|offenbar|wohl|aurai(?:t|ent)|serai(?:t|ent)|apparemment|supuestamente|al parecer|a quanto pare|naar verluidt|supostamente`,
  },
  likely: {
    level: 2,
    words: String.raw`likely|probably|wahrscheinlich|voraussichtlich|probablement|probablemente|probabilmente|waarschijnlijk|provavelmente`,
  },
  certain: {
    level: 3,
    words: String.raw`confirm(?:s|ed)|announced|signed|agreed|proved|verified|completed|officially|bestätigt|unterzeichnet|beschlossen|confirmé(?:e|s|es)?|signé(?:e|s|es)?|annoncé(?:e|s|es)?`,
  },
} as const;

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
const evenly = () => 1;

/**
 * Whether one text is surer than the other of the same: it has a doubt of another class, and what
 * is doubted stands in the other text too. In a paraphrase a doubt is of another class only where
 * it is stronger or weaker. Words of certainty count for nothing, since what is simply told is as
 * sure as what is confirmed.
 */
export function hedgesDiffer(before: string, after: string): boolean {
  const [bag, other] = [bagOf(before), bagOf(after)];
  const isParaphrase = dice(bag, other, evenly) < ALIKE;
  const differs = (text: string, than: string) => {
    const known = doubtsIn(than);
    const stems = stemsIn(than);
    return doubtsIn(text)
      .filter(
        ({ kind, level }) =>
          !known.some((doubt) => doubt.kind === kind || (isParaphrase && doubt.level === level)),
      )
      .some((doubt) => !isParaphrase || doubtedBy(doubt, text).some((stem) => stems.has(stem)));
  };
  return differs(before, after) || differs(after, before);
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
