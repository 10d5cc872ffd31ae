import { english, type SectionName, sectionNames, type Vocabulary } from "../model/sections.ts";

/**
 * Finds the section that a heading names, in any case, with or without a colon; the English names
 * are known beside those of another language.
 */
export function headingReader(vocabulary: Vocabulary): (line: string) => SectionName | undefined {
  const names = new Map<string, SectionName>();
  for (const { headings } of [english, vocabulary]) {
    for (const name of sectionNames) names.set(normalise(headings[name]), name);
  }
  const longest = Math.max(...[...names.keys()].map((name) => name.length));
  return (line) => (line.length > longest + 40 ? undefined : names.get(normalise(line)));
}

function normalise(heading: string): string {
  return heading
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s?[:：]$/, "")
    .replace(/[’ʼ]/g, "'")
    .toLowerCase();
}

const MARKER = /\[\d/;
const ENDS_A_SENTENCE = /[\p{Sentence_Terminal}…;,][\p{Pe}\p{Pf}"']*$/u;
const BEGINS_LIKE_A_NAME = /^[\p{Lu}\p{Lt}\p{Lo}"'“‘«(¿¡]/u;

/**
 * Whether a line of the text form could head a section that we do not know: a few words that begin
 * with a capital and do not end a sentence, e.g. `Methodology` or `What to watch`.
 */
export function looksLikeHeading(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= 60 &&
    text.split(/\s+/).length <= 7 &&
    BEGINS_LIKE_A_NAME.test(text) &&
    !ENDS_A_SENTENCE.test(text) &&
    !MARKER.test(text)
  );
}

// What documents call their sections, and nobody is called.
const USUAL = new Set(
  [
    "abstract|annex|appendix|assessment|assumptions|background|bottom line|caveats|conclusion",
    "conclusions|confidence|context|data|definitions|discussion|executive summary|findings",
    "forecast|gaps|glossary|implications|indicators|introduction|key findings|key judgments",
    "key judgements|limitations|method|methodology|methods|next steps|notes|outlook|overview",
    "recommendations|references|risks|scenarios|scope|scope note|sources and methods|summary",
    "takeaways|what to watch|what next|watch list|further reading",
  ].flatMap((line) => line.split("|")),
);

/** Whether a line is what sections are usually called, e.g. `Methodology`. */
export function isUsualHeading(line: string): boolean {
  return line.length <= 40 && USUAL.has(normalise(line));
}

/** Whether a line of the text form could name a holder: no whole sentence, and no list item. */
export function looksLikeHolder(line: string): boolean {
  if (line.length > 400) return false;
  const text = line.replace(/\s*\[[\d,\s–-]+\]/g, "").trim();
  return (
    text.length <= 120 &&
    text.split(/\s+/).length <= 14 &&
    !ENDS_A_SENTENCE.test(text.replace(/\b\p{L}{1,4}\.$/u, "")) &&
    !/^\p{Ll}/u.test(text)
  );
}

/** The label of an evolution: `Evolution:`, in Markdown also `**Evolution:**`. */
export function evolutionLabel({ evolution }: Vocabulary): RegExp {
  const words = [evolution, english.evolution].map(literally).join("|");
  return new RegExp(`^[*_]{0,3}(?:${words})[*_]{0,3}\\s?[:：][*_]{0,3}\\s*`, "i");
}

function literally(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace(/\s+/g, "\\s+");
}
