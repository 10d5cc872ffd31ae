import type { Source } from "../../model/blocks.ts";
import type { Fit } from "./fit.ts";
import type { Rival } from "./rivals.ts";

/** How likely a citation is wrong, 0 to 1, and the source that is likely meant, if one can be named. */
export interface Verdict {
  readonly confidence: number;
  readonly rival: Rival | null;
}

/**
 * What speaks for a citation and against it, added up as log odds. The weights come from a logistic
 * regression over the texts that test/evidence calls dev and held-out, test/histories and briefings/
 * with mistakes planted in them, in the order of their numbers and shuffled. Those of the
 * order are set lower by hand, since it is tidier there than elsewhere, and the date of an event
 * counts more than it would by them, since the mistakes there are often one event away. Those of the
 * last clause and of strangeness were added later and set so that texts without mistakes stay silent.
 */
export function verdictOn(fit: Fit): Verdict {
  const own = PRIOR + oddsOfOwn(fit) + oddsOfElsewhere(fit) + oddsOfDate(fit);
  const strange = oddsOfStrangeness(fit);
  let most = strange;
  let best: Rival | null = null;
  for (const rival of own < HOPELESS ? [] : fit.findRivals()) {
    const words = oddsOfRival(rival, fit);
    if (own + strange + words + MOST_BY_COMPANY + UNNAMED.odds < LEAST_ODDS) continue;
    const named = outdoes(rival, fit) ? rival : null;
    // Where the order speaks, words that are missing say little more.
    const beside = rival.gap > 0 ? 0 : strange;
    const odds = (words + oddsOfCompany(rival)) * (named ? 1 : UNNAMED.share) + beside;
    if (odds > most) [most, best] = [odds, named];
  }
  const odds = own + most + (best ? 0 : UNNAMED.odds);
  return { confidence: 1 / (1 + Math.exp(-odds)), rival: best };
}

/** A citation that is not even as likely wrong as right is not doubted: how likely is of no matter. */
const LEAST_ODDS = 0;
// No rival that was ever seen makes up for more than this.
const HOPELESS = -8;
// A rival that fits only a little better may be there by chance; but a citation that fits nothing
// before it, and words elsewhere, is wrong more often than the sum says.
const UNNAMED = { share: 0.6, odds: 0.85 };

/** The odds of a citation of which nothing is known: one in a hundred is wrong. */
const PRIOR = -4.7;

/** The title shares words with the sentence: the more, the less likely the citation is wrong. */
function oddsOfOwn({ own, cited, company, isStrange }: Fit): number {
  return (
    -0.8 * Math.min(8, own.words) +
    -1.05 * Math.min(6, own.near) +
    -0.8 * Math.min(1, own.block / Math.max(0.1, cited.weight)) +
    -0.44 * Math.min(10, company) +
    (isStrange ? 0.5 : 0)
  );
}

/** The title fits words elsewhere, its number is out of turn, or others of the run say all already. */
function oddsOfElsewhere({ home, cited, placed, covered, early }: Fit): number {
  const most = Math.min(25, Math.max(0.1, cited.weight));
  const share = home === null ? 0 : Math.min(1, home.weight / most);
  return (
    share * (home && home.count >= 2 ? 1 : 0.3) +
    0.13 * Math.min(12, placed) +
    1.6 * covered +
    0.3 * early
  );
}

/**
 * What a source says elsewhere counts more against it here where its title shares nothing with the
 * whole block, which has words enough for that, nor is it cited in the same company in both places.
 */
function oddsOfStrangeness({ own, size, placed, isTogether }: Fit): number {
  if (own.near > 0 || own.block > 0 || isTogether()) return 0;
  return 0.08 * Math.min(12, placed) * Math.min(1, size / ENOUGH_WORDS);
}

const ENOUGH_WORDS = 20;

/** A source appears on the day of the event that it tells of or soon after, and not long before. */
function oddsOfDate({ stretch, cited }: Fit): number {
  const days = daysAfter(stretch, cited.source);
  if (days === null) return 0;
  if (isSoon(days)) return -3;
  return days < -2 ? 1.2 : 0;
}

/** Another source fits the words, better than those that cite it, or its number is expected there. */
function oddsOfRival(rival: Rival, { stretch, size }: Fit): number {
  const days = daysAfter(stretch, rival.source.source);
  const isOrphan = !rival.isCited && rival.count >= 2;
  // A source that nobody cites leaves a gap in the order too.
  const isForgotten = !rival.isCited && rival.count === 0 && rival.near === 0;
  return (
    0.75 * Math.min(4, rival.count) +
    1.8 * Math.min(1, rival.weight / Math.max(4, size)) +
    0.2 * Math.min(6, rival.clause) +
    0.74 * Math.min(6, rival.near) +
    0.22 * Math.max(-8, Math.min(8, rival.need)) +
    0.37 * Math.min(6, rival.exchange) +
    (isOrphan ? 1.3 : 0) +
    (days !== null && isSoon(days) ? 0.8 : 0) +
    1.1 * rival.gap +
    (isForgotten ? -0.7 : 0) +
    (rival.isSlip ? 0.37 : 0)
  );
}

/** Sentences that cite the rival, and that its title fits, speak of the same. */
function oddsOfCompany({ company }: Rival): number {
  return 0.23 * Math.min(10, company());
}

const MOST_BY_COMPANY = 2.3;

/** How long after an event a source appeared; null where one of the dates is not known to the day. */
function daysAfter({ block }: Fit["stretch"], source: Source): number | null {
  if (block.type !== "event") return null;
  const [event, other] = [block.date.value?.iso, source.date?.value?.iso];
  if (event?.length !== DAY.length || other?.length !== DAY.length) return null;
  return (Date.parse(other) - Date.parse(event)) / 86_400_000;
}

const DAY = "2026-05-27";

function isSoon(days: number): boolean {
  return days >= -1 && days <= 3;
}

// By how much more a rival must share with the words to be named.
const LEAST_LEAD = { alone: 1, inRun: 3 };

/** Whether another source fits the words of a citation so much better that it can be named. */
function outdoes(rival: Rival, fit: Fit): boolean {
  const lead = leadOf(rival, fit);
  if (rival.gap > 0) return lead >= 0;
  const isAlone = fit.stretch.citations.length === 1;
  return isAlone ? lead >= LEAST_LEAD.alone : rival.count >= 2 && lead >= LEAST_LEAD.inRun;
}

/** Whether it is the words that speak for a rival, and not the order of the numbers alone. */
export function isByWords(rival: Rival, fit: Fit): boolean {
  return leadOf(rival, fit) >= LEAST_LEAD.alone;
}

function leadOf({ weight, near }: Rival, { own }: Fit): number {
  return weight + near - own.words - own.near;
}
