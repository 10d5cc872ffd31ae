import type { ChangeKind, Grade } from "../model/change.ts";
import { comparableWords } from "../model/content-id.ts";
import type { Side } from "./alignment.ts";
import { figuresDiffer, withoutFigures } from "./figures.ts";
import { hedgesDiffer, hedgesIn, withoutHedges } from "./hedges.ts";
import type { Thing } from "./things.ts";
import { bagOf } from "./words.ts";

/** Two things that are one, with the versions in which they stand. */
export interface Couple {
  readonly before: Thing;
  readonly after: Thing;
  readonly sides: { readonly before: Side; readonly after: Side };
}

/** In what two things that are one differ; `unchanged` where at most numbers of sources do. */
export function compareThings(couple: Couple): ChangeKind[] {
  const kinds = tests[couple.before.entity]
    .filter(([, holds]) => holds(couple))
    .map(([kind]) => kind);
  return kinds.length === 0 ? ["unchanged"] : kinds;
}

type Test = readonly [ChangeKind, (couple: Couple) => boolean];

const citations: Test = [
  "citations",
  ({ before, after, sides }) => keysOf(before, sides.before) !== keysOf(after, sides.after),
];
const figure: Test = ["figure", figuresDiffer];
const hedge: Test = [
  "hedge",
  ({ before, after }) => hedgesDiffer(hedgesIn(before.plain), hedgesIn(after.plain)),
];
const reworded: Test = [
  "reworded",
  (couple) => {
    const [before, after] = [bareWords(couple, "before"), bareWords(couple, "after")];
    // Where a figure or a hedge has changed, `two launches` or `may arrive` inflects its neighbour.
    const inflects = figure[1](couple) || hedge[1](couple);
    return inflects ? stemsOf(before) !== stemsOf(after) : before !== after;
  },
];
const moved: Test = ["moved", ({ before, after }) => before.section !== after.section];
const differ =
  (read: (thing: Thing) => string | undefined) =>
  ({ before, after }: Couple) =>
    comparableWords(read(before) ?? "") !== comparableWords(read(after) ?? "");

const tests: Record<Thing["entity"], readonly Test[]> = {
  claim: [figure, hedge, reworded, moved, citations],
  question: [figure, hedge, reworded, citations],
  event: [
    ["redated", ({ before, after }) => before.date !== after.date],
    figure,
    hedge,
    reworded,
    citations,
  ],
  tension: [figure, hedge, reworded, citations],
  perspective: [
    ["renamed", differ(({ holder }) => holder)],
    ["stance", differ(({ stance }) => stance)],
    ["evolution", differ(({ evolution }) => evolution)],
    citations,
  ],
  source: [
    ["retitled", differ(({ plain }) => plain)],
    ["renumbered", ({ before, after }) => before.number !== after.number],
  ],
};

/** How much a change matters to a reader. */
export function gradeOf(kinds: readonly ChangeKind[], couple?: Couple): Grade {
  if (kinds.some((kind) => MATERIAL.has(kind)) || (couple && negationDiffers(couple)))
    return "material";
  if (kinds.includes("citations")) return "evidence";
  return kinds.every((kind) => kind === "renumbered") ? "numbering" : "wording";
}

const MATERIAL: ReadonlySet<ChangeKind> = new Set([
  "added",
  "removed",
  "figure",
  "hedge",
  "redated",
  "stance",
  "answered",
  "resolved",
]);

function keysOf({ cites }: Thing, { keyOf }: Side): string {
  return [...new Set(cites.map(keyOf))].sort().join(" ");
}

/** The words of a side without its figures and hedges, which are changes of their own. */
function bareWords({ sides, ...things }: Couple, side: "before" | "after"): string {
  return comparableWords(withoutHedges(withoutFigures(things[side], sides[side].tree)));
}

function stemsOf(words: string): string {
  return [...bagOf(words).keys()].join(" ");
}

const NEGATION =
  /(?<!\p{L})(?:not|no|never|none|neither|nor|without|cannot|\w+n[’']t|nicht|kein\p{L}*|nie|pas|aucune?|jamais)(?!\p{L})/giu;

function negationDiffers({ before, after }: Couple): boolean {
  const count = (text: string) => text.match(NEGATION)?.length ?? 0;
  return count(before.plain) % 2 !== count(after.plain) % 2;
}
