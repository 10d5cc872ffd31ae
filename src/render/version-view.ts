import type { Block, Source } from "../model/blocks.ts";
import type { Topic, Version } from "../model/topic.ts";
import { type BriefingTree, blocksOf, type Section } from "../model/tree.ts";
import { type CitationIndex, indexCitations } from "./citation-index.ts";
import { blockId, distinctIds, eventId, sectionId } from "./ids.ts";
import type { LinkTo } from "./links.ts";
import { numbered } from "./places.ts";
import { proseRenderer, type RenderProse } from "./prose.ts";

/** A version and all that its components share. */
export interface VersionView {
  readonly topic: Topic;
  readonly version: Version;
  readonly tree: BriefingTree;
  readonly citations: CitationIndex;
  /** By number; where two have one, the first. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The ids of sections and of blocks that can be linked to. */
  readonly ids: ReadonlyMap<Section | Block, string>;
  readonly renderProse: RenderProse;
  readonly linkTo: LinkTo;
}

export function viewVersion(topic: Topic, version: Version, linkTo: LinkTo): VersionView {
  const { tree } = version;
  const citations = indexCitations(tree);
  const renderProse = proseRenderer(tree, citations);
  const sources = sourcesIn(tree);
  return { topic, version, tree, citations, sources, ids: idsIn(tree), renderProse, linkTo };
}

function sourcesIn(tree: BriefingTree): Map<string, Source> {
  const lastFirst = blocksOf(tree, "source").toReversed();
  return new Map(lastFirst.map((source) => [source.number, source]));
}

function idsIn({ sections }: BriefingTree): Map<Section | Block, string> {
  const distinct = distinctIds();
  const ids = new Map<Section | Block, string>();
  sections.forEach((section, i) => {
    ids.set(section, distinct(sectionId(section.name, i + 1)));
    for (const { block, place } of numbered(section.blocks)) {
      const id = idOf(block, section, place);
      if (id !== undefined) ids.set(block, distinct(id));
    }
  });
  return ids;
}

function idOf(block: Block, { name }: Section, place: number): string | undefined {
  if (block.type === "event") return eventId(block.date.value?.iso);
  if (block.type === "perspective" || block.type === "tension") return blockId(block.type, place);
  if (block.type === "paragraph" && name === "openQuestions") return blockId("question", place);
  return undefined;
}
