import { onceForText } from "../../history/once.ts";

/** The words of a language that carry no subject; of each, those that no other here shares count as its mark. */
const lists: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "en",
    setOf(`
      a about above after again against all also among an and any are as at be because been before being between both but by
      can could did do does down during each for from further had has have he her here him his how however i if in into is it its
      itself just may me might more most must my no nor not now of off on once only or other our out over own per said says say same she
      should since so some such than that the their them then there these they this those through to too under until up upon
      us very via was we were what when where which while who whom whose why will with within without would yet you your
      still even already later earlier ago one according amid
    `),
  ],
  [
    "de",
    setOf(`
      aber alle als am an auch auf aus bei bis dass das dem den der des die durch ein eine einem einen einer eines er es für
      gegen hat haben ihr ihre ihren im in ist kein keine mehr mit nach nicht noch nur ob oder ohne seit sich sie sind so soll
      sollen sowie über um und unter vom von vor war waren wegen wenn werden wie will wird wurde wurden zu zum zur zwischen
      jedoch nun schon seine seinen seiner dieser diese dieses damit doch kann können laut
    `),
  ],
  [
    "fr",
    setOf(`
      à afin ainsi après au aucun aussi autre aux avant avec car ce cela ces cet cette ceux chez comme contre dans de depuis des
      deux donc dont du elle elles en entre est et être eux il ils je la le les leur leurs lors lui mais même ne ni nos notre
      nous on ont ou où par pas plus pour pourquoi qu que qui sa sans se sera ses si son sont sous sur tandis très un une vers vos
      votre vous était été selon
    `),
  ],
  [
    "es",
    setOf(`
      a al ante antes aunque cada como con contra cual cuando de del desde donde dos durante e el ella ellos en entre era es esta
      este esto estos fue ha han hasta hay la las le les lo los mas más mientras muy ni no nos o para pero por porque que quien
      según se ser si sí sin sobre son su sus tras un una uno y ya
    `),
  ],
  [
    "other",
    setOf(`
      il della delle degli dei nel nella alla sono che per di da do dos das não uma na em ao pelo com het een van voor niet
      op te zijn och att för av på med som på til fra og ikke w z na nie się że
    `),
  ],
]);

const englishWords = lists.get("en") ?? new Set<string>();

/** The function words of a text in a language; those of English in any, since names and titles borrow them. */
export function functionWordsOf(language: string): (word: string) => boolean {
  const own = lists.get(language);
  return (word) => englishWords.has(word) || (own?.has(word) ?? false);
}

/**
 * The language of which a text has the most function words; null where it has none, or no more of
 * one than of another. Words that several languages share count for each.
 */
export const languageOfWords = onceForText((text): string | null => {
  const hits = new Map<string, number>();
  for (const [word] of text
    .slice(0, LONGEST)
    .toLowerCase()
    .matchAll(/\p{L}+/gu)) {
    for (const [language, words] of lists) {
      if (words.has(word)) hits.set(language, (hits.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...hits].sort(([, a], [, b]) => b - a);
  return first === undefined || first[1] === second?.[1] ? null : first[0];
});

// The beginning of a text tells its language.
const LONGEST = 4000;

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
