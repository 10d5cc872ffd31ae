import type { Source } from "../model/blocks.ts";
import { type BriefingTree, blocksOf } from "../model/tree.ts";
import { findCopies } from "./copied-source.ts";
import { findEchoes } from "./echoes.ts";
import { type Repetition as Certain, findRepetitions } from "./same-source.ts";

/** A source that repeats an earlier one of the list, and what speaks for it. */
export interface Repetition {
  readonly source: Source;
  readonly earlier: Source;
  readonly by: Certain["by"] | "headline" | "event";
  readonly confidence: number;
}

/** The sources of a list that repeat an earlier one, each once, by the strongest sign of it. */
export function repetitionsIn(tree: BriefingTree): Repetition[] {
  const sources = blocksOf(tree, "source");
  const found = new Map(findRepetitions(sources).map((one) => [one.source, one]));
  const copies = findCopies(sources);
  const echoes = findEchoes(tree, (source) => found.has(source) || copies.has(source));
  return sources.flatMap((source): Repetition[] => {
    const certain = found.get(source);
    if (certain) return [{ ...certain, confidence: confidences[certain.by] }];
    const copied = copies.get(source);
    if (copied) return [{ source, earlier: copied, by: "headline", confidence: 0.75 }];
    const echo = echoes.get(source);
    return echo ? [{ source, by: "event", ...echo }] : [];
  });
}

const confidences: Readonly<Record<Certain["by"], number>> = {
  url: 1,
  title: 0.95,
  "title of another feed": 0.85,
  beginning: 0.8,
};
