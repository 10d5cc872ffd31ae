import { assign, type Candidate } from "./assignment.ts";
import { readQuestion } from "./questions.ts";
import { type Matter, type Reply, type ReplySigns, replySignsBetween } from "./reply-signs.ts";
import type { TextItem } from "./text-items.ts";

/** A question or a tension of the version before, with the titles of what it cites. */
export interface Asking {
  readonly item: TextItem;
  readonly titles: string;
  readonly isGone: boolean;
}

// How much each sign counts, in logarithms of odds. Fitted on test/answers, test/histories and the
// development domains of test/edits as a choice among the claims that are new, or none of them
// (conditional logit, McFadden 1974), and rounded; the domain on which the fit was tried was each
// time left out of it.
const WEIGHTS: { readonly [Sign in keyof ReplySigns]: number } = {
  told: 0.5,
  meant: 1.5,
  rareWords: 3.4,
  titleAsked: 2.4,
  titles: 2.6,
  known: 0.4,
  knownMeant: 0.3,
  elsewhere: -2,
  sharedSource: -3.4,
  newSource: 3.6,
  revised: -2,
  fits: 1.1,
  settled: 1,
  open: -0.3,
};

// What speaks for none of the claims.
const NONE = 6;

// A claim that is less likely the answer than this is none.
export const LIKELY = 0.48;

/** What is as likely as this may be the answer: too little to say so, enough to say nothing else. */
export const DOUBTFUL = 0.4;

/** The claims of the two versions. */
export interface ClaimsOfBoth {
  readonly before: readonly TextItem[];
  readonly after: readonly TextItem[];
}

/**
 * How likely each claim that is new answers or settles each question or tension that is gone, by
 * their places. An answer is something new: a claim that is new, on a source that is new. It tells
 * of what is asked, or of what was known of the same matter, and has what is asked for: a name for
 * who, a figure for how much, a reason for why. What fits another question better answers that
 * one, whether that one is gone or stands.
 */
export function possibleAnswers(
  askings: readonly Asking[],
  kind: "answered" | "resolved",
  replies: readonly Reply[],
  claims: ClaimsOfBoth,
): Candidate[] {
  if (replies.length === 0) return [];
  const matters = askings.map((asking) => matterOf(asking, kind, claims.before));
  const signs = replySignsBetween(matters, [...claims.after, ...claims.before]);
  return matters.flatMap((matter, before) => {
    if (!askings[before]?.isGone) return [];
    const odds = replies.map((reply) => oddsOf(signs(matter, reply)));
    const all = odds.reduce((sum, each) => sum + each, Math.exp(NONE));
    return replies.map(({ place }, nth) => ({
      before,
      after: place,
      score: (odds[nth] ?? 0) / all,
    }));
  });
}

/** For what is gone the claim that most likely ended it; each claim answers one question at most. */
export function answersAmong(
  candidates: readonly Candidate[],
  least: number,
): ReadonlyMap<number, number> {
  const pairs = assign(candidates.filter(({ score }) => score >= least));
  return new Map(pairs.map(({ before, after }) => [before, after]));
}

function matterOf(
  { item, titles }: Asking,
  kind: "answered" | "resolved",
  known: readonly TextItem[],
): Matter {
  const question =
    kind === "answered"
      ? readQuestion(item.plain)
      : ({ asked: item.plain, setting: "", wants: "other" } as const);
  const kin = known.filter(({ sources }) => [...sources].some((key) => item.sources.has(key)));
  return { item, question, titles, known: kin.map(({ plain }) => plain).join(" ") };
}

const SIGNS = Object.keys(WEIGHTS) as (keyof ReplySigns)[];

function oddsOf(signs: ReplySigns): number {
  return Math.exp(SIGNS.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], 0));
}
