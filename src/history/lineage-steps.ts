import type { Change, ChangeKind, Side } from "../model/change.ts";
import type { Alignment } from "./alignment.ts";
import { figuresDiffer } from "./figures.ts";
import { hedgesDiffer } from "./hedges.ts";
import type { Lineage, Member } from "./lineage.ts";
import { once } from "./once.ts";
import { entities, sideOf, type Thing } from "./things.ts";
import type { TopicHistory } from "./topic-history.ts";

/** A thing from the version on that brought it, changed it or dropped it. */
export interface Step {
  /** The place of that version in the list of versions. */
  readonly at: number;
  /** As it stands from there on; null where it is gone. */
  readonly thing: Thing | null;
  /** What that version changed; nothing where it brought the thing. */
  readonly kinds: readonly ChangeKind[];
  /** The places of the sources under it in the list of lineages, lowest first. */
  readonly cites: readonly number[];
  /** Two steps of a lineage that give the same figures have one number here; likewise hedges. */
  readonly figures: number;
  readonly hedges: number;
  /** The claim that answers a question or resolves a tension, by its place among the lineages. */
  readonly answer?: number;
}

/** One lineage that goes on in another: a part of a split, or one of two that were merged. */
export interface Joint {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** All lineages by what changed in them: as large as what changed, however many versions. */
export interface LineageSteps {
  /** In the order of `history.lineages`. */
  readonly steps: readonly (readonly Step[])[];
  readonly joints: readonly Joint[];
}

/**
 * What is needed to tell any two versions apart without the versions. The kinds of a step are those
 * of the diff with the version before, so that neighbours compare as they do there.
 */
export const stepsOf = once((history: TopicHistory): LineageSteps => {
  const places = placesOf(history.lineages);
  const changes = indexChanges(history);
  const cited = history.trees.map((_, at) => citedAt(at, history, places));
  const find = { history, places, changes, cited };
  return {
    steps: history.lineages.map((lineage) => stepsIn(lineage, find)),
    joints: jointsIn(history, places),
  };
});

interface Find {
  readonly history: TopicHistory;
  readonly places: ReadonlyMap<Thing, number>;
  readonly changes: { readonly came: Indexed; readonly went: Indexed };
  /** For each version which lineage a cited number means. */
  readonly cited: readonly ReadonlyMap<string, number>[];
}

type Indexed = ReadonlyMap<string, Change>;

function placesOf(lineages: readonly Lineage[]): Map<Thing, number> {
  return new Map(
    lineages.flatMap(({ members }, place) => members.map(({ thing }) => [thing, place] as const)),
  );
}

/** The first of two sources under one number is the one that it means. */
function citedAt(
  at: number,
  { lineages }: TopicHistory,
  places: ReadonlyMap<Thing, number>,
): Map<string, number> {
  const cited = new Map<string, number>();
  for (const { entity, members } of lineages) {
    const thing = entity === "source" ? members.find((each) => each.at === at)?.thing : undefined;
    const place = thing && places.get(thing);
    const number = thing?.number;
    if (number === undefined || place === undefined || cited.has(number)) continue;
    cited.set(number, place);
  }
  return cited;
}

function indexChanges({ changes }: TopicHistory): Find["changes"] {
  const index = (side: "before" | "after") =>
    new Map(
      changes.flatMap((list, at) =>
        list
          .filter(({ entity }) => entity !== "figure")
          .flatMap((change) =>
            [change[side] ?? []].flat().map((each) => [keyOf(at, change.entity, each), change]),
          ),
      ) as [string, Change][],
    );
  return { came: index("after"), went: index("before") };
}

function keyOf(at: number, entity: Change["entity"], { id, section, line }: Side): string {
  return `${at} ${entity} ${id} ${section} ${line}`;
}

function stepsIn({ entity, members }: Lineage, find: Find): Step[] {
  const { history, changes } = find;
  const classOf = { figures: classes(sameFigures(history)), hedges: classes(sameHedges) };
  const keyAt = (at: number, { at: own, thing }: Member) => {
    const tree = history.trees[own];
    return tree ? keyOf(at, entity, sideOf(thing, tree)) : "";
  };
  const steps: Step[] = [];
  members.forEach((member, nth) => {
    const before = members[nth - 1];
    const isNext = before?.at === member.at - 1;
    const step: Step = {
      at: member.at,
      thing: member.thing,
      kinds: isNext ? (changes.came.get(keyAt(member.at, member))?.kinds ?? []) : [],
      cites: citesOf(member, find),
      figures: classOf.figures(member),
      hedges: classOf.hedges(member),
    };
    const last = steps.at(-1);
    if (!last || !isNext || differs(last, step)) steps.push(step);
    const end = member.at + 1;
    const isGone = members[nth + 1]?.at !== end && end < history.trees.length;
    if (isGone) steps.push(goneStep(end, changes.went.get(keyAt(end, member)), step, find));
  });
  return steps;
}

/** Whether two steps are to be told apart, be it by a comma; another number of a source is not. */
function differs(before: Step, after: Step): boolean {
  const shown = ({ thing, cites }: Step) =>
    JSON.stringify([
      thing?.plain,
      thing?.section,
      thing?.holder,
      thing?.evolution,
      thing?.date,
      cites,
    ]);
  return after.kinds.some((kind) => kind !== "renumbered") || shown(before) !== shown(after);
}

function goneStep(at: number, change: Change | undefined, last: Step, find: Find): Step {
  const answer = change?.details.answer;
  const place = answer && find.history.lineages.findIndex(isWhere(at, answer));
  return {
    ...last,
    at,
    thing: null,
    kinds: change?.after === null ? change.kinds : [],
    ...(place === undefined || place < 0 ? {} : { answer: place }),
  };
}

function isWhere(at: number, { id }: Side): (lineage: Lineage) => boolean {
  return ({ entity, members }) =>
    entity === "claim" && members.some((member) => member.at === at && member.thing.id === id);
}

function citesOf({ at, thing }: Member, { cited }: Find): number[] {
  const places = thing.cites.map((number) => cited[at]?.get(number));
  return [...new Set(places.filter((place) => place !== undefined))].sort((a, b) => a - b);
}

/** Numbers members so that those which are the same in something have the same number. */
function classes(isSame: (a: Member, b: Member) => boolean): (member: Member) => number {
  const seen: Member[] = [];
  return (member) => {
    const known = seen.findIndex(
      (each) => each.thing.plain === member.thing.plain || isSame(each, member),
    );
    return known < 0 ? seen.push(member) - 1 : known;
  };
}

function sameFigures(history: TopicHistory): (a: Member, b: Member) => boolean {
  return (a, b) => {
    const [before, after] = [sideAt(a.at, history), sideAt(b.at, history)];
    if (!before || !after) return false;
    return !figuresDiffer({ before: a.thing, after: b.thing, sides: { before, after } });
  };
}

function sameHedges({ thing: a }: Member, { thing: b }: Member): boolean {
  return !hedgesDiffer(a.plain, b.plain);
}

function sideAt(at: number, { alignments }: TopicHistory): Alignment["before"] | undefined {
  return alignments[at]?.before ?? alignments[at - 1]?.after;
}

function jointsIn({ alignments }: TopicHistory, places: ReadonlyMap<Thing, number>): Joint[] {
  return alignments.flatMap(({ before, after, matches }, nth) =>
    entities.flatMap((entity) => {
      const { splits, merges } = matches[entity];
      const couples = [...splits, ...merges].flatMap((match) =>
        [match.before].flat().flatMap((from) => [match.after].flat().map((to) => [from, to])),
      );
      return couples.flatMap(([from = -1, to = -1]) => {
        const [one, other] = [before.things[entity][from], after.things[entity][to]];
        const [a, b] = [one && places.get(one), other && places.get(other)];
        return a === undefined || b === undefined || a === b
          ? []
          : [{ at: nth + 1, from: a, to: b }];
      });
    }),
  );
}
