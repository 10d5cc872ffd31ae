import { type Aliases, nameKeys } from "../model/aliases.ts";
import type { Matches } from "./alignment.ts";
import { assign } from "./assignment.ts";
import { findSplitHolders } from "./holder-splits.ts";
import { bagOfName, type HolderName, holderName, nameLikeness } from "./holders.ts";
import { withParts } from "./parts.ts";
import type { Thing } from "./things.ts";
import { type Bag, bagOf, dice, type Weigh, weighBy } from "./words.ts";

// Holders less alike than this are two, unless what they hold is much the same.
const SAME_NAME = 0.5;
const SAME_STANCE = 0.55;
// Where names and stances are each a little alike, so much of both is enough.
const SAME_IN_ALL = 0.8;

/** A perspective as perspectives are compared. */
export interface Voice {
  readonly name: HolderName;
  readonly stance: Bag;
  /** What it says of itself: stance and evolution, as written. */
  readonly told: string;
}

/** How much the words of names say, and those of stances. */
export interface VoiceWeights {
  readonly name: Weigh;
  readonly stance: Weigh;
}

/**
 * The perspectives of two versions that are one: by holder, a renaming included, and where the name
 * is wholly new by what is held. Then holders are looked for that were split or merged.
 */
export function alignPerspectives(
  before: readonly Thing[],
  after: readonly Thing[],
  holders?: Aliases["holders"],
): Matches {
  const keyOf = nameKeys(holders);
  const [from, to] = [before, after].map((things) =>
    things.map((thing) => voiceOf(thing, keyOf)),
  ) as [Voice[], Voice[]];
  const weights = {
    name: weighBy([...from, ...to].map(({ name }) => bagOfName(name))),
    stance: weighBy([...from, ...to].map(({ stance }) => stance)),
  };
  const candidates = from.flatMap((a, i) =>
    to.flatMap((b, j) => {
      const score = likeness(a, b, weights);
      return score > 0 ? [{ before: i, after: j, score }] : [];
    }),
  );
  const pairs = assign(candidates);
  const splits = findSplitHolders(
    from,
    to,
    pairs.map((pair) => [pair.before, pair.after]),
    weights,
  );
  const merges = findSplitHolders(
    to,
    from,
    pairs.map((pair) => [pair.after, pair.before]),
    weights,
  );
  return withParts(pairs, splits, merges);
}

function voiceOf(
  { holder = "", stance = "", evolution = "" }: Thing,
  keyOf: (name: string) => string,
): Voice {
  return { name: holderName(holder, keyOf), stance: bagOf(stance), told: `${stance} ${evolution}` };
}

function likeness(a: Voice, b: Voice, weights: VoiceWeights): number {
  if (a.name.key === b.name.key) return 1;
  const name = nameLikeness(a.name, b.name, weights.name);
  const stance = dice(a.stance, b.stance, weights.stance);
  if (name >= SAME_NAME) return 0.6 * name + 0.3 * stance;
  if (stance >= SAME_STANCE) return 0.8 * stance;
  return name + stance >= SAME_IN_ALL ? 0.4 * (name + stance) : 0;
}
