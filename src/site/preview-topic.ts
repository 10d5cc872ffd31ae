import type { Diagnostic } from "../model/diagnostic.ts";
import type { LineStarts } from "../model/span.ts";
import type { Topic, Version } from "../model/topic.ts";
import { topicFeed } from "../render/machines/feeds.ts";
import { placeFinder, previewTopicPages, versionShownAt } from "../render/preview.ts";
import { searchPartOf } from "../render/search-part.ts";
import { type Making, twinsOfTopic } from "./plan.ts";
import type { ReadTopic } from "./read.ts";
import type { ReadText } from "./read-text.ts";
import type { SiteFile } from "./write.ts";

/** A finding of a preview, with the element of the page that it concerns. */
export interface PlacedFinding extends Diagnostic {
  readonly id: string | undefined;
}

/**
 * The topic that some texts make. Drafts belong to it, since a preview is for those who write them.
 * A text whose version cannot be read is shown as it was read last, if it ever was.
 */
export function previewTopic(
  read: ReadTopic,
  lastReadable: Map<string, ReadText>,
): Topic | undefined {
  for (const text of read.texts) {
    if (text.tree.header.version !== null) lastReadable.set(text.file, text);
  }
  const versions = read.texts
    .flatMap(({ file }) => versionOf(lastReadable.get(file)))
    .sort((a, b) => a.number - b.number)
    .filter(({ number }, nth, all) => all[nth - 1]?.number !== number);
  const [first, ...rest] = versions;
  if (first === undefined) return undefined;
  const { slug, facts, publication } = read;
  const title = facts.title ?? (rest.at(-1) ?? first).tree.header.title?.value ?? slug;
  const record = publication?.record;
  return {
    slug,
    title,
    facts,
    versions: [first, ...rest],
    isPreview: true,
    ...(record && record.entries.length > 0 ? { publication: record } : {}),
  };
}

function versionOf(text: ReadText | undefined): Version[] {
  const number = text?.tree.header.version?.value;
  return text === undefined || number === undefined ? [] : [{ ...text, number }];
}

/** The files of a topic, each made when it is asked for. */
export function topicFiles(
  topic: Topic,
  making: Making,
): { find(path: string): SiteFile["content"] | undefined } {
  const pages = previewTopicPages(topic, making.frame, making.template);
  let twins: ReadonlyMap<string, SiteFile["content"]> | undefined;
  return {
    find(path) {
      const page = pages.get(path);
      if (page) return page();
      if (path.endsWith(".html")) return undefined;
      if (path.startsWith("search/"))
        return contentIn(searchPartOf(topic, making.frame).files, path);
      const feed = topicFeed(topic, making.frame);
      if (path === feed.path) return feed.content;
      twins ??= new Map([...twinsOfTopic(topic)].map(({ path, content }) => [path, content]));
      return twins.get(path);
    },
  };
}

function contentIn(files: readonly SiteFile[], path: string): SiteFile["content"] | undefined {
  return files.find((file) => file.path === path)?.content;
}

/**
 * What is found in the text that a page shows, each at its place. On a page that shows no text, or
 * all texts, only errors are told; those of a text without a version are told everywhere.
 */
export function findingsAt(
  path: string,
  read: ReadTopic,
  topic: Topic | undefined,
  check: (topic: ReadTopic) => readonly Diagnostic[],
): PlacedFinding[] {
  const version = topic && versionShownAt(path, topic);
  const shown = read.texts.find(
    ({ file, tree }) => version?.file === file && version.tree === tree,
  );
  const isAsked = (text: ReadText) =>
    version === undefined || text.file === version.file || text.tree.header.version === null;
  const texts = read.texts.map((text) => ({ ...text, isNamed: isAsked(text) }));
  const asked = new Set(texts.filter(({ isNamed }) => isNamed).map(({ file }) => file));
  const placeOf = topic && version && shown && placeFinder(topic, version);
  return check({ ...read, texts })
    .filter(({ file, severity }) => file !== null && asked.has(file) && isTold(file, severity))
    .map((diagnostic) => {
      const isHere = shown !== undefined && diagnostic.file === shown.file;
      const offset = offsetOf(diagnostic, shown?.tree.lineStarts ?? []);
      return { ...diagnostic, id: isHere ? placeOf?.(offset) : undefined };
    });

  function isTold(file: string, severity: Diagnostic["severity"]): boolean {
    return severity === "error" || file === version?.file;
  }
}

function offsetOf({ line, column }: Diagnostic, lineStarts: LineStarts): number {
  return (lineStarts[line - 1] ?? 0) + column - 1;
}
