import type { Element, ElementContent } from "hast";
import type { Change, Side } from "../../model/change.ts";
import type { Version } from "../../model/topic.ts";
import { blocksOf } from "../../model/tree.ts";
import { h } from "../element.ts";
import { versionPath } from "../topics.ts";
import { words } from "../words.ts";
import type { CitedSource, SidePlace } from "./changes-places.ts";
import { bracketed } from "./changes-renumbering.ts";
import { type ChangesView, sidesOf } from "./changes-view.ts";
import { inlineDiff, isRewritten } from "./word-diff.ts";

/** One change: what it concerns, the words before and after, and what else is different. */
export function changeItem(change: Change, view: ChangesView): Element {
  const befores = sidesOf(change.before).map((side) => placed(side, change, view.before, view));
  const afters = sidesOf(change.after).map((side) => placed(side, change, view.after, view));
  const [before] = befores;
  const [after] = afters;
  const isCouple = befores.length === 1 && afters.length === 1;
  return h("li.change", { id: view.ids.get(change), className: `entity-${change.entity}` }, [
    ...labelOf(before?.side, after?.side),
    ...(isCouple && before && after
      ? [...textOf(before, after), ...evolutionOf(change, before.side, after.side, view)]
      : [
          ...befores.map((side) => wholeOf(side, afters.length > 0)),
          ...afters.map((side) => wholeOf(side, false)),
        ]),
    ...factsOf(change, view),
  ]);
}

interface PlacedSide {
  readonly side: Side;
  readonly version: Version;
  readonly place: SidePlace | undefined;
}

function placed(side: Side, { entity }: Change, version: Version, view: ChangesView): PlacedSide {
  const place = entity === "figure" ? undefined : view.placeOf(side, entity, version);
  return { side, version, place };
}

/** Of a split or a merge, what was is parted from what is. */
function wholeOf(placed: PlacedSide, isReplaced: boolean): Element {
  const { side } = placed;
  const text = side.text === "" ? "…" : side.text;
  return h("p", { dir: "auto" }, [
    ...numberOf(side),
    ...(isReplaced ? [h("del", [text])] : [text, ...markersOf(placed)]),
    ...placesOf([placed]),
  ]);
}

/** In one line; where little is common the old words as a whole and then the new ones. */
function textOf(before: PlacedSide, after: PlacedSide): Element[] {
  const [was, is] = [before.side.text, after.side.text];
  if (!isRewritten(was, is)) {
    const diff = [...inlineDiff(was, is), ...markersOf(after), ...placesOf([before, after])];
    return [h("p", { dir: "auto" }, [...numberOf(after.side), ...diff])];
  }
  return [
    h("p.was", { dir: "auto" }, [
      h("span.label", [words.wordsBefore]),
      " ",
      h("del", [was]),
      ...placesOf([before]),
    ]),
    h("p.is", { dir: "auto" }, [
      h("span.label", [words.wordsNow]),
      " ",
      h("ins", [is]),
      ...markersOf(after),
      ...placesOf([after]),
    ]),
  ];
}

/** The numbers of what a side cites, each leading to the source. */
function markersOf({ place }: PlacedSide): ElementContent[] {
  const cites = place?.cites ?? [];
  return cites.length === 0 ? [] : [h("span.markers", cites.flatMap(marker))];
}

function marker({ number, title, href }: CitedSource, nth: number): ElementContent[] {
  const label = `${words.source(number)}: ${title}`;
  const link = h("a", { href, title, ariaLabel: label }, [number]);
  return nth === 0 ? [link] : [{ type: "text", value: " " }, link];
}

function numberOf({ number }: Side): ElementContent[] {
  return number === undefined ? [] : [h("bdi.number", [bracketed(number)]), text(" ")];
}

/** The holder of a perspective, the date of an event, the number of a source. */
function labelOf(before: Side | undefined, after: Side | undefined): Element[] {
  const [was, is] = [titleOf(before ?? after), titleOf(after ?? before)];
  return is === "" && was === "" ? [] : [h("h4", { dir: "auto" }, inlineDiff(was, is))];
}

function titleOf(side: Side | undefined): string {
  if (side?.number !== undefined) return "";
  if (side?.date !== undefined) return ISO.test(side.date) ? words.day(side.date) : side.date;
  return side?.holder ?? "";
}

const ISO = /^\d{4}(?:-\d\d){0,2}$/;

/** How a perspective evolved stands beside its stance; a change has only the stance. */
function evolutionOf({ kinds }: Change, before: Side, after: Side, view: ChangesView): Element[] {
  if (!kinds.includes("evolution")) return [];
  const [was, is] = [evolutionIn(view.before, before), evolutionIn(view.after, after)];
  const shown = isRewritten(was, is) ? [h("ins", [is])] : inlineDiff(was, is);
  return [
    h("p.evolution", { dir: "auto" }, [
      h("span.label", [view.after.tree.vocabulary.evolution]),
      " ",
      ...shown,
    ]),
  ];
}

function evolutionIn({ tree }: Version, { holder }: Side): string {
  const block = blocksOf(tree, "perspective").find((each) => each.holder.plain === holder);
  return block?.evolution.map(({ plain }) => plain).join(" ") ?? "";
}

/** What the words do not show. */
function factsOf(change: Change, view: ChangesView): Element[] {
  const { kinds, details, before } = change;
  const [was] = sidesOf(before);
  const { gained = [], lost = [], answer } = details;
  const facts: (ElementContent[] | undefined)[] = [
    kinds.includes("moved") && was ? [text(words.movedFrom(headingIn(was, view)))] : undefined,
    hedgesOf(details),
    gained.length > 0 ? [text(`${words.gained} `), ...titles(gained, "ins")] : undefined,
    lost.length > 0 ? [text(`${words.lost} `), ...titles(lost, "del")] : undefined,
    answer ? [text(`${words.answeredBy} `), answerLink(answer, view)] : undefined,
  ];
  return facts.flatMap((fact) => (fact ? [h("p.facts", fact)] : []));
}

/** From which word to which, e.g. `reportedly` → `confirmed`. */
function hedgesOf({ hedgesBefore, hedgesAfter }: Change["details"]): ElementContent[] | undefined {
  if (!hedgesBefore || !hedgesAfter) return undefined;
  const [was, is] = [
    hedgesBefore.filter((word) => !hedgesAfter.includes(word)),
    hedgesAfter.filter((word) => !hedgesBefore.includes(word)),
  ];
  return was.length + is.length === 0 ? undefined : [text(words.hedge(was, is))];
}

function titles(of: readonly string[], tag: "ins" | "del"): ElementContent[] {
  return of.flatMap((title, i) => [
    ...(i === 0 ? [] : [text("; ")]),
    h(tag, [h("cite", [h("bdi", [title || words.emptyTitle])])]),
  ]);
}

function answerLink({ id, text: answer }: Side, { topic, after, linkTo }: ChangesView): Element {
  return h("a", { href: `${linkTo(versionPath(topic, after))}#${id}` }, [h("q", [answer])]);
}

/** Links to where it stands, in each version that has it, e.g. `v4 v5`. */
function placesOf(sides: readonly PlacedSide[]): ElementContent[] {
  const links = sides.flatMap(({ place, version: { number } }): ElementContent[] => {
    if (place === undefined) return [];
    const title = words.inVersion(number);
    return [text(" "), h("a", { href: place.href, title }, [words.shortVersion(number)])];
  });
  return links.length === 0 ? [] : [h("span.places", links)];
}

function headingIn({ section }: Side, { before }: ChangesView): string {
  const found = before.tree.sections.find(({ name }) => name === section);
  return found?.heading ?? words.otherSections;
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
