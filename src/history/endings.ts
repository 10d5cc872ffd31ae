import { type Alignment, itemOf, itemsOf, placesLeft, type Side } from "./alignment.ts";
import { answersAmong, DOUBTFUL, LIKELY, possibleAnswers } from "./answers.ts";
import { once } from "./once.ts";
import type { Reply } from "./reply-signs.ts";
import type { TextItem } from "./text-items.ts";
import type { Thing } from "./things.ts";

/** What became of something that is gone: why, and the claim that says so. */
export interface Ending {
  readonly kind: "answered" | "resolved";
  readonly answer: Thing;
}

/**
 * How the questions and tensions that are gone came to their ends: by a claim that is new and
 * answers them, or that settles them. Those that were just dropped are not among them.
 */
export const endingsOf = once((alignment: Alignment) => findEndings(alignment, LIKELY));

/** The same with what may have ended so, or otherwise: of the rest it is sure that it has not. */
export const possibleEndingsOf = once((alignment: Alignment) => findEndings(alignment, DOUBTFUL));

function findEndings(alignment: Alignment, least: number): ReadonlyMap<Thing, Ending> {
  const { before, after } = alignment;
  const ends = candidatesOf(alignment).flatMap(({ entity, kind, candidates }) => {
    const answers = answersAmong(candidates, least);
    return before.things[entity].flatMap((thing, place) => {
      const answer = after.things.claim[answers.get(place) ?? -1];
      return answer ? [[thing, { kind, answer }] as const] : [];
    });
  });
  return new Map(ends);
}

const ENDS = [
  { entity: "question", kind: "answered" },
  { entity: "tension", kind: "resolved" },
] as const;

const candidatesOf = once((alignment: Alignment) => {
  const { before, after } = alignment;
  const ended = ENDS.map((end) => ({ ...end, gone: placesLeft(end.entity, "before", alignment) }));
  if (ended.every(({ gone }) => gone.length === 0)) return [];
  const claims = { before: itemsOf(before, "claim"), after: itemsOf(after, "claim") };
  const replies = repliesIn(alignment, claims.after);
  return ended.flatMap(({ entity, kind, gone }) => {
    if (gone.length === 0) return [];
    const askings = before.things[entity].map((thing) => ({
      item: itemOf(thing, before),
      titles: titlesOf(thing, before),
      isGone: gone.includes(thing),
    }));
    return { entity, kind, candidates: possibleAnswers(askings, kind, replies, claims) };
  });
});

/** The claims of the later version that are not as they were, with what is new in them. */
function repliesIn({ before, after, matches }: Alignment, claims: readonly TextItem[]): Reply[] {
  const sources = new Set(before.things.source.map(({ number = "" }) => before.keyOf(number)));
  const { pairs, splits, merges } = matches.claim;
  const known = new Map<number, Reply["novelty"] | "old">([
    ...[...splits, ...merges].flatMap((match) =>
      [match.after].flat().map((place) => [place, "revised"] as const),
    ),
    ...pairs.map((pair) => {
      const isSame =
        before.things.claim[pair.before]?.plain === after.things.claim[pair.after]?.plain;
      return [pair.after, isSame ? "old" : "revised"] as const;
    }),
  ]);
  return claims.flatMap((claim, place) => {
    const novelty = known.get(place) ?? "added";
    if (novelty === "old") return [];
    const isOnNew =
      claim.sources.size === 0 || [...claim.sources].some((source) => !sources.has(source));
    return { place, claim, titles: titlesOf(after.things.claim[place], after), novelty, isOnNew };
  });
}

/** The titles of what something cites, as one text. */
function titlesOf(thing: Thing | undefined, { things }: Side): string {
  const cited = things.source.filter(({ number = "" }) => thing?.cites.includes(number));
  return cited.map(({ plain }) => plain).join(". ");
}
