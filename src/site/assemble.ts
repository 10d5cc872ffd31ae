import type { Site, Topic, Version } from "../model/topic.ts";
import type { ReadTopic } from "./read.ts";
import type { ReadText } from "./read-text.ts";

/** What the settings say of a site as a whole. */
export interface SiteSettings extends Omit<Site, "title" | "topics"> {
  /** Undefined: the title of its one topic, else `Briefings`. */
  readonly title: string | undefined;
}

/** The drafts among the texts that the command was given, which no site shows. */
export function draftsIn(read: readonly ReadTopic[]): readonly ReadText[] {
  return read.flatMap(({ texts }) => texts.filter((text) => text.isNamed && isDraft(text)));
}

/**
 * The topic that the texts make which the command was given, without drafts; undefined if nothing is
 * left. The texts have been checked and have no errors.
 */
export function assembleTopic({ slug, facts, publication, texts }: ReadTopic): Topic | undefined {
  const [first, ...rest] = texts
    .filter((text) => text.isNamed && !isDraft(text))
    .map(assembleVersion)
    .filter(isFirstOfItsNumber);
  if (first === undefined) return undefined;
  const latest = rest.at(-1) ?? first;
  const title = facts.title ?? latest.tree.header.title?.value ?? slug;
  const record = publication && publication.record.entries.length > 0 ? publication.record : null;
  return {
    slug,
    title,
    facts,
    versions: [first, ...rest],
    ...(record === null ? {} : { publication: record }),
  };
}

function assembleVersion({ file, tree }: ReadText): Version {
  const number = tree.header.version?.value;
  if (number === undefined) throw new Error(`${file} has no version, yet no error was reported`);
  return { file, number, tree };
}

/** The texts of one version are the same, or an error was reported: the first will do. */
function isFirstOfItsNumber({ number }: Version, nth: number, versions: readonly Version[]) {
  return versions[nth - 1]?.number !== number;
}

function isDraft({ tree }: ReadText): boolean {
  return tree.header.draft;
}
