import type { Bank } from "./bank.ts";
import { type Sentence, sentencesOf } from "./material.ts";
import type { Random } from "./random.ts";
import type { State, Strength, Told, ToldItem } from "./state.ts";

/** What a first version tells: most of the bank, here and there already in the other words. */
export function firstState(bank: Bank, strength: Strength, random: Random): State {
  const sentences = [...sentencesOf(bank).values()];
  const together = bank.merges
    .map((_, place) => place)
    .filter(() => random.chance(0.3))
    .map((place) => mergerOf(bank, place, strength === "light" ? "light" : "heavy"));
  const taken = new Set(together.flatMap(({ place }) => bank.merges[place]?.of ?? []));
  const voicesTogether = bank.voiceMerges.map((_, place) => place).filter(() => random.chance(0.3));
  const joined = new Set(voicesTogether.flatMap((place) => bank.voiceMerges[place]?.of ?? []));
  return {
    claims: sentences
      .filter(({ id }) => !taken.has(id) && random.chance(startsWith(id)))
      .map((sentence) => tellFirst(sentence, strength, random)),
    together,
    questions: someOf(bank.questions, strength, random),
    tensions: someOf(bank.tensions, strength, random),
    events: someOf(bank.events, strength, random),
    voices: bank.perspectives
      .filter(({ holder }) => !joined.has(holder) && random.chance(0.85))
      .map(({ holder }) => ({
        holder,
        wording: random.chance(0.8) ? "is" : strength,
        later: false,
        renamed: false,
        apart: bank.voiceSplits.some(({ of }) => of === holder) && random.chance(0.3),
      })),
    voicesTogether,
    uncited: bank.sources.map(({ key }) => key).filter(() => random.chance(0.3)),
    retitled: new Set(),
    cut: new Set(bank.sources.map(({ key }) => key).filter(() => random.chance(0.1))),
  };
}

export function mergerOf(bank: Bank, place: number, wording: "light" | "heavy") {
  const sentences = sentencesOf(bank);
  const both = (bank.merges[place]?.of ?? []).flatMap((id) => sentences.get(id) ?? []);
  const cites = [...new Set(both.flatMap((sentence) => sentence.cites))];
  return { place, wording, in: both[0]?.in ?? "narrative", cites };
}

/** A sentence as it is first told. */
export function tell({ id, in: section, cites }: Sentence): Told {
  return { id, wording: "is", figure: false, hedge: false, in: section, cites };
}

function tellFirst(sentence: Sentence, strength: Strength, random: Random): Told {
  const told = tell(sentence);
  if (sentence.split && random.chance(0.3)) return { ...told, apart: "light" };
  return sentence[strength] && random.chance(0.25) ? { ...told, wording: strength } : told;
}

// What answers comes later; of two rivals mostly one is there.
function startsWith(id: string): number {
  if (id.endsWith("/rival")) return 0.15;
  return id.includes("/") ? 0 : 0.8;
}

function someOf(
  all: readonly { readonly cites: readonly string[] }[],
  strength: Strength,
  random: Random,
): ToldItem[] {
  return all.flatMap(({ cites }, id) =>
    random.chance(0.75) ? [{ id, wording: random.chance(0.75) ? "is" : strength, cites }] : [],
  );
}
