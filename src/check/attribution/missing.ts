import type { Source } from "../../model/blocks.ts";
import { markersOf } from "../../model/blocks.ts";
import { citationsOf } from "../../model/prose.ts";
import { factsOf, type TopicFacts } from "../../model/topic.ts";
import { allBlocks, type BriefingTree, blocksOf, type Claim } from "../../model/tree.ts";
import { type Attribution, attributionsIn } from "./attributions.ts";
import { mentionFinder } from "./mentions.ts";
import { isFrom, type Origin, type Outlet, originOf } from "./outlets.ts";

/** A claim that names an outlet as its source, and cites none by that outlet. */
export interface MissingAttribution {
  readonly claim: Claim;
  readonly attribution: Attribution;
  readonly cited: readonly Origin[];
  /** A source of the list that is by the outlet. */
  readonly better: Source | undefined;
  readonly confidence: number;
}

/** Every outlet that a claim names as its source though no source that it cites is by it. */
export function missingAttributionsIn(tree: BriefingTree, facts: TopicFacts): MissingAttribution[] {
  const origins = blocksOf(tree, "source").map((source) =>
    originOf(source, factsOf(facts, source.title)?.publisher),
  );
  const byNumber = new Map(origins.map((origin) => [origin.source.number, origin]));
  const find = mentionFinder(origins, facts.aliases?.outlets);
  const isTelling = shareNamed(origins) >= TELLING;
  const sourceBy = firstSourceFinder(origins);

  return tree.claims.flatMap((claim) =>
    attributionsIn(claim, find).flatMap((attribution): MissingAttribution[] => {
      const cited = citedWith(claim, tree, byNumber);
      if (cited.length === 0 || cited.some((origin) => isFrom(origin, attribution.outlet)))
        return [];
      const better = sourceBy(attribution.outlet);
      if (claim.citations.length === 0 && better) return [];
      const confidence = confidenceIn(cited, better, isTelling);
      return confidence === 0 ? [] : [{ claim, attribution, cited, better, confidence }];
    }),
  );
}

/** The sources of the claim; of one that cites none, those of its block. */
function citedWith(
  { citations, span }: Claim,
  tree: BriefingTree,
  byNumber: ReadonlyMap<string, Origin>,
): Origin[] {
  const around = citations.length > 0 ? citations : citationsAround(tree, span.start);
  return [...new Set(around.flatMap(({ number }) => byNumber.get(number) ?? []))];
}

function citationsAround(tree: BriefingTree, at: number) {
  const block = allBlocks(tree).find(({ span }) => span.start <= at && at < span.end);
  return block ? citationsOf({ markers: markersOf(block) }) : [];
}

/** Finds the first source by an outlet; each outlet is looked for once. */
function firstSourceFinder(origins: readonly Origin[]): (outlet: Outlet) => Source | undefined {
  const known = new Map<string, Source | undefined>();
  return (outlet) => {
    const key = outlet.names.join("/");
    if (!known.has(key)) known.set(key, origins.find((one) => isFrom(one, outlet))?.source);
    return known.get(key);
  };
}

// From this share on, a list says of its sources who publishes them.
const TELLING = 0.5;

function shareNamed(origins: readonly Origin[]): number {
  return origins.filter(({ publisher }) => publisher !== undefined).length / origins.length;
}

/** Nothing where the entries do not say whose they are: what is not known is not missing. */
function confidenceIn(cited: readonly Origin[], better: Source | undefined, isTelling: boolean) {
  const named = cited.filter(({ publisher }) => publisher !== undefined).length;
  if (named === cited.length) return better ? 0.95 : 0.85;
  if (named > 0) return better ? 0.85 : 0.7;
  if (better) return 0.75;
  const isCut = cited.some(({ source }) => /(?:\.\.\.|…)$/.test(source.title));
  return isTelling && !isCut ? 0.5 : 0;
}
