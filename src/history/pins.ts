import type { Pin } from "../model/pins.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Matches } from "./alignment.ts";
import { placesMeant } from "./pinned.ts";
import { type Entity, type Thing, thingsOf } from "./things.ts";

/** Something that the version before and the one after each have. */
export interface Both<Value> {
  readonly before: Value;
  readonly after: Value;
}

/**
 * Aligns the things of one kind around the pins: what a pin settles, `align` is not asked. It is
 * given the places that are left, and answers with places among these.
 */
export function alignAroundPins(
  pins: readonly Pin[],
  entity: Entity,
  trees: Both<BriefingTree>,
  align: (open: Both<readonly number[]>) => Matches,
): Matches {
  const things = { before: thingsOf(trees.before)[entity], after: thingsOf(trees.after)[entity] };
  const mine = pins.filter((pin) => pin.entity === entity);
  const settled = settle(mine, trees, things);
  const open = {
    before: openPlaces(things.before, settled, "before"),
    after: openPlaces(things.after, settled, "after"),
  };
  const { pairs, splits, merges } = placedBack(align(open), open);
  const pinned = settled.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after, score: 1 }],
  );
  return { pairs: [...pinned, ...pairs].sort((a, b) => a.before - b.before), splits, merges };
}

/** What a pin settles, by places; a null for what the other side has no match for. */
type Settlement = Both<number | null>;

/**
 * What the pins settle between two versions: a pin holds between those that it names, and between
 * an earlier and a later one in which the same words stand. The first of two that speak of one
 * thing counts.
 */
function settle(
  pins: readonly Pin[],
  trees: Both<BriefingTree>,
  things: Both<readonly Thing[]>,
): Settlement[] {
  const [before, after] = [trees.before, trees.after].map((tree) => tree.header.version?.value);
  if (before === undefined || after === undefined || pins.length === 0) return [];
  if (before > after) return settle(pins, swap(trees), swap(things)).map(swap);
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return pins.flatMap((pin) => {
    const found = find(pin, { before, after }, things);
    if (!found) return [];
    if (found.before !== null && taken.before.has(found.before)) return [];
    if (found.after !== null && taken.after.has(found.after)) return [];
    if (found.before !== null) taken.before.add(found.before);
    if (found.after !== null) taken.after.add(found.after);
    return [found];
  });
}

function find(
  pin: Pin,
  versions: Both<number>,
  things: Both<readonly Thing[]>,
): Settlement | undefined {
  const reaches = [pin.before, pin.after].every(
    (thing, nth) =>
      thing === null ||
      (nth === 0
        ? versions.before <= thing.version && thing.version < versions.after
        : versions.before < thing.version && thing.version <= versions.after),
  );
  if (!reaches) return undefined;
  const [before, after] = (["before", "after"] as const).map((side) => {
    const thing = pin[side];
    if (thing === null) return null;
    // A number says nothing of another version.
    if (thing.number !== undefined && thing.version !== versions[side]) return undefined;
    const [place, other] = placesMeant(thing, things[side]);
    return other === undefined ? place : undefined;
  });
  return before === undefined || after === undefined ? undefined : { before, after };
}

function openPlaces(
  things: readonly Thing[],
  settled: readonly Settlement[],
  side: "before" | "after",
): number[] {
  const taken = new Set(settled.map((settlement) => settlement[side]));
  return things.map((_, place) => place).filter((place) => !taken.has(place));
}

/** Matches of what was left, by the places that they have among all. */
function placedBack({ pairs, splits, merges }: Matches, open: Both<readonly number[]>): Matches {
  const before = (place: number) => open.before[place] ?? place;
  const after = (place: number) => open.after[place] ?? place;
  return {
    pairs: pairs.map((pair) => ({
      before: before(pair.before),
      after: after(pair.after),
      score: pair.score,
    })),
    splits: splits.map((split) => ({
      before: before(split.before),
      after: [after(split.after[0]), after(split.after[1])],
    })),
    merges: merges.map((merge) => ({
      before: [before(merge.before[0]), before(merge.before[1])],
      after: after(merge.after),
    })),
  };
}

function swap<Value>({ before, after }: Both<Value>): Both<Value> {
  return { before: after, after: before };
}
