/** A word that says how sure a text is, and how sure: 1 least, 3 most. */
export interface Hedge {
  readonly word: string;
  readonly level: 1 | 2 | 3;
}

// In the languages whose words are known; a text in another has no hedges that we see. The month
// of May is told from the verb by what stands beside it.
const LEVELS: readonly (readonly [Hedge["level"], RegExp])[] = [
  [
    1,
    /\b(?:(?<!(?:\d|in|of|by|on|since|until|late|early|mid|last|this|next|from)[ -])may(?![ ,]*\d|[’']s)(?! not\b)|(?:might|could)(?! not\b)|possibly|perhaps|potential(?:ly)?|consider(?:s|ing)|weigh(?:s|ing)|in talks|negotiating|rumou?red|expects? to|hopes? to|plans? to|is debating|are debating|before parliament|könnten?|vielleicht|möglicherweise|pourrai(?:t|ent)|peut-être)(?!\p{L})/giu,
  ],
  [
    2,
    /\b(?:reportedly|allegedly|apparently|(?:is|are|was|were) (?:reported|said|thought|believed) to|appears? to|seems? to|likely|probably|proposed|angeblich|offenbar|wohl|soll(?:en)?|wahrscheinlich|aurai(?:t|ent)|serai(?:t|ent)|apparemment|probablement)(?!\p{L})/giu,
  ],
  [
    3,
    /\b(?:confirm(?:s|ed)|announced|signed|agreed|proved|verified|completed|officially|bestätigt|unterzeichnet|beschlossen|confirmé(?:e|s|es)?|signé(?:e|s|es)?|annoncé(?:e|s|es)?)(?!\p{L})/giu,
  ],
];

/** The hedges of a text, weakest first. */
export function hedgesIn(plain: string): Hedge[] {
  return LEVELS.flatMap(([level, pattern]) =>
    [...plain.matchAll(pattern)].map(([word]) => ({ word: word.toLowerCase(), level })),
  );
}

/**
 * Whether one text is surer than the other: it has doubts of another level. Words of certainty
 * count for nothing, since what is simply told is as sure as what is confirmed.
 */
export function hedgesDiffer(before: readonly Hedge[], after: readonly Hedge[]): boolean {
  return doubtsOf(before) !== doubtsOf(after);
}

function doubtsOf(hedges: readonly Hedge[]): string {
  const levels = hedges.map(({ level }) => level).filter((level) => level < 3);
  return [...new Set(levels)].join(" ");
}

/** A text without its hedges. */
export function withoutHedges(plain: string): string {
  return LEVELS.reduce((text, [, pattern]) => text.replace(pattern, " "), plain);
}
