import type { Change, Side } from "../model/change.ts";
import { pointAt } from "../model/span.ts";
import type { BriefingTree, Figure } from "../model/tree.ts";
import type { Couple } from "./compare.ts";
import { placedWithin } from "./placed-within.ts";
import type { Thing } from "./things.ts";
import { valuesDiffer, withoutNumbers } from "./values.ts";

/** The figures that stand within a thing; the date that heads an event is none of them. */
function figuresOf({ span, entity }: Thing, { figures }: BriefingTree): Figure[] {
  const within = placedWithin(span, figures);
  return entity === "event" ? within.slice(1) : within;
}

/** Whether two things that are one give other values; in which words plays no part. */
export function figuresDiffer({ before, after }: Couple): boolean {
  return valuesDiffer([before.plain], [after.plain]);
}

function keyOf({ kind, value, unit }: Figure): string {
  return `${kind} ${value} ${kind === "count" ? "" : unit}`;
}

/** The words of a thing without its figures and numbers. */
export function withoutFigures(thing: Thing, tree: BriefingTree): string {
  return withoutNumbers(withoutSurfaces(thing, tree));
}

function withoutSurfaces(thing: Thing, tree: BriefingTree): string {
  return figuresOf(thing, tree).reduce(
    (text, { surface }) => text.replace(surface, " "),
    thing.plain,
  );
}

/** The quantities of two things that are one that have another value now, each as a change. */
export function figureChanges(couple: Couple): Change[] {
  const { before, after, sides } = couple;
  const [from, to] = [figuresOf(before, sides.before.tree), figuresOf(after, sides.after.tree)];
  const kept = new Set(from.map(keyOf).filter((key) => to.some((figure) => keyOf(figure) === key)));
  const gone = from.filter((figure) => !kept.has(keyOf(figure)));
  const come = to.filter((figure) => !kept.has(keyOf(figure)));
  return gone.flatMap((figure): Change[] => {
    const nth = come.findIndex(({ kind, unit }) => kind === figure.kind && unit === figure.unit);
    const [other] = nth < 0 ? [] : come.splice(nth, 1);
    if (!other) return [];
    return [
      {
        entity: "figure",
        kinds: ["figure"],
        grade: "material",
        before: sideOfFigure(figure, before, sides.before.tree),
        after: sideOfFigure(other, after, sides.after.tree),
        score: null,
        details: {},
      },
    ];
  });
}

function sideOfFigure(
  { surface, value, section, span }: Figure,
  of: Thing,
  tree: BriefingTree,
): Side {
  return {
    id: of.id,
    section,
    line: pointAt(tree.lineStarts, span.start).line,
    text: of.plain,
    surface,
    value: typeof value === "object" ? [value[0], value[1]] : value,
  };
}
