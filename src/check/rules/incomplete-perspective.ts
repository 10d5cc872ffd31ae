import type { Perspective } from "../../model/blocks.ts";
import type { Prose } from "../../model/prose.ts";
import { quote } from "../../model/quote.ts";
import { type BriefingTree, blocksOf } from "../../model/tree.ts";
import type { Rule } from "../rule.ts";

export const incompletePerspective: Rule = {
  id: "incomplete-perspective",
  severity: "warning",
  summary: "Every perspective has a stance and, from version 2 on, an evolution.",

  check(tree, report) {
    for (const perspective of blocksOf(tree, "perspective")) {
      const missing = missingParts(perspective, tree);
      if (missing.length === 0) continue;
      const { holder, span } = perspective;
      const isNameless = isEmpty(holder);
      const expected = missing.map(({ part }) => part).join(" and ");
      report({
        span: isNameless ? span : holder.span,
        message: `Unexpected perspective${isNameless ? "" : ` of ${quote(holder.plain)}`}, expected ${expected}`,
        hint: missing.map(({ advice }) => advice).join(" "),
      });
    }
  },
};

function missingParts({ stance, evolution }: Perspective, tree: BriefingTree) {
  const version = tree.header.version?.value ?? 1;
  const label = tree.vocabulary.evolution;
  const missing: { part: string; advice: string }[] = [];
  if (stance.every(isEmpty)) {
    missing.push({ part: "a stance", advice: "Say below the name what the holder holds." });
  }
  if (version >= 2 && evolution.every(isEmpty)) {
    const advice = `Say in a paragraph that begins with ${quote(`${label}:`)} what has changed since the version before, or that nothing has.`;
    missing.push({ part: quote(`${label}: …`), advice });
  }
  return missing;
}

function isEmpty({ passage }: Prose): boolean {
  return passage.text.trim() === "";
}
