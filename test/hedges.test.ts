import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { changesOf } from "../src/history/diff.ts";
import { hedgesDiffer } from "../src/history/hedges.ts";
import { loadBanks } from "./edits/bank.ts";
import { chainOf } from "./edits/chain.ts";
import { changes, equals } from "./hedge-pairs.ts";

const texts = [...changes, ...equals].flat();

describe("hedges", () => {
  it.each(equals)("are as strong: %s = %s", (one, other) => {
    expect(hedgesDiffer(one, other)).toBe(false);
  });

  it.each(changes)("differ: %s < %s", (one, other) => {
    expect(hedgesDiffer(one, other)).toBe(true);
  });

  it("differ one way as the other", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (one, other) => {
        expect(hedgesDiffer(one, other)).toBe(hedgesDiffer(other, one));
      }),
    );
  });

  it("of a text are as strong as its own", () => {
    for (const text of texts) expect(hedgesDiffer(text, text)).toBe(false);
  });

  it("take no long time to be compared in a long text", () => {
    const long = `${"will das ".repeat(4000)}${"hat ".repeat(4000)}${"soll, ".repeat(4000)}`;
    const start = performance.now();
    hedgesDiffer(long, `${long} puts `);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe("a diff of versions that were made", () => {
  const hedged = (from: ReturnType<typeof chainOf>[number], to: typeof from) =>
    changesOf(alignVersions(from.tree, to.tree))
      .filter(({ entity, kinds }) => entity === "claim" && kinds.includes("hedge"))
      .map(({ before, after }) => [before, after].map((side) => [side ?? []].flat()[0]?.text));

  it.each(loadBanks("dev"))("$domain: mirrored has the same changes of hedges", (bank) => {
    const [before, after] = chainOf(bank, "medium", 11, 2);
    if (!before || !after) throw new Error("No versions were made.");
    const there = hedged(before, after).map(String);
    const back = hedged(after, before).map((pair) => String([...pair].reverse()));
    expect(back.sort()).toEqual(there.sort());
    expect(hedged(before, before)).toEqual([]);
  });
});
