import type { Bank } from "./bank.ts";
import { sentencesOf } from "./material.ts";
import type { State, Told, ToldItem } from "./state.ts";

export type Entity = "claim" | "question" | "event" | "perspective" | "tension" | "source";

/** One thing as a version writes it. */
export interface Piece {
  readonly text: string;
  readonly cites: readonly string[];
  readonly date?: string;
  readonly holder?: string;
  readonly evolution?: string;
  readonly tail?: string;
}

/** What stays the same thing however it is told: one piece, or two where it is told in two. */
export interface Unit {
  readonly entity: Entity;
  /** What it is: more than one where things are told as one. */
  readonly ids: readonly string[];
  readonly section: string;
  readonly order: number;
  readonly pieces: readonly Piece[];
  /** By kind of change what must be the same for there to be none. */
  readonly aspects: ReadonlyMap<string, string>;
}

/** Everything that a version tells, section by section in the order in which it stands. */
export function unitsOf(bank: Bank, state: State): Unit[] {
  const units = [
    ...claimUnits(bank, state),
    ...itemUnits("question", bank.questions, state.questions),
    ...eventUnits(bank, state),
    ...voiceUnits(bank, state),
    ...itemUnits("tension", bank.tensions, state.tensions),
  ];
  return [...units, ...sourceUnits(bank, state, units)].sort((a, b) => a.order - b.order);
}

function claimUnits(bank: Bank, state: State): Unit[] {
  const sentences = sentencesOf(bank);
  const told = state.claims.flatMap((claim) => {
    const sentence = sentences.get(claim.id);
    if (!sentence) return [];
    const aspects = new Map([
      ["reworded", claim.apart ? `apart ${claim.apart}` : claim.wording],
      ["figure", String(claim.figure)],
      ["hedge", String(claim.hedge)],
      ["citations", setOf(claim.cites)],
      ["moved", claim.in],
    ]);
    const { in: section, cites } = claim;
    const pieces = textsOf(claim, sentences).map((text, nth, all) => ({
      text,
      cites: all.length === 1 || cites.length === 1 ? cites : halfOf(cites, nth),
    }));
    return [
      {
        entity: "claim" as const,
        ids: [claim.id],
        section,
        order: sentence.order,
        pieces,
        aspects,
      },
    ];
  });
  const together = state.together.flatMap(({ place, wording, in: section, cites }) => {
    const merge = bank.merges[place];
    const order = sentences.get(merge?.of[0] ?? "")?.order ?? 0;
    if (!merge) return [];
    const aspects = new Map([
      ["reworded", `together ${wording}`],
      ["figure", "false"],
      ["hedge", "false"],
      ["citations", setOf(cites)],
      ["moved", section],
    ]);
    const pieces = [{ text: merge[wording], cites }];
    return [{ entity: "claim" as const, ids: merge.of, section, order, pieces, aspects }];
  });
  return [...told, ...together];
}

/** Two halves of a list, the first the longer. */
function halfOf<Item>(list: readonly Item[], nth: number): Item[] {
  const middle = Math.ceil(list.length / 2);
  return nth === 0 ? list.slice(0, middle) : list.slice(middle);
}

function textsOf(told: Told, sentences: ReturnType<typeof sentencesOf>): readonly string[] {
  const sentence = sentences.get(told.id);
  if (!sentence) return [];
  if (told.apart) return sentence.split?.[told.apart] ?? sentence.split?.light ?? [];
  const hedged = told.wording === "heavy" ? sentence.hedge?.heavy : sentence.hedge?.is;
  const text = (told.hedge ? hedged : sentence[told.wording]) ?? sentence.is;
  const moves = told.figure ? (sentence.figure ?? []) : [];
  return [moves.reduce((moved, [from, to]) => moved.replaceAll(from, to), text)];
}

function itemUnits(
  entity: "question" | "tension",
  all: Bank["questions"] | Bank["tensions"],
  told: readonly ToldItem[],
): Unit[] {
  return told.flatMap(({ id, wording, cites }) => {
    const item = all[id];
    if (!item) return [];
    return {
      entity,
      ids: [`${entity} ${id}`],
      section: entity === "question" ? "openQuestions" : "tensions",
      order: id,
      pieces: [{ text: item[wording], cites }],
      aspects: new Map([
        ["reworded", wording],
        ["citations", setOf(cites)],
      ]),
    };
  });
}

function eventUnits(bank: Bank, state: State): Unit[] {
  return state.events.flatMap(({ id, wording, cites, redated }) => {
    const event = bank.events[id];
    if (!event) return [];
    const date = (redated ? event.redated : undefined) ?? event.date;
    return {
      entity: "event" as const,
      ids: [`event ${id}`],
      section: "timeline",
      order: id,
      pieces: [{ text: event[wording], cites, date }],
      aspects: new Map([
        ["reworded", wording],
        ["redated", date],
      ]),
    };
  });
}

function voiceUnits(bank: Bank, state: State): Unit[] {
  const places = new Map(bank.perspectives.map(({ holder }, place) => [holder, place]));
  const voice = (ids: readonly string[], order: number, spoken: readonly Spoken[], how = "") => ({
    entity: "perspective" as const,
    ids,
    section: "perspectives",
    order,
    pieces: spoken.map(({ holder, stance, evolution }) => ({
      text: stance,
      holder,
      evolution,
      cites: [],
    })),
    aspects: new Map([
      ["renamed", how + spoken.map(({ holder }) => holder).join()],
      ["stance", spoken.map(({ stance }) => stance).join()],
      ["evolution", spoken.map(({ evolution }) => evolution).join()],
    ]),
  });
  const alone = state.voices.flatMap(({ holder, wording, later, renamed, apart }) => {
    const is = bank.perspectives[places.get(holder) ?? -1];
    const order = places.get(holder) ?? 0;
    if (!is) return [];
    const split = apart ? bank.voiceSplits.find(({ of }) => of === holder) : undefined;
    if (split) return [voice([holder], order, split.into)];
    const stance = (wording === "is" ? is.stance : is[wording]) ?? is.stance;
    const evolution = (later ? is.later : undefined) ?? is.evolution;
    return [
      voice([holder], order, [
        { holder: (renamed ? is.renamed : undefined) ?? holder, stance, evolution },
      ]),
    ];
  });
  const together = state.voicesTogether.flatMap((place) => {
    const merge = bank.voiceMerges[place];
    return merge ? [voice(merge.of, places.get(merge.of[0]) ?? 0, [merge])] : [];
  });
  return [...alone, ...together];
}

interface Spoken {
  readonly holder: string;
  readonly stance: string;
  readonly evolution: string;
}

function sourceUnits(bank: Bank, state: State, units: readonly Unit[]): Unit[] {
  const cited = new Set(
    units.flatMap(({ pieces }) => pieces.flatMap(({ cites }) => cites)).concat(state.uncited),
  );
  return bank.sources
    .filter(({ key }) => cited.has(key))
    .map(({ key, title, retitled, feed, date, url }, order) => {
      const full = (state.retitled.has(key) ? retitled : undefined) ?? title;
      const text = state.cut.has(key) ? cut(full) : full;
      return {
        entity: "source" as const,
        ids: [key],
        section: "sources",
        order,
        pieces: [{ text, cites: [], tail: `— ${feed} (${date})${url ? ` ${url}` : ""}` }],
        aspects: new Map([["retitled", text]]),
      };
    });
}

/** A long title as many feeds give it. */
function cut(title: string): string {
  const words = title.split(" ");
  return words.length < 8
    ? title
    : `${words.slice(0, Math.ceil(words.length * 0.65)).join(" ")} ...`;
}

function setOf(cites: readonly string[]): string {
  return [...new Set(cites)].sort().join("\n");
}
