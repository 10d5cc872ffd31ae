import type { Change, ChangeKind, Entity } from "../model/change.ts";
import { capitalise, countWords } from "./count-words.ts";
import { figureClauses } from "./figure-clauses.ts";

/** A sentence of a note, and the changes that it tells of. */
export interface Clause {
  readonly text: string;
  readonly changes: readonly Change[];
}

/**
 * What changed between two versions, in a few plain sentences, what matters most first. It is
 * computed from the changes alone; what has no sentence here is in their list.
 */
export function noteOf(changes: readonly Change[]): Clause[] {
  const of = (entity: Entity) => changes.filter((change) => change.entity === entity);
  const clauses = [
    ...countClause("claim", of("claim"), claimParts),
    ...figureClauses(of("figure")),
    ...countClause("question", of("question"), questionParts),
    ...countClause("perspective", of("perspective"), perspectiveParts),
  ];
  const others = [
    ...countClause("tension", of("tension"), tensionParts),
    ...countClause("event", of("event"), eventParts),
    ...countClause("source", of("source"), sourceParts),
  ];
  if (clauses.length + others.length === 0) return [nothingChanged(changes)];
  return [...clauses, ...(clauses.length + others.length > MOST ? inOne(others) : others)];
}

const MOST = 6;

/** Sentences run together, where one each would be too many. */
function inOne(clauses: readonly Clause[]): Clause[] {
  const texts = clauses.map(({ text }, nth) => {
    const words = text.replace(/\.$/, "");
    return nth === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1);
  });
  return [{ text: `${texts.join("; ")}.`, changes: clauses.flatMap(({ changes }) => changes) }];
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
function countClause(noun: string, changes: readonly Change[], parts: readonly Part[]): Clause[] {
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
      text: `${capitalise(named.join(", "))}.`,
      changes: told.flatMap((group) => group.changes),
    },
  ];
}

const MOST_HOLDERS = 2;

/** The holders of perspectives, where they are few, e.g. ` (Port authority)`. */
function holdersOf(changes: readonly Change[]): string {
  const holders = changes.flatMap(({ before, after }) => {
    const sides = [before, after].flatMap((side) => side ?? []);
    return [...new Set(sides.flatMap(({ holder }) => holder ?? []))].join(", now ") || [];
  });
  return holders.length === 0 || changes.length > MOST_HOLDERS ? "" : ` (${holders.join("; ")})`;
}
