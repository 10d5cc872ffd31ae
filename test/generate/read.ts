import { briefingOf } from "../../src/export/briefing.ts";
import type { Point } from "../../src/model/span.ts";
import type { ParseOptions } from "../../src/parse/briefing.ts";
import { parseBriefing } from "../../src/parse/briefing.ts";
import type { Domain } from "./domains.ts";
import type { Expected } from "./write.ts";

/** How a topic in the language of a domain has its texts read. */
export function readingOf({ vocabulary, lang }: Domain): ParseOptions {
  return { vocabulary, lang };
}

/** The fields of the published model that a generated briefing knows of itself. */
export function readKnown(text: string, options: ParseOptions): Expected {
  const { schemaVersion, diagnostics, figures, otherSections, claims, ...briefing } = briefingOf(
    parseBriefing(text, options),
  );
  return { ...briefing, claims: claims.map(({ id, ...claim }) => claim) };
}

/** What must be read where a variant has moved the lines of the canonical text. */
export function moveExpected(expected: Expected, place: (point: Point) => Point): Expected {
  const move = <T extends { readonly line: number }>(item: T): T =>
    "column" in item
      ? { ...item, ...place(item as T & Point) }
      : { ...item, line: place({ line: item.line, column: 1 }).line };
  return {
    ...expected,
    what: expected.what.map(move),
    whyItMatters: expected.whyItMatters.map(move),
    openQuestions: expected.openQuestions.map(move),
    narrative: expected.narrative.map(move),
    timeline: expected.timeline.map(move),
    perspectives: expected.perspectives.map(move),
    tensions: expected.tensions.map(move),
    sources: expected.sources.map(move),
    claims: expected.claims.map(move),
  };
}
