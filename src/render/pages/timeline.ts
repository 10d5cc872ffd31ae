import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Lineage, Member } from "../../history/lineage.ts";
import type { Event } from "../../model/blocks.ts";
import { blocksOf } from "../../model/tree.ts";
import { separated } from "../components/facts-line.ts";
import { nothingYet } from "../components/lineage-list.ts";
import { versionAndDay, versionLinks } from "../components/lineage-versions.ts";
import { wordings } from "../components/lineage-wordings.ts";
import { dateElement } from "../components/time.ts";
import { formatDate } from "../dates.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { versionPath } from "../topics.ts";
import { words } from "../words.ts";

/** Every event that a version knew of, in order of date, with since when it is known. */
export const timeline = topicPages("timeline", (view) => {
  const { current, gone } = view.lineagesOf("event");
  const events = [...current, ...gone].flatMap((lineage) => datedOf(lineage, view));
  if (events.length === 0) return [nothingYet(words.across.noEvents)];
  return [
    asKnownAt(view),
    h("section.lineages", [
      h("h2", [words.across.events, " ", h("span.count", [String(events.length)])]),
      h(
        "ol",
        events
          .sort((a, b) => compare(dayOf(a.event), dayOf(b.event)))
          .map((dated) => h("li", { id: view.idOf(dated.lineage) }, eventItem(dated, view))),
      ),
    ]),
  ];
});

interface Dated {
  readonly lineage: Lineage;
  /** As the last version that has it tells it. */
  readonly event: Event;
}

function datedOf(lineage: Lineage, view: LineageView): Dated[] {
  const last = lineage.members.at(-1);
  const event = last && eventOf(last, view);
  return event ? [{ lineage, event }] : [];
}

function eventOf({ at, thing }: Member, view: LineageView): Event | undefined {
  const { tree } = view.versionAt(at);
  return blocksOf(tree, "event").find(({ span }) => span.start === thing.span.start);
}

/** Where an event stands among others; one whose date cannot be read comes last. */
function dayOf({ date }: Event): string {
  return date.value === null ? "~" : `${date.value.first} ${date.value.last}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function eventItem({ lineage, event }: Dated, view: LineageView): ElementContent[] {
  const { members } = lineage;
  const first = members[0]?.at ?? 0;
  const last = members.at(-1)?.at ?? 0;
  const isGone = last < view.topic.versions.length - 1;
  const shown = [
    h("p.at", [dateElement(event.date)]),
    h("p.wording", { dir: "auto" }, [event.prose.plain || words.emptyTitle]),
    h(
      "p.facts",
      separated([
        words.across.knownSince(versionAndDay(first, view)),
        isAddedLate(event, first, view) ? h("strong", [words.across.addedLate]) : undefined,
        isGone ? words.across.closedIn(versionAndDay(last + 1, view)) : undefined,
        versionLinks(lineage, view),
      ]),
    ),
    ...redatings(lineage, view),
    wordings(lineage, view),
  ];
  return shown.filter((each) => each !== undefined);
}

/** Whether an event had passed when a version was published that did not have it yet. */
function isAddedLate({ date }: Event, first: number, view: LineageView): boolean {
  if (first === 0 || date.value === null) return false;
  const published = view.versionAt(first - 1).tree.header.published?.value;
  return published !== undefined && date.value.last < published.instant.slice(0, 10);
}

function redatings({ members }: Lineage, view: LineageView): Element[] {
  return members.flatMap((member, nth) => {
    const before = members[nth - 1];
    if (before === undefined || before.thing.date === member.thing.date) return [];
    const [from, to] = [before, member].map((each) => {
      const event = eventOf(each, view);
      return event ? formatDate(event.date) : "";
    });
    const { number } = view.versionAt(member.at);
    return [h("p.evidence", [words.across.redated(number, from ?? "", to ?? "")])];
  });
}

/** The timeline as each version had it, which its page shows. */
function asKnownAt(view: LineageView): Element {
  const links = view.topic.versions.flatMap((version, at) => {
    const { tree, ids } = view.pageAt(at);
    const section = tree.sections.find(({ blocks }) => blocks.some(({ type }) => type === "event"));
    if (section === undefined) return [];
    const href = `${view.linkTo(versionPath(view.topic, version))}#${ids.get(section)}`;
    return [h("li", [h("a", { href }, [words.version(version.number)])])];
  });
  return h("nav.across.lineages", { ariaLabel: words.across.asKnown }, [
    h("span.label", [words.across.asKnown]),
    h("ul", links),
  ]);
}
