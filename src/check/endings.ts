import { bagOf, sharedWeight, weighBy, weightOf } from "../history/words.ts";
import { comparableWords } from "../model/content-id.ts";
import type { BriefingTree } from "../model/tree.ts";

// How much of the weight of its words a sentence must have to speak of a thing.
const MENTIONED = 0.3;
// How much of it another thing must have to be taken for what it has become.
const CONTINUED = 0.5;

// Words that tell the end of a question or a voice, in the languages whose words are known.
const ENDING =
  /(?<!\p{L})(?:answer(?:s|ed)?|clos(?:es?|ed|ing)|drop(?:s|ped)?|settle[sd]?|resolve[sd]?|retired?|withdrawn|superseded|moot|obsolete|no longer|beantwortet|erledigt|geklärt|gestrichen|geschlossen|entfallen|entfällt|nicht mehr|répondue?s?|close?s?|réglée?s?|abandonnée?s?|résolue?s?|retirée?s?|plus d'actualité)(?!\p{L})/iu;

/**
 * Says whether a sentence of a text tells that something has ended: it has some of its rarer words
 * together with a word like "answered" or "dropped".
 */
export function endingTest({ claims }: BriefingTree): (plain: string) => boolean {
  const sentences = claims.map(({ plain }) => ({ bag: bagOf(plain), tells: ENDING.test(plain) }));
  const telling = sentences.filter(({ tells }) => tells);
  return (plain) => {
    if (telling.length === 0) return false;
    const bag = bagOf(plain);
    const weigh = weighBy([bag, ...sentences.map((sentence) => sentence.bag)]);
    const weight = weightOf(bag, weigh);
    return telling.some(
      (sentence) => weight > 0 && sharedWeight(bag, sentence.bag, weigh) / weight >= MENTIONED,
    );
  };
}

/** Whether one of some texts has so many words of another that this may have become part of it. */
export function isPartOfAny(plain: string, others: readonly string[]): boolean {
  const bag = bagOf(plain);
  const bags = others.map(bagOf);
  const weigh = weighBy([bag, ...bags]);
  const weight = weightOf(bag, weigh);
  return bags.some((other) => weight > 0 && sharedWeight(bag, other, weigh) / weight >= CONTINUED);
}

/** Whether a text has a name in it, word for word. */
export function names(text: string, name: string): boolean {
  return ` ${comparableWords(text)} `.includes(` ${comparableWords(name)} `);
}
