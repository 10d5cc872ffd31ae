import type { Element, ElementContent } from "hast";
import type { Clause } from "../../history/note.ts";
import type { Change } from "../../model/change.ts";
import { h } from "../element.ts";
import { changeGroupId } from "../ids.ts";
import { words } from "../words.ts";
import { type ChangedSection, type ChangesView, groupOf } from "./changes-view.ts";

/** What changed, told in plain words; each clause leads to its changes, further down the page. */
export function changesNote(view: ChangesView): Element {
  return h(
    "ul.note",
    view.note.map((clause) =>
      h(
        "li",
        clauseLinks([clause], (each) => targetOf(each, view)),
      ),
    ),
  );
}

/** As many clauses as a line or two has room for, e.g. on the page of a version. */
export function shortNote(note: readonly Clause[]): string {
  const shown: string[] = [];
  for (const { text } of note) {
    if (shown.length > 0 && [...shown, text].join(" ").length > MOST_LENGTH) break;
    shown.push(text);
  }
  return shown.join(" ") || words.nothingChanged;
}

const MOST_LENGTH = 180;

/** The clauses of a note, each as a link where it has somewhere to lead. */
export function clauseLinks(
  note: readonly Clause[],
  hrefOf: (clause: Clause) => string | undefined,
): ElementContent[] {
  if (note.length === 0) return [{ type: "text", value: words.nothingChanged }];
  return note.flatMap((clause, i): ElementContent[] => {
    const href = hrefOf(clause);
    const space: ElementContent[] = i === 0 ? [] : [{ type: "text", value: " " }];
    const text: ElementContent = { type: "text", value: clause.text };
    return [...space, href === undefined ? text : h("a", { href }, [text])];
  });
}

/** The change itself, or what holds all of them: a group, a section, the same kind of change. */
export function targetOf({ changes }: Clause, { sections, ids }: ChangesView): string | undefined {
  const [first, second] = changes;
  if (first === undefined) return undefined;
  if (second === undefined) return `#${ids.get(first)}`;
  if (changes.every(({ entity }) => entity === "figure")) return `#${FIGURES}`;
  if (changes.every(isRenumbering)) return `#${RENUMBERED}`;
  const groups = sections.flatMap((section) => section.groups);
  const group = groups.find((each) => changes.every((change) => each.changes.includes(change)));
  if (group) return `#${group.id}`;
  const within = sections.filter((section) => changes.some((change) => isIn(change, section)));
  const kind = groupOf(first);
  const isOneKind = kind !== undefined && changes.every((change) => groupOf(change) === kind);
  return within.length > 1 && isOneKind ? `#${changeGroupId(kind)}` : `#${within[0]?.id}`;
}

function isRenumbering(change: Change): boolean {
  return change.kinds.includes("renumbered") && groupOf(change) === undefined;
}

function isIn(change: Change, { groups }: ChangedSection): boolean {
  return groups.some((group) => group.changes.includes(change));
}

export const FIGURES = changeGroupId("figures", "changed");
export const RENUMBERED = changeGroupId("sources", "renumbered");
