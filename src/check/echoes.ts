import { onceForText } from "../history/once.ts";
import type { Source } from "../model/blocks.ts";
import type { BriefingTree } from "../model/tree.ts";
import { publisherOf } from "./attribution/outlets.ts";
import { isArchive } from "./copied-source.ts";
import { type Evidence, evidenceOf, type TitledSource } from "./evidence/evidence.ts";
import { stemOf } from "./evidence/stems.ts";
import { isFormal } from "./formal-words.ts";
import { daysApart } from "./near-dates.ts";
import { tellApart } from "./tell-apart.ts";

/** An earlier source that may report the event that a source reports, and how sure that is. */
export interface Echo {
  readonly earlier: Source;
  readonly confidence: number;
}

/**
 * From a source to the earlier one whose title is most like its own, where both must be reports of
 * one event by two outlets: nearly the same words, no other figures, days or places, and dates no
 * further apart than such reports are. Sources meet by the rarer terms of their titles, so the
 * time grows with their number and not with its square. Those that are known to repeat another are
 * not asked for, and others may still be echoes of them.
 */
export function findEchoes(
  tree: BriefingTree,
  isKnown: (source: Source) => boolean,
): ReadonlyMap<Source, Echo> {
  const evidence = evidenceOf(tree);
  const index = new Map<string, TitledSource[]>();
  const echoes = new Map<Source, Echo>();
  const isName = nameTest(evidence);
  for (const entry of evidence.sources) {
    const isAsked = entry.isComparable && !isKnown(entry.source);
    const echo = isAsked ? echoOf(entry, index, evidence, isName) : undefined;
    if (echo) echoes.set(entry.source, echo);
    for (const term of entry.terms) {
      const sharing = index.get(term);
      if (sharing === undefined) index.set(term, [entry]);
      else if (sharing.length < MOST_SHARING) sharing.push(entry);
    }
  }
  return echoes;
}

// Of the sources that share a term, only the first are compared.
const MOST_SHARING = 40;
const FEWEST_SHARED = 4;
// Titles with so many names in common may have some of their own.
const MANY_NAMES = 5;

function echoOf(
  entry: TitledSource,
  index: ReadonlyMap<string, readonly TitledSource[]>,
  { weigh }: Evidence,
  isName: (term: string) => boolean,
): Echo | undefined {
  const shared = new Map<TitledSource, number>();
  for (const term of entry.terms) {
    const weight = weigh(term);
    for (const other of index.get(term) ?? []) {
      shared.set(other, (shared.get(other) ?? 0) + weight);
    }
  }
  let best: Echo | undefined;
  for (const [other, weight] of shared) {
    const likeness = (2 * weight) / (entry.weight + other.weight);
    if (likeness < (best?.confidence ?? 0) || likeness < leastLikeness(entry, other)) continue;
    if (areOneEvent(entry, other, isName)) best = { earlier: other.source, confidence: likeness };
  }
  return best && { ...best, confidence: Math.round(100 * best.confidence * CERTAINTY) / 100 };
}

// Two titles alone never make it certain.
const CERTAINTY = 0.7;

/** How alike titles must be: reports of one day may find other words for it. */
function leastLikeness({ source: a }: TitledSource, { source: b }: TitledSource): number {
  const days = daysApart(a.date, b.date);
  if (days === undefined) return 0.7;
  if (days <= 1) return 0.55;
  return days <= 3 ? 0.65 : Infinity;
}

function areOneEvent(a: TitledSource, b: TitledSource, isName: (term: string) => boolean): boolean {
  if (a.source.number === b.source.number) return false;
  const [outlet, other] = [publisherOf(a.source), publisherOf(b.source)];
  if ((outlet !== undefined && outlet === other) || isArchive(outlet) || isArchive(other)) {
    return false;
  }
  if (partOf(a.source.title) !== partOf(b.source.title)) return false;
  const shared = [...a.terms].filter((term) => b.terms.has(term));
  if (shared.filter((term) => !isFormal(term)).length < FEWEST_SHARED) return false;
  const [some, others] = [only(a, b), only(b, a)];
  if (tellApart(some, others)) return false;
  const tells = (term: string) => isName(term) || !LATIN.test(term);
  const haveOtherNames = some.some(tells) && others.some(tells);
  return !haveOtherNames || shared.filter(isName).length >= MANY_NAMES;
}

const PART =
  /(?<!\p{L})(?:update|part|episode|week|day|volume|vol\.|issue|edition|chapter|bulletin|teil|folge|woche|partie|semaine|parte|semana) #?\d{1,4}(?!\d)/iu;

/** Which of a series a title heads, e.g. `part 2`. */
function partOf(title: string): string | undefined {
  return PART.exec(title)?.[0].toLowerCase();
}

function only({ terms }: TitledSource, { terms: others }: TitledSource): string[] {
  return [...terms].filter((term) => !others.has(term));
}

// A name within a sentence, behind a small letter; a headline that capitalises all its words shows none.
const NAME = /(?<=[\p{Ll},;] )\p{Lu}[\p{L}\p{M}-]+/gu;
const WORD = /\p{L}{4,}/gu;
const MOST_CAPITALS = 0.6;

// A script with capitals, more or less; in one without, any word may be a name.
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u;

/**
 * Whether a term is a name, as prose and headlines show by its capital: of what befell two places
 * or two people there are two events.
 */
function nameTest({ stretches, sources }: Evidence): (term: string) => boolean {
  const titles = sources.map(({ source }) => source.title).filter((title) => !isInCapitals(title));
  const names = new Set<string>();
  for (const text of [...stretches.map(({ words }) => words), ...titles]) {
    for (const name of namesIn(text)) names.add(name);
  }
  return (term) => names.has(term) || /^\p{Lu}/u.test(term);
}

/** The stems of the names of a text. */
const namesIn = onceForText((text): readonly string[] =>
  (text.match(NAME) ?? []).flatMap((name) => name.toLowerCase().split("-").map(stemOf)),
);

const isInCapitals = onceForText((title): boolean => {
  const words = title.match(WORD)?.slice(1) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length > words.length * MOST_CAPITALS;
});
