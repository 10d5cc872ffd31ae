import { z } from "zod";
import { Aliases } from "./aliases-schema.ts";
import { Pin } from "./pins.ts";
import { type SectionName, sectionNames } from "./sections.ts";

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

/** A warning that a team has looked at and lets stand. */
export const TopicExemption = z.strictObject({
  rule: words,
  reason: words,
  version: z.int().optional(),
  number: z.int().optional(),
  expires: z.iso.date().optional(),
});

const sectionHeadings = Object.fromEntries(
  sectionNames.map((name) => [name, words.optional()]),
) as Record<SectionName, z.ZodOptional<typeof words>>;

/** The headings and cue words of texts in another language. */
export const VocabularySettings = z.strictObject({
  sections: z.strictObject(sectionHeadings).optional(),
  cues: z.strictObject({ evolution: words.optional() }).optional(),
});

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
