import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Change, Side } from "../../model/change.ts";
import type { Version } from "../../model/topic.ts";
import { blocksOf } from "../../model/tree.ts";
import { versionPath } from "../topics.ts";
import { words } from "../words.ts";
import { bracketed } from "./changes-renumbering.ts";
import { type ChangesView, sidesOf } from "./changes-view.ts";
import { inlineDiff } from "./word-diff.ts";

/** One change: what it concerns, the words before and after, and what else is different. */
export function changeItem(change: Change, view: ChangesView): Element {
  const befores = sidesOf(change.before);
  const afters = sidesOf(change.after);
  const [before] = befores;
  const [after] = afters;
  const isCouple = befores.length === 1 && afters.length === 1;
  return h("li.change", { id: view.ids.get(change), className: `entity-${change.entity}` }, [
    ...labelOf(before, after),
    ...(isCouple && before && after
      ? [textOf(before, after), ...evolutionOf(change, before, after, view)]
      : [
          ...befores.map((side) => wholeOf(side, afters.length > 0)),
          ...afters.map((side) => wholeOf(side, false)),
        ]),
    ...factsOf(change, view),
  ]);
}

/** Of a split or a merge, what was is parted from what is. */
function wholeOf(side: Side, isReplaced: boolean): Element {
  const words = side.text === "" ? "…" : side.text;
  return h("p", { dir: "auto" }, [...numberOf(side), isReplaced ? h("del", [words]) : words]);
}

function textOf(before: Side, after: Side): Element {
  return h("p", { dir: "auto" }, [...numberOf(after), ...inlineDiff(before.text, after.text)]);
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
  return [
    h("p.evolution", { dir: "auto" }, [
      h("span.label", [view.after.tree.vocabulary.evolution]),
      " ",
      ...inlineDiff(was, is),
    ]),
  ];
}

function evolutionIn({ tree }: Version, { holder }: Side): string {
  const block = blocksOf(tree, "perspective").find((each) => each.holder.plain === holder);
  return block?.evolution.map(({ plain }) => plain).join(" ") ?? "";
}

/** What the words do not show. */
function factsOf({ kinds, details, before }: Change, view: ChangesView): Element[] {
  const [was] = sidesOf(before);
  const { gained = [], lost = [], hedgesBefore, hedgesAfter, answer } = details;
  const facts: (ElementContent[] | undefined)[] = [
    kinds.includes("moved") && was ? [text(words.movedFrom(headingIn(was, view)))] : undefined,
    hedgesBefore && hedgesAfter ? [text(words.hedge(hedgesBefore, hedgesAfter))] : undefined,
    gained.length > 0 ? [text(`${words.gained} `), ...titles(gained)] : undefined,
    lost.length > 0 ? [text(`${words.lost} `), ...titles(lost)] : undefined,
    answer ? [text(`${words.answeredBy} `), answerLink(answer, view)] : undefined,
  ];
  return facts.flatMap((fact) => (fact ? [h("p.facts", fact)] : []));
}

function titles(of: readonly string[]): ElementContent[] {
  return of.flatMap((title, i) => [
    ...(i === 0 ? [] : [text("; ")]),
    h("cite", [h("bdi", [title || words.emptyTitle])]),
  ]);
}

function answerLink({ id, text: answer }: Side, { topic, after, linkTo }: ChangesView): Element {
  return h("a", { href: `${linkTo(versionPath(topic, after))}#${id}` }, [h("q", [answer])]);
}

function headingIn({ section }: Side, { before }: ChangesView): string {
  const found = before.tree.sections.find(({ name }) => name === section);
  return found?.heading ?? words.otherSections;
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
