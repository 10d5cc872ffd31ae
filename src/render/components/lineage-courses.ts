import type { Lineage, Member } from "../../history/lineage.ts";
import type { ChangeKind } from "../../model/change.ts";
import { openingOf } from "../clauses.ts";
import type { LineageView } from "../lineage-view.ts";
import { words } from "../words.ts";
import type { GridKind, State } from "./lineage-grid.ts";

/** Who spoke in which version, and where a stance moved. */
export function holderCourses(): GridKind {
  const { grid, holder, states } = words.across;
  return {
    label: grid,
    rowHead: holder,
    nameOf: holderOf,
    states,
    stateAt: (at, lineage, view) =>
      stateWithin(at, lineage, view, ["stance"]) ?? (isOver(at, lineage) ? "silent" : "before"),
  };
}

/** Since when claims are at odds, when they were put in other words, and how it ended. */
export function tensionCourses(): GridKind {
  const { tensionGrid, tension, tensionStates } = words.across;
  return { label: tensionGrid, rowHead: tension, states: tensionStates, ...byWords };
}

/** Since when something is asked, when it was put in other words, and how it ended. */
export function questionCourses(): GridKind {
  const { questionGrid, question, questionStates } = words.across;
  return { label: questionGrid, rowHead: question, states: questionStates, ...byWords };
}

/** The name that a holder had last. */
export function holderOf({ members }: Lineage): string {
  return members.at(-1)?.thing.holder || words.emptyTitle;
}

const REWORDED: readonly ChangeKind[] = ["reworded", "figure", "hedge", "split", "merged"];

const byWords: Pick<GridKind, "nameOf" | "stateAt"> = {
  nameOf: ({ members }) => openingOf(members.at(-1)?.thing.plain ?? "") || words.emptyTitle,
  stateAt: (at, lineage, view) =>
    stateWithin(at, lineage, view, REWORDED) ?? endingAt(at, lineage, view),
};

/** What a version with the thing made of it; undefined for one without. */
function stateWithin(
  at: number,
  { members }: Lineage,
  view: LineageView,
  moving: readonly ChangeKind[],
): State | undefined {
  const [first] = members;
  const member: Member | undefined = members.find((each) => each.at === at);
  if (member === undefined) return undefined;
  if (member === first) return "new";
  const change = view.changeAt(member);
  return change?.kinds.some((kind) => moving.includes(kind)) ? "moved" : "held";
}

/** How something ended is told once, in the version that has it no more. */
function endingAt(at: number, lineage: Lineage, view: LineageView): State {
  if (!isOver(at, lineage) || isOver(at - 1, lineage)) return "before";
  return view.endOf(lineage)?.details.answer ? "resolved" : "gone";
}

function isOver(at: number, { members }: Lineage): boolean {
  return at > (members.at(-1)?.at ?? 0);
}
