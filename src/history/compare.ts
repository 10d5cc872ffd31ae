import type { ChangeKind, Grade } from "../model/change.ts";
import { comparableWords } from "../model/content-id.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Side } from "./alignment.ts";
import { withoutFigures } from "./figures.ts";
import { hedgesDiffer, withoutHedges } from "./hedges.ts";
import { once, onceForText } from "./once.ts";
import type { Thing } from "./things.ts";
import { valuesDiffer } from "./values.ts";
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

/**
 * In what else a text differs that was split or merged. Other words are implied; the rest is
 * compared as if its parts were one text.
 */
export function compareParts(
  before: readonly Thing[],
  after: readonly Thing[],
  sides: Couple["sides"],
): ChangeKind[] {
  const isClaim = before.every(({ entity }) => entity === "claim");
  return (isClaim ? [figure, hedge, moved, citations] : [citations])
    .filter(([, holds]) => holds({ before, after, sides }))
    .map(([kind]) => kind);
}

/** What is one in two versions, in one text or in several. */
interface Told {
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
  readonly sides: Couple["sides"];
}

type Test<Of = Couple> = readonly [ChangeKind, (of: Of) => boolean];

const citations: Test<Told> = [
  "citations",
  ({ before, after, sides }) => keysOf(before, sides.before) !== keysOf(after, sides.after),
];
const figure: Test<Told> = [
  "figure",
  ({ before, after }) => valuesDiffer(before.map(plainOf), after.map(plainOf)),
];
const hedge: Test<Told> = [
  "hedge",
  ({ before, after }) => hedgesDiffer(before.map(plainOf).join(" "), after.map(plainOf).join(" ")),
];
const moved: Test<Told> = [
  "moved",
  ({ before, after }) =>
    !before.some(({ section }) => after.some((other) => other.section === section)),
];
const reworded: Test = [
  "reworded",
  (couple) => {
    const [before, after] = [bareWords(couple, "before"), bareWords(couple, "after")];
    // Where a figure or a hedge has changed, `two launches` or `may arrive` inflects its neighbour.
    const inflects = alone(figure)[1](couple) || alone(hedge)[1](couple);
    return inflects ? stemsOf(before) !== stemsOf(after) : before !== after;
  },
];
/** A test of parts, of one text alone. */
function alone([kind, holds]: Test<Told>): Test {
  return [kind, ({ before, after, sides }) => holds({ before: [before], after: [after], sides })];
}

/** A test of words, which the same words pass alike. */
function ofWords([kind, holds]: Test): Test {
  return [kind, (couple) => couple.before.plain !== couple.after.plain && holds(couple)];
}

const differ =
  (read: (thing: Thing) => string | undefined) =>
  ({ before, after }: Couple) =>
    comparableWords(read(before) ?? "") !== comparableWords(read(after) ?? "");

const told = [ofWords(alone(figure)), ofWords(alone(hedge))];

const tests: Record<Thing["entity"], readonly Test[]> = {
  claim: [...told, ofWords(reworded), alone(moved), alone(citations)],
  // A question asserts nothing, and so with no doubt.
  question: [ofWords(alone(figure)), ofWords(reworded), alone(citations)],
  event: [
    ["redated", ({ before, after }) => before.date !== after.date],
    ...told,
    ofWords(reworded),
    alone(citations),
  ],
  tension: [...told, ofWords(reworded), alone(citations)],
  perspective: [
    ["renamed", differ(({ holder }) => holder)],
    ["stance", differ(({ stance }) => stance)],
    ["evolution", differ(({ evolution }) => evolution)],
    alone(citations),
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

function keysOf(things: readonly Thing[], { keyOf }: Side): string {
  const keys = things.flatMap(({ cites }) => cites.map(keyOf));
  return [...new Set(keys)].sort().join(" ");
}

function plainOf({ plain }: Thing): string {
  return plain;
}

/** The words of a side without its figures and hedges, which are changes of their own. */
function bareWords({ sides, ...things }: Couple, side: "before" | "after"): string {
  return bareIn(sides[side].tree)(things[side]);
}

// A thing is compared with those of several versions.
const bareIn = once((tree: BriefingTree) =>
  once((thing: Thing) => comparableWords(withoutHedges(withoutFigures(thing, tree)))),
);

function stemsOf(words: string): string {
  return [...bagOf(words).keys()].join(" ");
}

const NEGATION =
  /(?<!\p{L})(?:not|no|never|none|neither|nor|without|cannot|\w+n[’']t|nicht|kein\p{L}*|nie|pas|aucune?|jamais)(?!\p{L})/giu;

function negationDiffers({ before, after }: Couple): boolean {
  return isNegated(before.plain) !== isNegated(after.plain);
}

const isNegated = onceForText((plain) => (plain.match(NEGATION)?.length ?? 0) % 2 === 1);
