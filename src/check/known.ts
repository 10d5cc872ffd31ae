import type { Diagnostic } from "../model/diagnostic.ts";
import { type CheckedText, keysOf } from "./fingerprints.ts";

/**
 * What remains of a text's diagnostics without those that an earlier version had already: the same
 * rule in the same words, whatever numbers they cite. Where the earlier version had it once, and
 * this one twice, the second remains.
 */
export function withoutKnown(
  { tree, diagnostics }: CheckedText,
  earlier: CheckedText,
): Diagnostic[] {
  const known = new Map<string, number>();
  for (const key of keysOf(earlier)) known.set(key, (known.get(key) ?? 0) + 1);
  const keys = keysOf({ tree, diagnostics });
  return diagnostics.filter((_, nth) => {
    const key = keys[nth] ?? "";
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left === 0;
  });
}
