import { type Alignment, alignVersions, itemsOf } from "../../src/history/alignment.ts";
import type { Candidate } from "../../src/history/assignment.ts";
import { likelyPairs } from "../../src/history/candidates.ts";
import { likeness, type Standing } from "../../src/history/evidence.ts";
import { marginsOf, unusualAmong } from "../../src/history/margins.ts";
import { neighboursIn } from "../../src/history/neighbours.ts";
import { type Signs, signsBetween } from "../../src/history/signs.ts";
import type { TextItem } from "../../src/history/text-items.ts";
import { thingsOf } from "../../src/history/things.ts";
import { loadHistories } from "../histories/load.ts";
import { loadBanks } from "./bank.ts";
import { chainOf, type Version } from "./chain.ts";
import { placeOfThing } from "./keys.ts";
import { strengths } from "./state.ts";

/** Two texts that may be one, with the signs of it, and whether they are. */
export interface LabelledPair {
  readonly domain: string;
  readonly signs: Signs & Standing;
  readonly isOne: boolean;
  /** The words of both. */
  readonly texts: string;
}

const TEXTS = ["claim", "question", "event", "tension"] as const;
type TextEntity = (typeof TEXTS)[number];

/** What is one text: for places of the versions before and after, or undefined where it is open. */
type Judge = (entity: TextEntity, from: string, to: string) => boolean | undefined;

/**
 * The pairs of the dev bank and of the labelled histories between which the alignment has to
 * choose, for fitting the weights of evidence.ts. Parts of splits and merges are left out.
 */
export function labelledPairs(seeds: readonly number[] = [11, 12, 13]): LabelledPair[] {
  const made = loadBanks("dev").flatMap((bank) =>
    strengths.flatMap((strength) =>
      seeds.flatMap((seed) => {
        const versions = chainOf(bank, strength, seed, 5);
        return versions.slice(1).flatMap((after, nth) => {
          const before = versions[nth] as Version;
          const alignment = alignVersions(before.tree, after.tree);
          return pairsOf(bank.domain, alignment, judgeByUnits(before, after));
        });
      }),
    ),
  );
  // A bank tells the same texts again and again, each time among others.
  const first = new Map(made.map((pair) => [`${pair.domain} ${pair.texts}`, pair]));
  return [...first.values(), ...labelledByHand()];
}

function judgeByUnits(before: Version, after: Version): Judge {
  const [from, to] = [before, after].map(({ units, places }) => {
    const known = new Map<string, readonly string[]>();
    for (const { ids, pieces } of units) {
      for (const piece of pieces) {
        known.set(places.get(piece) ?? "", pieces.length === 1 ? ids : []);
      }
    }
    return known;
  });
  return (_, a, b) => {
    const [one, other] = [from?.get(a) ?? [], to?.get(b) ?? []];
    return one.length !== 1 || other.length !== 1 ? undefined : one[0] === other[0];
  };
}

function labelledByHand(): LabelledPair[] {
  return loadHistories().flatMap(({ domain, before, after, labels }) => {
    const isOf = (words: unknown, place: string) =>
      typeof words === "string" && place.replace(/^\S+ /, "").startsWith(words);
    const judge: Judge = (entity, from, to) => {
      const about = labels.changes.filter(
        (change) =>
          change.entity === entity &&
          [change.before ?? []].flat().concat([change.after ?? []].flat()).length > 0 &&
          ([change.before ?? []].flat().some((words) => isOf(words, from)) ||
            [change.after ?? []].flat().some((words) => isOf(words, to))),
      );
      if (about.some((change) => Array.isArray(change.before) || Array.isArray(change.after))) {
        return undefined;
      }
      return about.some((change) => isOf(change.before, from) && isOf(change.after, to));
    };
    return pairsOf(domain, alignVersions(before, after), judge);
  });
}

function pairsOf(
  domain: string,
  { before, after, matches }: Alignment,
  judge: Judge,
): LabelledPair[] {
  return TEXTS.flatMap((entity) => {
    const [from, to] = [itemsOf(before, entity), itemsOf(after, entity)];
    const places = [before, after].map(({ tree }) =>
      thingsOf(tree)[entity].map((thing) => placeOfThing(thing, tree)),
    );
    return openPairs(from, to, matches[entity].pairs).flatMap(({ signs, i, j }) => {
      const isOne = judge(entity, places[0]?.[i] ?? "", places[1]?.[j] ?? "");
      const texts = `${from[i]?.words} → ${to[j]?.words}`;
      return isOne === undefined ? [] : [{ domain, signs, isOne, texts }];
    });
  });
}

/** The pairs among texts of which none stands word for word in the other version. */
function openPairs(
  before: readonly TextItem[],
  after: readonly TextItem[],
  found: readonly Candidate[],
) {
  const [known, given] = [before, after].map((items) => new Set(items.map(({ words }) => words)));
  const open = (items: readonly TextItem[], others: ReadonlySet<string> | undefined) =>
    items.flatMap(({ words }, place) => (others?.has(words) ? [] : [place]));
  const same = before.flatMap(({ words }, i) => {
    const j = after.findIndex((other) => other.words === words);
    return j < 0 ? [] : [{ before: i, after: j, score: 1 }];
  });
  const signsOf = signsBetween(before, after);
  const pairs = likelyPairs(before, after, open(before, given), open(after, known)).flatMap(
    (pair) => {
      const signs = signsOf(pair.before, pair.after);
      return signs ? [{ ...pair, signs, score: likeness(signs) }] : [];
    },
  );
  const margins = marginsOf(pairs);
  const neighbours = neighboursIn(before.length, after.length, same);
  const partners = new Map(found.map((pair) => [pair.before, pair.after]));
  const settled = pairs.filter((pair) => partners.get(pair.before) === pair.after);
  return pairs.map(({ before: i, after: j, signs }, nth) => ({
    i,
    j,
    signs: {
      ...signs,
      margin: margins[nth] ?? 0,
      neighbours: neighbours(i, j),
      unusual: unusualAmong(
        settled
          .filter((pair) => pair.before !== i && pair.after !== j)
          .map((pair) => pair.signs.words),
      )(signs.words),
    },
  }));
}
