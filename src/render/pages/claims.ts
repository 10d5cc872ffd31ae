import type { ElementContent } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import { separated } from "../components/facts-line.ts";
import {
  foldedLineages,
  lastWords,
  lineageSection,
  nothingYet,
} from "../components/lineage-list.ts";
import { versionAndDay, versionLinks } from "../components/lineage-versions.ts";
import { foldedWordings } from "../components/lineage-wordings.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { latestOf } from "../topics.ts";
import { words } from "../words.ts";

/** Every claim of a topic with each of its wordings, those of the latest version first. */
export const claims = topicPages("claims", (view) => {
  const { current, gone } = view.lineagesOf("claim");
  if (current.length + gone.length === 0) return [nothingYet(words.across.noClaims)];
  const { number } = latestOf(view.topic);
  return [
    lineageSection(words.across.inLatest(number), current, view, claimItem),
    foldedLineages(words.across.withdrawn, gone, view, withdrawnItem),
  ];
});

function claimItem(lineage: Lineage, view: LineageView): ElementContent[] {
  return itemOf(lineage, view, undefined);
}

function withdrawnItem(lineage: Lineage, view: LineageView): ElementContent[] {
  const at = (lineage.members.at(-1)?.at ?? 0) + 1;
  const merged = view.endOf(lineage)?.kinds.includes("merged");
  const ending = merged ? words.across.mergedIn : words.across.withdrawnIn;
  return itemOf(lineage, view, ending(versionAndDay(at, view)));
}

function itemOf(lineage: Lineage, view: LineageView, end: string | undefined): ElementContent[] {
  const { members } = lineage;
  const changed = members.slice(1).findLast((member) => view.changeAt(member) !== undefined);
  const shown = [
    lastWords(lineage),
    h(
      "p.facts",
      separated([
        words.across.firstSeen(versionAndDay(members[0]?.at ?? 0, view)),
        changed ? words.across.lastChanged(versionAndDay(changed.at, view)) : undefined,
        end,
        versionLinks(lineage, view),
      ]),
    ),
    foldedWordings(lineage, view),
  ];
  return shown.filter((each) => each !== undefined);
}
