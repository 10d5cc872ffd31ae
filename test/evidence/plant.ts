import { type Stretch, stretchesOf } from "../../src/check/evidence/stretches.ts";
import type { Citation } from "../../src/model/prose.ts";
import { slice } from "../../src/model/span.ts";
import { type BriefingTree, blocksOf, citationsIn } from "../../src/model/tree.ts";
import type { Random } from "../generate/random.ts";

/** A text with wrong citations in it. */
export interface Planted {
  readonly text: string;
  /** By the place among the citations of the text: the number that would be right, or null where none would. */
  readonly wrong: ReadonlyMap<number, string | null>;
}

/** The mistakes that people and models make with numbers, each in one place of a text. */
export const mistakes = {
  /** Two citations have changed places. */
  swap: (site, random) => {
    const [a, b] = [site.pick(random), site.pick(random)];
    if (!isOtherStory(site, a, b.number) || !isOtherStory(site, b, a.number)) return null;
    return [replacing(a, b.number), replacing(b, a.number)];
  },
  /** One number off. */
  shift: (site, random) => {
    const at = site.pick(random);
    const number = String(Number(at.number) + random.pick([1, -1]));
    return isOtherStory(site, at, number) ? [replacing(at, number)] : null;
  },
  /** Another story's source where one source stood in all places. */
  rename: (site, random) => {
    const at = site.pick(random);
    const number = random.pick(site.numbers);
    const all = site.citations.filter((citation) => citation.number === at.number);
    if (!all.every((one) => site.isSingle(one) && isOtherStory(site, one, number))) return null;
    return all.map((one) => replacing(one, number));
  },
  /** A source of another story at the end of a run. */
  stray: (site, random) => {
    const at = site.pick(random);
    const number = random.pick(site.numbers);
    if (!isOtherStory(site, at, number)) return null;
    return [{ at, text: `[${at.number}][${number}]`, wrong: [undefined, null] }];
  },
  /** The run of one sentence pasted over that of another. */
  paste: (site, random) => {
    const [from, to] = [random.pick(site.runs), random.pick(site.runs)];
    const numbers = from.map(({ number }) => number);
    const isWhole = [...from, ...to].every((one) => site.isSingle(one));
    const [first] = to;
    if (!first || !isWhole || !numbers.every((number) => isOtherStory(site, first, number)))
      return null;
    const expected = to.length === 1 ? first.number : null;
    return to.map((at, nth) => {
      if (nth > 0) return { at, text: "", wrong: [] };
      return {
        at,
        text: numbers.map((n) => `[${n}]`).join(""),
        wrong: numbers.map(() => expected),
      };
    });
  },
} satisfies Record<string, Mistake>;

type Mistake = (site: Site, random: Random) => readonly Edit[] | null;

/** A citation's new text, and for each citation in it what would be right; undefined where it is. */
interface Edit {
  readonly at: Citation;
  readonly text: string;
  readonly wrong: readonly (string | null | undefined)[];
}

/** Puts one mistake into a text; null where the dice fell on a place where it would be none. */
export function plant(tree: BriefingTree, mistake: Mistake, random: Random): Planted | null {
  const site = siteOf(tree);
  if (site === null) return null;
  const edits = mistake(site, random);
  if (edits === null || edits.length === 0) return null;
  const byCitation = new Map(edits.map((edit) => [edit.at, edit]));
  const wrong = new Map<number, string | null>();
  let text = "";
  let from = 0;
  let nth = 0;
  for (const citation of site.citations) {
    const edit = byCitation.get(citation);
    if (edit === undefined) {
      nth++;
      continue;
    }
    text += tree.text.slice(from, citation.span.start) + edit.text;
    from = citation.span.end;
    for (const expected of edit.wrong) {
      if (expected !== undefined) wrong.set(nth, expected);
      nth++;
    }
  }
  return { text: text + tree.text.slice(from), wrong };
}

type Run = readonly Citation[];

interface Site {
  readonly citations: readonly Citation[];
  readonly runs: readonly [Run, ...Run[]];
  readonly numbers: readonly [string, ...string[]];
  readonly stretchOf: ReadonlyMap<Citation, Stretch>;
  isSingle(citation: Citation): boolean;
  pick(random: Random): Citation;
}

function siteOf(tree: BriefingTree): Site | null {
  const citations = citationsIn(tree);
  const stretches = stretchesOf(tree).filter(
    (stretch) => stretch.citations.length > 0 && !stretch.isList,
  );
  const [first = "1", ...others] = blocksOf(tree, "source").map(({ number }) => number);
  const isSingle = ({ number, span }: Citation) => slice(tree.text, span) === `[${number}]`;
  const [firstRun, ...runs] = stretches.map((stretch) => stretch.citations);
  const [single, ...singles] = stretches.flatMap(({ citations }) => citations).filter(isSingle);
  if (!firstRun || !single) return null;
  return {
    citations,
    runs: [firstRun, ...runs],
    numbers: [first, ...others],
    stretchOf: new Map(
      stretches.flatMap((stretch) => stretch.citations.map((one) => [one, stretch] as const)),
    ),
    isSingle,
    pick: (random) => random.pick([single, ...singles]),
  };
}

/** Whether a number would be wrong at a place: no sentence or event around it cites it. */
function isOtherStory(site: Site, at: Citation, number: string): boolean {
  const stretch = site.stretchOf.get(at);
  if (stretch === undefined || !site.numbers.includes(number) || number === at.number) return false;
  return !site.runs.some((run) => {
    const other = site.stretchOf.get(run[0] as Citation);
    return other?.sentence === stretch.sentence && run.some((one) => one.number === number);
  });
}

function replacing(at: Citation, number: string): Edit {
  return { at, text: `[${number}]`, wrong: [at.number] };
}
