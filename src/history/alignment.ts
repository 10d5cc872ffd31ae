import type { TopicFacts } from "../model/topic.ts";
import { type BriefingTree, blocksOf } from "../model/tree.ts";
import type { Candidate } from "./assignment.ts";
import { once } from "./once.ts";
import { findSplits, withParts } from "./parts.ts";
import { alignPerspectives } from "./perspectives.ts";
import { alignAroundPins, type Both } from "./pins.ts";
import { alignSources } from "./sources.ts";
import { type TextItem, textItem } from "./text-items.ts";
import { alignTexts } from "./texts.ts";
import { type Entity, type Thing, type Things, thingsOf } from "./things.ts";
import { type Bag, gramsOf } from "./words.ts";

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
 * never by their numbers. Each thing is matched at most once. What is known of the topic helps:
 * the aliases of holders and outlets, and above all the pins, which win.
 */
export function alignVersions(
  before: BriefingTree,
  after: BriefingTree,
  facts: TopicFacts = NO_FACTS,
): Alignment {
  return alignedWith(before)(after)(facts);
}

const NO_FACTS: TopicFacts = {};

// Rules and several pages ask for the same two versions.
const alignedWith = once((before: BriefingTree) =>
  once((after: BriefingTree) => once((facts: TopicFacts) => align({ before, after }, facts))),
);

function align(trees: Both<BriefingTree>, facts: TopicFacts): Alignment {
  const { aliases, pins = [] } = facts;
  const things = { before: thingsOf(trees.before), after: thingsOf(trees.after) };
  const around = (entity: Entity, make: (open: Both<readonly number[]>) => Matches) =>
    alignAroundPins(pins, entity, trees, make);
  const source = around("source", (open) => {
    const [from, to] = [sourcesOf(trees.before), sourcesOf(trees.after)];
    return whole(alignSources(pick(from, open.before), pick(to, open.after), facts));
  });
  const before = sideBefore(trees.before);
  const after = { tree: trees.after, things: things.after, keyOf: keysAfter(things, source.pairs) };
  const texts = (
    entity: Entity,
    make: (from: readonly TextItem[], to: readonly TextItem[]) => Matches,
  ) => {
    const [from, to] = [itemsOf(before, entity), itemsOf(after, entity)];
    return around(entity, (open) => make(pick(from, open.before), pick(to, open.after)));
  };
  const perspectives = ({ before: from, after: to }: Both<readonly number[]>) =>
    alignPerspectives(
      pick(things.before.perspective, from),
      pick(things.after.perspective, to),
      aliases?.holders,
    );
  return {
    before,
    after,
    matches: {
      source,
      claim: texts("claim", alignWithParts),
      question: texts("question", alignWhole),
      event: texts("event", alignWhole),
      tension: texts("tension", alignWhole),
      perspective: around("perspective", perspectives),
    },
  };
}

const sourcesOf = once((tree: BriefingTree) => blocksOf(tree, "source"));

const sideBefore = once((tree: BriefingTree): Side => {
  const things = thingsOf(tree);
  return { tree, things, keyOf: keysBefore(things) };
});

/** All values are their own list, so that what has been worked out for it holds. */
function pick<Value>(values: readonly Value[], places: readonly number[]): readonly Value[] {
  if (places.length === values.length) return values;
  return places.flatMap((place) => values[place] ?? []);
}

function whole(pairs: readonly Candidate[]): Matches {
  return { pairs, splits: [], merges: [] };
}

/** The things of one kind as texts that can be compared. */
export function itemsOf(side: Side, entity: Entity): readonly TextItem[] {
  return itemsBy(side)(entity);
}

const itemsBy = once((side: Side) => {
  const known = new Map<Entity, readonly TextItem[]>();
  return (entity: Entity) => {
    const items = known.get(entity) ?? side.things[entity].map((thing) => itemOf(thing, side));
    known.set(entity, items);
    return items;
  };
});

export function itemOf(thing: Thing, { keyOf, things }: Side): TextItem {
  return { ...textsOf(things)(thing), sources: new Set(thing.cites.map(keyOf)) };
}

// A version is compared with several; its words and titles are looked at once.
const textsOf = once((things: Things) => {
  const titles = titlesOf(things);
  return once((thing: Thing) => ({
    ...textItem(thing.plain, thing.section, [], thing.date),
    titles: [...new Set(thing.cites)].flatMap((number) => titles.get(number) ?? []),
  }));
});

function titlesOf({ source }: Things): ReadonlyMap<string | undefined, Bag> {
  return new Map(source.map(({ number, plain }) => [number, gramsOf(plain)]));
}

function alignWhole(before: readonly TextItem[], after: readonly TextItem[]): Matches {
  return whole(alignTexts(before, after));
}

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

function keysBefore({ source }: Things): (number: string) => string {
  const listed = new Set(source.map(({ number }) => number));
  return (number) => (listed.has(number) ? `before ${number}` : unlisted(number));
}

function keysAfter(
  { before, after }: Both<Things>,
  pairs: readonly Candidate[],
): (number: string) => string {
  const known = new Map(
    pairs.map((pair) => [after.source[pair.after]?.number, before.source[pair.before]?.number]),
  );
  const listed = new Set(after.source.map(({ number }) => number));
  return (number) => {
    const same = known.get(number);
    if (same !== undefined) return `before ${same}`;
    return listed.has(number) ? `after ${number}` : unlisted(number);
  };
}

/** A number without a source stands for nothing but itself. */
function unlisted(number: string): string {
  return `unlisted ${number}`;
}

/** The things of one side that are in no match. */
export function placesLeft(
  entity: Entity,
  side: "before" | "after",
  { matches, ...sides }: Alignment,
): Thing[] {
  const { pairs, splits, merges } = matches[entity];
  const taken = new Set([...pairs, ...splits, ...merges].flatMap((match) => match[side]));
  return sides[side].things[entity].filter((_, place) => !taken.has(place));
}
