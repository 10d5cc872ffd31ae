import type { Source } from "../model/blocks.ts";
import type { Publication } from "../model/tree.ts";

const AGES = [7, 30, 91, 365, 1825, 7300] as const;

/** How many sources of a version are of an age; the last bound is open. */
interface AgeGroup {
  /** As many days at most, e.g. 7; undefined for whatever is older. */
  readonly upTo: (typeof AGES)[number] | undefined;
  readonly count: number;
}

export interface SourceAges {
  /** From the first group that has a source to the last. */
  readonly groups: readonly AgeGroup[];
  readonly undated: number;
  /** In days; of two in the middle the younger. */
  readonly median: number | undefined;
}

/**
 * How old the sources of a version were when it was published. A month counts from its last day,
 * a source dated after the publication as new.
 */
export function sourceAges(sources: readonly Source[], published: Publication): SourceAges {
  const day = Date.parse(published.instant.slice(0, 10));
  const ages = sources
    .flatMap(({ date }) => (date?.value ? [Date.parse(date.value.last)] : []))
    .map((last) => Math.max(0, Math.round((day - last) / DAY)))
    .sort((a, b) => a - b);
  const bounds = [...AGES, undefined];
  const groups = bounds.map((upTo, nth) => {
    const least = AGES[nth - 1] ?? -1;
    const isIn = (age: number) => age > least && (upTo === undefined || age <= upTo);
    return { upTo, count: ages.filter(isIn).length };
  });
  return {
    groups: groups.slice(
      groups.findIndex(({ count }) => count > 0),
      groups.findLastIndex(({ count }) => count > 0) + 1,
    ),
    undated: sources.length - ages.length,
    median: ages[Math.floor((ages.length - 1) / 2)],
  };
}

const DAY = 24 * 60 * 60 * 1000;
