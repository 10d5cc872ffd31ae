import { onceForText } from "../../history/once.ts";
import type { Source } from "../../model/blocks.ts";
import type { BriefingTree } from "../../model/tree.ts";
import {
  type Evidence,
  evidenceOf,
  type ReadStretch,
  type TitledSource,
} from "../evidence/evidence.ts";
import { stemOf } from "../evidence/stems.ts";
import { splitTitle } from "../evidence/titles.ts";
import { type DoneDeed, deedOf, doneDeedsIn } from "./deeds.ts";
import { isGuarded, type OpenDeed, openDeedsIn } from "./open-cues.ts";
import { scopeOf } from "./scope.ts";

/** Words and the title of a source that they cite, which tell one deed at two strengths. */
export interface TitleHedge {
  readonly stretch: ReadStretch;
  readonly source: Source;
  /** Where in the words of the stretch the deed stands, and how. */
  readonly surface: string;
  readonly start: number;
  /** How the title tells it. */
  readonly standing: string;
  /** Whether the text is surer than the title, or the title than the text. */
  readonly surer: "text" | "title";
  readonly confidence: number;
}

/**
 * What the text tells as done and the title of a source that it cites as open, or the other way
 * round. Where another source of the same run tells it as the text does, the text has its support.
 */
export function titleHedgesIn(tree: BriefingTree): TitleHedge[] {
  const evidence = evidenceOf(tree);
  return evidence.stretches.flatMap((stretch) => {
    if (stretch.isList || stretch.citations.length === 0) return [];
    if (stretch.sentence.plain.endsWith("?")) return [];
    const numbers = new Set(stretch.citations.map(({ number }) => number));
    const cited = [...numbers]
      .slice(0, MOST_CITED)
      .flatMap((number) => evidence.byNumber.get(number) ?? []);
    const titles = cited.map((entry): CitedTitle => ({ entry, ...readTitle(entry.source.title) }));
    return [...tooSure(stretch, titles, evidence), ...tooUnsure(stretch, titles, evidence)];
  });
}

// Of a longer run, which stands for no one sentence, the first sources are read.
const MOST_CITED = 50;
// A headline is shorter by far; what is longer is no headline, and is read no further.
const LONGEST_TITLE = 2000;

interface CitedTitle extends ReadTitle {
  readonly entry: TitledSource;
}

/** The deeds of a title. */
interface ReadTitle {
  /** As much of it as is read. */
  readonly title: string;
  readonly open: readonly OpenDeed[];
  /** None where the title has any doubt. */
  readonly done: () => readonly DoneDeed[];
}

const readTitle = onceForText((whole): ReadTitle => {
  const title = whole.slice(0, LONGEST_TITLE);
  const { story } = splitTitle(title);
  const open = openDeedsIn(story);
  const done = () => (open.length > 0 || isGuarded(story) ? [] : doneDeedsIn(story));
  return { title, open, done };
});

function tooSure(
  stretch: ReadStretch,
  read: readonly CitedTitle[],
  evidence: Evidence,
): TitleHedge[] {
  if (!read.some(({ open }) => open.length > 0) || isGuarded(scopeOf(stretch))) return [];
  const deeds = doneDeedsIn(stretch.words);
  return read.flatMap(({ entry, title, open }): TitleHedge[] => {
    for (const { surface: standing, deed: words, isIntended } of open) {
      const names = new Set(words.map(deedOf));
      const found = deeds.find(
        (one) =>
          names.has(one.deed) &&
          !(one.isPromise && isIntended) &&
          haveOneObject(one, stretch.words, title),
      );
      if (found === undefined) continue;
      if (read.some(({ done }) => done().some(({ deed }) => deed === found.deed))) continue;
      const likeness = likenessOf(entry, stretch, found.deed, standing, evidence);
      if (likeness === 0) continue;
      const { source } = entry;
      const confidence = isIntended ? likeness * 0.8 : likeness;
      return [
        {
          stretch,
          source,
          surface: found.surface,
          start: found.start,
          standing: upTo(found.deed, standing),
          surer: "text",
          confidence,
        },
      ];
    }
    return [];
  });
}

/** The words of a cue up to its deed. */
function upTo(deed: string, words: string): string {
  const last = [...words.matchAll(/\p{L}+/gu)].find(([word]) => deedOf(word) === deed);
  return last ? words.slice(0, last.index + last[0].length) : words;
}

function tooUnsure(
  stretch: ReadStretch,
  read: readonly CitedTitle[],
  evidence: Evidence,
): TitleHedge[] {
  const deeds = openDeedsIn(stretch.words).filter(({ isIntended }) => !isIntended);
  if (deeds.length === 0 || IN_QUESTION.test(scopeOf(stretch))) return [];
  if (read.some(({ open, title }) => open.length > 0 || isGuarded(title))) return [];
  return deeds.flatMap(({ surface, deed: [first = ""] }): TitleHedge[] => {
    for (const { entry, done } of read) {
      const found = done().find(({ start, deed }) => start > 0 && deed === deedOf(first));
      if (found === undefined) continue;
      const likeness = likenessOf(entry, stretch, found.deed, "", evidence);
      if (likeness < LEAST_IN_REVERSE) continue;
      return [
        {
          stretch,
          source: entry.source,
          surface: upTo(found.deed, surface),
          start: stretch.words.indexOf(surface),
          standing: found.surface,
          surer: "title",
          confidence: likeness * 0.8,
        },
      ];
    }
    return [];
  });
}

// A title may tell of a deed that the text speaks of once more; so it must be about that and little else.
const LEAST_IN_REVERSE = 0.78;
const IN_QUESTION = /(?<!\p{L})(?:if|whether|ask(?:s|ed)|question|how|would|ob|si)(?!\p{L})/iu;

/**
 * Whether a deed is done to the same in the text as in the title, as far as words behind it say to
 * what: a council that banned cars and considers banning buses has done one and not the other.
 */
function haveOneObject({ deed, start, end, isActive }: DoneDeed, words: string, title: string) {
  if (!isActive) return true;
  if (RELATIVE.test(words.slice(0, start))) return false;
  const asked = [...title.matchAll(/\p{L}+/gu)].find(([word]) => deedOf(word) === deed);
  const wanted = contentOf(asked ? title.slice(asked.index + asked[0].length) : "");
  const given = contentOf(words.slice(end)).slice(0, NEAREST);
  return wanted.length === 0 || given.length === 0 || given.some((stem) => wanted.includes(stem));
}

const NEAREST = 3;
const RELATIVE =
  /(?<!\p{L})(?:which|who|that|die|der|das|qui|que) (?:had |has |also |hatte |hat |a )?$/u;

/** The stems of the longer words up to the next clause. */
function contentOf(text: string): string[] {
  const [clause = ""] = text.split(/[,;:—–]/, 1);
  return [...clause.matchAll(/[\p{L}\p{N}]{4,}|\p{Lu}\p{L}*/gu)].map(([word]) =>
    stemOf(word.toLowerCase()),
  );
}

const LEAST_SHARED = 2;
const LEAST_SHARE = 0.4;

/** How sure it is that words and title are about one thing, by what they share beside the deed; 0 for not. */
function likenessOf(
  { terms, weight }: TitledSource,
  { sentence, terms: own }: ReadStretch,
  deed: string,
  cue: string,
  { weigh, sentences }: Evidence,
): number {
  const around = sentences.get(sentence) ?? own;
  const cues = new Set(
    cue
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.map(stemOf),
  );
  const others = [...terms].filter(
    (term) => deedOf(term) !== deed && (!cues.has(term) || own.has(term)),
  );
  const near = others.filter((term) => own.has(term));
  const shared = others.filter((term) => around.has(term) || own.has(term));
  const sum = shared.reduce((total, term) => total + weigh(term), 0);
  const rest = others.reduce((total, term) => total + weigh(term), 0) || weight;
  if (near.length === 0 || shared.length < LEAST_SHARED || sum / rest < LEAST_SHARE) return 0;
  return Math.min(0.95, 0.5 + sum / rest / 2);
}
