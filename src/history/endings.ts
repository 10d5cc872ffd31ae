import { type Alignment, itemOf, itemsOf, placesLeft, type Side } from "./alignment.ts";
import { answersFor, DOUBTFUL } from "./answers.ts";
import { once } from "./once.ts";
import type { Reply } from "./reply-signs.ts";
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
export const endingsOf = once((alignment: Alignment) => findEndings(alignment));

/** The same with what may have ended so, or otherwise: of the rest it is sure that it has not. */
export const possibleEndingsOf = once((alignment: Alignment) => findEndings(alignment, DOUBTFUL));

function findEndings(alignment: Alignment, least?: number): ReadonlyMap<Thing, Ending> {
  const { before, after } = alignment;
  const replies = repliesIn(alignment);
  const known = itemsOf(before, "claim");
  const ends = (["question", "tension"] as const).flatMap((entity) => {
    const kind = entity === "question" ? "answered" : "resolved";
    const gone = new Set(placesLeft(entity, "before", alignment));
    if (gone.size === 0) return [];
    const things = before.things[entity];
    const askings = things.map((thing) => ({
      item: itemOf(thing, before),
      titles: titlesOf(thing, before),
      isGone: gone.has(thing),
    }));
    const answers = answersFor(askings, kind, replies, known, least);
    return things.flatMap((thing, place) => {
      const answer = after.things.claim[answers.get(place) ?? -1];
      return answer ? [[thing, { kind, answer } as const] as const] : [];
    });
  });
  return new Map(ends);
}

/** The claims of the later version, with what is new in them. */
function repliesIn({ before, after, matches }: Alignment): Reply[] {
  const claims = itemsOf(after, "claim");
  const sources = new Set(before.things.source.map(({ number = "" }) => before.keyOf(number)));
  const { pairs, splits, merges } = matches.claim;
  const known = new Map<number, Reply["novelty"]>([
    ...[...splits, ...merges].flatMap((match) =>
      [match.after].flat().map((place) => [place, "revised"] as const),
    ),
    ...pairs.map((pair) => {
      const isSame =
        before.things.claim[pair.before]?.plain === after.things.claim[pair.after]?.plain;
      return [pair.after, isSame ? "old" : "revised"] as const;
    }),
  ]);
  return claims.map((claim, place) => ({
    claim,
    titles: titlesOf(after.things.claim[place], after),
    novelty: known.get(place) ?? "added",
    isOnNew: claim.sources.size === 0 || [...claim.sources].some((source) => !sources.has(source)),
  }));
}

/** The titles of what something cites, as one text. */
function titlesOf(thing: Thing | undefined, { things }: Side): string {
  const cited = things.source.filter(({ number = "" }) => thing?.cites.includes(number));
  return cited.map(({ plain }) => plain).join(". ");
}
