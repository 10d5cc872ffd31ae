import type { Change, ChangeKind, Entity } from "../model/change.ts";
import { capitalise, countWords } from "./count-words.ts";
import { figureClauses } from "./figure-clauses.ts";

/** A sentence of a note, and the changes that it tells of. */
export interface Clause {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * What changed between two versions, in a few plain sentences: those that tell most, in the order
 * in which they are read; of the rest only how many things of each kind. It is computed from the
 * changes alone; what has no sentence here is in their list.
 */
export function noteOf(changes: readonly Change[]): Clause[] {
  const of = (entity: Entity) => changes.filter((change) => change.entity === entity);
  const clauses: Told[] = [
    ...countClause("claim", of("claim"), claimParts),
    ...figureClauses(of("figure")).map((clause) => ({ ...clause, noun: "figure" as const })),
    ...countClause("question", of("question"), questionParts),
    ...countClause("perspective", of("perspective"), perspectiveParts),
    ...countClause("tension", of("tension"), tensionParts),
    ...countClause("event", of("event"), eventParts),
    ...countClause("source", of("source"), sourceParts),
  ];
  if (clauses.length === 0) return [nothingChanged(changes)];
  if (clauses.length <= MOST) return clauses.map(bare);
  const ranked = clauses.toSorted((a, b) => weightOf(b) - weightOf(a));
  const told = new Set(ranked.slice(0, MOST - 1));
  const rest = clauses.filter((clause) => !told.has(clause));
  return [...clauses.filter((clause) => told.has(clause)).map(bare), inCounts(rest)];
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

/** e.g. `Two tensions, five events and 20 sources changed too.` */
function inCounts(clauses: readonly Told[]): Clause {
  const changes = clauses.flatMap((clause) => clause.changes);
  const nouns = [...new Set(clauses.map(({ noun }) => noun))];
  const counts = nouns.map((noun) => {
    const { length } = changes.filter(({ entity }) => entity === noun);
    return `${countWords(length)} ${length === 1 ? noun : `${noun}s`}`;
  });
  const [last = "", ...others] = counts.toReversed();
  const list = others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
  return { text: `${capitalise(list)} changed too.`, changes };
}

function nothingChanged(changes: readonly Change[]): Clause {
  const renumbered = changes.filter(({ kinds }) => kinds.includes("renumbered"));
  if (renumbered.length === 0) return { text: "Nothing changed.", changes: [] };
  const [count, was] = [countWords(renumbered.length), renumbered.length === 1 ? "was" : "were"];
  const noun = renumbered.length === 1 ? "source" : "sources";
  return { text: `No text changed; ${count} ${noun} ${was} renumbered.`, changes: renumbered };
}

/** What may be said of some of the things of one kind; a change is told by the first that fits. */
interface Part {
  readonly kinds: readonly ChangeKind[];
  /** For one and for several; said once where the next part has the same. */
  readonly verb: readonly [string, string];
  readonly words: string;
}

const BE = ["is", "are"] as const;
const WAS = ["was", "were"] as const;
const HAVE = ["has", "have"] as const;
const REST = ["rests", "rest"] as const;
const CLOSE = ["closed", "closed"] as const;
const TAKE = ["took", "took"] as const;

const isNew: Part = { kinds: ["added"], verb: BE, words: "new" };
const isGone: Part = { kinds: ["removed"], verb: BE, words: "gone" };
const isReworded: Part = { kinds: ["reworded", "figure", "hedge"], verb: BE, words: "reworded" };
const restsOnOthers: Part = { kinds: ["citations"], verb: REST, words: "on other sources" };

const claimParts: readonly Part[] = [
  isNew,
  isReworded,
  { kinds: ["split"], verb: BE, words: "split in two" },
  { kinds: ["merged"], verb: BE, words: "merged from two" },
  { kinds: ["moved"], verb: BE, words: "moved" },
  isGone,
  restsOnOthers,
];
const questionParts: readonly Part[] = [
  { kinds: ["answered"], verb: CLOSE, words: "" },
  { kinds: ["removed"], verb: WAS, words: "dropped" },
  isNew,
  isReworded,
  restsOnOthers,
];
const perspectiveParts: readonly Part[] = [
  isNew,
  isGone,
  { kinds: ["split"], verb: BE, words: "split in two" },
  { kinds: ["merged"], verb: BE, words: "merged from two" },
  { kinds: ["renamed"], verb: BE, words: "renamed" },
  { kinds: ["stance"], verb: TAKE, words: "another stance" },
  { kinds: ["evolution"], verb: HAVE, words: "another evolution" },
  restsOnOthers,
];
const tensionParts: readonly Part[] = [
  isNew,
  { kinds: ["resolved"], verb: BE, words: "resolved" },
  isReworded,
  isGone,
  restsOnOthers,
];
const eventParts: readonly Part[] = [
  isNew,
  { kinds: ["redated"], verb: BE, words: "redated" },
  isReworded,
  isGone,
  restsOnOthers,
];
const sourceParts: readonly Part[] = [
  isNew,
  { kinds: ["retitled"], verb: BE, words: "retitled" },
  isGone,
];

/** e.g. `Nine claims are new, four reworded, two gone.`; nothing where there is nothing to tell. */
function countClause(noun: Entity, changes: readonly Change[], parts: readonly Part[]): Told[] {
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
  const phrases = told.map(({ part, changes: { length } }, nth) => {
    const what = nth > 0 ? "" : length === 1 ? noun : `${noun}s`;
    const verb = told[nth - 1]?.part.verb === part.verb ? "" : part.verb[length === 1 ? 0 : 1];
    return [countWords(length), what, verb, part.words].filter(Boolean).join(" ");
  });
  const named = phrases.map((phrase, nth) => phrase + holdersOf(told[nth]?.changes ?? []));
  return [
    {
      noun,
      text: `${capitalise(named.join(", "))}.`,
      changes: told.flatMap((group) => group.changes),
    },
  ];
}

const MOST_HOLDERS = 2;

/** The holders of perspectives, where they are few, e.g. ` (Port authority)`. */
function holdersOf(changes: readonly Change[]): string {
  const namesOf = (sides: Change["before"]) =>
    [sides ?? []].flat().flatMap(({ holder }) => (holder === undefined ? [] : shortOf(holder)));
  const holders = changes.flatMap(({ before, after }) => {
    const names = [before, after].map((sides) => [...new Set(namesOf(sides))].join(" and "));
    return [...new Set(names.filter(Boolean))].join(", now ") || [];
  });
  return holders.length === 0 || changes.length > MOST_HOLDERS ? "" : ` (${holders.join("; ")})`;
}

/** A holder without what stands in parentheses behind the name, e.g. `(owner of the mill)`. */
function shortOf(holder: string): string {
  return holder.replace(/ \([^()]*\)$/, "");
}
