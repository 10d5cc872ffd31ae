/** A word that says how sure a text is, and how sure: 1 least, 3 most. */
export interface Hedge {
  readonly word: string;
  readonly level: 1 | 2 | 3;
  /** In what way: two words of one class say the same, e.g. `may` and `possibly`. */
  readonly kind: HedgeKind;
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
    words: String.raw`reportedly|allegedly|apparently|(?:is|are|was|were) (?:reported|said|thought|believed|understood) to|appears? to|seems? to|angeblich|offenbar|wohl|aurai(?:t|ent)|serai(?:t|ent)|apparemment|supuestamente|al parecer|a quanto pare|naar verluidt|supostamente`,
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
export function hedgesIn(plain: string): Hedge[] {
  return PATTERNS.flatMap(({ kind, level, pattern }) =>
    [...plain.matchAll(pattern)].map(([word]) => ({ word: word.toLowerCase(), level, kind })),
  );
}

/**
 * Whether one text is surer than the other: it has doubts of another class. Words of certainty
 * count for nothing, since what is simply told is as sure as what is confirmed.
 */
export function hedgesDiffer(before: readonly Hedge[], after: readonly Hedge[]): boolean {
  return doubtsOf(before) !== doubtsOf(after);
}

function doubtsOf(hedges: readonly Hedge[]): string {
  const kinds = hedges.filter(({ level }) => level < 3).map(({ kind }) => kind);
  return [...new Set(kinds)].join(" ");
}

/** A text without its hedges. */
export function withoutHedges(plain: string): string {
  return PATTERNS.reduce((text, { pattern }) => text.replace(pattern, " "), plain);
}
