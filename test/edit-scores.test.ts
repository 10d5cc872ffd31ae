import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { changesOf } from "../src/history/diff.ts";
import { thingsOf } from "../src/history/things.ts";
import { loadBanks, shelves } from "./edits/bank.ts";
import { chainOf, type Version } from "./edits/chain.ts";
import { placeOfThing } from "./edits/keys.ts";
import { scoreShelf } from "./edits/score.ts";
import { strengths } from "./edits/state.ts";
import { f1Of } from "./edits/tally.ts";

// A little below what is reached, so that a loss is seen.
const floors = {
  dev: { light: 0.97, medium: 0.96, heavy: 0.93 },
  "held-out": { light: 0.95, medium: 0.94, heavy: 0.91 },
} as const;

describe.each(shelves)("versions made from the %s bank", (shelf) => {
  const banks = loadBanks(shelf);

  it.each(banks)("$domain: every piece is read where it was written", (bank) => {
    for (const strength of strengths) {
      for (const version of chainOf(bank, strength, 7, 4)) {
        const read = placesRead(version);
        expect([...version.places.values()].filter((place) => !read.has(place))).toEqual([]);
      }
    }
  });

  it.each(banks)("$domain: another order of the sources is no change of text", (bank) => {
    const [before, after] = chainOf(bank, "none", 3, 2) as [Version, Version];
    const kinds = changesOf(alignVersions(before.tree, after.tree)).flatMap((each) => each.kinds);
    expect([...new Set(kinds)].sort()).toEqual(["renumbered", "unchanged"]);
  });

  it("are read, kind by kind, see the table", () => {
    const scores = scoreShelf(shelf);
    console.log(`${shelf}\n${scores.draw(strengths)}`);
    for (const strength of strengths) {
      expect(f1Of(scores.at("(all kinds)", strength))).toBeGreaterThan(floors[shelf][strength]);
    }
  });
});

function placesRead({ tree }: Version): Set<string> {
  const things = Object.values(thingsOf(tree)).flat();
  return new Set(things.map((thing) => placeOfThing(thing, tree)));
}
