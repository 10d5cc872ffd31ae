import type { Block, BlockOf } from "../model/blocks.ts";
import type { Citation, Marker, Prose } from "../model/prose.ts";
import { type BriefingTree, blocksOf, type Section } from "../model/tree.ts";
import { type ClaimsByProse, claimsByProse } from "./claims.ts";
import { clausesOf, openingOf, sharedClausesOf } from "./clauses.ts";
import { formatDate } from "./dates.ts";
import { numbered } from "./places.ts";
import { onceSpoken, words } from "./words.ts";

/** One citation of a source, as both ends of the link between them show it. */
export interface CitationUse {
  readonly number: string;
  /** From 1, in reading order among the citations of the source. */
  readonly nth: number;
  readonly citation: Citation;
  /** The heading of its section. */
  readonly section: string;
  /** e.g. `Narrative, paragraph 2`, `Timeline, 22 May 2026`. */
  readonly where: string;
  /** The words it stands behind; never empty. */
  readonly clause: string;
}

/** Every citation that has a source, from either end. */
export interface CitationIndex {
  /** By the number of the source, in reading order. */
  readonly bySource: ReadonlyMap<string, readonly CitationUse[]>;
  readonly byCitation: ReadonlyMap<Citation, CitationUse>;
}

/** Numbers the citations of a briefing; those without a source are in no index. */
export const indexCitations = onceSpoken((tree: BriefingTree): CitationIndex => {
  const bySource = new Map<string, CitationUse[]>(
    blocksOf(tree, "source").map(({ number }) => [number, []]),
  );
  const byCitation = new Map<Citation, CitationUse>();
  for (const { citation, ...place } of citedPlaces(tree)) {
    const { number } = citation;
    const uses = bySource.get(number);
    if (uses === undefined) continue;
    const use = { number, nth: uses.length + 1, citation, ...place };
    uses.push(use);
    byCitation.set(citation, use);
  }
  return { bySource, byCitation };
});

type CitedPlace = Omit<CitationUse, "number" | "nth">;

function* citedPlaces(tree: BriefingTree): Generator<CitedPlace> {
  const claims = claimsByProse(tree);
  for (const section of tree.sections) {
    for (const { block, place } of numbered(section.blocks)) {
      const where = whereIs(block, place, section);
      for (const { marker, clause } of clauseReaders[block.type](block as never, claims)) {
        for (const citation of marker.citations) {
          yield { citation, section: section.heading, where, clause };
        }
      }
    }
  }
}

/** The words that say where a block stands. */
function whereIs(block: Block, place: number, { heading, name, blocks }: Section): string {
  const entry = (of: string) => words.entry(heading, of);
  if (block.type === "event") return entry(formatDate(block.date));
  if (block.type === "perspective") return entry(openingOf(block.holder.plain) || String(place));
  if (block.type !== "paragraph") return entry(String(place));
  if (blocks.length === 1) return heading;
  return name === "openQuestions" ? entry(String(place)) : words.paragraph(heading, place);
}

interface MarkedClause {
  readonly marker: Marker;
  readonly clause: string;
}

const clauseReaders: {
  [Type in Block["type"]]: (block: BlockOf<Type>, claims: ClaimsByProse) => MarkedClause[];
} = {
  paragraph: ({ prose }, claims) => inlineClauses(prose, claims),
  event: ({ prose }, claims) => withMarkers(prose, sharedClausesOf(prose, claims.get(prose) ?? [])),
  perspective: ({ holder, stance, evolution }, claims) =>
    [holder, ...stance, ...evolution].flatMap((prose) => inlineClauses(prose, claims)),
  tension: ({ prose, list }, claims) => [
    ...inlineClauses(prose, claims),
    ...list.map((marker) => ({ marker, clause: openingOf(prose.plain) || marker.value })),
  ],
  source: () => [],
  unreadable: () => [],
};

function inlineClauses(prose: Prose, claims: ClaimsByProse): MarkedClause[] {
  return withMarkers(prose, clausesOf(prose, claims.get(prose) ?? []));
}

function withMarkers({ markers }: Prose, clauses: readonly string[]): MarkedClause[] {
  return markers.map((marker, i) => ({ marker, clause: clauses[i] ?? marker.value }));
}
