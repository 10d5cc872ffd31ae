import type { Alignment } from "../../src/history/alignment.ts";
import { changesOf } from "../../src/history/diff.ts";
import { followVersions, type Lineage } from "../../src/history/lineage.ts";
import { type Bank, loadBanks, type Shelf } from "./bank.ts";
import { chainOf, type Version } from "./chain.ts";
import { figuresFound, type Keyed, keysFound, placeOfThing } from "./keys.ts";
import { knownChanges, knownFigures } from "./known.ts";
import { type Strength, strengths } from "./state.ts";
import { Scores, tallyOf } from "./tally.ts";

// Two chains of five versions for each domain and strength.
const SEEDS = [1, 2];
const LENGTH = 5;

/**
 * How the changes and lineages of a shelf's domains are found, at every strength. Figures, which
 * change with the claims they stand in, have a row but are not part of the total.
 */
export function scoreShelf(shelf: Shelf): Scores {
  const scores = new Scores();
  for (const bank of loadBanks(shelf)) {
    for (const strength of strengths) {
      for (const seed of SEEDS) scoreChain(scores, bank, strength, seed);
    }
  }
  return scores;
}

function scoreChain(scores: Scores, bank: Bank, strength: Strength, seed: number): void {
  const versions = chainOf(bank, strength, seed, LENGTH);
  const { alignments, lineages } = followVersions(versions.map(({ tree }) => tree));
  alignments.forEach((alignment, nth) => {
    const [before, after] = [versions[nth] as Version, versions[nth + 1] as Version];
    scoreKeys(scores, strength, knownChanges(before, after), keysOf(alignment));
    const figures = changesOf(alignment).flatMap((change) => figuresFound(change));
    const moved = tallyOf(
      knownFigures(before, after).map(({ key }) => key),
      figures.map(({ key }) => key),
    );
    scores.add("figure figure", strength, moved);
  });
  const [known, found] = [knownLineages(versions), foundLineages(lineages, versions)];
  const [there, got] = [pairsOf(known), pairsOf(found)];
  for (const entity of new Set([...there.keys(), ...got.keys()])) {
    const tally = tallyOf(there.get(entity) ?? [], got.get(entity) ?? []);
    scores.add(`lineage of ${entity}s`, strength, tally);
    scores.add("(all lineages)", strength, tally);
  }
}

export function keysOf(alignment: Alignment): Keyed[] {
  return changesOf(alignment).flatMap((change) => keysFound(change));
}

/** Adds what is there and what was found, row by row. */
export function scoreKeys(
  scores: Scores,
  column: string,
  expected: readonly Keyed[],
  found: readonly Keyed[],
): void {
  const keysIn = (all: readonly Keyed[], name: string) =>
    all.filter(({ row }) => row === name).map(({ key }) => key);
  for (const row of new Set([...expected, ...found].map((keyed) => keyed.row))) {
    const tally = tallyOf(keysIn(expected, row), keysIn(found, row));
    scores.add(row, column, tally);
    scores.add("(all kinds)", column, tally);
  }
}

/** One thing through the versions: in each the version and where it stands there. */
interface Followed {
  readonly entity: string;
  readonly places: readonly string[];
}

/**
 * What is one thing through the versions, for as long as it stands there without a gap: of what is
 * split the first part goes on, of what is merged the first.
 */
function knownLineages(versions: readonly Version[]): Followed[] {
  const open = new Map<string, { at: number; entity: string; places: string[] }>();
  const all: Followed[] = [];
  versions.forEach(({ units, places }, at) => {
    for (const { entity, ids, pieces } of units) {
      pieces.forEach((piece, nth) => {
        const key = `${entity} ${ids[0]} ${nth}`;
        const last = open.get(key);
        const line = last?.at === at - 1 ? last : { at, entity, places: [] };
        if (line !== last) all.push(line);
        line.at = at;
        line.places.push(`${at} ${places.get(piece)}`);
        open.set(key, line);
      });
    }
  });
  return all;
}

function foundLineages(lineages: readonly Lineage[], versions: readonly Version[]): Followed[] {
  return lineages.map(({ entity, members }) => ({
    entity,
    places: members.flatMap(({ at, thing }) => {
      const tree = versions[at]?.tree;
      return tree ? [`${at} ${placeOfThing(thing, tree)}`] : [];
    }),
  }));
}

/** The pairs of versions' things that belong together, by entity. */
function pairsOf(lineages: readonly Followed[]): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const { entity, places } of lineages) {
    const list = pairs.get(entity) ?? [];
    pairs.set(entity, list);
    places.forEach((from, nth) => {
      for (const to of places.slice(nth + 1)) list.push(`${from} | ${to}`);
    });
  }
  return pairs;
}

/**
 * What is missed in a domain of the dev bank, and what is found that is not there, line by line: for
 * `npm run scores -- --misses`.
 *
 * @public
 */
export function missesIn(domain: string): string[] {
  const banks = loadBanks("dev").filter((bank) => bank.domain === domain);
  return banks.flatMap((bank) =>
    strengths.flatMap((strength) =>
      SEEDS.flatMap((seed) => missesOf(chainOf(bank, strength, seed, LENGTH), strength)),
    ),
  );
}

function missesOf(versions: readonly Version[], strength: Strength): string[] {
  const { alignments } = followVersions(versions.map(({ tree }) => tree));
  return alignments.flatMap((alignment, nth) => {
    const known = knownChanges(versions[nth] as Version, versions[nth + 1] as Version);
    const found = keysOf(alignment);
    const without = (some: readonly Keyed[], others: readonly Keyed[]) =>
      some.filter(({ row, key }) => !others.some((o) => o.row === row && o.key === key));
    const tell = (verdict: string) => (keyed: Keyed) =>
      `${strength} ${verdict} ${keyed.row}: ${keyed.key}`;
    return [
      ...without(known, found).map(tell("missed")),
      ...without(found, known).map(tell("wrong")),
    ];
  });
}
