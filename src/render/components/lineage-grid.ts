import type { Element } from "hast";
import { h } from "hastscript";
import type { Lineage } from "../../history/lineage.ts";
import type { LineageView } from "../lineage-view.ts";
import { versionPath } from "../topics.ts";
import { words } from "../words.ts";

type State = keyof typeof words.across.states;

/** Who spoke in which version: a row for each holder, a column for each version. */
export function holderGrid(lineages: readonly Lineage[], view: LineageView): Element {
  const { topic, linkTo } = view;
  const columns = topic.versions.map((version) =>
    h("th", { scope: "col" }, [
      h("a", { href: linkTo(versionPath(topic, version)) }, [words.version(version.number)]),
    ]),
  );
  return h("section.scroll", { ariaLabel: words.across.grid, tabIndex: 0 }, [
    h("table.grid", [
      h("thead", [h("tr", [h("th", { scope: "col" }, [words.across.holder]), ...columns])]),
      h(
        "tbody",
        lineages.map((lineage) => holderRow(lineage, view)),
      ),
    ]),
  ]);
}

function holderRow(lineage: Lineage, view: LineageView): Element {
  const name = h("a", { href: `#${view.idOf(lineage)}`, dir: "auto" }, [holderOf(lineage)]);
  const cells = view.topic.versions.map((_, at) => {
    const state = stateAt(at, lineage, view);
    return h("td", { className: [state] }, [words.across.states[state]]);
  });
  return h("tr", [h("th", { scope: "row" }, [name]), ...cells]);
}

/** The name that a holder had last. */
export function holderOf({ members }: Lineage): string {
  return members.at(-1)?.thing.holder || words.emptyTitle;
}

function stateAt(at: number, { members }: Lineage, view: LineageView): State {
  const [first] = members;
  const member = members.find((each) => each.at === at);
  if (first && at < first.at) return "before";
  if (member === undefined) return "silent";
  if (member === first) return "new";
  return view.changeAt(member)?.kinds.includes("stance") ? "moved" : "held";
}
