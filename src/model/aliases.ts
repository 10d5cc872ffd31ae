import type { z } from "zod";
import type { Aliases as Schema } from "./aliases-schema.ts";
import { comparableWords } from "./content-id.ts";

/** Other names of holders and outlets, by the name that each is best known by. */
export type Aliases = z.infer<typeof Schema>;

/**
 * Gives all names of one holder, or of one outlet, the same key, and others another: two names mean
 * the same where `keyOf(a) === keyOf(b)`. Case, marks and spacing make no difference, and what is
 * no alias is its own key.
 */
export function nameKeys(names: Aliases["outlets"]): (name: string) => string {
  const keys = new Map(
    Object.entries(names ?? {}).flatMap(([name, others]) =>
      others.map((other) => [comparableWords(other), comparableWords(name)] as const),
    ),
  );
  return (name) => {
    const key = comparableWords(name);
    return keys.get(key) ?? key;
  };
}
