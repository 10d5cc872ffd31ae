import type { Element } from "hast";
import { historyOf } from "../../history/topic-history.ts";
import type { Event } from "../../model/blocks.ts";
import { openingOf } from "../clauses.ts";
import { formatDate } from "../dates.ts";
import { h } from "../element.ts";
import { isAddedLate } from "../events.ts";
import { type Dot, timelinePicture } from "../pictures/timeline-picture.ts";
import type { VersionView } from "../version-view.ts";
import { words } from "../words.ts";

/** An event, where it is told, and what its dot says of it. */
export interface PicturedEvent {
  readonly event: Event;
  readonly href: string;
  readonly marks: Readonly<Partial<Record<EventMark, boolean>>>;
}

const MARKS = ["new", "late", "gone"] as const;
export type EventMark = (typeof MARKS)[number];

/** Events as a picture, and what its marks mean; nothing where too few have a day. */
export function timelineFigure(
  events: readonly PicturedEvent[],
  version: number,
): Element | undefined {
  const picture = timelinePicture(events.flatMap(dotOf));
  if (picture === undefined) return undefined;
  const { element, dense } = picture;
  const key = MARKS.filter((mark) => events.some(({ marks }) => marks[mark]));
  const caption = [
    ...(dense ? [words.pictures.denseScale(dense.from, dense.to, dense.times), " "] : []),
    ...key.map((mark) => h("span.key", { className: `is-${mark}` }, [meaningOf(mark, version)])),
  ];
  const figcaption = caption.length === 0 ? undefined : h("figcaption.facts", caption);
  return h("figure.picture", [element, figcaption]);
}

function dotOf({ event, href, marks }: PicturedEvent): Dot[] {
  const { date, prose } = event;
  if (date.value === null) return [];
  const title = `${formatDate(date)}: ${openingOf(prose.plain) || words.emptyTitle}`;
  return [
    {
      date: date.value,
      href,
      title,
      marks: MARKS.filter((mark) => marks[mark]).map((mark) => `is-${mark}`),
    },
  ];
}

function meaningOf(mark: EventMark, version: number): string {
  const { isNew, isLate, isGone } = words.pictures;
  return { new: isNew(version), late: isLate, gone: isGone }[mark];
}

/** The events of a version as a picture: which it brought, and which of them late. */
export function versionTimeline(events: readonly Event[], view: VersionView): Element | undefined {
  const { topic, version, ids } = view;
  const at = topic.versions.indexOf(version);
  const since = new Map(
    historyOf(topic)
      .lineages.filter(({ entity }) => entity === "event")
      .flatMap(({ members }) => {
        const member = members.find((each) => each.at === at);
        return member ? [[member.thing.span.start, members[0]?.at ?? at] as const] : [];
      }),
  );
  const pictured = events.map((event): PicturedEvent => {
    const first = since.get(event.span.start) ?? at;
    const isNew = first === at && at > 0;
    const marks = { new: isNew, late: isNew && isAddedLate(event.date, first, topic) };
    return { event, href: `#${ids.get(event)}`, marks };
  });
  return timelineFigure(pictured, version.number);
}
