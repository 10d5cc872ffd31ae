/** A title as titles are compared. */
export interface FoldedTitle {
  readonly words: string;
  /** Whether it was cut short, i.e., ends in `...` or `…`. */
  readonly isCut: boolean;
}

/** Folds what one copy of a title writes so and another otherwise: case, quotes, dashes, spaces. */
export function foldTitle(title: string): FoldedTitle {
  const folded = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Pi}\p{Pf}"'`\u201a\u201e\u300c-\u300f]+/gu, "'")
    .replace(/\p{Pd}+/gu, "-")
    .replace(/\s+/g, " ")
    .trim();
  const words = withoutDotsAtEnd(folded);
  return { words, isCut: folded.slice(words.length).includes("...") };
}

const FEWEST_WORDS = 3;

/** Whether a title is so short that two sources may well share it, e.g. `Annual report`. */
export function isGeneric({ words }: FoldedTitle): boolean {
  const unspaced = words.match(UNSPACED)?.length ?? 0;
  const spaced = words.replace(UNSPACED, " ").match(WORD)?.length ?? 0;
  return spaced + unspaced / CHARACTERS_PER_WORD < FEWEST_WORDS;
}

// Scripts that part no words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}]/gu;
const CHARACTERS_PER_WORD = 2;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}']*/gu;

function withoutDotsAtEnd(title: string): string {
  let end = title.length;
  while (end > 0 && (title[end - 1] === "." || title[end - 1] === " ")) end--;
  return title.slice(0, end);
}
