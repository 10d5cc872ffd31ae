import type { z } from "zod";
import type { Diagnostic } from "./diagnostic.ts";
import type { PublicationRecord } from "./publication.ts";
import { foldTitle } from "./title.ts";
import type {
  TopicExemption as Exemption,
  TopicFacts as Facts,
  SourceFacts as Source,
  VocabularySettings as Words,
} from "./topic-schema.ts";
import type { BriefingTree } from "./tree.ts";

/** What a text form cannot say of a source; `title` says which source is meant. */
export type SourceFacts = z.infer<typeof Source>;

/** A warning that a team has looked at and lets stand. */
export type TopicExemption = z.infer<typeof Exemption>;

/** The headings and cue words of texts in another language. */
export type VocabularySettings = z.infer<typeof Words>;

/** `topic.yaml`, beside the versions of a topic. Every key may be left out. */
export type TopicFacts = z.infer<typeof Facts>;

/** One version of a topic's text, as read from its file. */
export interface Version {
  /** The path as messages show it, e.g. `briefings/china-ai/v8.txt`. */
  readonly file: string;
  readonly number: number;
  readonly tree: BriefingTree;
  /** What a check found in it, where its page is to show that. */
  readonly findings?: readonly Diagnostic[];
}

/** A subject followed over time, with all versions of its text. */
export interface Topic {
  /** Its path segment, e.g. `china-ai`. */
  readonly slug: string;
  /** As the latest version has it, unless `topic.yaml` sets another. */
  readonly title: string;
  readonly facts: TopicFacts;
  /** What it has on record as published; left out: nothing is known of that. */
  readonly publication?: PublicationRecord;
  /** Oldest first; never empty. */
  readonly versions: readonly [Version, ...Version[]];
  /** Shown to who writes it, at every save: what takes long and only a reader sees is left out. */
  readonly isPreview?: true;
}

/** What the pages of a site have in common, whatever its topics. */
export interface SiteFrame {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Where the site will be, without a slash at its end, e.g. `https://example.org/reports`. */
  readonly url: string | null;
  /** Its path on a server whose name is not known, e.g. `/reports`; left out: that of `url`. */
  readonly base?: string;
}

/** What is made into pages. */
export interface Site extends SiteFrame {
  /** The topic with the newest version first. */
  readonly topics: readonly Topic[];
}

/** A file of the built site; the path counts from its root, e.g. `china-ai/v8/index.html`. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** What `topic.yaml` says of the source with this title. */
export function factsOf(facts: TopicFacts, title: string): SourceFacts | undefined {
  if (facts.sources === undefined) return undefined;
  const { words } = foldTitle(title);
  return facts.sources.find((source) => foldTitle(source.title).words === words);
}
