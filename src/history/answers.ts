import { assign } from "./assignment.ts";
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
const LEAST = 0.48;

/** What is as likely as this may be the answer: too little to say so, enough to say nothing else. */
export const DOUBTFUL = 0.4;

/**
 * For each question or tension that is gone the claim that most likely answers or settles it, by
 * places; each claim answers one question at most. An answer is something new: a claim that is new,
 * on a source that is new. It tells of what is asked, or of what was known of the same matter, and
 * has what is asked for: a name for who, a figure for how much, a reason for why. What fits another
 * question better answers that one, whether that one is gone or stands.
 */
export function answersFor(
  askings: readonly Asking[],
  kind: "answered" | "resolved",
  replies: readonly Reply[],
  known: readonly TextItem[],
  least = LEAST,
): ReadonlyMap<number, number> {
  const matters = askings.map((asking) => matterOf(asking, kind, known));
  const news = replies.flatMap((reply, nth) => (reply.novelty === "old" ? [] : [nth]));
  const signs = replySignsBetween(matters, replies, known);
  const candidates = askings.flatMap(({ isGone }, place) => {
    if (!isGone) return [];
    const odds = news.map((nth) => oddsOf(signs(place, nth)));
    const all = odds.reduce((sum, each) => sum + each, Math.exp(NONE));
    return news.map((nth, at) => ({ before: place, after: nth, score: (odds[at] ?? 0) / all }));
  });
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

function oddsOf(signs: ReplySigns | undefined): number {
  if (!signs) return 0;
  const names = Object.keys(WEIGHTS) as (keyof ReplySigns)[];
  return Math.exp(names.reduce((sum, name) => sum + WEIGHTS[name] * signs[name], 0));
}
