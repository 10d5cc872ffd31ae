import { z } from "zod";

/** A BCP 47 language tag, e.g. `fr` or `pt-BR`. */
export const LanguageTag = z
  .string()
  .refine(isLanguageTag, { error: "a language tag such as `fr`" });

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
