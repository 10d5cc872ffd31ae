import type { Change, Side } from "../model/change.ts";
import { capitalise } from "./count-words.ts";
import { areFarApart } from "./figure-changes.ts";
import type { Clause } from "./note.ts";
import type { FigureSaid, NotePhrases } from "./note-phrases.ts";
import { nameQuantity } from "./quantity-names.ts";

// More than these are counted, not told.
const MOST_TOLD = 2;

/**
 * What became of the figures, e.g. `The Acme valuation rose from $45B to $50B.`: those that can be
 * named first; one that moved in several places is told once, and many are counted.
 */
export function figureClauses(changes: readonly Change[], phrases: NotePhrases): Clause[] {
  const told = [...sameQuantities(changes).values()].flatMap(
    (group) => clauseOf(group, phrases) ?? [],
  );
  const [named, unnamed] = [
    told.filter(({ isNamed }) => isNamed),
    told.filter(({ isNamed }) => !isNamed),
  ];
  const ordered = [...named, ...unnamed].map(({ clause }) => clause);
  if (ordered.length <= MOST_TOLD) return ordered;
  const first = ordered.slice(0, Math.min(named.length, MOST_TOLD));
  const rest = ordered.slice(first.length);
  return [
    ...first,
    {
      text: phrases.figures(rest.length, first.length > 0),
      changes: rest.flatMap((clause) => clause.changes),
    },
  ];
}

/** One quantity, or else the same two values, in several places are told of once. */
function sameQuantities(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const values = sidesOf(change)?.map(({ value }) => value);
    const key = change.details.quantity ?? JSON.stringify(values);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return groups;
}

function clauseOf(
  group: readonly Change[],
  phrases: NotePhrases,
): { clause: Clause; isNamed: boolean } | undefined {
  const sides = group.flatMap((change) => sidesOf(change) ?? []);
  const [before, after] = sides;
  if (!before || !after) return undefined;
  const named = nameOf(group);
  if (!named && areFarApart(before, after)) {
    return { clause: { text: phrases.figures(1, false), changes: group }, isNamed: false };
  }
  const values = named ?? { name: undefined, from: before.surface ?? "", to: after.surface ?? "" };
  const text = phrases.figure({
    name: values.name,
    isDay: isDay(before),
    course: courseOf(before, after),
    from: values.from,
    to: values.to,
  });
  return { clause: { text, changes: group }, isNamed: named !== undefined };
}

/** As the quantity is called in both texts, or what the two sentences have in common. */
function nameOf(group: readonly Change[]): ReturnType<typeof nameQuantity> {
  const [first] = group;
  const sides = first && sidesOf(first);
  const { quantity } = first?.details ?? {};
  if (sides && quantity !== undefined) {
    const [from, to] = sides.map(({ surface = "" }) => surface);
    return counted(quantity, from ?? "", to ?? "");
  }
  return group
    .map((change) => {
      const each = sidesOf(change);
      return each && nameQuantity(...each);
    })
    .find((name) => name !== undefined);
}

// Nouns that have no article where nothing tells whose: `Exports rose`, but `The exports of Acme`.
const MANY =
  /^(?:\p{Ll}+ )?(?:\p{Ll}*[^s\P{Ll}]s|traffic|turnout|inflation|unemployment|output|production|revenue|debt|rainfall)$/u;

/** `Suspected cases` rose from 168 to 412, not from `168 suspected cases` to `412 cases`. */
function counted(quantity: string, from: string, to: string) {
  const isUnit = [from, to].every((surface) => isNamedBy(quantity, unitOf(surface)));
  const name = isUnit || MANY.test(quantity) ? capitalise(quantity) : `The ${quantity}`;
  const bare = (surface: string) => surface.slice(0, -unitOf(surface).length).trim();
  return isUnit ? { name, from: bare(from), to: bare(to) } : { name, from, to };
}

function unitOf(surface: string): string {
  return / (\p{L}.*)$/u.exec(surface)?.[1] ?? "";
}

/** Whether the name of a quantity says what is counted, e.g. `suspected cases` that it is `cases`. */
function isNamedBy(quantity: string, unit: string): boolean {
  return unit !== "" && (quantity === unit || quantity.endsWith(` ${unit}`));
}

function sidesOf({ before, after }: Change): readonly [Side, Side] | undefined {
  if (before === null || after === null) return undefined;
  return Array.isArray(before) || Array.isArray(after) ? undefined : [before, after];
}

/** A range has moved only if both of its ends have; one that narrowed or widened has changed. */
function courseOf(before: Side, after: Side): FigureSaid["course"] {
  const [from, to] = [boundsOf(before), boundsOf(after)];
  if (isDay(before)) return "corrected";
  if (!from || !to) return "changed";
  if (from[0] < to[0] && from[1] < to[1]) return "rose";
  return from[0] > to[0] && from[1] > to[1] ? "fell" : "changed";
}

/** Whether a value is a day, month, quarter or year of the calendar. */
function isDay({ value }: Side): boolean {
  return typeof value === "string";
}

/** The ends of a range, of a number itself twice; undefined of what is no number, e.g. a day. */
function boundsOf({ value }: Side): readonly [number, number] | undefined {
  if (typeof value === "number") return [value, value];
  return typeof value === "object" ? value : undefined;
}
