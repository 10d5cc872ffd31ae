import type { Change, ChangeKind } from "../model/change.ts";
import { type Alignment, placesLeft } from "./alignment.ts";
import { type Couple, compareParts, compareThings, gradeOf } from "./compare.ts";
import { endingsOf } from "./endings.ts";
import { figureChangesOf } from "./figure-changes.ts";
import { hedgesIn } from "./hedges.ts";
import { once } from "./once.ts";
import { type Entity, entities, sideOf, type Thing } from "./things.ts";

/**
 * What changed from one version to another, `unchanged` things included: claims first, then
 * questions, events, perspectives, tensions, sources and figures, each in the order of the later
 * text, what is gone last. A number that now stands for the same source is no change of what cites it.
 */
export const changesOf = once((alignment: Alignment): readonly Change[] => {
  return [
    ...entities.flatMap((entity) => changesOfEntity(entity, alignment)),
    ...figureChangesOf(
      alignment,
      [...couplesOf("claim", alignment), ...couplesOf("event", alignment)].map(
        ({ couple }) => couple,
      ),
    ),
  ];
});

/** The changes that are any: not what is as it was. */
export function onlyChanged(changes: readonly Change[]): Change[] {
  return changes.filter(({ kinds }) => !kinds.includes("unchanged"));
}

function changesOfEntity(entity: Entity, alignment: Alignment): Change[] {
  const paired = couplesOf(entity, alignment).map(({ couple, score }) => changeOf(couple, score));
  const parts = partsOf(entity, alignment);
  const added = placesLeft(entity, "after", alignment).map((thing) =>
    oneSided(entity, ["added"], null, sideOf(thing, alignment.after.tree)),
  );
  const removed = placesLeft(entity, "before", alignment).map((thing) =>
    removalOf(thing, alignment),
  );
  return [...[...paired, ...parts, ...added].sort(byLineAfter), ...removed];
}

function couplesOf(entity: Entity, { matches, before, after }: Alignment) {
  return matches[entity].pairs.flatMap((pair) => {
    const from = before.things[entity][pair.before];
    const to = after.things[entity][pair.after];
    const sides = { before, after };
    return from && to ? [{ couple: { before: from, after: to, sides }, score: pair.score }] : [];
  });
}

function changeOf(couple: Couple, score: number): Change {
  const { before, after, sides } = couple;
  const kinds = compareThings(couple);
  return {
    entity: before.entity,
    kinds,
    grade: kinds.includes("unchanged") ? "numbering" : gradeOf(kinds, couple),
    before: sideOf(before, sides.before.tree),
    after: sideOf(after, sides.after.tree),
    score,
    details: detailsOf([before], [after], sides, kinds),
  };
}

/** What is told of sources and hedges beside; all that stands for one thing is taken together. */
function detailsOf(
  before: readonly Thing[],
  after: readonly Thing[],
  sides: Couple["sides"],
  kinds: readonly ChangeKind[],
): Change["details"] {
  const cites = (things: readonly Thing[]) => [...new Set(things.flatMap((thing) => thing.cites))];
  const hedges = (things: readonly Thing[]) =>
    things.flatMap(({ plain }) => hedgesIn(plain).map(({ word }) => word));
  const titles = (numbers: readonly string[], side: Alignment["before"], others: string[]) =>
    numbers
      .filter((number) => !others.includes(side.keyOf(number)))
      .map(
        (number) => side.things.source.find((source) => source.number === number)?.plain ?? number,
      );
  const [had, has] = [cites(before), cites(after)];
  const meant = sides.before.things.source.find(({ number }) => number === after[0]?.number);
  return {
    ...(kinds.includes("citations")
      ? {
          gained: titles(has, sides.after, had.map(sides.before.keyOf)),
          lost: titles(had, sides.before, has.map(sides.after.keyOf)),
        }
      : {}),
    ...(kinds.includes("hedge")
      ? { hedgesBefore: hedges(before), hedgesAfter: hedges(after) }
      : {}),
    ...(kinds.includes("renumbered") && meant ? { numberMeant: meant.plain } : {}),
  };
}

function partsOf(entity: Entity, { matches, before, after }: Alignment): Change[] {
  const { splits, merges } = matches[entity];
  const sides = { before, after };
  const things = (side: "before" | "after", places: readonly number[]) =>
    places.flatMap((place) => sides[side].things[entity][place] ?? []);
  const change = (kind: "split" | "merged", from: readonly Thing[], to: readonly Thing[]) => {
    const kinds = [kind, ...compareParts(from, to, sides)];
    const shown = (parts: readonly Thing[], side: Alignment["before"]) =>
      parts.map((thing) => sideOf(thing, side.tree));
    const [was, is] = [shown(from, before), shown(to, after)];
    return {
      ...oneSided(
        entity,
        kinds,
        kind === "split" ? (was[0] ?? null) : was,
        kind === "split" ? is : (is[0] ?? null),
      ),
      details: detailsOf(from, to, sides, kinds),
    };
  };
  return [
    ...splits.map((split) =>
      change("split", things("before", [split.before]), things("after", split.after)),
    ),
    ...merges.map((merge) =>
      change("merged", things("before", merge.before), things("after", [merge.after])),
    ),
  ];
}

/** What is gone; a question may have been answered, a tension resolved by a claim that is new. */
function removalOf(thing: Thing, alignment: Alignment): Change {
  const side = sideOf(thing, alignment.before.tree);
  const ending = endingsOf(alignment).get(thing);
  if (!ending) return oneSided(thing.entity, ["removed"], side, null);
  const details = { answer: sideOf(ending.answer, alignment.after.tree) };
  return { ...oneSided(thing.entity, [ending.kind], side, null), details };
}

function oneSided(
  entity: Entity,
  kinds: ChangeKind[],
  before: Change["before"],
  after: Change["after"],
): Change {
  const grade = entity === "source" ? "evidence" : gradeOf(kinds);
  return { entity, kinds, grade, before, after, score: null, details: {} };
}

function byLineAfter(a: Change, b: Change): number {
  return lineOf(a) - lineOf(b);
}

function lineOf({ after }: Change): number {
  return (Array.isArray(after) ? after[0]?.line : after?.line) ?? 0;
}
