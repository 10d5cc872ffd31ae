import { z } from "zod";
import { comparableWords } from "./content-id.ts";

const words = z.string().trim().min(1);
const Names = z.record(words, z.array(words).min(1)).superRefine(refuseSharedNames);

/** Other names of holders and outlets, by the name that each is best known by. */
export const Aliases = z.strictObject({
  holders: Names.optional(),
  outlets: Names.optional(),
});

/** No name may stand for two: neither twice as an alias nor as the alias of one and the name of another. */
function refuseSharedNames(
  names: Readonly<Record<string, readonly string[]>>,
  context: z.RefinementCtx<Readonly<Record<string, readonly string[]>>>,
): void {
  const owners = new Map(Object.keys(names).map((name) => [comparableWords(name), name]));
  for (const [name, others] of Object.entries(names)) {
    for (const [nth, other] of others.entries()) {
      const owner = owners.get(comparableWords(other));
      if (owner === undefined) owners.set(comparableWords(other), name);
      else {
        context.addIssue({
          code: "custom",
          path: [name, nth],
          input: other,
          message: `a name that does not stand for \`${owner}\` already`,
        });
      }
    }
  }
}
