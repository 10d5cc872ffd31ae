import { type Prose, placeOfPlain, spanIn } from "../../model/prose.ts";
import { type Span, slice } from "../../model/span.ts";
import { allProse, type BriefingTree, blocksOf, type Located } from "../../model/tree.ts";
import { nameCharacters } from "../character-names.ts";
import type { Rule } from "../rule.ts";
import { type UnsafeKind, unsafeRunsIn } from "../unsafe-characters.ts";

export const unsafeText: Rule = {
  id: "unsafe-text",
  severity: "error",
  summary: "The text has only characters that show it as it is.",

  check(tree, report) {
    for (const { kind, characters, span } of [...written(tree), ...referredTo(tree)]) {
      const [expected, hint] = advice[kind];
      report({
        span,
        message: `Unexpected ${nameCharacters(characters)}, expected ${expected}`,
        hint,
      });
    }
  },
};

interface Unsafe {
  readonly kind: UnsafeKind;
  readonly characters: string;
  readonly span: Span;
}

function written({ text }: BriefingTree): Unsafe[] {
  return unsafeRunsIn(text).map(({ kind, ...span }) => ({
    kind,
    characters: slice(text, span),
    span,
  }));
}

/**
 * What Markdown writes as a reference to a character, e.g. `&#x202e;`, or YAML as an escape; in
 * code it is none.
 */
function referredTo(tree: BriefingTree): Unsafe[] {
  if (tree.form !== "markdown") return [];
  return [...allProse(tree).flatMap(referredToIn), ...titlesOf(tree).flatMap(decodedIn(tree))];
}

function titlesOf(tree: BriefingTree): Located<string>[] {
  const { title } = tree.header;
  const titles = blocksOf(tree, "source").map((source) => ({
    value: source.title,
    span: source.titleSpan,
  }));
  return title ? [title, ...titles] : titles;
}

/** Where a title has the character itself, it has been found already. */
function decodedIn({ text }: BriefingTree) {
  return ({ value, span }: Located<string>): Unsafe[] =>
    unsafeRunsIn(slice(text, span)).length > 0
      ? []
      : unsafeIn(value).map((unsafe) => ({ ...unsafe, span }));
}

function referredToIn({ plain, passage, runs }: Prose): Unsafe[] {
  return unsafeIn(plain).flatMap(({ kind, characters, start }) => {
    const at = placeOfPlain({ runs }, start);
    const [reference] = /^&[#\w]{1,32};/.exec(passage.text.slice(at, at + 34)) ?? [];
    if (reference === undefined) return [];
    return [{ kind, characters, span: spanIn(passage, at, at + reference.length) }];
  });
}

function unsafeIn(words: string) {
  return unsafeRunsIn(words).map((run) => ({ ...run, characters: slice(words, run) }));
}

const advice: Readonly<Record<UnsafeKind, readonly [expected: string, hint: string]>> = {
  direction: [
    "words in the order in which they are written",
    "Delete it; Arabic and Hebrew words are shown from right to left without it.",
  ],
  invisible: [
    "only characters that can be seen",
    "Delete it; a joiner or a variation selector belongs only into an emoji or a word that needs it.",
  ],
  control: ["no control characters", "Delete it, or put a space or a line break in its place."],
  broken: ["whole characters", "Half of a character is left here; write the character anew."],
};
