import type { Alignment } from "../../history/alignment.ts";
import type { Thing } from "../../history/things.ts";
import { comparableWords } from "../../model/content-id.ts";
import { quote } from "../../model/quote.ts";
import { endingTest, names } from "../endings.ts";
import type { Rule } from "../rule.ts";
import { headingOf, vanishedIn } from "../vanished.ts";

export const vanishedPerspective: Rule = {
  id: "vanished-perspective",
  severity: "warning",
  summary: "A perspective stays until the text says what has become of its holder.",

  check(tree, report, { previous, compare }) {
    const alignment = compare();
    if (alignment === null) return;
    const gone = vanishedIn(alignment, "perspective");
    if (gone.length === 0) return;
    const isEnded = endingTest(tree);
    const present = alignment.after.things.perspective;
    const gains = gainsOf(alignment);

    for (const { holder = "", text } of gone) {
      const isMentioned = present.some((perspective) => names(wordsOf(perspective), holder));
      if (isMentioned || isIn(gains, holder) || isEnded(holder)) continue;
      report({
        span: headingOf(tree, "perspectives"),
        message: `Unexpected end of the perspective of ${quote(holder)}, expected it, or a word of what became of it`,
        hint: `Version ${quote(String(previous?.header.version?.value))} had: “${text}”. Carry it on, or name the holder where its view now stands.`,
        data: { section: "perspectives" },
      });
    }
  },
};

function wordsOf({ holder, stance, evolution }: Thing): string {
  return [holder, stance, evolution].join(" ");
}

/** The words that a holder's name has gained; all words of a new holder's. */
function gainsOf({ before, after, matches }: Alignment): string[] {
  const had = new Map(
    matches.perspective.pairs.map((pair) => [pair.after, before.things.perspective[pair.before]]),
  );
  return after.things.perspective.flatMap(({ holder = "" }, place) => {
    const old = new Set(longWords(had.get(place)?.holder ?? ""));
    return longWords(holder).filter((word) => !old.has(word));
  });
}

/** A holder that was split, merged or renamed has left a word in a name that had it not before. */
function isIn(gains: readonly string[], holder: string): boolean {
  return longWords(holder).some((word) => gains.some((gain) => isOneInOther(word, gain)));
}

const SHORTEST = 4;
const SHORTEST_PART = 6;

function longWords(name: string): string[] {
  return comparableWords(name)
    .split(" ")
    .filter((word) => word.length >= SHORTEST);
}

/** The same word, or a compound and a part of it, e.g. `Rechnungshof` and `Landesrechnungshof`. */
function isOneInOther(a: string, b: string): boolean {
  if (a === b) return true;
  const [part, whole] = a.length <= b.length ? [a, b] : [b, a];
  return part.length >= SHORTEST_PART && whole.includes(part);
}
