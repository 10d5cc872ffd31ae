import type { Block, Event } from "../model/blocks.ts";
import { isBefore, type PartialDate } from "../model/dates.ts";
import type { Edit } from "../model/diagnostic.ts";
import type { Span } from "../model/span.ts";
import type { BriefingTree, Section } from "../model/tree.ts";

/** An event whose date the calendar has. */
export type DatedEvent = Event & { readonly date: { readonly value: PartialDate } };

export function isDated(block: Block): block is DatedEvent {
  return block.type === "event" && block.date.value !== null;
}

/**
 * The edits that bring the events of a section into order of time, each with the comments above it.
 * Only what is out of order moves. Undefined where the section holds other things too, where
 * an order that the rule reports may stand, and where there are too many events.
 */
export function sortedTimeline(
  tree: BriefingTree,
  { blocks, headingSpan }: Section,
  rule: string,
): Edit[] | undefined {
  const events = blocks.filter(isDated);
  const last = events.at(-1)?.span.end ?? 0;
  const mayStand = tree.exemptions.some(
    (exemption) =>
      exemption.rule === rule &&
      exemption.span.start >= headingSpan.end &&
      exemption.span.start < last,
  );
  if (mayStand || events.length < blocks.length || events.length > MOST_SORTED) return undefined;
  const spans = wholeSpans(tree, headingSpan.end, events);
  if (spans === undefined) return undefined;
  return inOrder(events).flatMap((event, nth) => {
    const from = spans.get(event);
    const to = spans.get(events[nth] ?? event);
    if (!from || !to || from === to) return [];
    return [{ span: to, text: tree.text.slice(from.start, from.end) }];
  });
}

// Each is compared with all others, as a month that is neither before nor behind its days demands.
const MOST_SORTED = 2000;

/** Each event goes before the first that is later; a month is neither before nor behind its days. */
function inOrder(events: readonly DatedEvent[]): DatedEvent[] {
  const sorted: DatedEvent[] = [];
  let latest: DatedEvent | undefined;
  for (const event of events) {
    const isLate = latest !== undefined && isBefore(event.date.value, latest.date.value);
    const place = isLate
      ? sorted.findIndex((other) => isBefore(event.date.value, other.date.value))
      : sorted.length;
    sorted.splice(place, 0, event);
    if (!latest || latest.date.value.first < event.date.value.first) latest = event;
  }
  return sorted;
}

/** Events with the exemptions that stand above them; undefined where other words are between. */
function wholeSpans(
  { text, exemptions }: BriefingTree,
  top: number,
  events: readonly DatedEvent[],
): Map<DatedEvent, Span> | undefined {
  const spans = new Map<DatedEvent, Span>();
  let behind = top;
  let nth = exemptions.findIndex(({ span }) => span.start >= behind);
  for (const event of events) {
    let start: number | undefined;
    let gap = "";
    for (; nth >= 0; nth++) {
      const comment = exemptions[nth]?.span;
      if (comment === undefined || comment.start >= event.span.start) break;
      gap += text.slice(behind, comment.start);
      start ??= comment.start;
      behind = comment.end;
    }
    gap += text.slice(behind, event.span.start);
    if (gap.trim() !== "") return undefined;
    spans.set(event, { start: start ?? event.span.start, end: event.span.end });
    behind = event.span.end;
  }
  return spans;
}
