import type { Change, ChangeKind, Side } from "../model/change.ts";
import { type Alignment, itemOf, itemsOf } from "./alignment.ts";
import { answersFor } from "./answers.ts";
import { type Couple, compareThings, gradeOf } from "./compare.ts";
import { figureChanges } from "./figures.ts";
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
    ...couplesOf("claim", alignment).flatMap(({ couple }) => figureChanges(couple)),
    ...couplesOf("event", alignment).flatMap(({ couple }) => figureChanges(couple)),
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
  const gone = placesLeft(entity, "before", alignment);
  const answerTo = gone.length > 0 && endings[entity] ? answerFinder(alignment) : () => undefined;
  const removed = gone.map((thing) => removalOf(thing, answerTo, alignment));
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
    details: detailsOf(couple, kinds),
  };
}

function detailsOf(
  { before, after, sides }: Couple,
  kinds: readonly ChangeKind[],
): Change["details"] {
  const [had, has] = [before.cites.map(sides.before.keyOf), after.cites.map(sides.after.keyOf)];
  const titles = (thing: Thing, side: Alignment["before"], others: readonly string[]) =>
    [...new Set(thing.cites)]
      .filter((number) => !others.includes(side.keyOf(number)))
      .map(
        (number) => side.things.source.find((source) => source.number === number)?.plain ?? number,
      );
  const meant = sides.before.things.source.find((source) => source.number === after.number);
  return {
    ...(kinds.includes("citations")
      ? { gained: titles(after, sides.after, had), lost: titles(before, sides.before, has) }
      : {}),
    ...(kinds.includes("hedge")
      ? {
          hedgesBefore: hedgesIn(before.plain).map(({ word }) => word),
          hedgesAfter: hedgesIn(after.plain).map(({ word }) => word),
        }
      : {}),
    ...(kinds.includes("renumbered") && meant ? { numberMeant: meant.plain } : {}),
  };
}

function partsOf(entity: Entity, { matches, before, after }: Alignment): Change[] {
  const one = (side: Alignment["before"], place: number): Side[] => {
    const thing = side.things[entity][place];
    return thing ? [sideOf(thing, side.tree)] : [];
  };
  const { splits, merges } = matches[entity];
  return [
    ...splits.map((split) => ({
      ...oneSided(
        entity,
        ["split"],
        one(before, split.before)[0] ?? null,
        split.after.flatMap((place) => one(after, place)),
      ),
    })),
    ...merges.map((merge) => ({
      ...oneSided(
        entity,
        ["merged"],
        merge.before.flatMap((place) => one(before, place)),
        one(after, merge.after)[0] ?? null,
      ),
    })),
  ];
}

function placesLeft(
  entity: Entity,
  side: "before" | "after",
  { matches, ...sides }: Alignment,
): Thing[] {
  const { pairs, splits, merges } = matches[entity];
  const taken = new Set([...pairs, ...splits, ...merges].flatMap((match) => match[side]));
  return sides[side].things[entity].filter((_, place) => !taken.has(place));
}

/** What is gone; a question may have been answered, a tension resolved by a claim that is new. */
function removalOf(thing: Thing, answerTo: AnswerTo, alignment: Alignment): Change {
  const side = sideOf(thing, alignment.before.tree);
  const kind = endings[thing.entity];
  const answer = kind && answerTo(thing);
  if (!kind || !answer) return oneSided(thing.entity, ["removed"], side, null);
  const details = { answer: sideOf(answer, alignment.after.tree) };
  return { ...oneSided(thing.entity, [kind], side, null), details };
}

const endings: Partial<Record<Entity, ChangeKind>> = { question: "answered", tension: "resolved" };

type AnswerTo = (thing: Thing) => Thing | undefined;

function answerFinder({ before, after, matches }: Alignment): AnswerTo {
  const old = new Set(
    matches.claim.pairs.filter(({ score }) => score === 1).map((pair) => pair.after),
  );
  const known = new Set(before.things.source.map(({ number = "" }) => before.keyOf(number)));
  const find = answersFor(
    itemsOf(after, "claim"),
    (nth) => !old.has(nth),
    (source) => known.has(source),
  );
  return (thing) => {
    const place = find(itemOf(thing, before));
    return place === undefined ? undefined : after.things.claim[place];
  };
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
