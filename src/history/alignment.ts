import { type BriefingTree, blocksOf } from "../model/tree.ts";
import type { Candidate } from "./assignment.ts";
import { once } from "./once.ts";
import { findSplits, withParts } from "./parts.ts";
import { alignPerspectives } from "./perspectives.ts";
import { alignSources } from "./sources.ts";
import { type TextItem, textItem } from "./text-items.ts";
import { alignTexts } from "./texts.ts";
import { type Entity, type Thing, type Things, thingsOf } from "./things.ts";

/** Which things of one version are which of the other; all numbers are places in `things`. */
export interface Matches {
  readonly pairs: readonly Candidate[];
  /** One of the version before is two of the one after. */
  readonly splits: readonly {
    readonly before: number;
    readonly after: readonly [number, number];
  }[];
  /** Two of the version before are one of the one after. */
  readonly merges: readonly {
    readonly before: readonly [number, number];
    readonly after: number;
  }[];
}

/** Two versions, thing by thing. */
export interface Alignment {
  readonly before: Side;
  readonly after: Side;
  readonly matches: { readonly [Name in Entity]: Matches };
}

export interface Side {
  readonly tree: BriefingTree;
  readonly things: Things;
  /** What a cited number means: the same source has the same key on both sides. */
  readonly keyOf: (number: string) => string;
}

/**
 * Aligns two versions: sources first, since all else is then compared by the sources under it and
 * never by their numbers. Each thing is matched at most once.
 */
export function alignVersions(before: BriefingTree, after: BriefingTree): Alignment {
  return alignedWith(before)(after);
}

// Rules and several pages ask for the same two versions.
const alignedWith = once((before: BriefingTree) =>
  once((after: BriefingTree) => align(before, after)),
);

function align(treeBefore: BriefingTree, treeAfter: BriefingTree): Alignment {
  const sources = alignSources(blocksOf(treeBefore, "source"), blocksOf(treeAfter, "source"));
  const things = { before: thingsOf(treeBefore), after: thingsOf(treeAfter) };
  const before = {
    tree: treeBefore,
    things: things.before,
    keyOf: (number: string) => `before ${number}`,
  };
  const after = { tree: treeAfter, things: things.after, keyOf: keysAfter(things, sources) };
  const texts = (entity: Entity) =>
    [before, after].map((side) => itemsOf(side, entity)) as [TextItem[], TextItem[]];
  const whole = (pairs: readonly Candidate[]): Matches => ({ pairs, splits: [], merges: [] });
  return {
    before,
    after,
    matches: {
      source: whole(sources),
      claim: alignWithParts(...texts("claim")),
      question: whole(alignTexts(...texts("question"))),
      event: whole(alignTexts(...texts("event"))),
      tension: whole(alignTexts(...texts("tension"))),
      perspective: alignPerspectives(things.before.perspective, things.after.perspective),
    },
  };
}

/** The things of one kind as texts that can be compared. */
export function itemsOf(side: Side, entity: Entity): TextItem[] {
  return side.things[entity].map((thing) => itemOf(thing, side));
}

export function itemOf(thing: Thing, { keyOf }: Side): TextItem {
  return { ...textOf(thing), sources: new Set(thing.cites.map(keyOf)) };
}

// A thing is compared with those of several versions; its words are looked at once.
const textOf = once(({ plain, section, date }: Thing) => textItem(plain, section, [], date));

function alignWithParts(before: readonly TextItem[], after: readonly TextItem[]): Matches {
  const pairs = alignTexts(before, after);
  return withParts(
    pairs,
    findSplits(
      before,
      after,
      pairs.map((pair) => ({ whole: pair.before, part: pair.after })),
    ),
    findSplits(
      after,
      before,
      pairs.map((pair) => ({ whole: pair.after, part: pair.before })),
    ),
  );
}

function keysAfter(
  { before, after }: { readonly before: Things; readonly after: Things },
  pairs: readonly Candidate[],
): (number: string) => string {
  const known = new Map(
    pairs.map((pair) => [after.source[pair.after]?.number, before.source[pair.before]?.number]),
  );
  return (number) => (known.has(number) ? `before ${known.get(number)}` : `after ${number}`);
}
