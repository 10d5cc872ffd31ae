import type { Change, Side } from "../model/change.ts";
import { pointAt } from "../model/span.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Alignment } from "./alignment.ts";
import type { Couple } from "./compare.ts";
import { figureChanges } from "./figures.ts";
import type { Lineage } from "./lineage.ts";
import type { Mention } from "./mentions.ts";
import { followQuantities, nameOfQuantity, type Quantity } from "./quantities.ts";
import { mainMention } from "./quantity-values.ts";
import { entities, type Thing } from "./things.ts";

/**
 * The figures that have another value now, each as a change: those of claims and events that are
 * one in both versions, and those of a quantity that both versions name in whatever sentence.
 */
export function figureChangesOf(alignment: Alignment, couples: readonly Couple[]): Change[] {
  const quantities = quantitiesOf(alignment);
  const found = couples
    .flatMap(figureChanges)
    .flatMap((change) => asOneQuantity(change, quantities) ?? []);
  const known = new Set(found.map(valuesOf));
  const isOld = new Set(pairedEvents(alignment));
  const news = quantities.map((quantity) => ({
    ...quantity,
    // What both versions know to have happened is no news of either.
    mentions: quantity.mentions.filter(({ thing }) => !thing || !isOld.has(thing)),
  }));
  const named = news.flatMap((quantity) => {
    const change = changeOfQuantity(quantity, alignment);
    return change && !known.has(valuesOf(change)) ? [change] : [];
  });
  return [...found, ...named];
}

function quantitiesOf({ before, after, matches }: Alignment): Quantity[] {
  // No quantity stands in a source.
  const told = entities.filter((entity) => entity !== "source");
  const lineages = told.flatMap((entity) => {
    const { pairs } = matches[entity];
    const [taken, kept] = [
      new Set(pairs.map((pair) => pair.before)),
      new Set(pairs.map((pair) => pair.after)),
    ];
    const alone = (at: 0 | 1, others: ReadonlySet<number>): Lineage[] =>
      [before, after][at]?.things[entity].flatMap((thing, place) =>
        others.has(place) ? [] : [{ entity, id: thing.id, members: [{ at, thing }] }],
      ) ?? [];
    const both = pairs.flatMap((pair): Lineage[] => {
      const [from, to] = [before.things[entity][pair.before], after.things[entity][pair.after]];
      if (!from || !to) return [];
      return [
        {
          entity,
          id: from.id,
          members: [
            { at: 0, thing: from },
            { at: 1, thing: to },
          ],
        },
      ];
    });
    return [...both, ...alone(0, taken), ...alone(1, kept)];
  });
  return followQuantities([before.tree, after.tree], lineages);
}

function pairedEvents({ before, matches }: Alignment): Thing[] {
  return matches.event.pairs.flatMap((pair) => before.things.event[pair.before] ?? []);
}

/** Of a quantity with a name: a figure without one changes with its claim alone. */
function changeOfQuantity(quantity: Quantity, { before, after }: Alignment): Change | undefined {
  const [from, to] = [mainMention(quantity, 0), mainMention(quantity, 1)];
  const name = nameOfQuantity(quantity);
  if (!from?.thing || !to?.thing || name === "" || !from.measure.noun || !to.measure.noun) {
    return undefined;
  }
  if (String(from.figure.value) === String(to.figure.value)) return undefined;
  return {
    entity: "figure",
    kinds: ["figure"],
    grade: "material",
    before: sideOf(from, before.tree),
    after: sideOf(to, after.tree),
    score: null,
    details: { quantity: name },
  };
}

/** With the name of the quantity; undefined where the two figures are of two quantities. */
function asOneQuantity(change: Change, quantities: readonly Quantity[]): Change | undefined {
  const [before, after] = [change.before, change.after];
  if (!before || !after || Array.isArray(before) || Array.isArray(after)) return change;
  const [one, other] = [
    quantities.find(({ mentions }) => mentions.some((mention) => isAt(mention, 0, before))),
    quantities.find(({ mentions }) => mentions.some((mention) => isAt(mention, 1, after))),
  ];
  if (one && one === other) return withName(change, one);
  const [noun, another] = [one, other].map((quantity) => quantity && nounOf(quantity));
  if (noun && another && noun !== another) return undefined;
  return areFarApart(before, after) ? undefined : change;
}

function nounOf({ mentions }: Quantity): string | undefined {
  return mentions.find(({ measure }) => measure.noun !== undefined)?.measure.noun;
}

function withName(change: Change, quantity: Quantity): Change {
  const name = nameOfQuantity(quantity);
  return name === "" ? change : { ...change, details: { ...change.details, quantity: name } };
}

/** Whether two values are so unlike that they may well be of two quantities. */
export function areFarApart(before: Side, after: Side): boolean {
  const [a, b] = [before, after].map(({ value }) => {
    const low = typeof value === "object" ? value[0] : value;
    return typeof low === "number" ? Math.abs(low) : undefined;
  });
  if (!a || !b) return false;
  return Math.max(a, b) > FARTHEST * Math.min(a, b);
}

const FARTHEST = 10;

function isAt({ at, figure, thing }: Mention, place: number, { id, surface }: Side): boolean {
  return at === place && thing?.id === id && figure.surface === surface;
}

function valuesOf({ before, after }: Change): string {
  return JSON.stringify([before, after].map((side) => (Array.isArray(side) ? "" : side?.value)));
}

function sideOf({ figure, thing, claim }: Mention, tree: BriefingTree): Side {
  const { surface, value, section, span } = figure;
  return {
    id: thing?.id ?? claim.id,
    section,
    line: pointAt(tree.lineStarts, span.start).line,
    text: thing?.plain ?? claim.plain,
    surface,
    value: typeof value === "object" ? [value[0], value[1]] : value,
  };
}
