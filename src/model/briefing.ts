import { z } from "zod";
import { Diagnostic } from "./diagnostic-schema.ts";
import { sectionNames } from "./sections.ts";
import { figureKinds } from "./tree.ts";

// The published model: what `sitrep parse` prints and what lies beside every version on the site.
// Other programs rely on these names; the JSON Schema of the site is made from them.

const line = z.int().min(1).describe("The line in the file, from 1.");
const column = z.int().min(1).describe("The column in UTF-16 units, from 1.");
const number = z
  .union([z.int().min(0), z.string()])
  .describe("The number of a source; a string where it is written otherwise, e.g. `01`.");
const citations = z.array(number).describe("In order of appearance, each once.");
const text = z.string().describe("As written, citation markers included.");
const plain = z.string().describe("The words alone, without markup and citation markers.");
const section = z.enum([...sectionNames, "otherSections"]);

const Block = z.object({ text, plain, citations, line });

const Event = z.object({
  date: z.string().describe("As written, e.g. `2026-05-06`, `2026-05`, `Q1 2026`."),
  ...Block.shape,
});

const Perspective = z.object({
  holder: z.string(),
  stance: z.string(),
  evolution: z.string().nullable().describe("Without its label."),
  citations,
  line,
});

const Tension = z.object({
  text: z.string().describe("As written, without the trailing list."),
  plain,
  citations: citations.describe("The inline ones, then what only the list adds."),
  listed: z.array(number).describe("The trailing list as written."),
  line,
});

const Source = z.object({
  number,
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  feed: z.string().nullable().describe("Where it was collected."),
  date: z.string().nullable().describe("As written."),
  line,
});

const Claim = z.object({
  id: z.string().describe("Made from its words, so it survives renumbering."),
  section,
  text,
  citations,
  line,
  column,
});

const Figure = z.object({
  surface: z.string().describe("As written, e.g. `$16.2B`."),
  kind: z.enum(figureKinds),
  value: z.union([z.number(), z.string(), z.tuple([z.number(), z.number()])]),
  unit: z.string(),
  section,
  line,
  column,
});

const OtherSection = z.object({ heading: z.string(), blocks: z.array(Block) });

export const Briefing = z.object({
  schemaVersion: z.literal(1),
  form: z.enum(["text", "markdown"]),
  title: z.string().nullable(),
  version: z.int().min(1).max(999999).nullable(),
  published: z.string().nullable().describe("ISO 8601 in UTC; null where it cannot be read."),
  items: z.int().min(0).nullable(),
  lang: z.string().optional(),
  draft: z.boolean().optional(),
  what: z.array(Block),
  whyItMatters: z.array(Block),
  openQuestions: z.array(Block),
  narrative: z.array(Block),
  timeline: z.array(Event),
  perspectives: z.array(Perspective),
  tensions: z.array(Tension),
  sources: z.array(Source),
  claims: z.array(Claim),
  figures: z.array(Figure),
  otherSections: z.array(OtherSection),
  diagnostics: z.array(Diagnostic),
});
export type Briefing = z.infer<typeof Briefing>;
