import { assign } from "./assignment.ts";
import { type Asked, readQuestion } from "./questions.ts";
import { saysCause, saysOpen, saysSettled } from "./reply-words.ts";
import type { TextItem } from "./text-items.ts";
import { type Bag, bagOf, sharedWeight, type Weigh, weighBy, weightOf } from "./words.ts";

/** A claim of the later version that may answer something. */
export interface Reply {
  readonly claim: TextItem;
  /** What it has of the version before: nothing, its matter in other words, or every word. */
  readonly novelty: "added" | "revised" | "old";
  /** Whether it cites a source that the version before did not know; so may one that cites none. */
  readonly isOnNew: boolean;
}

// Tuned on test/histories and the development domains of test/edits. A claim that is less of an
// answer than this is none.
const LEAST = 0.2;

// What is said before a question counts less than the question, and what is said before a claim
// less than the claim; both may hold what `it` and `they` stand for.
const SETTING = 0.45;
const CONTEXT = 0.15;

// What was known of the matter lends its words to a question, at this weight.
const KIN = 0.1;
const LIKE_KIN = 0.2;

// Runs of letters see through endings and compounds; this much of the likeness is by them.
const BY_GRAMS = 0.35;

// How much less a claim counts that only revises an old one, or rests on nothing new.
const REVISED = 0.65;
const OLD_EVIDENCE = 0.4;

// How much more one counts that has what is asked for or says that something is settled, and how
// much less one that has not, or says that something is open.
const FITS = 1.8;
const UNFIT = 0.5;
const SETTLED = 1.6;
const OPEN = 0.4;

/**
 * For each question or tension that is gone the claim that most likely answers or settles it, by
 * places; each claim answers one question at most. An answer is something new: a claim that is new,
 * on a source that is new. It shares the rarer words of the question, and has what is asked for: a
 * name for who, a figure for how much, a reason for why. An answer in wholly other words is not
 * found.
 */
export function answersFor(
  gone: readonly TextItem[],
  kind: "answered" | "resolved",
  replies: readonly Reply[],
  known: readonly TextItem[],
): ReadonlyMap<number, number> {
  const claims = [...replies.map(({ claim }) => claim), ...known];
  const weigh = weighBy(claims.map(({ bag }) => bag));
  const weighGrams = weighBy(claims.map(({ grams }) => grams));
  const news = replies.flatMap((reply, nth) =>
    reply.novelty === "old" ? [] : [{ reply, nth, said: withContext(replies, nth) }],
  );
  const scored = gone.flatMap((item, place) => {
    const { asked, setting, wants } =
      kind === "answered"
        ? readQuestion(item.plain)
        : { asked: item.plain, setting: "", wants: "other" as const };
    const bag = joined(bagOf(asked), bagOf(setting), SETTING);
    const wide = withKin(bag, item, known, weigh);
    return news.map(({ reply, nth, said }) => {
      const { claim } = reply;
      const byWords = share(wide, said, bag, claim.bag, weigh);
      const byGrams = share(item.grams, claim.grams, item.grams, claim.grams, weighGrams);
      const alike = (1 - BY_GRAMS) * byWords + BY_GRAMS * byGrams;
      return {
        before: place,
        after: nth,
        score: alike * worthOf(reply) * fitOf(claim, item, wants),
      };
    });
  });
  const pairs = assign(scored.filter(({ score }) => score >= LEAST));
  return new Map(pairs.map(({ before, after }) => [before, after]));
}

/** A question with the words of the claims that spoke of the same: on its sources, or much like it. */
function withKin(bag: Bag, item: TextItem, known: readonly TextItem[], weigh: Weigh): Bag {
  const isKin = (claim: TextItem) =>
    [...claim.sources].some((source) => item.sources.has(source)) ||
    share(bag, claim.bag, bag, claim.bag, weigh) >= LIKE_KIN;
  return known.filter(isKin).reduce((all, claim) => joined(all, claim.bag, KIN), bag);
}

function withContext(replies: readonly Reply[], nth: number): Bag {
  const [previous, reply] = [replies[nth - 1]?.claim, replies[nth]?.claim];
  const bag = reply?.bag ?? new Map();
  return previous && previous.section === reply?.section ? joined(bag, previous.bag, CONTEXT) : bag;
}

/** The words of two texts; those that only the second has have the weight given. */
function joined(first: Bag, second: Bag, weight: number): Bag {
  const rest = [...second.keys()].filter((word) => !first.has(word));
  return new Map([...first, ...rest.map((word) => [word, weight] as const)]);
}

/** What two texts share over the geometric mean of what two others have (after Ochiai 1957). */
function share(a: Bag, b: Bag, wholeA: Bag, wholeB: Bag, weigh: Weigh): number {
  const both = Math.sqrt(weightOf(wholeA, weigh) * weightOf(wholeB, weigh));
  return both === 0 ? 0 : sharedWeight(a, b, weigh) / both;
}

function worthOf({ novelty, isOnNew }: Reply): number {
  return (novelty === "added" ? 1 : REVISED) * (isOnNew ? 1 : OLD_EVIDENCE);
}

function fitOf(claim: TextItem, gone: TextItem, wants: Asked): number {
  const hasIt = FIT[wants](claim, gone);
  const fit = hasIt === undefined ? 1 : hasIt ? FITS : UNFIT;
  if (saysOpen(claim.plain)) return OPEN * fit;
  return saysSettled(claim.plain) ? SETTLED * fit : fit;
}

/** Whether a claim has what is asked for; undefined where that is not to be seen. */
const FIT: { readonly [Name in Asked]: (claim: TextItem, gone: TextItem) => boolean | undefined } =
  {
    who: (claim, gone) => [...claim.names].some((name) => !gone.plain.toLowerCase().includes(name)),
    amount: (claim) => claim.numbers.size > 0,
    time: (claim) => claim.numbers.size > 0,
    cause: (claim) => saysCause(claim.plain),
    other: () => undefined,
  };
