import { type Piece, wordDiff } from "../history/word-diff.ts";
import type { BlockOf } from "../model/blocks.ts";
import type { Change, ChangeKind, Side } from "../model/change.ts";
import { english, type SectionName } from "../model/sections.ts";
import { pointAt } from "../model/span.ts";
import { type BriefingTree, blocksOf } from "../model/tree.ts";
import { type Comparison, sidesOf } from "./comparison.ts";

/** The changes of one kind of thing, in the order of the text, what is gone last. */
export interface EntryGroup {
  readonly heading: string;
  readonly entries: readonly Entry[];
  readonly unchanged: number;
}

/** One change as people read it. */
export interface Entry {
  readonly mark: "+" | "-" | "~" | " ";
  /** e.g. `reworded, figure` */
  readonly label: string;
  /** e.g. `Narrative, line 15` */
  readonly place: string;
  /** The words; where there is one side only, they are all `same`. */
  readonly pieces: readonly Piece[];
  readonly remarks: readonly Remark[];
}

/** What is to be said beside the words of a change, e.g. `now cites` and a title. */
interface Remark {
  readonly label: string;
  readonly pieces: readonly Piece[];
}

const headings = {
  claim: "Claims",
  question: "Questions",
  event: "Events",
  perspective: "Perspectives",
  tension: "Tensions",
  source: "Sources",
} as const;

const entities = Object.keys(headings) as (keyof typeof headings)[];

/**
 * The changes of a comparison, thing by thing. A figure is shown by the claim it stands in, and a
 * source that has another number and nothing else is left to the line about numbers.
 */
export function entryGroups(comparison: Comparison, all: boolean): EntryGroup[] {
  const { changes, unchanged } = comparison;
  return entities
    .map((entity) => {
      const same = unchanged.filter((change) => change.entity === entity);
      const shown = changes.filter((change) => change.entity === entity && !isNumbering(change));
      return {
        heading: headings[entity],
        entries: [...shown, ...(all ? same : [])].map((change) => entryOf(change, comparison)),
        unchanged: all ? 0 : same.length,
      };
    })
    .filter(({ entries }) => entries.length > 0);
}

function isNumbering({ kinds }: Change): boolean {
  return kinds.every((kind) => kind === "renumbered");
}

const labels: Partial<Record<ChangeKind, string>> = {
  added: "new",
  removed: "gone",
  citations: "sources",
  hedge: "certainty",
};

function entryOf(change: Change, comparison: Comparison): Entry {
  const [before, after] = [sidesOf(change.before), sidesOf(change.after)];
  const [from, to] = [textOf(before, after), textOf(after, after)];
  const isOneSided = before.length === 0 || after.length === 0;
  const pieces = isOneSided ? [{ kind: "same", text: from || to } as const] : wordDiff(from, to);
  return {
    mark: markOf(change, before, after),
    label: change.kinds.map((kind) => labels[kind] ?? kind).join(", "),
    place: placeOf(before, after, comparison),
    pieces,
    remarks: remarksOf(change, comparison),
  };
}

function markOf({ kinds }: Change, before: readonly Side[], after: readonly Side[]): Entry["mark"] {
  if (kinds.includes("unchanged")) return " ";
  if (before.length === 0) return "+";
  return after.length === 0 ? "-" : "~";
}

/** The words of a thing with its date or holder, and of a source with its number, if it has one. */
function textOf(sides: readonly Side[], numbered: readonly Side[]): string {
  const number = (numbered[0] ?? sides[0])?.number;
  const words = sides.map(({ text, date, holder }) =>
    [date, holder, text].filter((part) => part !== undefined).join(": "),
  );
  return number === undefined || words.length === 0 ? words.join(" ") : `[${number}] ${words[0]}`;
}

function placeOf(before: readonly Side[], after: readonly Side[], comparison: Comparison): string {
  const [from, to] = [before[0], after[0]];
  const heading = ({ section }: Side, { tree }: Comparison["before"]) =>
    tree.vocabulary.headings[section as SectionName] ?? "Other sections";
  if (!to) return from ? `${heading(from, comparison.before)}, was line ${from.line}` : "";
  const place = `${heading(to, comparison.after)}, line ${to.line}`;
  const isMoved = from !== undefined && from.section !== to.section;
  return isMoved ? `${heading(from, comparison.before)} → ${place}` : place;
}

function remarksOf(change: Change, comparison: Comparison): Remark[] {
  const { gained = [], lost = [], hedgesBefore, hedgesAfter, answer } = change.details;
  const plain = (label: string, text: string): Remark => ({
    label,
    pieces: [{ kind: "same", text }],
  });
  const isAnswer = change.kinds.includes("answered") ? "answered by" : "resolved by";
  const hedges = (words: readonly string[] = []) => words.join(", ") || "none";
  return [
    ...evolutionRemarks(change, comparison),
    ...(answer ? [plain(`${isAnswer} line ${answer.line}`, answer.text)] : []),
    ...(hedgesBefore || hedgesAfter
      ? [plain("certainty", `${hedges(hedgesBefore)} → ${hedges(hedgesAfter)}`)]
      : []),
    ...gained.map((title) => plain("now cites", title)),
    ...lost.map((title) => plain("no longer cites", title)),
  ];
}

function evolutionRemarks(change: Change, { before, after }: Comparison): Remark[] {
  if (!change.kinds.includes("evolution")) return [];
  const [from, to] = [sidesOf(change.before)[0], sidesOf(change.after)[0]];
  if (!from || !to) return [];
  const label = after.tree.vocabulary.evolution || english.evolution;
  const pieces = wordDiff(evolutionAt(before.tree, from.line), evolutionAt(after.tree, to.line));
  return [{ label, pieces }];
}

/** The evolution of the perspective that begins in a line. */
function evolutionAt(tree: BriefingTree, line: number): string {
  const isThere = ({ span }: BlockOf<"perspective">) =>
    pointAt(tree.lineStarts, span.start).line === line;
  const found = blocksOf(tree, "perspective").find(isThere);
  return found?.evolution.map(({ plain }) => plain).join(" ") ?? "";
}
