import type { SectionName } from "../../src/model/sections.ts";
import type { Domain } from "./domains.ts";

// The known model: what a generated briefing says, before it is written in either form.

/** A bracket and the numbers it stands for, e.g. `[1–3]` and 1, 2, 3. */
export interface KnownMarker {
  readonly written: string;
  readonly numbers: readonly (number | string)[];
}

export type Markup = "strong" | "emphasis" | "code" | "link";

/** Some words of a sentence, with what parts them from the words before, and the markers behind. */
export interface Part {
  readonly lead: string;
  readonly words: string;
  /** Shown where the form has markup. */
  readonly markup?: Markup;
  readonly markers: readonly KnownMarker[];
}

/** A claim; `late` are the markers behind its full stop. */
export interface Sentence {
  readonly parts: readonly Part[];
  readonly end: string;
  readonly late: readonly KnownMarker[];
}

export type KnownProse = readonly Sentence[];

export interface KnownEvent {
  readonly date: string;
  readonly prose: KnownProse;
}

export interface KnownPerspective {
  readonly holder: Sentence;
  readonly stance: KnownProse;
  readonly evolution: KnownProse | null;
}

export interface KnownTension {
  readonly prose: KnownProse;
  readonly list: readonly KnownMarker[];
}

export interface KnownSource {
  readonly number: number;
  readonly title: string;
  readonly feed: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

export type ProseSection = Extract<
  SectionName,
  "what" | "whyItMatters" | "openQuestions" | "narrative"
>;

export interface Known extends Readonly<Record<ProseSection, readonly KnownProse[]>> {
  readonly domain: Domain;
  readonly title: string;
  readonly hasHistory: boolean;
  readonly version: number;
  /** As a header writes it, and as the model has it. */
  readonly published: { readonly written: string; readonly instant: string };
  readonly items: { readonly written: string; readonly value: number } | null;
  readonly timeline: readonly KnownEvent[];
  readonly perspectives: readonly KnownPerspective[];
  readonly tensions: readonly KnownTension[];
  readonly sources: readonly KnownSource[];
}
