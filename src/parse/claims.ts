import type { Block } from "../model/blocks.ts";
import { contentId } from "../model/content-id.ts";
import { citationsOf, type Marker, type Prose, placeOfPlain, spanIn } from "../model/prose.ts";
import { type Span, slice } from "../model/span.ts";
import type { Claim, Section } from "../model/tree.ts";
import { placeOf } from "./inline.ts";
import { splitSentences } from "./sentences.ts";

/** A claim that has not been given its id. */
type Sentence = Omit<Claim, "id">;

/** The claims of some sections, in reading order; no two have one id. */
export function claimsOf(sections: readonly Section[], lang: string | undefined): Claim[] {
  const sentences = sections.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) => sentencesOf(block, name ?? "otherSections", lang)),
  );
  const seen = new Map<string, number>();
  return sentences.map((sentence) => {
    const id = contentId("c", sentence.plain);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return { id: nth === 1 ? id : `${id}-${nth}`, ...sentence };
  });
}

function sentencesOf(
  block: Block,
  section: Claim["section"],
  lang: string | undefined,
): Sentence[] {
  switch (block.type) {
    case "paragraph":
    case "event":
      return sentencesIn(block.prose, section, lang);
    case "perspective":
      return [...block.stance, ...block.evolution].flatMap((prose) =>
        sentencesIn(prose, section, lang),
      );
    case "tension":
      return withList(sentencesIn(block.prose, section, lang), block.list);
    default:
      return [];
  }
}

/** The list of a tension stands after its last sentence's end, and so belongs to it. */
function withList(sentences: readonly Sentence[], list: readonly Marker[]): Sentence[] {
  const last = sentences.at(-1);
  if (!last) return [];
  const cited = new Set(last.citations.map(({ number }) => number));
  const listed = citationsOf({ markers: list }).filter(({ number }) => !cited.has(number));
  return [...sentences.slice(0, -1), { ...last, citations: [...last.citations, ...listed] }];
}

function sentencesIn(
  prose: Prose,
  section: Claim["section"],
  lang: string | undefined,
): Sentence[] {
  const { passage, plain } = prose;
  return boundsIn(prose, splitSentences(plain, lang)).map(({ sentence, start, end, markers }) => ({
    section,
    prose,
    start,
    end,
    span: spanIn(passage, start, end),
    text: passage.text.slice(start, end),
    plain: slice(plain, sentence),
    citations: citationsOf({ markers }),
  }));
}

/** A sentence of the plain words, and where it stands in the text with the markers it owns. */
interface Bounds extends Span {
  readonly sentence: Span;
  readonly markers: readonly Marker[];
}

/**
 * The sentences of some prose in its text. What stands between two of them goes to the first as
 * far as its last marker (`denied it. [5][6] Then …`), and from there to the next white space.
 */
function boundsIn({ passage, markers, ...prose }: Prose, sentences: readonly Span[]): Bounds[] {
  const bounds: Bounds[] = [];
  let start = 0;
  let nextMarker = 0;
  sentences.forEach((sentence, nth) => {
    const next = sentences[nth + 1];
    const firstMarker = nextMarker;
    let behind = placeOfPlain(prose, sentence.end - 1) + 1;
    const limit = next ? placeOfPlain(prose, next.start) : passage.text.length;
    for (; nextMarker < markers.length; nextMarker++) {
      const place = placeOf(markers[nextMarker] as Marker);
      if (place.start >= limit) break;
      behind = Math.max(behind, place.end);
    }
    const between = passage.text.slice(behind, limit);
    const end = next ? limit - (/\S*$/.exec(between)?.[0].length ?? 0) : limit;
    const text = passage.text.slice(start, end).trimEnd();
    bounds.push({
      sentence,
      start,
      end: start + text.length,
      markers: markers.slice(firstMarker, nextMarker),
    });
    start = end;
  });
  return bounds;
}
