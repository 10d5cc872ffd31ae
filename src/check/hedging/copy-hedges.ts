import { hedgesIn } from "../../history/hedges.ts";
import { once } from "../../history/once.ts";
import type { BriefingTree } from "../../model/tree.ts";
import { type Evidence, evidenceOf, type ReadStretch } from "../evidence/evidence.ts";
import { stemOf } from "../evidence/stems.ts";
import type { Terms } from "../evidence/terms.ts";
import { overlap } from "../evidence/weights.ts";
import { isGuarded } from "./open-cues.ts";
import { scopeOf } from "./scope.ts";

/** One thing told twice from one source, once with a word of doubt and once without. */
export interface CopyHedge {
  readonly earlier: ReadStretch;
  readonly later: ReadStretch;
  readonly doubt: string;
  readonly surer: "earlier" | "later";
  readonly confidence: number;
}

/** The words that tell for sure what other words with the same source tell with doubt, or the reverse. */
export function copyHedgesIn(tree: BriefingTree): CopyHedge[] {
  const evidence = evidenceOf(tree);
  const seen = new Map<string, Statement[]>();
  return evidence.stretches.flatMap((stretch): CopyHedge[] => {
    const later = statementOf(stretch, evidence);
    if (later === undefined) return [];
    const numbers = [...new Set(stretch.citations.map(({ number }) => number))];
    const others = new Set(numbers.flatMap((number) => seen.get(number) ?? []));
    for (const number of numbers) {
      const known = seen.get(number) ?? [];
      if (known.length < MOST_COMPARED) seen.set(number, [...known, later]);
    }
    for (const earlier of others) {
      const conflict = conflictOf(earlier, later, evidence);
      if (conflict) return [conflict];
    }
    return [];
  });
}

// A text cites a source a few times; of one that it cites often, the first times are compared.
const MOST_COMPARED = 12;

/** A stretch with its terms but for those of its hedges. */
interface Statement {
  readonly stretch: ReadStretch;
  readonly terms: Terms;
  readonly weight: number;
}

/** Holders of views may differ in strength, and a question is unsure by nature. */
function statementOf(stretch: ReadStretch, { weigh }: Evidence): Statement | undefined {
  const { section, citations, isList, sentence } = stretch;
  if (isList || citations.length === 0 || sentence.plain.endsWith("?")) return undefined;
  if (section === "perspectives" || section === "openQuestions") return undefined;
  const terms = withoutHedges(stretch.terms);
  return { stretch, terms, weight: overlap(terms, terms, weigh) };
}

// The stems of words of doubt: they make no two texts different things.
const HEDGES: ReadonlySet<string> = new Set(
  "may might could possibly perhaps potential potentially consider considers considering weigh weighing talks negotiating expects hopes plans reportedly allegedly apparently appears seems likely probably proposed reported said könnte möglicherweise vielleicht angeblich offenbar soll wohl pourrait pourraient peut-être apparemment podría podrían quizás posiblemente"
    .split(" ")
    .map(stemOf),
);

const withoutHedges = once(
  (terms: Terms): Terms => new Set([...terms].filter((term) => !HEDGES.has(term))),
);

const FEWEST_SHARED = 4;
// How alike two statements must be: words of hearsay get lost in a summary more often than `may`.
const LEAST_LIKE = 0.75;
const LEAST_LIKE_IN_HEARSAY = 0.9;

function conflictOf(a: Statement, b: Statement, { weigh }: Evidence): CopyHedge | undefined {
  if (a.stretch.block === b.stretch.block) return undefined;
  const likeness = (2 * overlap(a.terms, b.terms, weigh)) / (a.weight + b.weight);
  if (likeness < LEAST_LIKE) return undefined;
  if ([...a.terms].filter((term) => b.terms.has(term)).length < FEWEST_SHARED) return undefined;
  const isSure = [a, b].map(({ stretch }) => !isGuarded(scopeOf(stretch)));
  if (isSure[0] === isSure[1]) return undefined;
  const [sure, unsure] = isSure[0] ? [a, b] : [b, a];
  const doubt = hedgesIn(unsure.stretch.words).find(({ level }) => level < 3);
  if (doubt === undefined || !isCovered(sure.stretch, unsure.stretch)) return undefined;
  if (doubt.level === 2 && likeness < LEAST_LIKE_IN_HEARSAY) return undefined;
  return {
    earlier: a.stretch,
    later: b.stretch,
    doubt: doubt.word,
    surer: sure === a ? "earlier" : "later",
    confidence: Math.round(likeness * 90) / 100,
  };
}

/** Whether the one that is sure has no source of its own that may make it so. */
function isCovered(sure: ReadStretch, unsure: ReadStretch): boolean {
  const known = new Set(unsure.citations.map(({ number }) => number));
  return sure.citations.every(({ number }) => known.has(number));
}
