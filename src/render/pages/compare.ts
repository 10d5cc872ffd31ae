import type { Element, ElementContent } from "hast";
import type { Version } from "../../model/topic.ts";
import { compareData } from "../compare-data.ts";
import { changesPath, sincePath } from "../components/changes-paths.ts";
import { nothingYet } from "../components/lineage-list.ts";
import { dataBlock } from "../data-block.ts";
import { formatDay } from "../dates.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { latestOf, neighboursOf, versionPath } from "../topics.ts";
import { words } from "../words.ts";

/** Any two versions: `assets/compare.js` tells them apart; without it, links to pages that do. */
export const compare = topicPages("compare", (view) => {
  if (view.topic.versions.length < 2) return [nothingYet(words.compare.onlyOne)];
  return [
    choice(view),
    h("article.compared.changes", { hidden: true }, [
      h("p.pair.facts"),
      h("p.note", { role: "status" }),
      h("nav.filters", { ariaLabel: words.filters }, [h("ul")]),
      h("div.sections"),
    ]),
    dataBlock("compare-data", compareData(view)),
    // Not deferred: it runs before what follows is shown, which so never has to move.
    h("script", { src: view.linkTo("assets/compare.js") }),
    readyPages(view),
  ];
});

/** Hidden until the script is there. */
function choice({ topic }: LineageView): Element {
  const { versions } = topic;
  const select = (id: string, label: string, selected: number) =>
    h("p", [
      h("label", { htmlFor: id }, [label]),
      " ",
      h(
        "select",
        { id },
        versions.map((version, at) =>
          h("option", { value: at, selected: at === selected }, [nameOf(version)]),
        ),
      ),
    ]);
  return h("fieldset.compare", { hidden: true }, [
    h("legend.unseen", [words.compare.label]),
    select("from", words.compare.from, versions.length - 2),
    h("button", { type: "button" }, [words.compare.swap]),
    select("to", words.compare.to, versions.length - 1),
  ]);
}

function nameOf({ number, tree }: Version): string {
  const { published } = tree.header;
  const day = published ? formatDay(published.value) : undefined;
  return words.compare.versionAndDay(number, day);
}

/** For each version the pages that compare it with its neighbour and with the latest. */
function readyPages(view: LineageView): Element {
  const { topic } = view;
  return h("section.lineages.ready", [
    h("h2", [words.compare.ready]),
    h("p.facts", [words.compare.readyDeck]),
    h("section.scroll", { ariaLabel: words.compare.ready, tabIndex: 0 }, [
      h("table.grid", [
        h("thead", [
          h("tr", [
            h("th", { scope: "col" }, [words.versions]),
            h("th", { scope: "col" }, [words.compare.against]),
            h("th", { scope: "col" }, [words.compare.sinceThen]),
          ]),
        ]),
        h(
          "tbody",
          topic.versions.toReversed().map((version) => readyRow(version, view)),
        ),
      ]),
    ]),
  ]);
}

function readyRow(version: Version, { topic, linkTo }: LineageView): Element {
  const { before } = neighboursOf(topic, version);
  const link = (path: string, text: string): ElementContent =>
    h("a", { href: linkTo(path) }, [text]);
  const isLatest = version === latestOf(topic);
  return h("tr", [
    h("th", { scope: "row" }, [link(versionPath(topic, version), nameOf(version))]),
    h("td", before ? [link(changesPath(topic, version), words.changesIn(version.number))] : []),
    h("td", isLatest ? [] : [link(sincePath(topic, version), words.sinceVersion(version.number))]),
  ]);
}
