import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Topic, Version } from "../../model/topic.ts";
import type { LinkTo } from "../links.ts";
import type { TopicCard } from "../topic-card.ts";
import { latestOf, neighboursOf } from "../topics.ts";
import { words } from "../words.ts";
import { shortNote } from "./changes-note.ts";
import { changesPath, sincePath } from "./changes-paths.ts";
import { noteBetween } from "./changes-view.ts";

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

/** What the latest version of a topic changed against the one before, in a line. */
export function noteOfLatest(topic: Topic, before: Version): string {
  return shortNote(noteBetween(topic, before, latestOf(topic)));
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
