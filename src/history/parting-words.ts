// How an evolution tells that holders came together or parted, in the languages whose words are
// known. In another their names and stances alone decide.

/** Whether an evolution tells of holders that speak as one. */
export function saysTogether(evolution: string): boolean {
  return TOGETHER.test(evolution);
}

/** Whether an evolution tells of a holder that parted from others. */
export function saysParted(evolution: string): boolean {
  return PARTED.test(evolution);
}

const TOGETHER = anyOf(
  "together|joint|jointly|joined forces|merged?|merger|united|unite|allied|alliance|one voice|common (?:front|cause|position|line|plan)|side by side|now speaks? (?:as|with|for)|(?:two|three) (?:camps|groups|parties)|former rivals|rivals until|an unlikely pair",
  "gemeinsam\\p{L}*|zusammen\\p{L}*|vereint\\p{L}*|verbündet\\p{L}*|mit einer stimme|bündnis",
  "ensemble|d'une seule voix|conjointement|unis|réunis|alliés?|fusion\\p{L}*|commun",
  "juntos|juntas|conjuntamente|unidos|unidas|una sola voz|aliados|aliadas",
);

const PARTED = anyOf(
  "parted|part ways|split|separate(?:d|ly)?|apart|on (?:its|their|his|her) own|broke away|broken away|break with|left the|at odds|no longer (?:speaks?|stands?) (?:with|for)|without|(?:firmer|softer|harder|milder) than|alone|divided|distanced",
  "getrennt|trennung|allein|gespalten|abgespalten|eigene wege|im streit|ohne",
  "séparée?s?|scission|seule?s?|divisée?s?|rompu|sans",
  "separad[oa]s?|escisión|sol[oa]s?|dividid[oa]s?|ruptura|sin",
);

function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}])(?:${words.join("|")})(?![\\p{L}])`, "iu");
}
