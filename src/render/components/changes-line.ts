import type { Element, ElementContent } from "hast";
import type { Clause } from "../../history/note.ts";
import type { Topic, Version } from "../../model/topic.ts";
import { h } from "../element.ts";
import type { LinkTo } from "../links.ts";
import type { TopicCard } from "../topic-card.ts";
import { latestOf, neighboursOf } from "../topics.ts";
import { words } from "../words.ts";
import { shortNote } from "./changes-note.ts";
import { changesPath, sincePath } from "./changes-paths.ts";
import { noteBetween, sidesOf } from "./changes-view.ts";

/** What a version changed against the one before it, in a line that leads to all of it. */
export function changedSince(topic: Topic, version: Version, linkTo: LinkTo): Element | undefined {
  const { before } = neighboursOf(topic, version);
  if (before === undefined) return undefined;
  const note = shortNote(noteBetween(topic, before, version));
  const label = h("strong", [words.changedSince(before.number)]);
  return h("p.changed", line(label, note, linkTo(changesPath(topic, version))));
}

/** What has changed since an old version. */
export function sinceThen(topic: Topic, version: Version, linkTo: LinkTo): Element {
  const note = shortNote(noteBetween(topic, version, latestOf(topic)));
  return h("span.changed", line(words.sinceThen, note, linkTo(sincePath(topic, version))));
}

/**
 * What the latest version of a topic changed against the one before, in a line: what happened first,
 * how much was written after it.
 */
export function noteOfLatest(topic: Topic, before: Version): string {
  const note = noteBetween(topic, before, latestOf(topic));
  return shortNote(note.toSorted((a, b) => Number(tellsFigure(b)) - Number(tellsFigure(a))));
}

/** Whether a clause says what a figure is now, not only that some changed. */
function tellsFigure({ text, changes }: Clause): boolean {
  return changes.some(({ entity, after }) => {
    const digits = sidesOf(after).flatMap(({ surface }) => surface?.match(/\d[\d.,]*/) ?? []);
    return entity === "figure" && digits.some((each) => text.includes(each));
  });
}

/** What a topic's latest version changed, from its card; where there is only one, nothing. */
export function changedLast({ changed }: TopicCard, linkTo: LinkTo): Element | undefined {
  if (changed === undefined) return undefined;
  return h("p.changed", line(words.changedLast, changed.note, linkTo(changed.page)));
}

function line(label: Element | string, note: string, href: string): ElementContent[] {
  const link = h("a", { href }, [words.allChangesLink]);
  return h("span", [label, " ", note, " ", link]).children;
}
