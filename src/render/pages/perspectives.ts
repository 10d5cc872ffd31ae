import type { ElementContent } from "hast";
import type { Lineage, Member } from "../../history/lineage.ts";
import { holderCourses, holderOf } from "../components/lineage-courses.ts";
import { lineageGrid } from "../components/lineage-grid.ts";
import { nothingYet } from "../components/lineage-list.ts";
import { memberLink } from "../components/lineage-versions.ts";
import { wordsAgainst } from "../components/lineage-wordings.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { words } from "../words.ts";

/** Who held which stance in which version, as a grid and then in words. */
export const perspectives = topicPages("perspectives", (view) => {
  const { current, gone } = view.lineagesOf("perspective");
  const all = [...current, ...gone];
  if (all.length === 0) return [nothingYet(words.across.noPerspectives)];
  return [
    lineageGrid(all, holderCourses(), view),
    h("section.lineages", [
      h("h2", [words.across.stances]),
      h(
        "ol",
        all.map((lineage) => h("li", { id: view.idOf(lineage) }, holderItem(lineage, view))),
      ),
    ]),
  ];
});

function holderItem(lineage: Lineage, view: LineageView): ElementContent[] {
  const { members } = lineage;
  return [
    h("h3", { dir: "auto" }, [holderOf(lineage)]),
    h(
      "ol.wordings",
      members.map((member, nth) => stanceRow(member, members[nth - 1], view)),
    ),
  ];
}

function stanceRow(member: Member, before: Member | undefined, view: LineageView): ElementContent {
  const { holder = "", evolution = "" } = member.thing;
  const formerly = before?.thing.holder ?? holder;
  const label = view.pageAt(member.at).tree.vocabulary.evolution;
  const shown = [
    formerly === holder
      ? undefined
      : h("p.evidence", { dir: "auto" }, [words.across.formerly(formerly || words.emptyTitle)]),
    stance(member, before),
    evolution === ""
      ? undefined
      : h("p.evidence", { dir: "auto" }, [h("span.label", [label]), " ", evolution]),
  ];
  const version = words.version(view.versionAt(member.at).number);
  return h("li", [h("p.at", [memberLink(member, view, version)]), h("div", shown)]);
}

function stance({ thing }: Member, before: Member | undefined): ElementContent {
  const { stance = "" } = thing;
  const had = before?.thing.stance;
  if (had === undefined) return h("p", { dir: "auto" }, [stance]);
  if (had === stance) return h("p.evidence", [words.across.sameStance]);
  return h("p", { dir: "auto" }, wordsAgainst(had, stance));
}
