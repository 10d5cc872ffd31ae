/**
 * The sections of a briefing, in the order in which they are written.
 * The key names the section in JSON and in code; `heading` is its name in a text (a topic may set
 * another); `holds` is what its blocks are.
 */
export const Sections = {
  what: { heading: "What", holds: "paragraph" },
  whyItMatters: { heading: "Why it matters", holds: "paragraph" },
  openQuestions: { heading: "Open questions", holds: "paragraph" },
  narrative: { heading: "Narrative", holds: "paragraph" },
  timeline: { heading: "Timeline", holds: "event" },
  perspectives: { heading: "Perspectives", holds: "perspective" },
  tensions: { heading: "Tensions", holds: "tension" },
  sources: { heading: "Sources", holds: "source" },
} as const;

export type SectionName = keyof typeof Sections;

export const sectionNames = Object.keys(Sections) as readonly SectionName[];

/** The words by which a text is read: the headings of its sections and the label of an evolution. */
export interface Vocabulary {
  readonly headings: Readonly<Record<SectionName, string>>;
  readonly evolution: string;
}

/** The words of an English text. */
export const english: Vocabulary = {
  headings: Object.fromEntries(
    sectionNames.map((name) => [name, Sections[name].heading]),
  ) as Record<SectionName, string>,
  evolution: "Evolution",
};

/** The words of a German text. */
const german: Vocabulary = {
  headings: {
    what: "Worum es geht",
    whyItMatters: "Warum es wichtig ist",
    openQuestions: "Offene Fragen",
    narrative: "Zusammenhang",
    timeline: "Zeitleiste",
    perspectives: "Positionen",
    tensions: "Widersprüche",
    sources: "Quellen",
  },
  evolution: "Entwicklung",
};

const vocabularies: ReadonlyMap<string, Vocabulary> = new Map([
  ["en", english],
  ["de", german],
]);

/**
 * The words of a text in a language, by its BCP 47 tag: the English ones where no others are known.
 * `vocabulary` stays where it is no language's own but has been set, or where no language is named.
 */
export function vocabularyFor(
  lang: string | null | undefined,
  vocabulary: Vocabulary = english,
): Vocabulary {
  if (lang == null || ![...vocabularies.values()].includes(vocabulary)) return vocabulary;
  return vocabularies.get(lang.split("-", 1)[0]?.toLowerCase() ?? "") ?? english;
}
