import { z } from "zod";

const words = z.string().trim().min(1);

/** One thing of one version: by the words it begins with, or of a source by its number. */
const PinnedThing = z.strictObject({
  version: z.int().min(1),
  text: words.optional(),
  number: z.int().min(0).optional(),
  holder: words.optional(),
});
export type PinnedThing = z.infer<typeof PinnedThing>;

/** What analysts say of two versions: that two things are one, or, with a null, that a thing is none. */
export const Pin = z
  .strictObject({
    entity: z.enum(["claim", "question", "event", "perspective", "tension", "source"]),
    before: PinnedThing.nullable(),
    after: PinnedThing.nullable(),
    reason: words,
  })
  .superRefine((pin, context) => {
    for (const side of ["before", "after"] as const) {
      const thing = pin[side];
      if (thing === null || isNamed(thing, pin.entity)) continue;
      context.addIssue({ code: "custom", path: [side], input: thing, message: names[pin.entity] });
    }
    const { before, after } = pin;
    if (before === null && after === null) {
      const message = "`before` or `after` to say what is meant, and the other may be `null`";
      context.addIssue({ code: "custom", path: ["after"], input: null, message });
    } else if (before && after && before.version >= after.version) {
      const message = `a version later than ${before.version}, which is \`before\``;
      const path = ["after", "version"];
      context.addIssue({ code: "custom", path, input: after.version, message });
    }
  });
export type Pin = z.infer<typeof Pin>;

const names: { readonly [Name in Pin["entity"]]: string } = {
  claim: "its `version` and `text`, the first words of the claim",
  question: "its `version` and `text`, the first words of the question",
  event: "its `version` and `text`, the first words of the event without its date",
  tension: "its `version` and `text`, the first words of the tension",
  perspective: "its `version` and `holder`",
  source: "its `version` and either `number` or `text`, the first words of its title",
};

function isNamed({ text, number, holder }: PinnedThing, entity: Pin["entity"]): boolean {
  const given = [text, number, holder].filter((name) => name !== undefined);
  if (given.length !== 1) return false;
  if (entity === "perspective") return holder !== undefined;
  return text !== undefined || (entity === "source" && number !== undefined);
}
