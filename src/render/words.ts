import { once } from "../history/once.ts";
import { de } from "./words/de.ts";
import { en, type Words } from "./words/en.ts";

// A page says its own words in one language, from the first to the last. To add a word, add it to
// `words/en.ts`; the compiler then asks for it in the other languages.

const languages: ReadonlyMap<string, Words> = new Map([en, de].map((each) => [each.lang, each]));

/** Everything that pages say in words of their own, in the language that is being spoken. */
export let words: Words = en;

/**
 * What `render` gives while pages speak a language: the first of these tags that they can speak, e.g.
 * `de-AT` as `de`, or else English. It is over when `render` returns, so that may be no generator.
 */
export function speaking<Made>(tags: readonly string[], render: () => Made): Made {
  const before = words;
  words = tags.map(wordsIn).find((each) => each !== undefined) ?? en;
  try {
    return render();
  } finally {
    words = before;
  }
}

/** The tag of the language that is being spoken, as exact as that of a text in the same language. */
export function spokenTag(tag: string): string {
  return isSpoken(tag) ? tag : words.lang;
}

/** Whether a text with this tag is in the language that is being spoken. */
export function isSpoken(tag: string): boolean {
  return primary(tag) === words.lang;
}

/** A function of an object into which words go: worked out once for each, in each language. */
export function onceSpoken<Key extends object, Value>(make: (key: Key) => Value) {
  const inLanguage = once((_: Words) => once(make));
  return (key: Key): Value => inLanguage(words)(key);
}

function wordsIn(tag: string): Words | undefined {
  return languages.get(primary(tag));
}

/** e.g. `de` of `de-AT` */
function primary(tag: string): string {
  return tag.split("-", 1)[0]?.toLowerCase() ?? "";
}
