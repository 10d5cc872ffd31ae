import type { Element, ElementContent } from "hast";
import type { Lineage, Member } from "../../history/lineage.ts";
import { factsOf } from "../../model/topic.ts";
import type { CitationUse } from "../citation-index.ts";
import { claimsByCitation } from "../claims.ts";
import { separated } from "../components/facts-line.ts";
import { folded } from "../components/folded.ts";
import { foldedLineages, lineageSection, nothingYet } from "../components/lineage-list.ts";
import { memberLink, versionAndDay } from "../components/lineage-versions.ts";
import { wordsAgainst } from "../components/lineage-wordings.ts";
import { aboutSource, sourceTitle } from "../components/source-list.ts";
import { sourcesFigure } from "../components/sources-figure.ts";
import { h } from "../element.ts";
import { citationId } from "../ids.ts";
import type { LineageView } from "../lineage-view.ts";
import { lastSource } from "../listed-source.ts";
import { topicPages } from "../topic-pages.ts";
import { SITE_SOURCES } from "../topic-paths.ts";
import { latestOf, versionPath } from "../topics.ts";
import { words } from "../words.ts";

/** Every source of a topic: when it came and went, its numbers, and what rests on it. */
export const sources = topicPages("sources", (view) => {
  const { current, gone } = view.lineagesOf("source");
  const all = h("p.lineages.facts", [
    h("a", { href: view.linkTo(SITE_SOURCES) }, [words.across.siteSources]),
  ]);
  if (current.length + gone.length === 0) return [nothingYet(words.across.noSources), all];
  const { number } = latestOf(view.topic);
  return [
    sourcesFigure(current, view),
    lineageSection(words.across.inLatest(number), current, view, sourceItem),
    foldedLineages(words.across.noLongerListed, gone, view, sourceItem),
    all,
  ];
});

function sourceItem(lineage: Lineage, view: LineageView): ElementContent[] {
  const { members } = lineage;
  const last = members.at(-1);
  if (last === undefined) return [];
  const source = lastSource(lineage, view);
  const facts = factsOf(view.topic.facts, last.thing.plain);
  const about = source ? aboutSource(source, facts) : [];
  const shown = [
    h("p.source", [
      ...(facts?.status ? [h("strong.status", [words.status[facts.status]]), " "] : []),
      source ? sourceTitle(source, facts) : undefined,
      ...(about.length === 0 ? [] : [" ", h("span.about", about)]),
    ]),
    h("p.facts", separated(stayOf(lineage, view))),
    ...retitlings(lineage, view),
    citingSentences(last, view),
  ];
  return shown;
}

/** When a source came and went, and its number in each version. */
function stayOf({ members }: Lineage, view: LineageView): (Element | string)[] {
  const first = members[0]?.at ?? 0;
  const last = members.at(-1)?.at ?? 0;
  const isGone = last < view.topic.versions.length - 1;
  return [
    words.across.openedIn(versionAndDay(first, view)),
    ...(isGone ? [words.across.closedIn(versionAndDay(last + 1, view))] : []),
    ...members.map((member) => {
      const { number } = view.versionAt(member.at);
      return memberLink(member, view, words.across.numberIn(member.thing.number ?? "", number));
    }),
  ];
}

function retitlings({ members }: Lineage, view: LineageView): Element[] {
  return members.flatMap((member, nth) => {
    const before = members[nth - 1];
    if (before === undefined || before.thing.plain === member.thing.plain) return [];
    const { number } = view.versionAt(member.at);
    const change = wordsAgainst(before.thing.plain, member.thing.plain);
    return [h("p.evidence", [h("span.label", [words.across.retitledIn(number)]), " ", ...change])];
  });
}

/** Every sentence of a version that cites a source, each a link to its citation there. */
function citingSentences({ at, thing }: Member, view: LineageView): Element {
  const { citations, tree } = view.pageAt(at);
  const uses = citations.bySource.get(thing.number ?? "") ?? [];
  if (uses.length === 0) return h("p.evidence", [words.uncited]);
  const page = view.linkTo(versionPath(view.topic, view.versionAt(at)));
  const sentenceOf = ({ citation, clause }: CitationUse) =>
    claimsByCitation(tree).get(citation)?.plain || clause;
  const sentences = uses.map((use) =>
    h("li", [
      h("a", { href: `${page}#${citationId(use.number, use.nth)}` }, [h("bdi", [use.where])]),
      " ",
      h("q", { dir: "auto" }, [sentenceOf(use)]),
    ]),
  );
  return folded(words.across.citing(uses.length), h("ul.citing", sentences));
}
