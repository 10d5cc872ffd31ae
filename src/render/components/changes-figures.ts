import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Change, Side } from "../../model/change.ts";
import { words } from "../words.ts";
import { FIGURES } from "./changes-note.ts";
import { type ChangesView, sidesOf } from "./changes-view.ts";

/** The figures that have another value now, each in the words around it. */
export function changedFigures(view: ChangesView): Element | undefined {
  if (view.figures.length === 0) return undefined;
  return h("section.figures", { id: FIGURES }, [
    h("h2", [words.changedFigures]),
    h("table", [
      h("thead", [
        h("tr", [
          h("th", { scope: "col" }, [words.quantity]),
          h("th", { scope: "col" }, [words.version(view.before.number)]),
          h("th", { scope: "col" }, [words.version(view.after.number)]),
        ]),
      ]),
      h(
        "tbody",
        view.figures.flatMap((change) => figureRow(change, view)),
      ),
    ]),
  ]);
}

function figureRow(change: Change, view: ChangesView): Element[] {
  const [before] = sidesOf(change.before);
  const [after] = sidesOf(change.after);
  if (!before || !after) return [];
  const shown = [h("bdi", quantity(after))];
  const of = changeOf(after, view);
  return [
    h("tr", { id: view.ids.get(change) }, [
      h("th", { scope: "row" }, of ? [h("a", { href: `#${view.ids.get(of)}` }, shown)] : shown),
      h("td", [h("bdi", [before.surface ?? ""])]),
      h("td", [h("strong", [h("bdi", [after.surface ?? ""])])]),
    ]),
  ];
}

/** The change of the claim or event in which a figure stands. */
function changeOf({ id, line }: Side, { sections }: ChangesView): Change | undefined {
  const changes = sections.flatMap(({ groups }) => groups.flatMap((group) => group.changes));
  return changes.find(({ after }) =>
    sidesOf(after).some((side) => side.id === id && side.line === line),
  );
}

const WORDS_BEFORE = 7;
const WORDS_AFTER = 4;

/** A figure's place in its sentence: the few words around it, with a gap where it stands. */
function quantity({ text, surface = "" }: Side): ElementContent[] {
  const at = text.indexOf(surface);
  const [head, tail] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + surface.length)];
  const [before, after] = [head.split(/\s+/).filter(Boolean), tail.split(/\s+/).filter(Boolean)];
  const shown = [
    before.length > WORDS_BEFORE ? "…" : "",
    before.slice(-WORDS_BEFORE).join(" "),
    at < 0 ? "" : " … ",
    after.slice(0, WORDS_AFTER).join(" "),
    after.length > WORDS_AFTER ? "…" : "",
  ];
  return [{ type: "text", value: shown.join("").replace(/ (?=[,.;:)])/, "") }];
}
