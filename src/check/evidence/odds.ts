import type { Source } from "../../model/blocks.ts";
import type { Fit, Rival } from "./fit.ts";

/**
 * How likely a citation is wrong, 0 to 1: what speaks for it and against it, added up as log odds.
 * The weights come from a logistic regression over the texts in test/evidence, test/histories and
 * briefings/ with mistakes planted in them, rounded by hand; those of dates are set lower than it
 * would, since dates there are tidier than elsewhere.
 */
export function confidenceOf(fit: Fit): number {
  const odds = PRIOR + oddsOfOwn(fit) + oddsOfRival(fit) + oddsOfHome(fit) + oddsOfDates(fit);
  return 1 / (1 + Math.exp(-odds));
}

/** The odds of a citation of which nothing is known: one in a hundred is wrong. */
const PRIOR = -4.7;

/** The title shares words with the sentence: the more, the less likely the citation is wrong. */
function oddsOfOwn({ own, cited, company, isStrange }: Fit): number {
  const share = (weight: number) => Math.min(1, weight / Math.max(0.1, cited.weight));
  return (
    -0.6 * Math.min(8, own.words) +
    -2.8 * share(own.sentence) +
    -1.3 * share(own.block) +
    -0.42 * Math.min(10, company) +
    (isStrange ? 0.5 : 0)
  );
}

/** Another source shares more with the words, or those beside it have said all of them already. */
function oddsOfRival({ rival, size, covered }: Fit): number {
  const odds = 3.9 * Math.min(1, covered);
  if (rival === null) return odds;
  const isByChance = rival.count < 2;
  return (
    odds +
    0.3 * Math.min(15, isByChance ? 0.3 * rival.weight : rival.weight) +
    0.4 * Math.min(4, rival.count) +
    2.9 * Math.min(1, rival.weight / Math.max(4, size)) +
    (rival.isCited || isByChance ? 0 : 2)
  );
}

/** The title belongs elsewhere: it shares more with words that another block cites it for, or nothing. */
function oddsOfHome({ home, cited, placed, vacant }: Fit): number {
  const share =
    home === null ? 0 : Math.min(1, home.weight / Math.min(25, Math.max(0.1, cited.weight)));
  const isByChance = home === null || home.count < 2;
  return (
    1.3 * share * (isByChance ? 0.3 : 1) + 0.09 * Math.min(12, placed) + 0.1 * Math.min(12, vacant)
  );
}

/** A source appears on the day of the event that it tells of or soon after, and not long before. */
function oddsOfDates({ stretch: { block }, cited, rival }: Fit): number {
  if (block.type !== "event") return 0;
  const days = (source: Source) => daysBetween(block.date.value?.iso, source.date?.value?.iso);
  const isNear = isSoonAfter(days(cited.source));
  if (isNear) return -1.9;
  const isEarly = (days(cited.source) ?? 0) < -2;
  return (isEarly ? 1.5 : 0) + (rival && isSoonAfter(days(rival.source.source)) ? 1.2 : 0);
}

function isSoonAfter(days: number | null): boolean {
  return days !== null && days >= -1 && days <= 3;
}

/** Null where one of the dates is not known to the day. */
function daysBetween(before: string | undefined, after: string | undefined): number | null {
  if (before?.length !== DAY.length || after?.length !== DAY.length) return null;
  return (Date.parse(after) - Date.parse(before)) / 86_400_000;
}

const DAY = "2026-05-27";

/** Whether another source fits the words of a citation far better than the one cited. */
export function outdoes(rival: Rival | null, { own }: Pick<Fit, "own">): rival is Rival {
  return rival !== null && rival.count >= 2 && rival.weight >= own.words + LEAST_LEAD;
}

const LEAST_LEAD = 3;
