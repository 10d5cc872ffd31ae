import type { Element, ElementContent } from "hast";
import type { Lineage, Member } from "../../history/lineage.ts";
import { formatDay } from "../dates.ts";
import { h } from "../element.ts";
import type { LineageView } from "../lineage-view.ts";
import { words } from "../words.ts";

/**
 * The versions that have a thing, each a link to its place there, e.g. `In versions 1 2 4`; of many
 * in a row the first and the last, e.g. `In versions 1–9`.
 */
export function versionLinks({ members }: Lineage, view: LineageView): Element {
  const linkOf = (member: Member) =>
    memberLink(member, view, String(view.versionAt(member.at).number));
  return h("span.in-versions", [
    words.across.inVersions(members.length),
    ...rowsOf(members).flatMap((row): ElementContent[] => {
      const [first, last] = [row[0], row.at(-1)];
      const space: ElementContent = { type: "text", value: " " };
      return first && last && row.length > MOST_IN_A_ROW
        ? [space, linkOf(first), { type: "text", value: "–" }, linkOf(last)]
        : row.flatMap((member) => [space, linkOf(member)]);
    }),
  ]);
}

const MOST_IN_A_ROW = 5;

/** Members in rows of versions that follow each other. */
function rowsOf(members: readonly Member[]): Member[][] {
  const rows: Member[][] = [];
  for (const member of members) {
    const row = rows.at(-1);
    if (row?.at(-1)?.at === member.at - 1) row.push(member);
    else rows.push([member]);
  }
  return rows;
}

/** A link to the place of a thing in the page of a version. */
export function memberLink(member: Member, view: LineageView, shown: string): Element {
  const { number } = view.versionAt(member.at);
  // A number alone says too little to those who hear it.
  const label = shown === String(number) ? { ariaLabel: words.version(number) } : {};
  return h("a", { href: view.linkToMember(member), ...label }, [shown]);
}

/** e.g. `version 4 (12 May 2026)` */
export function versionAndDay(at: number, view: LineageView): string {
  const { number, tree } = view.versionAt(at);
  const { published } = tree.header;
  return words.across.versionAndDay(number, published ? formatDay(published.value) : undefined);
}

/** How many days lie between the publications of two versions, where both are known. */
export function daysBetween(from: number, to: number, view: LineageView): number | undefined {
  const [a, b] = [from, to].map((at) => view.versionAt(at).tree.header.published?.value.instant);
  if (a === undefined || b === undefined) return undefined;
  return Math.max(0, Math.round((Date.parse(b) - Date.parse(a)) / DAY));
}

const DAY = 24 * 60 * 60 * 1000;
