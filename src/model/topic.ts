import { z } from "zod";
import { Aliases } from "./aliases.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { Pin } from "./pins.ts";
import type { PublicationRecord } from "./publication.ts";
import { type SectionName, sectionNames } from "./sections.ts";
import { foldTitle } from "./title.ts";
import type { BriefingTree } from "./tree.ts";

const words = z.string().trim().min(1);

/** What a text form cannot say of a source; `title` says which source is meant. */
export const SourceFacts = z.strictObject({
  title: words,
  url: z.url({ protocol: /^https?$/ }).optional(),
  archive: z.url({ protocol: /^https?$/ }).optional(),
  publisher: words.optional(),
  kind: words.optional(),
  reliability: words.optional(),
  status: z.enum(["retracted", "corrected"]).optional(),
});
export type SourceFacts = z.infer<typeof SourceFacts>;

/** A warning that a team has looked at and lets stand. */
export const TopicExemption = z.strictObject({
  rule: words,
  reason: words,
  version: z.int().optional(),
  number: z.int().optional(),
  expires: z.iso.date().optional(),
});
export type TopicExemption = z.infer<typeof TopicExemption>;

const sectionHeadings = Object.fromEntries(
  sectionNames.map((name) => [name, words.optional()]),
) as Record<SectionName, z.ZodOptional<typeof words>>;

/** The headings and cue words of texts in another language. */
export const VocabularySettings = z.strictObject({
  sections: z.strictObject(sectionHeadings).optional(),
  cues: z.strictObject({ evolution: words.optional() }).optional(),
});
export type VocabularySettings = z.infer<typeof VocabularySettings>;

/** `topic.yaml`, beside the versions of a topic. Every key may be left out. */
export const TopicFacts = z.strictObject({
  title: words.optional(),
  description: words.optional(),
  language: words.optional(),
  ...VocabularySettings.shape,
  aliases: Aliases.optional(),
  sources: z.array(SourceFacts).optional(),
  pins: z.array(Pin).optional(),
  exemptions: z.array(TopicExemption).optional(),
});
export type TopicFacts = z.infer<typeof TopicFacts>;

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
  const { words } = foldTitle(title);
  return facts.sources?.find((source) => foldTitle(source.title).words === words);
}
