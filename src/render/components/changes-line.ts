import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Topic, Version } from "../../model/topic.ts";
import type { LinkTo } from "../links.ts";
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

/** What the latest version changed; where there is only one, nothing. */
export function changedLast(topic: Topic, linkTo: LinkTo): Element | undefined {
  const latest = latestOf(topic);
  const { before } = neighboursOf(topic, latest);
  if (before === undefined) return undefined;
  const note = shortNote(noteBetween(topic, before, latest));
  return h("p.changed", line(words.changedLast, note, linkTo(changesPath(topic, latest))));
}

function line(label: Element | string, note: string, href: string): ElementContent[] {
  const link = h("a", { href }, [words.allChangesLink]);
  return h("span", [label, " ", note, " ", link]).children;
}
