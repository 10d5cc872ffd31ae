import type { Element, ElementContent } from "hast";
import type { Lineage } from "../../history/lineage.ts";
import type { Event } from "../../model/blocks.ts";
import { separated } from "../components/facts-line.ts";
import { nothingYet } from "../components/lineage-list.ts";
import { versionAndDay, versionLinks } from "../components/lineage-versions.ts";
import { wordings } from "../components/lineage-wordings.ts";
import { dateElement } from "../components/time.ts";
import {
  type EventMark,
  type PicturedEvent,
  timelineFigure,
} from "../components/timeline-figure.ts";
import { dataBlock } from "../data-block.ts";
import { formatDate } from "../dates.ts";
import { h } from "../element.ts";
import { eventOf, isAddedLate } from "../events.ts";
import type { LineageView } from "../lineage-view.ts";
import { topicPages } from "../topic-pages.ts";
import { latestOf, versionPath } from "../topics.ts";
import { words } from "../words.ts";

/** Every event that a version knew of, in order of date, with since when it is known. */
export const timeline = topicPages("timeline", (view) => {
  const { current, gone } = view.lineagesOf("event");
  const events = [...current, ...gone].flatMap((lineage) => datedOf(lineage, view));
  if (events.length === 0) return [nothingYet(words.across.noEvents)];
  return [
    ...asKnownAt(view),
    timelineOf(events, view),
    h("section.lineages.events", [
      h("h2", [words.across.events, " ", h("span.count", [String(events.length)])]),
      h(
        "ol",
        events
          .sort((a, b) => compare(dayOf(a.event), dayOf(b.event)))
          .map((dated) => h("li", { id: view.idOf(dated.lineage) }, eventItem(dated, view))),
      ),
    ]),
    ...forScript(events, view),
  ];
});

interface Dated {
  readonly lineage: Lineage;
  /** As the last version that has it tells it. */
  readonly event: Event;
}

/** All of them as a picture: which came last, which came late, and which are told no more. */
function timelineOf(events: readonly Dated[], view: LineageView): Element | undefined {
  const latest = view.topic.versions.length - 1;
  const pictured = events.map(({ lineage, event }): PicturedEvent => {
    const first = lineage.members[0]?.at ?? 0;
    const marks: Record<EventMark, boolean> = {
      new: first === latest && latest > 0,
      late: isAddedLate(event.date, first, view.topic),
      gone: (lineage.members.at(-1)?.at ?? 0) < latest,
    };
    return { event, href: `#${view.idOf(lineage)}`, marks };
  });
  return timelineFigure(pictured, latestOf(view.topic).number);
}

function datedOf(lineage: Lineage, view: LineageView): Dated[] {
  const last = lineage.members.at(-1);
  const event = last && eventOf(last, view);
  return event ? [{ lineage, event }] : [];
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
        isAddedLate(event.date, first, view.topic) ? lateness(event, first, view) : undefined,
        isGone ? words.across.closedIn(versionAndDay(last + 1, view)) : undefined,
        versionLinks(lineage, view),
      ]),
    ),
    ...redatings(lineage, view),
    wordings(lineage, view),
  ];
  return shown.filter((each) => each !== undefined);
}

/** e.g. `added late: 14 days after it happened` */
function lateness({ date }: Event, first: number, view: LineageView): Element {
  const published = view.versionAt(first).tree.header.published?.value.instant.slice(0, 10);
  const days =
    published === undefined || date.value === null
      ? undefined
      : Math.round((Date.parse(published) - Date.parse(date.value.last)) / DAY);
  return h("strong", [words.across.addedLate(days)]);
}

const DAY = 24 * 60 * 60 * 1000;

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

/**
 * The timeline as each version had it: links to their pages, which `assets/timeline.js` answers on
 * this one.
 */
function asKnownAt(view: LineageView): Element[] {
  const { versions } = view.topic;
  if (versions.length < 2) return [];
  const links = versions.map((version, at) => {
    const { tree, ids } = view.pageAt(at);
    const section = tree.sections.find(({ blocks }) => blocks.some(({ type }) => type === "event"));
    const fragment = section === undefined ? "" : `#${ids.get(section)}`;
    const href = `${view.linkTo(versionPath(view.topic, version))}${fragment}`;
    const dataAt = section === undefined ? undefined : at;
    return h("li", [h("a", { href, dataAt }, [words.version(version.number)])]);
  });
  return [
    h("nav.across.lineages.as-known", { ariaLabel: words.across.asKnown }, [
      h("span.label", [words.across.asKnown]),
      h("ul", [
        ...links,
        h("li", { hidden: true }, [h("a", { dataAt: "all" }, [words.across.knownByAll])]),
      ]),
      h("p.facts", { role: "status" }),
    ]),
  ];
}

/** Not deferred, so that the page is shown at once as its address asks. */
function forScript(events: readonly Dated[], view: LineageView): Element[] {
  if (view.topic.versions.length < 2) return [];
  return [
    dataBlock("timeline-data", knownData(events, view)),
    h("script", { src: view.linkTo("assets/timeline.js") }),
  ];
}

/** For each version what the page says of it; for each event how it was told, where that changed. */
function knownData(events: readonly Dated[], view: LineageView) {
  const { versions } = view.topic;
  const total = events.length;
  return {
    versions: versions.map(({ number }, at) => {
      const known = events.filter(({ lineage }) => lineage.members.some((each) => each.at === at));
      const told = words.across.knownThen(versionAndDay(at, view), known.length, total);
      return { number, told };
    }),
    events: Object.fromEntries(
      events.map(({ lineage }) => [view.idOf(lineage), tellings(lineage, view)]),
    ),
  };
}

/** How an event was told from a version on; nothing more than that where it is gone. */
function tellings({ members }: Lineage, view: LineageView) {
  return members.flatMap((member, nth) => {
    const [before, after] = [members[nth - 1], members[nth + 1]];
    const { at, thing } = member;
    const isSame =
      before?.at === at - 1 &&
      before.thing.plain === thing.plain &&
      before.thing.date === thing.date;
    const event = isSame ? undefined : eventOf(member, view);
    const told = event
      ? [{ at, date: formatDate(event.date), day: dayOf(event), text: event.prose.plain }]
      : [];
    const isLast = after?.at !== at + 1 && at + 1 < view.topic.versions.length;
    return isLast ? [...told, { at: at + 1 }] : told;
  });
}
