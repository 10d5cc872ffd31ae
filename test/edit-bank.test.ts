import { describe, expect, it } from "vitest";
import { type Bank, loadBanks, shelves } from "./edits/bank.ts";
import { sentencesOf } from "./edits/material.ts";

describe.each(shelves.flatMap((shelf) => loadBanks(shelf).map((bank) => ({ shelf, bank }))))(
  "$shelf/$bank.domain",
  ({ bank }) => {
    it("cites only sources that it has, and has none that nothing can cite", () => {
      const known = bank.sources.map(({ key }) => key);
      const cited = [
        ...sentencesOf(bank).values(),
        ...bank.questions,
        ...bank.tensions,
        ...bank.events,
      ].flatMap(({ cites }) => cites);
      expect([...new Set(known)]).toEqual(known);
      expect([...new Set(cited)].sort()).toEqual([...known].sort());
    });

    it("words everything in four ways", () => {
      for (const item of [...bank.claims, ...bank.questions, ...bank.tensions, ...bank.events]) {
        const { is, light, medium, heavy } = item;
        expect(new Set([is, light, medium, heavy].map(wordsOf)).size, is).toBe(4);
      }
      for (const { stance, light, medium, heavy } of bank.perspectives) {
        expect(new Set([stance, light, medium, heavy].map(wordsOf)).size, stance).toBe(4);
      }
    });

    it("has every figure that moves in each wording", () => {
      for (const { figure, hedge, ...told } of bank.claims) {
        if (!figure) continue;
        const wordings = [told.is, told.light, told.medium, told.heavy, hedge?.is, hedge?.heavy];
        const unmoved = wordings.filter(
          (text) => text !== undefined && !figure.some(([from]) => text.includes(from)),
        );
        expect(unmoved).toEqual([]);
      }
    });

    it("joins claims of one section and voices that it has", () => {
      expect(bank.merges.flatMap(({ of }) => sectionsOf(bank, of))).toEqual([]);
      const holders = bank.perspectives.map(({ holder }) => holder);
      const named = [
        ...bank.voiceMerges.flatMap(({ of }) => of),
        ...bank.voiceSplits.map(({ of }) => of),
      ];
      expect(named.filter((holder) => !holders.includes(holder))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    });
  },
);

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** The names of two claims to be joined that are not there, or stand in different sections. */
function sectionsOf(bank: Bank, of: readonly string[]): string[] {
  const claims = of.flatMap((id) => bank.claims.filter((claim) => claim.id === id));
  const isOne = claims.length === 2 && claims[0]?.in === claims[1]?.in;
  return isOne ? [] : [...of];
}
