import type { BriefingTree } from "../../src/model/tree.ts";
import { parseBriefing } from "../../src/parse/briefing.ts";
import type { Bank } from "./bank.ts";
import { firstState } from "./first-state.ts";
import type { Placed } from "./known.ts";
import { nextState } from "./next-state.ts";
import { Random } from "./random.ts";
import type { State, Strength } from "./state.ts";
import { unitsOf } from "./units.ts";
import { writeVersion } from "./write.ts";

/** A version that was made, as it is read and as it was meant. */
export interface Version extends Placed {
  readonly text: string;
  readonly tree: BriefingTree;
}

/**
 * Versions of one briefing, each edited from the one before at one strength; `none` changes the
 * numbers of the sources and nothing else. The same seed gives the same versions.
 */
export function chainOf(
  bank: Bank,
  strength: Strength | "none",
  seed: number,
  length: number,
): Version[] {
  const random = new Random(seed + hashOf(bank.domain));
  let state: State | undefined;
  return Array.from({ length }, (_, nth) => {
    if (!state) state = firstState(bank, strength === "none" ? "light" : strength, random);
    else if (strength !== "none") state = nextState(bank, state, strength, random);
    const units = unitsOf(bank, state);
    const { text, places } = writeVersion(bank, units, nth + 1, random);
    return { units, places, text, tree: parseBriefing(text, { form: "text", lang: bank.lang }) };
  });
}

/** So that each domain is edited in its own way. */
function hashOf(name: string): number {
  return [...name].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7);
}
