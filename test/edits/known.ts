import { type Keyed, keyOf } from "./keys.ts";
import type { Piece, Unit } from "./units.ts";

/** A version's units and where their pieces stand. */
export interface Placed {
  readonly units: readonly Unit[];
  readonly places: ReadonlyMap<Piece, string>;
}

/** Every change between two versions, by what their units are. */
export function knownChanges(before: Placed, after: Placed): Keyed[] {
  return [
    ...before.units.flatMap((unit) => changesOfUnit(unit, before, after)),
    ...after.units
      .filter((unit) => kinOf(unit, before).length === 0)
      .flatMap((unit) =>
        placesOf(unit, after).map((place) => keyOf(unit.entity, "added", [], [place])),
      ),
  ];
}

/** The figures that have moved in a claim that is one sentence in both versions. */
export function knownFigures(before: Placed, after: Placed): Keyed[] {
  return before.units.flatMap((unit) => {
    const [kin, ...others] = kinOf(unit, after);
    if (!kin || others.length > 0 || kin.pieces.length > 1 || unit.pieces.length > 1) return [];
    if (unit.aspects.get("figure") === kin.aspects.get("figure")) return [];
    return [keyOf("figure", "figure", placesOf(unit, before), placesOf(kin, after))];
  });
}

function changesOfUnit(unit: Unit, before: Placed, after: Placed): Keyed[] {
  const { entity } = unit;
  const kin = kinOf(unit, after);
  const from = placesOf(unit, before);
  if (kin.length === 0) return leave(unit, from, before, after);
  const to = kin.flatMap((each) => placesOf(each, after));
  const origins = [...new Set(kin.flatMap((each) => kinOf(each, before)))];
  if (origins.length > 1) {
    // Two units that are now told as one; the change is listed with the first of them.
    if (origins[0] !== unit) return [];
    const all = origins.flatMap((each) => placesOf(each, before));
    return [keyOf(entity, "merged", all, to), ...more(origins, kin, all, to)];
  }
  if (from.length === to.length) return more([unit], kin, from, to);
  const kind = from.length < to.length ? "split" : "merged";
  return [keyOf(entity, kind, from, to), ...more([unit], kin, from, to)];
}

const IMPLIED = ["reworded", "renamed", "stance", "evolution"];

/** What differs besides; a split and a merger imply other words. */
function more(
  before: readonly Unit[],
  after: readonly Unit[],
  from: readonly string[],
  to: readonly string[],
): Keyed[] {
  const entity = before[0]?.entity ?? "claim";
  const isPair = from.length === to.length;
  const kinds = [...(before[0]?.aspects.keys() ?? [])].filter(
    (kind) =>
      (isPair || !IMPLIED.includes(kind)) && aspectOf(before, kind) !== aspectOf(after, kind),
  );
  return kinds.map((kind) => keyOf(entity, kind, from, to));
}

function aspectOf(units: readonly Unit[], kind: string): string {
  const values = units.flatMap((unit) => (unit.aspects.get(kind) ?? "").split("\n"));
  return [...new Set(values)].sort().join("\n");
}

/** Something that is gone: answered where the reply to it is new, else removed. */
function leave(unit: Unit, from: readonly string[], before: Placed, after: Placed): Keyed[] {
  const { entity, ids } = unit;
  const kind = { question: "answered", tension: "resolved" }[entity as string];
  const end = { question: "answer", tension: "resolution" }[entity as string];
  const isReply = (each: Unit) => each.ids[0] === `${ids[0]}/${end}`;
  const reply = after.units.find(isReply);
  if (kind && reply && !before.units.some(isReply)) {
    return [keyOf(entity, kind, from, placesOf(reply, after))];
  }
  return from.map((place) => keyOf(entity, "removed", [place], []));
}

function kinOf(unit: Unit, { units }: Placed): Unit[] {
  return units.filter(
    ({ entity, ids }) => entity === unit.entity && ids.some((id) => unit.ids.includes(id)),
  );
}

function placesOf({ pieces }: Unit, { places }: Placed): string[] {
  return pieces.map((piece) => places.get(piece) ?? "");
}
