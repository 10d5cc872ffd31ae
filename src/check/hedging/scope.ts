import type { ReadStretch } from "../evidence/evidence.ts";

/**
 * The words of a stretch with those before it in its sentence that govern it: in `it may close the
 * mine [1] and sell the port [2]` the doubt holds for the port as well. A new clause is no longer
 * governed.
 */
export function scopeOf({ words, start, sentence: { plain } }: ReadStretch): string {
  if (NEW_CLAUSE.test(words)) return words;
  return clauseOf(plain.slice(Math.max(0, start - REACH), start)) + words;
}

// What is further away governs nothing.
const REACH = 1000;

const NEW_CLAUSE =
  /^[\s,:—–-]*(?:;|(?:while|but|whereas|although|though|yet|because|after|before|during|und|aber|während|doch|mais|alors|tandis|pero|mientras|aunque)(?!\p{L})|(?:and|et|y) (?:(?:the|a|an|it|they|he|she|its|their|der|die|das|le|la|les|el|los) |\p{Lu}))/u;

/** The last clause of what stands before; a semicolon, a colon or a dash begins one. */
function clauseOf(before: string): string {
  const start = Math.max(...["; ", ": ", " — ", " – "].map((mark) => before.lastIndexOf(mark)));
  return before.slice(start + 1);
}
