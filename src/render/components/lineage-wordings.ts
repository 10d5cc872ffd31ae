import type { Element, ElementContent } from "hast";
import type { Lineage, Member } from "../../history/lineage.ts";
import { wordDiff } from "../../history/word-diff.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { words } from "../words.ts";
import { folded } from "./folded.ts";
import { memberLink } from "./lineage-versions.ts";

/** A text against the one before it: words that went struck out, words that came underlined. */
export function wordsAgainst(before: string, after: string): ElementContent[] {
  return wordDiff(before, after).map(({ kind, text }) =>
    kind === "same" ? { type: "text", value: text } : h(kind === "removed" ? "del" : "ins", [text]),
  );
}

/** The wordings of a thing, folded where nobody asks for them. */
export function foldedWordings(lineage: Lineage, view: LineageView): Element | undefined {
  const list = wordings(lineage, view);
  const first = isReworded(lineage) ? 1 : 0;
  return list && folded(words.across.changedIn(list.children.length - first), list);
}

/** Each version in which a thing changed, oldest first; nothing for a thing that never did. */
export function wordings(lineage: Lineage, view: LineageView): Element | undefined {
  const { members } = lineage;
  const steps = members.flatMap((member, nth) => {
    const shown = nth === 0 ? [] : stepOf(member, members[nth - 1], view);
    return shown.length === 0 ? [] : [row(member, view, shown)];
  });
  const [first] = members;
  if (first === undefined || steps.length === 0) return undefined;
  const before = isReworded(lineage) ? [row(first, view, [plain(first.thing.plain)])] : [];
  return h("ol.wordings", [...before, ...steps]);
}

function isReworded({ members }: Lineage): boolean {
  return members.some(({ thing }) => thing.plain !== members[0]?.thing.plain);
}

function row(member: Member, view: LineageView, shown: ElementContent[]): Element {
  const version = words.version(view.versionAt(member.at).number);
  return h("li", [h("p.at", [memberLink(member, view, version)]), h("div", shown)]);
}

function plain(text: string): Element {
  return h("p", { dir: "auto" }, [text]);
}

/** What a version changed in a thing: its words, its sources, how sure it is, its place. */
function stepOf(member: Member, before: Member | undefined, view: LineageView): ElementContent[] {
  const { plain: had = "" } = before?.thing ?? {};
  const { plain: has } = member.thing;
  const change = view.changeAt(member);
  const moved = change?.kinds.find(
    (kind) => kind === "moved" || kind === "split" || kind === "merged",
  );
  return [
    ...(had === has ? [] : [h("p", { dir: "auto" }, wordsAgainst(had, has))]),
    ...evidence(change?.details ?? {}),
    ...(moved ? [h("p.evidence", [words.across.kinds[moved]])] : []),
  ];
}

interface Evidence {
  readonly gained?: readonly string[] | undefined;
  readonly lost?: readonly string[] | undefined;
  readonly hedgesBefore?: readonly string[] | undefined;
  readonly hedgesAfter?: readonly string[] | undefined;
}

function evidence({ gained, lost, hedgesBefore, hedgesAfter }: Evidence): Element[] {
  const [less, more] = [without(hedgesBefore, hedgesAfter), without(hedgesAfter, hedgesBefore)];
  return [
    titles(words.across.gained, gained),
    titles(words.across.lost, lost),
    titles(words.across.hedgesGained, more),
    titles(words.across.hedgesLost, less),
  ].flatMap((each) => each ?? []);
}

function without(list: readonly string[] = [], other: readonly string[] = []): string[] {
  return [...new Set(list)].filter((word) => !other.includes(word));
}

function titles(label: string, list: readonly string[] | undefined): Element | undefined {
  if (list === undefined || list.length === 0) return undefined;
  return h("p.evidence", [
    h("span.label", [label]),
    ...list.flatMap((title, nth): ElementContent[] => [
      { type: "text", value: nth === 0 ? " " : "; " },
      h("cite", { dir: "auto" }, [title]),
    ]),
  ]);
}
