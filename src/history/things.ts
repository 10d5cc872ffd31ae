import { type Block, type BlockOf, markersOf } from "../model/blocks.ts";
import type { Side } from "../model/change.ts";
import { contentId } from "../model/content-id.ts";
import { publishedNumber } from "../model/numbers.ts";
import { citationsOf, type Prose } from "../model/prose.ts";
import { pointAt, type Span } from "../model/span.ts";
import type { BriefingTree, Claim } from "../model/tree.ts";
import { once } from "./once.ts";

/** What is followed through the versions; a figure is followed with the claim it stands in. */
export const entities = ["claim", "question", "event", "perspective", "tension", "source"] as const;
export type Entity = (typeof entities)[number];

/** Something in a version that can change: with its words, its place and what it cites. */
export interface Thing {
  readonly entity: Entity;
  readonly id: string;
  readonly section: string;
  readonly span: Span;
  readonly plain: string;
  /** The numbers it cites, as written. */
  readonly cites: readonly string[];
  /** Of a perspective: who holds it, the stance alone, and what is said of its evolution. */
  readonly holder?: string;
  readonly stance?: string;
  readonly evolution?: string;
  /** Of an event. */
  readonly date?: string;
  /** Of a source. */
  readonly number?: string;
}

export type Things = { readonly [Name in Thing["entity"]]: readonly Thing[] };

const CLAIMED: readonly Claim["section"][] = ["what", "whyItMatters", "narrative", "otherSections"];

/** What a version consists of, each thing once: a sentence of a timeline is part of its event. */
export const thingsOf = once((tree: BriefingTree): Things => {
  const blocks = tree.sections.flatMap((section) =>
    section.blocks.map((block) => ({ block, section: section.name ?? "otherSections" })),
  );
  const ofType = <Type extends Block["type"]>(type: Type) =>
    blocks.filter(
      (each): each is { block: BlockOf<Type>; section: typeof each.section } =>
        each.block.type === type,
    );
  return {
    claim: tree.claims.filter(({ section }) => CLAIMED.includes(section)).map(claimThing),
    question: ofType("paragraph")
      .filter(({ section }) => section === "openQuestions")
      .map(({ block, section }) => blockThing("question", block, section, block.prose.plain)),
    event: ofType("event").map(({ block, section }) => ({
      ...blockThing("event", block, section, block.prose.plain),
      date: block.date.value?.iso ?? block.date.written,
    })),
    perspective: ofType("perspective").map(({ block, section }) =>
      perspectiveThing(block, section),
    ),
    tension: ofType("tension").map(({ block, section }) =>
      blockThing("tension", block, section, block.prose.plain),
    ),
    source: ofType("source").map(({ block, section }) => ({
      ...blockThing("source", block, section, block.title),
      number: block.number,
    })),
  };
});

function claimThing({ id, section, span, plain, citations }: Claim): Thing {
  return {
    entity: "claim",
    id,
    section,
    span,
    plain,
    cites: citations.map(({ number }) => number),
  };
}

function blockThing(entity: Thing["entity"], block: Block, section: string, plain: string): Thing {
  const cites = citationsOf({ markers: markersOf(block) }).map(({ number }) => number);
  return {
    entity,
    id: contentId(entity.charAt(0), plain),
    section,
    span: block.span,
    plain,
    cites,
  };
}

function perspectiveThing(block: BlockOf<"perspective">, section: string): Thing {
  const stance = wordsOf(block.stance);
  const holder = block.holder.plain;
  return {
    ...blockThing("perspective", block, section, stance),
    id: contentId("p", holder),
    holder,
    stance,
    evolution: wordsOf(block.evolution),
  };
}

function wordsOf(paragraphs: readonly Prose[]): string {
  return paragraphs.map(({ plain }) => plain).join(" ");
}

/** A thing as a change shows it. */
export function sideOf(thing: Thing, tree: BriefingTree): Side {
  const { id, section, span, plain, number, holder, date } = thing;
  return {
    id,
    section,
    line: pointAt(tree.lineStarts, span.start).line,
    text: plain,
    ...(number === undefined ? {} : { number: publishedNumber(number) }),
    ...(holder === undefined ? {} : { holder }),
    ...(date === undefined ? {} : { date }),
  };
}
