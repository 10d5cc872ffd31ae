// Placeholder of the lead until helper-3's module replaces this file: overwrite it.
import type { Span } from "../model/span.ts";
export function splitSentences(plain: string, lang = "en"): Span[] {
  return [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(plain)].map((s) => ({ start: s.index, end: s.index + s.segment.trimEnd().length }));
}
