import { TOTALS } from "./measure-words.ts";
import type { Known, Mention } from "./mentions.ts";
import { isSameName } from "./names.ts";

/**
 * Says of each mention whose it is. Where a sentence has several names, the one that another text
 * gives the same measure outright decides; if that leaves several, nobody is.
 */
export function nameOwners(group: readonly Known[]): void {
  const sure = group.flatMap((mention) => sureOwner(mention) ?? []);
  const isSure = (name: string) => sure.some((each) => isSameName(each, name));
  for (const mention of group) {
    const owner = sureOwner(mention);
    const { noun = "", names, isImpersonal } = mention.measure;
    const candidates =
      isImpersonal || TOTALS.has(noun) ? [] : [...names.before, ...mention.context].filter(isSure);
    const [only, another] = [...new Set(candidates)];
    mention.owners = owner ? [owner] : only && !another ? [only] : [];
  }
}

function sureOwner({
  measure: { noun = "", names, isImpersonal },
  context,
}: Known): string | undefined {
  const [own] = names.own;
  if (own !== undefined || isImpersonal || TOTALS.has(noun)) return own;
  const [only, another] = names.before.length > 0 ? names.before : context;
  return another === undefined ? only : undefined;
}

/** Whose a figure is, as far as it is known. */
export function ownersOf(mention: Mention): readonly string[] {
  return (mention as Known).owners ?? mention.measure.names.own;
}

export function areOfOthers(a: Known, b: Known): boolean {
  const [mine] = ownersOf(a);
  const [theirs] = ownersOf(b);
  return mine !== undefined && theirs !== undefined && !isSameName(mine, theirs);
}
