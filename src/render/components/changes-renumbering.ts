import type { Element } from "hast";
import type { Change } from "../../model/change.ts";
import { blocksOf } from "../../model/tree.ts";
import { h } from "../element.ts";
import { words } from "../words.ts";
import { RENUMBERED } from "./changes-note.ts";
import { type ChangesView, groupOf, sidesOf } from "./changes-view.ts";

/** A source under a number that is not its own of before, or that was another's. */
interface Renumbered {
  readonly change: Change;
  /** The title of the source that had its number before. */
  readonly meant: string | undefined;
}

/** Sources under another number, folded, since that is no change; what misleads is said aloud. */
export function renumbering(view: ChangesView): Element | undefined {
  const all = renumberedIn(view);
  if (all.length === 0) return undefined;
  const moved = all.filter(({ change }) => change.before !== null).length;
  const reused = all.filter(({ meant }) => meant !== undefined).length;
  return h("section.renumbering", { id: RENUMBERED }, [
    h("p", [
      moved === 0 ? "" : `${words.renumbered(moved)} `,
      reused === 0 ? "" : h("strong", [words.reused(reused, view.before.number)]),
    ]),
    h("details", [h("summary", [words.showNumbers]), table(all, view)]),
  ]);
}

function renumberedIn({ before, sources }: ChangesView): Renumbered[] {
  const titles = new Map(
    blocksOf(before.tree, "source").map(({ number, title }) => [number, title]),
  );
  return sources.flatMap((change) => {
    const [side] = sidesOf(change.after);
    const isNew = change.kinds.includes("added");
    if (!side || !(isNew || change.kinds.includes("renumbered"))) return [];
    const meant = titles.get(String(side.number));
    return isNew && meant === undefined ? [] : [{ change, meant }];
  });
}

function table(all: readonly Renumbered[], view: ChangesView): Element {
  const heads = [
    words.numberIn(view.before.number),
    words.numberIn(view.after.number),
    words.sourceTitle,
    words.numberMeant(view.before.number),
  ];
  return h("table", [
    h("thead", [
      h(
        "tr",
        heads.map((head) => h("th", { scope: "col" }, [head])),
      ),
    ]),
    h(
      "tbody",
      all.map((renumbered) => row(renumbered, view)),
    ),
  ]);
}

/** Where a source has other changes too, its id is where those are shown. */
function row({ change, meant }: Renumbered, { ids }: ChangesView): Element {
  const id = groupOf(change) === undefined ? ids.get(change) : undefined;
  const [before] = sidesOf(change.before);
  const [after] = sidesOf(change.after);
  return h("tr", { id }, [
    h("td", [before?.number === undefined ? words.newSource : bracketed(before.number)]),
    h("td", [after?.number === undefined ? "" : bracketed(after.number)]),
    h("td", [h("bdi", [after?.text || words.emptyTitle])]),
    h("td", [h("bdi", [meant ?? ""])]),
  ]);
}

/** A number as citations write it, e.g. `[11]`. */
export function bracketed(number: number | string): string {
  return `[${number}]`;
}
