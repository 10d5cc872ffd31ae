import { type SectionName, sectionNames, type Vocabulary } from "../model/sections.ts";
import type { VocabularySettings } from "../model/topic.ts";
import { CliError } from "./cli-error.ts";

/**
 * The words by which texts are read, where some settings replace a few of them. No heading may
 * stand for two sections; `file`, which holds the settings, is named if one does.
 */
export function withSettings(
  vocabulary: Vocabulary,
  settings: VocabularySettings,
  file: string,
): Vocabulary {
  const { sections, cues } = settings;
  if (sections === undefined && cues === undefined) return vocabulary;
  const pairs = sectionNames.map(
    (name) => [name, sections?.[name] ?? vocabulary.headings[name]] as const,
  );
  refuseSharedHeadings(pairs, file);
  return {
    // Every section name is among the pairs.
    headings: Object.fromEntries(pairs) as Vocabulary["headings"],
    evolution: cues?.evolution ?? vocabulary.evolution,
  };
}

function refuseSharedHeadings(
  pairs: readonly (readonly [SectionName, string])[],
  file: string,
): void {
  const owners = new Map<string, SectionName>();
  for (const [name, heading] of pairs) {
    const key = heading.normalize("NFC").toLowerCase();
    const owner = owners.get(key);
    if (owner !== undefined) {
      throw new CliError(
        `${file}: \`sections.${owner}\` and \`sections.${name}\` have the same heading \`${heading}\``,
      );
    }
    owners.set(key, name);
  }
}
