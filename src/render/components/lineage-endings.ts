import type { Element } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { versionPath } from "../topics.ts";
import { words } from "../words.ts";
import { daysBetween, versionAndDay } from "./lineage-versions.ts";

/** Since when something has stood, until when, and for how many versions and days. */
export function ageOf({ members }: Lineage, view: LineageView): (string | undefined)[] {
  const first = members[0]?.at ?? 0;
  const last = members.at(-1)?.at ?? 0;
  const isGone = last < view.topic.versions.length - 1;
  const end = isGone ? last + 1 : last;
  return [
    words.across.openedIn(versionAndDay(first, view)),
    isGone ? words.across.closedIn(versionAndDay(end, view)) : undefined,
    words.across.age(members.length, daysBetween(first, end, view)),
  ];
}

/** The claim that answers a question, or resolves a tension, as a link to its place. */
export function answerOf(
  lineage: Lineage,
  view: LineageView,
  label: (version: number) => string,
): Element | undefined {
  const answer = view.endOf(lineage)?.details.answer;
  if (answer === undefined) return undefined;
  const version = view.versionAt((lineage.members.at(-1)?.at ?? 0) + 1);
  const href = `${view.linkTo(versionPath(view.topic, version))}#${answer.id}`;
  return h("p.answer", { dir: "auto" }, [
    h("span.label", [label(version.number)]),
    " ",
    h("a", { href }, [answer.text]),
  ]);
}
