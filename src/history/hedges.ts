/** A word that says how sure a text is, and how sure: 1 least, 3 most. */
export interface Hedge {
  readonly word: string;
  readonly level: 1 | 2 | 3;
}

// In the languages whose words are known; a text in another has no hedges that we see.
const LEVELS: readonly (readonly [Hedge["level"], RegExp])[] = [
  [
    1,
    /\b(?:may|might|could|possibly|perhaps|potential(?:ly)?|consider(?:s|ing)|weigh(?:s|ing)|in talks|negotiating|rumou?red|expects? to|hopes? to|plans? to|könnten?|vielleicht|möglicherweise|pourrai(?:t|ent)|peut-être)(?!\p{L})/giu,
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

/** Whether one text is surer than the other: its hedges differ in number or in level. */
export function hedgesDiffer(before: readonly Hedge[], after: readonly Hedge[]): boolean {
  const levels = (hedges: readonly Hedge[]) => hedges.map(({ level }) => level).join(" ");
  return levels(before) !== levels(after);
}

/** A text without its hedges. */
export function withoutHedges(plain: string): string {
  return LEVELS.reduce((text, [, pattern]) => text.replace(pattern, " "), plain);
}
