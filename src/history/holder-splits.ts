import { bagOfName, nameLikeness, shareOfName } from "./holders.ts";
import { saysParted, saysTogether } from "./parting-words.ts";
import type { SureSplit } from "./parts.ts";
import type { Voice, VoiceWeights } from "./perspectives.ts";
import { type Bag, bagOf, dice } from "./words.ts";

// Of a name that stands for two each has this much, or is itself in it by so much; the second has
// this much of it that the first has not, or both have this much of it.
const PART = 0.25;
const CONTAINED = 0.35;
const GAIN = 0.15;
const SAME_PART = 0.6;

// What two hold is this much of what one held before them, and more so than what either holds.
const SAME_STANCE = 0.35;
const STANCE_GAIN = 0.08;
const LIKE_STANCE = 0.2;
const HINT_OF_STANCE = 0.1;

// Of very many holders only those that are most like a whole are looked at.
const MOST_PARTS = 8;

/**
 * Holders that are two of the other version, which have no other partner: the name of the one has
 * words of both, or they tell that they parted or came together, or the two hold what the one held.
 * It makes no difference which version is the earlier one.
 */
export function findSplitHolders(
  wholes: readonly Voice[],
  parts: readonly Voice[],
  pairs: readonly (readonly [whole: number, part: number])[],
  weights: VoiceWeights,
): SureSplit[] {
  const partner = new Map(pairs);
  const taken = new Set(pairs.map(([, part]) => part));
  return wholes.flatMap((whole, nth) => {
    const paired = partner.get(nth);
    const own = paired === undefined ? undefined : parts[paired];
    if (own && isOnlyRenamed(whole, own)) return [];
    const open = parts.flatMap((part, place) =>
      !taken.has(place) || place === paired ? [partOf(whole, part, place, weights)] : [],
    );
    const isOnlyOne = open.length === 2;
    const likely = open.sort((a, b) => b.share - a.share || a.place - b.place).slice(0, MOST_PARTS);
    return likely.flatMap((first, i) =>
      likely.slice(i + 1).flatMap((second) => {
        if (own && first.voice !== own && second.voice !== own) return [];
        const sureness =
          surenessByName(whole, first, second, weights) ||
          surenessByTelling(whole, first, second, isOnlyOne) ||
          surenessByStance(whole, first, second, weights);
        const [a, b] = [first.place, second.place].sort((x, y) => x - y) as [number, number];
        return sureness > 0 ? [{ whole: nth, parts: [a, b] as const, sureness }] : [];
      }),
    );
  });
}

/** A holder that may be part of another, with how much of that one it is. */
interface Part {
  readonly voice: Voice;
  readonly place: number;
  /** How much of the whole's name it has. */
  readonly share: number;
  readonly isInName: boolean;
  /** How alike the stances are. */
  readonly stance: number;
}

function partOf(whole: Voice, voice: Voice, place: number, weights: VoiceWeights): Part {
  const share = shareOfName(whole.name, [voice.name], weights.name);
  const isContained = share > 0 && nameLikeness(voice.name, whole.name, weights.name) >= CONTAINED;
  const stance = dice(whole.stance, voice.stance, weights.stance);
  return { voice, place, share, isInName: share >= PART || isContained, stance };
}

/** Whether two names have the same words, what is in parentheses left out. */
function isOnlyRenamed({ name: a }: Voice, { name: b }: Voice): boolean {
  const [x, y] = [bagOfName(a, [b]), bagOfName(b, [a])];
  return x.size === y.size && [...x.keys()].every((word) => y.has(word));
}

function surenessByName(whole: Voice, first: Part, second: Part, weights: VoiceWeights): number {
  if (!first.isInName || !second.isInName) return 0;
  const [weaker, stronger] = first.share < second.share ? [first, second] : [second, first];
  const together = shareOfName(whole.name, [first.voice.name, second.voice.name], weights.name);
  const isSure =
    together - stronger.share >= GAIN ||
    weaker.share >= SAME_PART ||
    weaker.stance >= LIKE_STANCE ||
    mentions(first.voice, second.voice, whole) ||
    mentions(second.voice, first.voice, whole);
  return isSure ? 1 + together + weaker.share : 0;
}

/** They tell of it: two that each name the other or say that they parted, or one that was two. */
function surenessByTelling(whole: Voice, first: Part, second: Part, isOnlyOne: boolean): number {
  const [a, b] = [first.voice, second.voice];
  const isLinked = ({ share, stance }: Part) => share > 0 || stance >= HINT_OF_STANCE;
  if (!isOnlyOne && !(isLinked(first) && isLinked(second))) return 0;
  const isTold =
    saysTogether(whole.told) ||
    (mentions(a, b, whole) && mentions(b, a, whole)) ||
    (saysParted(a.told) && saysParted(b.told));
  return isTold ? 0.5 + first.stance + second.stance : 0;
}

function surenessByStance(whole: Voice, first: Part, second: Part, weights: VoiceWeights): number {
  const both: Bag = new Map([...first.voice.stance, ...second.voice.stance]);
  const alike = dice(whole.stance, both, weights.stance);
  const gain = alike - Math.max(first.stance, second.stance);
  return alike >= SAME_STANCE && gain >= STANCE_GAIN ? alike : 0;
}

/** Whether a holder's evolution names another one, by words that are not those of both before. */
function mentions(one: Voice, other: Voice, whole: Voice): boolean {
  const shared = bagOfName(whole.name);
  const own = bagOfName(one.name);
  const evolution = new Set(bagOf(one.told).keys());
  return [...bagOfName(other.name).keys()].some(
    (word) => evolution.has(word) && !shared.has(word) && !own.has(word),
  );
}
