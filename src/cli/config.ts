import { z } from "zod";
import { VocabularySettings } from "../model/topic-schema.ts";
import { LanguageTag } from "../site/language.ts";
import { validate } from "../site/mistakes.ts";
import { Address, BasePath } from "./address.ts";
import { levels, mistakesInLevels } from "./levels.ts";
import { Theme } from "./theme.ts";

const words = z.string().trim().min(1);

export const Config = z.strictObject({
  title: words.optional(),
  description: words.optional(),
  lang: LanguageTag.optional(),
  url: Address.optional(),
  base: BasePath.optional(),
  briefings: words.optional(),
  templates: words.optional(),
  out: words.optional(),
  rules: z.record(z.string(), z.enum(levels)).optional(),
  theme: Theme.optional(),
  ...VocabularySettings.shape,
});
/** The settings of a site, as `sitrep.config.*` has them after validation. */
export type Config = z.infer<typeof Config>;

/** The settings in some value, or in our words all that is wrong with it. */
export function parseConfig(value: unknown): {
  readonly config: Config;
  readonly mistakes: readonly string[];
} {
  const { value: config = {}, mistakes = [] } = validate(Config, value);
  const inLevels = mistakesInLevels(config.rules ?? {}).map(
    (mistake) => `In \`rules\`: ${mistake}`,
  );
  return { config, mistakes: [...mistakes.map(({ message }) => message), ...inLevels] };
}
