import { nearest } from "../model/suggest.ts";

/**
 * The name that a slightly different one most likely stands for, e.g. `Sources` for `Source` and
 * `Tensions` for `Key tensions`. Case counts for nothing; of equally near ones the first is found.
 */
export function findNearName(written: string, names: readonly string[]): string | undefined {
  const words = wordsOf(written);
  const sharing = names.filter((name) => contains(words, name) || contains(wordsOf(name), written));
  return sharing[0] ?? nearest(written, names);
}

// One short word within a longer name says nothing: `What` is no part of `What to watch`.
const LEAST_LETTERS = 5;

function contains(words: string, part: string): boolean {
  return part.length >= LEAST_LETTERS && words.includes(wordsOf(part));
}

/** The words of a name with a space around each, so that only whole words are found in it. */
function wordsOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}
