import type { Site, Topic, Version } from "../model/topic.ts";
import { CliError } from "./cli-error.ts";
import type { ReadTopic } from "./read.ts";
import type { ReadText } from "./read-text.ts";

/** What the settings say of a site as a whole. */
export interface SiteSettings extends Omit<Site, "title" | "topics"> {
  /** Undefined: the title of its one topic, else `Briefings`. */
  readonly title: string | undefined;
}

/**
 * The site that some topics make: the texts that the command was given, without drafts. The texts
 * have been checked and have no errors.
 */
export function assembleSite(read: readonly ReadTopic[], settings: SiteSettings): Site {
  const topics = read.flatMap((topic) => assembleTopic(topic) ?? []).sort(newestFirst);
  if (topics.length === 0) throw new CliError("Nothing to build: every version is a draft");
  const [only, second] = topics;
  const title = settings.title ?? (only && !second ? only.title : "Briefings");
  return { ...settings, title, topics };
}

/** The drafts among the texts that the command was given, which no site shows. */
export function draftsIn(read: readonly ReadTopic[]): readonly ReadText[] {
  return read.flatMap(({ texts }) => texts.filter((text) => text.isNamed && isDraft(text)));
}

function assembleTopic({ slug, facts, publication, texts }: ReadTopic): Topic | undefined {
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

function newestFirst(a: Topic, b: Topic): number {
  const [x, y] = [publishedOf(a), publishedOf(b)];
  if (x !== y) return x < y ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function publishedOf({ versions }: Topic): string {
  return versions.at(-1)?.tree.header.published?.value.instant ?? "";
}
