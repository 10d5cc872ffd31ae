import { z } from "zod";

// What changed between two versions: `sitrep diff --format json`, and what the pages show.

export const Entity = z.enum([
  "claim",
  "event",
  "perspective",
  "tension",
  "question",
  "source",
  "figure",
]);
export type Entity = z.infer<typeof Entity>;

export const ChangeKind = z.enum([
  "added",
  "removed",
  "reworded",
  "figure",
  "citations",
  "hedge",
  "moved",
  "split",
  "merged",
  "renamed",
  "redated",
  "stance",
  "evolution",
  "answered",
  "resolved",
  "renumbered",
  "retitled",
  "unchanged",
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** How much a change matters: what is claimed, on what evidence, in which words, by which number. */
export const Grade = z.enum(["material", "evidence", "wording", "numbering"]);
export type Grade = z.infer<typeof Grade>;

const number = z.union([z.int(), z.string()]);

/** One thing in one of the two versions. */
export const Side = z.object({
  id: z.string(),
  section: z.string(),
  line: z.int().min(1),
  text: z.string(),
  number: number.optional(),
  holder: z.string().optional(),
  date: z.string().optional(),
  surface: z.string().optional(),
  value: z.union([z.number(), z.string(), z.tuple([z.number(), z.number()])]).optional(),
});
export type Side = z.infer<typeof Side>;

/** Null where there is none; a list for a split or a merge. */
const Sides = z.union([Side, z.array(Side)]).nullable();

const Details = z.object({
  /** Sources that a claim gained or lost, by title. */
  gained: z.array(z.string()).optional(),
  lost: z.array(z.string()).optional(),
  /** The words that say how sure a claim is, e.g. `reportedly`. */
  hedgesBefore: z.array(z.string()).optional(),
  hedgesAfter: z.array(z.string()).optional(),
  /** The claim that answers a question, or resolves a tension. */
  answer: Side.optional(),
  /** What this number, now given to another source, meant before. */
  numberMeant: z.string().optional(),
  /** What a figure measures, in words of the text, e.g. `death toll`. */
  quantity: z.string().optional(),
});

export const Change = z.object({
  entity: Entity,
  kinds: z.array(ChangeKind).min(1),
  grade: Grade,
  before: Sides,
  after: Sides,
  /** How alike the two sides are, 0 to 1; null where there is one side only. */
  score: z.number().min(0).max(1).nullable(),
  details: Details,
});
export type Change = z.infer<typeof Change>;
