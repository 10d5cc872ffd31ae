import { english, type SectionName, sectionNames, type Vocabulary } from "../model/sections.ts";

/** What headings of a language are called. */
export interface Headings {
  /** The section that a heading names, in any case, with or without a colon. */
  readonly nameOf: (line: string) => SectionName | undefined;
  /** The section whose name a line is but for a letter, e.g. `Tension`. */
  readonly meantBy: (line: string) => SectionName | undefined;
}

/** The headings of a vocabulary; the English names are known beside those of another language. */
export function headingsOf(vocabulary: Vocabulary): Headings {
  const names = new Map<string, SectionName>();
  for (const { headings } of [english, vocabulary]) {
    for (const name of sectionNames) names.set(normalise(headings[name]), name);
  }
  const longest = Math.max(...[...names.keys()].map((name) => name.length)) + 40;
  return {
    nameOf: (line) => (line.length > longest ? undefined : names.get(normalise(line))),
    meantBy: (line) => {
      if (line.length > longest) return undefined;
      const heading = normalise(line);
      return [...names].find(([name]) => name.length > 4 && isOneEditAway(heading, name))?.[1];
    },
  };
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

/** Whether one letter more, less or other makes one word of the other. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = (word: string, skipped: number) => word.slice(start + skipped);
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  return rest(longer, 1) === rest(shorter, longer.length === shorter.length ? 1 : 0);
}

/** Whether a line of the text form could name a holder: no whole sentence, and no list item. */
export function looksLikeHolder(line: string): boolean {
  if (line.length > 400) return false;
  const text = line.replace(/\s*\[[\d,\s–-]+\]/g, "").trim();
  return (
    text.length <= 120 &&
    text.split(/\s+/).length <= 14 &&
    !ENDS_A_SENTENCE.test(text.replace(/(?<!\p{L})(?:\p{Lu}\p{L}{0,3}\.)+$/u, ""))
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
