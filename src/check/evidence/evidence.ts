import { once, onceForText } from "../../history/once.ts";
import type { Block, Source } from "../../model/blocks.ts";
import { type BriefingTree, blocksOf } from "../../model/tree.ts";
import { lastClauseOf } from "./clauses.ts";
import { languageOfWords } from "./function-words.ts";
import { type Sentence, type Stretch, stretchesOf } from "./stretches.ts";
import { type ReadTerms, type Terms, termReader } from "./terms.ts";
import { splitTitle } from "./titles.ts";
import { type Vocabulary, vocabularyOf } from "./vectors.ts";
import { type Weigh, weighBy } from "./weights.ts";

/** A source and what its title speaks of. */
export interface TitledSource {
  readonly source: Source;
  /** Of the title without its publisher. */
  readonly terms: Terms;
  /** Of the whole title. */
  readonly allTerms: Terms;
  /** The weight of `terms`: the most that a text can share with the title. */
  readonly weight: number;
  /** Whether its title is in a language and a script that can be compared with the text. */
  readonly isComparable: boolean;
}

/** A stretch of prose and what it speaks of. */
export interface ReadStretch extends Stretch {
  readonly terms: Terms;
  /** Of its last clause, for which the citations stand most closely; `terms` where it has only one. */
  readonly clause: Terms;
}

/** What the titles and the prose of a briefing speak of. */
export interface Evidence {
  readonly read: ReadTerms;
  readonly weigh: Weigh;
  readonly vocabulary: Vocabulary;
  readonly stretches: readonly ReadStretch[];
  readonly sources: readonly TitledSource[];
  /** The source of each number, the first where several have it. */
  readonly byNumber: ReadonlyMap<string, TitledSource>;
  readonly sentences: ReadonlyMap<Sentence, Terms>;
  readonly blocks: ReadonlyMap<Block, Terms>;
}

/** Reads all titles and all prose of a text; worked out once for a text. */
export const evidenceOf = once((tree: BriefingTree): Evidence => {
  const stretches = stretchesOf(tree);
  const sources = blocksOf(tree, "source");
  const prose = stretches.map(({ words }) => words);
  const language =
    tree.header.lang?.slice(0, 2).toLowerCase() ?? languageOfWords(prose.join(" ")) ?? "en";
  const read = termReader([...prose, ...sources.map(({ title }) => title)], language);

  const readStretches = stretches.map((stretch): ReadStretch => {
    const { words } = stretch;
    const clause = lastClauseOf(words);
    const terms = read(words);
    return { ...stretch, terms, clause: clause === words ? terms : read(clause) };
  });
  const inline = readStretches.filter(({ isList }) => !isList);
  const stories = sources.map(({ title }) => read(splitTitle(title).story));
  const sentences = gather(inline, ({ sentence }) => sentence);
  const weigh = weighBy([...sentences.values(), ...stories]);
  const vocabulary = vocabularyOf(weigh);
  const script = scriptOf(prose.join(" "));

  const titled = sources.map((source, nth): TitledSource => {
    const terms = stories[nth] ?? new Set<string>();
    const { weight } = vocabulary.vectorOf(terms);
    const isComparable = isLike(source.title, language, script);
    return { source, terms, allTerms: read(source.title), weight, isComparable };
  });
  const byNumber = new Map(titled.toReversed().map((entry) => [entry.source.number, entry]));
  const blocks = gather(inline, ({ block }) => block);
  return {
    read,
    weigh,
    vocabulary,
    stretches: readStretches,
    sources: titled,
    byNumber,
    sentences,
    blocks,
  };
});

/** The terms of all stretches that belong together. */
function gather<Key>(
  stretches: readonly ReadStretch[],
  keyOf: (stretch: ReadStretch) => Key,
): ReadonlyMap<Key, Terms> {
  const parts = new Map<Key, Terms[]>();
  for (const stretch of stretches) {
    const key = keyOf(stretch);
    const known = parts.get(key);
    if (known) known.push(stretch.terms);
    else parts.set(key, [stretch.terms]);
  }
  return new Map(Array.from(parts, ([key, all]) => [key, unionOf(all)]));
}

/** What is the only one stays as it is. */
function unionOf([first = new Set<string>(), ...others]: readonly Terms[]): Terms {
  if (others.length === 0) return first;
  const union = new Set(first);
  for (const terms of others) for (const term of terms) union.add(term);
  return union;
}

function isLike(title: string, language: string, script: string | null): boolean {
  const other = languageOfWords(title);
  return (other === null || other === language) && scriptOf(title) === script;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["latin", /\p{Script=Latin}/gu],
  ["east asian", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["hangul", /\p{Script=Hangul}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["greek", /\p{Script=Greek}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
  ["hebrew", /\p{Script=Hebrew}/gu],
  ["thai", /\p{Script=Thai}/gu],
  ["devanagari", /\p{Script=Devanagari}/gu],
];

/** The script of most letters at a text's beginning; null for one that is not known. */
const scriptOf = onceForText((text): string | null => {
  const beginning = text.slice(0, 2000);
  let best: string | null = null;
  let most = 0;
  for (const [name, letters] of SCRIPTS) {
    const count = beginning.match(letters)?.length ?? 0;
    if (count > most) [best, most] = [name, count];
  }
  return best;
});
