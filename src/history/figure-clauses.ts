import type { Change, Side } from "../model/change.ts";
import { capitalise, countWords } from "./count-words.ts";
import type { Clause } from "./note.ts";
import { nameQuantity } from "./quantity-names.ts";

// More than these are counted, not told.
const MOST_TOLD = 2;

/**
 * What became of the figures, e.g. `The Acme valuation rose from $45B to $50B.`: those that can be
 * named first; one that moved in several places is told once, and many are counted.
 */
export function figureClauses(changes: readonly Change[]): Clause[] {
  const told = [...sameQuantities(changes).values()].flatMap((group) => clauseOf(group) ?? []);
  const [named, unnamed] = [
    told.filter(({ isNamed }) => isNamed),
    told.filter(({ isNamed }) => !isNamed),
  ];
  const ordered = [...named, ...unnamed].map(({ clause }) => clause);
  if (ordered.length <= MOST_TOLD) return ordered;
  const first = ordered.slice(0, Math.min(named.length, MOST_TOLD));
  const rest = ordered.slice(first.length);
  const more = first.length > 0 ? " more" : "";
  return [
    ...first,
    {
      text: `${capitalise(countWords(rest.length))}${more} figure${rest.length === 1 ? "" : "s"} changed.`,
      changes: rest.flatMap((clause) => clause.changes),
    },
  ];
}

/** The same two values in several places are taken for one quantity, told of in each. */
function sameQuantities(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const sides = sidesOf(change);
    const key = JSON.stringify(sides?.map(({ value }) => value));
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return groups;
}

function clauseOf(group: readonly Change[]): { clause: Clause; isNamed: boolean } | undefined {
  const pairs = group.flatMap((change) => sidesOf(change) ?? []);
  const [before, after] = pairs;
  if (!before || !after) return undefined;
  const names = group.map((change) => {
    const sides = sidesOf(change);
    return sides && nameQuantity(...sides);
  });
  const named = names.find((name) => name !== undefined);
  if (!named && areFarApart(before, after)) {
    return { clause: { text: "A figure changed.", changes: group }, isNamed: false };
  }
  const { name, from, to } = named ?? {
    name: "A figure",
    from: before.surface ?? "",
    to: after.surface ?? "",
  };
  const text = `${name} ${verbFor(before, after)} from ${from} to ${to}.`;
  return { clause: { text, changes: group }, isNamed: named !== undefined };
}

function sidesOf({ before, after }: Change): readonly [Side, Side] | undefined {
  if (before === null || after === null) return undefined;
  return Array.isArray(before) || Array.isArray(after) ? undefined : [before, after];
}

/** A range has moved only if both of its ends have; one that narrowed or widened has changed. */
function verbFor(before: Side, after: Side): string {
  const [from, to] = [boundsOf(before), boundsOf(after)];
  if (!from || !to) return "changed";
  if (from[0] < to[0] && from[1] < to[1]) return "rose";
  return from[0] > to[0] && from[1] > to[1] ? "fell" : "changed";
}

/** Whether two values are so unlike that they may well be of two quantities. */
function areFarApart(before: Side, after: Side): boolean {
  const sizes = [before, after].map((side) => Math.abs(boundsOf(side)?.[0] ?? 0));
  return Math.max(...sizes) > FARTHEST * Math.min(...sizes) && !sizes.includes(0);
}

const FARTHEST = 10;

/** The ends of a range, of a number itself twice; undefined of what is no number, e.g. a day. */
function boundsOf({ value }: Side): readonly [number, number] | undefined {
  if (typeof value === "number") return [value, value];
  return typeof value === "object" ? value : undefined;
}
