import type { Change, ChangeKind, Entity } from "../model/change.ts";
import { englishNote } from "./english-note.ts";
import { figureClauses } from "./figure-clauses.ts";
import type { CountSaid, NotePhrases, Said } from "./note-phrases.ts";

/** A sentence of a note, and the changes that it tells of. */
export interface Clause {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * What changed between two versions, in a few plain sentences: those that tell most, in the order
 * in which they are read; of the rest only how many things of each kind. It is computed from the
 * changes alone; what has no sentence here is in their list. `phrases` say it in a language.
 */
export function noteOf(changes: readonly Change[], phrases: NotePhrases = englishNote): Clause[] {
  const of = (entity: Entity) => changes.filter((change) => change.entity === entity);
  const clauses: Told[] = [
    ...countClause("claim", of("claim"), phrases),
    ...figureClauses(of("figure"), phrases).map((clause) => ({
      ...clause,
      noun: "figure" as const,
    })),
    ...(["question", "perspective", "tension", "event", "source"] as const).flatMap((entity) =>
      countClause(entity, of(entity), phrases),
    ),
  ];
  if (clauses.length === 0) return [nothingChanged(changes, phrases)];
  if (clauses.length <= MOST) return clauses.map(bare);
  const ranked = clauses.toSorted((a, b) => weightOf(b) - weightOf(a));
  const told = new Set(ranked.slice(0, MOST - 1));
  const rest = clauses.filter((clause) => !told.has(clause));
  return [...clauses.filter((clause) => told.has(clause)).map(bare), inCounts(rest, phrases)];
}

// More sentences than these nobody reads.
const MOST = 5;

/** A clause and of what it tells. */
interface Told extends Clause {
  readonly noun: Entity;
}

function bare({ text, changes }: Told): Clause {
  return { text, changes };
}

/** How much a clause tells: that claims changed is always told; an answer before a new wording. */
function weightOf({ noun, changes }: Told): number {
  const isOf = (...kinds: ChangeKind[]) =>
    changes.some((change) => change.kinds.some((kind) => kinds.includes(kind)));
  if (noun === "claim") return 10;
  if (noun === "figure") return isOfOneQuantity(changes) ? 9 : 5;
  if (isOf("answered", "resolved")) return 8;
  if (noun === "question" && isOf("removed", "added")) return 7;
  if (isOf("stance", "redated")) return 6;
  if (noun === "source") return 1;
  return isOf("added", "removed", "renamed") ? 4 : 2;
}

function isOfOneQuantity([first, ...others]: readonly Change[]): boolean {
  const quantity = first?.details.quantity;
  return quantity !== undefined && others.every(({ details }) => details.quantity === quantity);
}

function inCounts(clauses: readonly Told[], phrases: NotePhrases): Clause {
  const changes = clauses.flatMap((clause) => clause.changes);
  const nouns = [...new Set(clauses.map(({ noun }) => noun))];
  const counts = nouns.map(
    (noun) => [noun, changes.filter(({ entity }) => entity === noun).length] as const,
  );
  return { text: phrases.others(counts), changes };
}

function nothingChanged(changes: readonly Change[], phrases: NotePhrases): Clause {
  const renumbered = changes.filter(({ kinds }) => kinds.includes("renumbered"));
  if (renumbered.length === 0) return { text: phrases.nothing, changes: [] };
  return { text: phrases.onlyRenumbered(renumbered.length), changes: renumbered };
}

/** What may be said of some of the things of one kind; a change is told by the first that fits. */
interface Part {
  readonly kinds: readonly ChangeKind[];
  readonly said: Said;
}

const isNew: Part = { kinds: ["added"], said: "new" };
const isGone: Part = { kinds: ["removed"], said: "gone" };
const isReworded: Part = { kinds: ["reworded", "figure", "hedge"], said: "reworded" };
const restsOnOthers: Part = { kinds: ["citations"], said: "otherSources" };

const partsOf: Readonly<Record<Exclude<Entity, "figure">, readonly Part[]>> = {
  claim: [
    isNew,
    isReworded,
    { kinds: ["split"], said: "split" },
    { kinds: ["merged"], said: "merged" },
    { kinds: ["moved"], said: "moved" },
    isGone,
    restsOnOthers,
  ],
  question: [
    { kinds: ["answered"], said: "closed" },
    { kinds: ["removed"], said: "dropped" },
    isNew,
    isReworded,
    restsOnOthers,
  ],
  perspective: [
    isNew,
    isGone,
    { kinds: ["split"], said: "split" },
    { kinds: ["merged"], said: "merged" },
    { kinds: ["renamed"], said: "renamed" },
    { kinds: ["stance"], said: "stance" },
    { kinds: ["evolution"], said: "evolution" },
    restsOnOthers,
  ],
  tension: [isNew, { kinds: ["resolved"], said: "resolved" }, isReworded, isGone, restsOnOthers],
  event: [isNew, { kinds: ["redated"], said: "redated" }, isReworded, isGone, restsOnOthers],
  source: [isNew, { kinds: ["retitled"], said: "retitled" }, isGone],
};

/** What became of the things of one kind; nothing where there is nothing to tell. */
function countClause(
  noun: Exclude<Entity, "figure">,
  changes: readonly Change[],
  phrases: NotePhrases,
): Told[] {
  const parts = partsOf[noun];
  const fits = ({ kinds }: Change, part: Part) => kinds.some((kind) => part.kinds.includes(kind));
  const told = parts
    .map((part) => ({
      part,
      changes: changes.filter(
        (change) => parts.find((candidate) => fits(change, candidate)) === part,
      ),
    }))
    .filter((group) => group.changes.length > 0);
  if (told.length === 0) return [];
  const counts = told.map(({ part: { said }, changes }) => ({
    said,
    count: changes.length,
    holders: holdersOf(changes),
  }));
  return [
    { noun, text: phrases.counts(noun, counts), changes: told.flatMap((group) => group.changes) },
  ];
}

const MOST_HOLDERS = 2;

/** The holders of perspectives, where they are few, e.g. `Port authority`. */
function holdersOf(changes: readonly Change[]): CountSaid["holders"] {
  const namesOf = (sides: Change["before"]) =>
    [sides ?? []].flat().flatMap(({ holder }) => (holder === undefined ? [] : shortOf(holder)));
  if (changes.length > MOST_HOLDERS) return [];
  return changes.flatMap(({ before, after }) => {
    const sides = [before, after].map((each) => [...new Set(namesOf(each))]);
    const known = sides.filter((names) => names.length > 0);
    const isSame = JSON.stringify(known[0]) === JSON.stringify(known[1]);
    return known.length === 0 ? [] : { sides: isSame ? known.slice(0, 1) : known };
  });
}

/** A holder without what stands in parentheses behind the name, e.g. `(owner of the mill)`. */
function shortOf(holder: string): string {
  return holder.replace(/ \([^()]*\)$/, "");
}
