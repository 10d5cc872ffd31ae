import type { Element } from "hast";
import { capitalise } from "../../history/count-words.ts";
import type { Change, Side } from "../../model/change.ts";
import { h } from "../element.ts";
import { words } from "../words.ts";
import { FIGURES } from "./changes-note.ts";
import { type ChangesView, sidesOf } from "./changes-view.ts";
import { phraseAround } from "./figure-phrase.ts";

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
  const { text, surface = "" } = after;
  const { quantity } = change.details;
  const phrase = h("bdi", [phraseAround(text, text.indexOf(surface), surface)]);
  const of = changeOf(after, view);
  const link = of ? h("a", { href: `#${view.ids.get(of)}` }, [phrase]) : phrase;
  return [
    h("tr", { id: view.ids.get(change) }, [
      h("th", { scope: "row" }, quantity ? [h("b", [capitalise(quantity)]), " ", link] : [link]),
      h("td", [h("bdi", [before.surface ?? ""])]),
      h("td", [h("strong", [h("bdi", [after.surface ?? ""])])]),
    ]),
  ];
}

/** The change of the claim or event in which a figure stands. */
function changeOf({ id, line }: Side, { sections }: ChangesView): Change | undefined {
  const changes = sections.flatMap(({ groups }) => groups.flatMap((group) => group.changes));
  const found = changes.filter(({ after }) => sidesOf(after).some((side) => side.id === id));
  return found.find(({ after }) => sidesOf(after).some((side) => side.line === line)) ?? found[0];
}
