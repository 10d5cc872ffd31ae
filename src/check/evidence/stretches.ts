import { once } from "../../history/once.ts";
import { type Block, proseOf } from "../../model/blocks.ts";
import { type Citation, type Prose, plainPlaces } from "../../model/prose.ts";
import type { BriefingTree, Claim } from "../../model/tree.ts";

/** Words of a sentence with the run of citations behind them, if there is one. */
export interface Stretch {
  readonly section: Claim["section"];
  readonly block: Block;
  readonly sentence: Sentence;
  /** Back to the run before it or to the start of the sentence, without citation markers. */
  readonly words: string;
  /** Where they stand in the sentence. */
  readonly start: number;
  readonly citations: readonly Citation[];
  /** Whether the run is a tension's own list, which stands for all of the tension. */
  readonly isList: boolean;
}

/** A sentence, or an event as a whole, since its clauses share their citations. */
export interface Sentence {
  readonly plain: string;
}

/** All running text cut into stretches, in reading order. Worked out once for a text. */
export const stretchesOf = once((tree: BriefingTree): readonly Stretch[] => {
  const claims = new Map<Prose, Claim[]>();
  for (const claim of tree.claims) {
    const known = claims.get(claim.prose);
    if (known) known.push(claim);
    else claims.set(claim.prose, [claim]);
  }
  return tree.sections.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) => {
      const section: Claim["section"] = name ?? "otherSections";
      const inline = proseOf(block).flatMap((prose) =>
        sentencesOf(block, prose, claims.get(prose) ?? []).flatMap((bounds) =>
          stretchesIn(prose, bounds).map((stretch) => ({ section, block, ...stretch })),
        ),
      );
      return [...inline, ...listOf(block, section)];
    }),
  );
});

/** Where a sentence stands in the text of its passage, and which of the prose's markers are its own. */
interface Bounds {
  readonly start: number;
  readonly end: number;
}

function sentencesOf(block: Block, prose: Prose, claims: readonly Claim[]): readonly Bounds[] {
  const isWhole = block.type === "event" || claims.length === 0;
  return isWhole ? [{ start: 0, end: prose.passage.text.length }] : claims;
}

type Words = Pick<Stretch, "sentence" | "words" | "start" | "citations" | "isList">;

/** One walk along the markers of a sentence; `from` and `to` are places in the plain words. */
function stretchesIn(prose: Prose, { start, end }: Bounds): Words[] {
  const plainAt = plainPlaces(prose);
  const [first, last] = [plainAt(start), plainAt(end)];
  const whole = prose.plain.slice(first, last);
  const sentence = { plain: whole.trim() };
  const indent = whole.length - whole.trimStart().length;
  const startOf = (words: string) =>
    Math.max(0, from - first + (words.length - words.trimStart().length) - indent);
  const found: Words[] = [];
  let from = first;
  let run: { words: string; start: number; citations: Citation[] } | null = null;
  const finish = () => {
    if (run) found.push({ sentence, isList: false, ...run });
    run = null;
  };
  for (const marker of markersBetween(prose, start, end)) {
    const to = plainAt(marker.position?.start.offset ?? 0);
    const words = prose.plain.slice(from, to);
    if (run === null || HAS_WORDS.test(words)) {
      finish();
      run = HAS_WORDS.test(words)
        ? { words: words.trim(), start: startOf(words), citations: [] }
        : { words: sentence.plain, start: 0, citations: [] };
    }
    for (const citation of marker.citations) run.citations.push(citation);
    from = to;
  }
  finish();
  const rest = prose.plain.slice(from, last);
  if (HAS_WORDS.test(rest)) {
    const start = startOf(rest);
    found.push({ sentence, isList: false, words: rest.trim(), start, citations: [] });
  }
  return found;
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Found by binary search, since a prose may have many sentences and many markers. */
function* markersBetween({ markers }: Prose, start: number, end: number) {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.position?.start.offset ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  for (let nth = low; nth < markers.length; nth++) {
    const marker = markers[nth];
    if (marker === undefined || (marker.position?.start.offset ?? 0) >= end) return;
    yield marker;
  }
}

function listOf(block: Block, section: Stretch["section"]): Stretch[] {
  if (block.type !== "tension" || block.list.length === 0) return [];
  const { plain } = block.prose;
  const citations = block.list.flatMap((marker) => marker.citations);
  return [{ section, block, sentence: { plain }, words: plain, start: 0, citations, isList: true }];
}
