import type { Citation } from "../model/prose.ts";
import type { BriefingTree, Figure } from "../model/tree.ts";
import { followFigures } from "./figure-lineage.ts";
import type { Lineage } from "./lineage.ts";
import { TALLIES, TOTALS, VAGUE } from "./measure-words.ts";
import { mayBeOne } from "./measures.ts";
import { type Known, type Mention, mentionsOf } from "./mentions.ts";
import { isSameName } from "./names.ts";
import { Clusters, isRange, isSameValue, typeOf, unitOf, yearOf } from "./quantity-clusters.ts";
import { areOfOthers, nameOwners, ownersOf } from "./quantity-owners.ts";

/** A quantity through the versions of a topic, under all the sentences that give it. */
export interface Quantity {
  readonly kind: Figure["kind"];
  readonly unit: string;
  /** Whose it is, where the text says so, and what it is, e.g. `DeepSeek` and `valuation`. */
  readonly owner: string | undefined;
  readonly phrase: string;
  /** What else tells it from others, e.g. `upper dam` of its stocks. */
  readonly of: string;
  /** In the order of the versions and of their texts; none is of the past in its own version. */
  readonly mentions: readonly Mention[];
}

/**
 * The quantities of some versions, each followed through the lineages of what it stands in, and
 * across them where two texts name it alike: the same noun, the same owner, the same kind and unit,
 * and nothing at odds (another year, another dam). In doubt two figures are two quantities. What a
 * text tells of the past (`up from 3%`, an event that was known before) is no value of its version.
 */
export function followQuantities(
  trees: readonly BriefingTree[],
  lineages: readonly Lineage[],
): Quantity[] {
  const mentions = mentionsOf(trees, lineages);
  const clusters = new Clusters(mentions);
  for (const [a, b] of linksOf(lineages, trees, mentions)) clusters.join(a, b);
  joinByName(mentions, clusters);
  joinPrecise(mentions, clusters);
  joinRanges(mentions, clusters);
  return clusters.all().map(quantityOf);
}

function quantityOf(mentions: readonly Mention[]): Quantity {
  const named = mentions.filter(({ measure }) => measure.phrase !== "");
  const [first] = mentions;
  return {
    kind: first?.figure.kind ?? "count",
    unit: first ? unitOf(first.figure) : "",
    owner: ownerOf(mentions),
    phrase: mostFrequent(named.map(({ measure }) => measure.phrase)) ?? "",
    of: mostFrequent(named.flatMap(({ measure }) => measure.of || [])) ?? "",
    mentions,
  };
}

/** The citations that a figure rests on: the next ones in its sentence, else the last before it. */
export function citationsFor({ figure, claim: { citations } }: Mention): readonly Citation[] {
  const behind = citations.filter(({ span }) => span.start >= figure.span.end);
  const [first] = behind;
  if (first === undefined) return citations.slice(-1);
  const end = behind.findIndex(
    ({ span }, nth) => nth > 0 && span.start - (behind[nth - 1]?.span.end ?? 0) > RUN_GAP,
  );
  return behind.slice(0, end < 0 ? behind.length : end);
}

// Two markers so near are a run: `[7][8]`, `[7] [8]`.
const RUN_GAP = 2;

/** What a quantity is called in words of its texts, e.g. `DeepSeek valuation`; empty if unknown. */
export function nameOfQuantity({ owner, phrase, of }: Quantity): string {
  if (phrase === "" || (VAGUE.has(phrase) && !owner && of === "")) return "";
  if (phrase === "worth") return owner ?? of;
  return (owner ? `${owner} ${phrase}` : phrase) + (of === "" || owner ? "" : ` (${of})`);
}

const MOST_OF = 0.4;

/** Whose most of the mentions with a name say that it is. */
function ownerOf(mentions: readonly Mention[]): string | undefined {
  const owners = mentions.flatMap((mention) => ownersOf(mention).slice(0, 1));
  const owner = mostFrequent(owners);
  const count = owners.filter((each) => each === owner).length;
  const named = mentions.filter(({ measure }) => measure.noun !== undefined);
  // A name of another sentence alone is not enough to speak of `the Acme valuation`.
  const isSaid = named.some(({ measure: { names } }) =>
    [...names.own, ...names.before].some((name) => owner && isSameName(name, owner)),
  );
  const isTotal = named.some(({ measure: { noun = "" } }) => TOTALS.has(noun) || TALLIES.has(noun));
  if (!isSaid || isTotal) return undefined;
  return count > MOST_OF * named.length ? owner : undefined;
}

/** The one that is there most often; of several the longest, whichever version has it. */
function mostFrequent(words: readonly string[]): string | undefined {
  const count = (word: string) => words.filter((each) => each === word).length;
  const byCount = (a: string, b: string) =>
    count(b) - count(a) || b.length - a.length || (a < b ? -1 : 1);
  return [...new Set(words)].sort(byCount)[0];
}

/** From version to version within what is one claim, event or other. */
function linksOf(
  lineages: readonly Lineage[],
  trees: readonly BriefingTree[],
  mentions: readonly Known[],
): [Known, Known][] {
  const byFigure = new Map(mentions.map((mention) => [mention.figure, mention]));
  return lineages
    .filter(({ entity, members }) => entity !== "source" && members.length > 1)
    .flatMap((lineage) =>
      followFigures(lineage, trees).flatMap(({ steps }) =>
        steps.slice(1).flatMap((step, nth): [Known, Known][] => {
          const before = steps[nth];
          const [a, b] = [before && byFigure.get(before.figure), byFigure.get(step.figure)];
          return a && b && !a.measure.isFormer && !b.measure.isFormer ? [[a, b]] : [];
        }),
      ),
    );
}

/** Joins what is named alike: first the same value within a version, then across versions. */
function joinByName(mentions: readonly Known[], clusters: Clusters): void {
  const named = mentions.filter(({ measure }) => measure.noun !== undefined && !measure.isFormer);
  const groups = new Map<string, Known[]>();
  for (const mention of named) {
    const key = `${typeOf(mention)} ${mention.measure.noun}`;
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  for (const group of groups.values()) {
    nameOwners(group);
    if (group.length > MOST_NAMED) continue;
    const couples = couplesOf(group).filter(
      ([a, b]) => mayBeOne(a.measure, b.measure) && yearOf(a) === yearOf(b),
    );
    for (const [a, b] of couples) {
      if (a.at === b.at && isSameValue(a, b) && !areOfOthers(a, b)) clusters.join(a, b);
    }
    const isOneValue = oneValueIn(group);
    for (const [a, b] of couples) {
      if (areNamedAlike(a, b) || (isOneValue(a) && isOneValue(b))) clusters.join(a, b);
    }
  }
}

// So many figures of one name are a table, not a text; each is followed with its claim alone.
const MOST_NAMED = 1000;

function couplesOf(group: readonly Known[]): [Known, Known][] {
  return group.flatMap((a, nth) => group.slice(nth + 1).map((b): [Known, Known] => [a, b]));
}

/**
 * Whether a mention gives the only value that its version has for a measure of which there is one
 * at a time, such as a death toll, when nobody's and nothing's is named.
 */
function oneValueIn(group: readonly Known[]): (mention: Known) => boolean {
  const isBare = (mention: Known) => ownersOf(mention).length === 0 && mention.measure.of === "";
  const values = new Map<string, Set<string>>();
  const keyOf = ({ at, measure }: Known) => `${at} ${measure.modifier} ${measure.per}`;
  for (const mention of group.filter(isBare)) {
    const known = values.get(keyOf(mention)) ?? new Set();
    values.set(keyOf(mention), known.add(String(mention.figure.value)));
  }
  return (mention) => {
    const { noun = "" } = mention.measure;
    const isTotal = TALLIES.has(noun) || TOTALS.has(noun);
    return isTotal && isBare(mention) && values.get(keyOf(mention))?.size === 1;
  };
}

/** The same owner; or no owner at all, but a name that says enough alone. */
function areNamedAlike(a: Known, b: Known): boolean {
  const [mine] = ownersOf(a);
  const [theirs] = ownersOf(b);
  if (mine !== undefined && theirs !== undefined) return isSameName(mine, theirs);
  if (mine !== undefined || theirs !== undefined) return false;
  const { modifier, of, per } = a.measure;
  const areNone = a.measure.names.areNone && b.measure.names.areNone;
  const isTelling = areNone && modifier !== "" && modifier === b.measure.modifier;
  return isTelling || (of !== "" && b.measure.of !== "") || (per !== "" && per === b.measure.per);
}

/** A value as precise as `$16.2 billion`, given twice in a version, is given of one thing. */
function joinPrecise(mentions: readonly Known[], clusters: Clusters): void {
  const first = new Map<string, Known>();
  for (const mention of mentions) {
    const { value, kind } = mention.figure;
    const isCounted = kind === "money" || kind === "parameters" || kind === "count";
    if (!isCounted || mention.measure.isFormer || digitsOf(value) < PRECISE) continue;
    const key = `${mention.at} ${typeOf(mention)} ${value}`;
    const known = first.get(key);
    if (known) clusters.join(known, mention);
    else first.set(key, mention);
  }
}

const PRECISE = 3;

function digitsOf(value: Figure["value"]): number {
  return typeof value === "number" ? String(value).replace(/\D|0+$/g, "").length : 0;
}

/** A range and its ends in one claim are one quantity, e.g. `$50B or $45B, so $45–50B`. */
function joinRanges(mentions: readonly Known[], clusters: Clusters): void {
  for (const range of mentions.filter(({ figure }) => typeof figure.value === "object")) {
    const ends = mentions.filter(
      (other) =>
        other.claim === range.claim && typeOf(other) === typeOf(range) && isRange(range, other),
    );
    const named = ends.find(({ measure }) => measure.noun !== undefined);
    if (named === undefined) continue;
    for (const other of [range, ...ends]) clusters.join(named, other);
  }
}
