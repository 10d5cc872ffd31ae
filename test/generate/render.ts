import type { Form } from "../../src/model/tree.ts";
import type { Domain } from "./domains.ts";
import type { KnownMarker, KnownProse, Markup, Part, Sentence } from "./known.ts";

/** A claim as it must be found, its place counted from the start of its prose. */
interface RenderedClaim {
  readonly text: string;
  readonly citations: readonly (number | string)[];
  readonly at: number;
}

export interface RenderedProse {
  readonly text: string;
  readonly plain: string;
  readonly citations: readonly (number | string)[];
  readonly claims: readonly RenderedClaim[];
}

/** Running text as a form writes it, and all that must be read from it. */
export function renderProse(prose: KnownProse, domain: Domain, form: Form): RenderedProse {
  const claims: RenderedClaim[] = [];
  let text = "";
  for (const sentence of prose) {
    if (text !== "") text += domain.space;
    const written = writeSentence(sentence, domain, form);
    claims.push({ text: written, citations: distinct(markersOf(sentence)), at: text.length });
    text += written;
  }
  return {
    text,
    plain: prose.map(plainSentence).join(domain.space),
    citations: distinct(prose.flatMap(markersOf)),
    claims,
  };
}

/** The numbers of some markers in order of appearance, each once. */
export function distinct(markers: readonly KnownMarker[]): (number | string)[] {
  return [...new Set(markers.flatMap(({ numbers }) => numbers))];
}

function markersOf({ parts, late }: Sentence): KnownMarker[] {
  return [...parts.flatMap(({ markers }) => markers), ...late];
}

function writeSentence({ parts, end, late }: Sentence, { space }: Domain, form: Form): string {
  const written = parts.map(
    (part) => part.lead + writeWords(part, form) + writeRun(part.markers, space),
  );
  return written.join("") + end + writeRun(late, space);
}

/** A run of markers behind the space that parts it from the words; nothing where it is empty. */
export function writeRun(markers: readonly KnownMarker[], space: string): string {
  return markers.length === 0 ? "" : space + markers.map(({ written }) => written).join("");
}

function plainSentence({ parts, end }: Sentence): string {
  return parts.map(({ lead, words }) => lead + words).join("") + end;
}

const markups: Record<Markup, (words: string) => string> = {
  strong: (words) => `**${escapeMarks(words)}**`,
  emphasis: (words) => `*${escapeMarks(words)}*`,
  code: (words) => `\`${words}\``,
  link: (words) => `[${escapeMarks(words)}](https://l.example/page_(1)?a=*b*)`,
};

function writeWords({ words, markup }: Part, form: Form): string {
  if (form === "text") return words;
  return markup ? markups[markup](words) : escapeMarks(words);
}

/** Literal words in Markdown: every character that could be a mark is escaped. */
export function escapeMarks(words: string): string {
  return words.replace(/[\\`*_[\]<>&#!~|]/g, "\\$&");
}
