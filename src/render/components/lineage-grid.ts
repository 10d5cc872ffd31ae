import type { Element } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import type { Topic, Version } from "../../model/topic.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { latestOf, versionPath } from "../topics.ts";
import { words } from "../words.ts";

/** How something stood in a version; `before` where it was not there yet, and after its end. */
export type State = "new" | "held" | "moved" | "silent" | "resolved" | "gone" | "before";

/** What is told of one kind of thing: a row for each, a column for each version. */
export interface GridKind {
  /** What the grid is about, and its first column. */
  readonly label: string;
  readonly rowHead: string;
  readonly nameOf: (lineage: Lineage) => string;
  readonly stateAt: (at: number, lineage: Lineage, view: LineageView) => State;
  readonly states: Readonly<Partial<Record<State, string>>>;
}

// With more versions a cell has room for its mark alone, and what the marks mean stands below.
const MOST_WITH_WORDS = 6;
// The last ones are shown; what came before is told in the list.
const MOST = 24;

/**
 * How things went from version to version, as a table whose marks are drawn by the style sheet;
 * nothing where there is but one version.
 */
export function lineageGrid(
  lineages: readonly Lineage[],
  kind: GridKind,
  view: LineageView,
): Element | undefined {
  const { versions } = view.topic;
  const from = Math.max(0, versions.length - MOST);
  const shown = lineages.filter(({ members }) => (members.at(-1)?.at ?? 0) >= from - 1);
  if (shown.length === 0 || versions.length < 2) return undefined;
  const isDense = versions.length > MOST_WITH_WORDS;
  const heads = versions.slice(from).map((version) => headOf(version, isDense, view));
  const places = heads.map((_, nth) => from + nth);
  const table = h("table.grid.course", { className: isDense ? "dense" : undefined }, [
    h("thead", [h("tr", [h("th", { scope: "col" }, [kind.rowHead]), ...heads])]),
    h(
      "tbody",
      shown.map((lineage) => rowOf(lineage, places, kind, view)),
    ),
  ]);
  return h("div.courses", [
    h("section.scroll", { ariaLabel: kind.label, tabIndex: 0 }, [table]),
    isDense ? legend(kind, from > 0 ? rangeFrom(from, view.topic) : undefined) : undefined,
  ]);
}

function headOf(version: Version, isDense: boolean, { topic, linkTo }: LineageView): Element {
  const name = words.version(version.number);
  const href = linkTo(versionPath(topic, version));
  const link = isDense
    ? h("a", { href, ariaLabel: name }, [String(version.number)])
    : h("a", { href }, [name]);
  return h("th", { scope: "col" }, [link]);
}

/** e.g. `Versions 17 to 40.` */
function rangeFrom(place: number, topic: Topic): string {
  const latest = latestOf(topic).number;
  return words.across.lastVersions(topic.versions[place]?.number ?? latest, latest);
}

function rowOf(
  lineage: Lineage,
  places: readonly number[],
  { nameOf, stateAt, states }: GridKind,
  view: LineageView,
): Element {
  const name = h("a", { href: `#${view.idOf(lineage)}`, dir: "auto" }, [nameOf(lineage)]);
  const cells = places.map((at) => {
    const state = stateAt(at, lineage, view);
    return h("td", { className: [state] }, [h("span", [states[state] ?? ""])]);
  });
  return h("tr", [h("th", { scope: "row" }, [name]), ...cells]);
}

function legend({ states }: GridKind, note: string | undefined): Element {
  const keys = Object.entries(states).filter(([, name]) => name !== "");
  return h("p.facts", [
    ...keys.map(([state, name]) => h("span.state", { className: state }, [name])),
    note,
  ]);
}
