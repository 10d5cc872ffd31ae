import type { Bank } from "./bank.ts";
import { mergerOf, tell } from "./first-state.ts";
import { type Sentence, sentencesOf } from "./material.ts";
import type { Random } from "./random.ts";
import type { State, Strength, Told, ToldItem, ToldVoice, Wording } from "./state.ts";

/** What the next version tells: some of everything is edited, at one strength. */
export function nextState(bank: Bank, state: State, strength: Strength, random: Random): State {
  const step = { bank, state, strength, random, sentences: sentencesOf(bank) };
  const questions = leaving(step, "question", bank.questions, state.questions);
  const tensions = leaving(step, "tension", bank.tensions, state.tensions);
  const claims = nextClaims(step, [...questions.replies, ...tensions.replies]);
  return {
    ...claims,
    questions: questions.items,
    tensions: tensions.items,
    events: nextEvents(step),
    ...nextVoices(step),
    uncited: state.uncited.filter(() => random.chance(0.9)),
    ...nextTitles(step),
  };
}

interface Step {
  readonly bank: Bank;
  readonly state: State;
  readonly strength: Strength;
  readonly random: Random;
  readonly sentences: ReadonlyMap<string, Sentence>;
}

function nextClaims(step: Step, replies: readonly string[]): Pick<State, "claims" | "together"> {
  const { bank, state, random, sentences, strength } = step;
  const stays = new Set(state.claims.map(({ id }) => id));
  const wording = strength === "light" ? "light" : "heavy";
  const isPlain = (id: string) =>
    state.claims.some(
      (told) =>
        told.id === id &&
        !told.apart &&
        !told.figure &&
        !told.hedge &&
        told.in === sentences.get(id)?.in,
    );
  const wasTogether = new Set(state.together.map(({ place }) => place));
  const together = bank.merges.flatMap(({ of }, place) => {
    if (wasTogether.has(place)) {
      return random.chance(0.5) ? state.together.filter((each) => each.place === place) : [];
    }
    return of.every(isPlain) && random.chance(0.4) ? [mergerOf(bank, place, wording)] : [];
  });
  const joined = new Set(together.flatMap(({ place }) => bank.merges[place]?.of ?? []));
  const parted = state.together
    .filter(({ place }) => !together.some((each) => each.place === place))
    .flatMap(({ place }) => bank.merges[place]?.of ?? []);
  const edited = state.claims
    .filter(({ id }) => !joined.has(id))
    .flatMap((told) => editClaim(told, step));
  const held = new Set([...edited.map(({ id }) => id), ...joined, ...parted, ...stays]);
  const fresh = [...sentences.keys()].filter(
    (id) => !id.includes("/") && !held.has(id) && random.chance(0.3),
  );
  const come = [...parted, ...replies, ...fresh].flatMap((id) => sentences.get(id) ?? []);
  const added = come.filter(({ id }) => !edited.some((told) => told.id === id)).map(tell);
  return { claims: [...edited, ...added], together };
}

function editClaim(told: Told, step: Step): Told[] {
  const { random, sentences, state, bank } = step;
  const sentence = sentences.get(told.id);
  if (!sentence) return [];
  const rival = sentences.get(`${told.id}/rival`);
  const hasRival = !rival || state.claims.some(({ id }) => id === rival.id);
  const reworded = rewordingsOf(told, sentence, step.strength);
  const isWhole = !told.apart;
  const edit = random.weighed([
    ["keep", 30],
    ["reword", reworded.length > 0 && isWhole ? 30 : 0],
    ["recite", isWhole ? 8 : 0],
    ["move", isWhole ? 5 : 0],
    ["figure", sentence.figure && isWhole ? 12 : 0],
    ["figure and reword", sentence.figure && isWhole && reworded.length > 0 ? 10 : 0],
    ["hedge", sentence.hedge && canHedge(told) ? 12 : 0],
    [
      "hedge and reword",
      sentence.hedge?.heavy && canHedge(told) && step.strength === "heavy" ? 14 : 0,
    ],
    ["split", sentence.split && isWhole && !told.figure && !told.hedge ? 25 : 0],
    ["unite", told.apart ? 40 : 0],
    ["remove", 6],
    ["replace", hasRival ? 0 : 9],
    ["reword beside a rival", !hasRival && isWhole && reworded.length > 0 ? 6 : 0],
  ]);
  const other = () => random.pick(reworded) as Wording;
  const light = step.strength === "light";
  switch (edit) {
    case "keep":
      return [told];
    case "reword":
      return [sometimesMore({ ...told, wording: other() }, step)];
    case "recite":
      return [recite(told, bank, random)];
    case "move":
      return [move(told, random)];
    case "figure":
      return [sometimesMore({ ...told, figure: !told.figure }, step)];
    case "figure and reword":
      return [sometimesMore({ ...told, figure: !told.figure, wording: other() }, step)];
    case "hedge":
      return [sometimesMore({ ...told, hedge: true }, step)];
    case "hedge and reword":
      return [sometimesMore({ ...told, hedge: true, wording: "heavy" }, step)];
    case "split":
      return [{ ...told, apart: light || !sentence.split?.heavy ? "light" : "heavy" }];
    case "unite":
      return [{ ...told, apart: undefined }];
    case "remove":
      return [];
    case "replace":
      return rival ? [tell(rival)] : [];
    case "reword beside a rival":
      return [{ ...told, wording: other() }, ...(rival ? [tell(rival)] : [])];
  }
}

function canHedge(told: Told): boolean {
  return !told.hedge && !told.apart && told.wording === "is";
}

/** The other wordings, at this strength, of a sentence as it is told. */
function rewordingsOf(told: Told, sentence: Sentence, strength: Strength): Wording[] {
  if (told.hedge)
    return sentence.hedge?.heavy && strength === "heavy"
      ? [told.wording === "is" ? "heavy" : "is"]
      : [];
  if (!sentence[strength]) return [];
  return [told.wording === "is" ? strength : "is"];
}

function sometimesMore(told: Told, { bank, random }: Step): Told {
  const cited = random.chance(0.25) ? recite(told, bank, random) : told;
  return random.chance(0.08) ? move(cited, random) : cited;
}

/** With another source, one more or one fewer. */
function recite(told: Told, bank: Bank, random: Random): Told {
  const strangers = bank.sources.map(({ key }) => key).filter((key) => !told.cites.includes(key));
  const gained = random.pick(strangers);
  const rest = told.cites.slice(1);
  const cites = random.pick([
    [...told.cites, gained],
    [...rest, gained],
    rest.length > 0 ? rest : [gained],
  ]);
  return { ...told, cites };
}

function move(told: Told, random: Random): Told {
  const sections = (["what", "whyItMatters", "narrative"] as const).filter(
    (section) => section !== told.in,
  );
  return { ...told, in: random.pick(sections) };
}

/** Questions or tensions: some leave, and then something may be said in reply. */
function leaving(
  { random, strength, state, sentences }: Step,
  name: "question" | "tension",
  all: readonly { readonly cites: readonly string[] }[],
  told: readonly ToldItem[],
): { readonly items: readonly ToldItem[]; readonly replies: readonly string[] } {
  const replies: string[] = [];
  const saidNow = (id: string) => state.claims.some((claim) => claim.id === id);
  const items = told.flatMap((item) => {
    const answers = ["answer", "resolution"].map((end) => `${name} ${item.id}/${end}`);
    const answer = answers.find((id) => sentences.has(id) && !saidNow(id));
    const edit = random.weighed([
      ["keep", 30],
      ["reword", 40],
      ["remove", 10],
      ["answer", answer ? 35 : 0],
    ]);
    if (edit === "keep") return [item];
    if (edit === "reword") return [reworded(item, strength)];
    if (edit === "answer" && answer) replies.push(answer);
    const related = `${name} ${item.id}/related`;
    if (edit === "remove" && sentences.has(related) && !saidNow(related)) replies.push(related);
    return [];
  });
  const settled = (id: number) =>
    ["answer", "resolution"].some((end) => saidNow(`${name} ${id}/${end}`));
  const come = newcomers(all, told, random).filter(({ id }) => !settled(id));
  return { items: [...items, ...come], replies };
}

function reworded<Item extends ToldItem>(item: Item, strength: Strength): Item {
  return { ...item, wording: item.wording === "is" ? strength : "is" };
}

function newcomers(
  all: readonly { readonly cites: readonly string[] }[],
  told: readonly ToldItem[],
  random: Random,
): ToldItem[] {
  const known = new Set(told.map(({ id }) => id));
  return all.flatMap(({ cites }, id) =>
    !known.has(id) && random.chance(0.35) ? [{ id, wording: "is", cites }] : [],
  );
}

function nextEvents({ bank, state, random, strength }: Step): ToldItem[] {
  const events = state.events.flatMap((event) => {
    const canMove = bank.events[event.id]?.redated !== undefined;
    const edit = random.weighed([
      ["keep", 40],
      ["reword", 30],
      ["redate", canMove ? 12 : 0],
      ["redate and reword", canMove ? 12 : 0],
      ["remove", 6],
    ]);
    if (edit === "remove") return [];
    const dated = edit.startsWith("redate") ? { ...event, redated: !event.redated } : event;
    return [edit.endsWith("reword") ? reworded(dated, strength) : dated];
  });
  return [...events, ...newcomers(bank.events, state.events, random)];
}

function nextVoices({
  bank,
  state,
  random,
  strength,
}: Step): Pick<State, "voices" | "voicesTogether"> {
  const isPlain = (holder: string) =>
    state.voices.some((voice) => voice.holder === holder && !voice.apart && !voice.renamed);
  const voicesTogether = bank.voiceMerges.flatMap(({ of }, place) => {
    if (state.voicesTogether.includes(place)) return random.chance(0.6) ? [place] : [];
    return of.every(isPlain) && random.chance(0.4) ? [place] : [];
  });
  const joined = new Set(voicesTogether.flatMap((place) => bank.voiceMerges[place]?.of ?? []));
  const parted = state.voicesTogether
    .filter((place) => !voicesTogether.includes(place))
    .flatMap((place) => bank.voiceMerges[place]?.of ?? []);
  const edited = state.voices
    .filter(({ holder }) => !joined.has(holder))
    .flatMap((voice) => editVoice(voice, bank, strength, random));
  const here = new Set([...edited, ...state.voices].map(({ holder }) => holder));
  const come = bank.perspectives
    .map(({ holder }) => holder)
    .filter((holder) => !here.has(holder) && !joined.has(holder))
    .filter(
      (holder) => parted.includes(holder) || (isFree(holder, bank, state) && random.chance(0.4)),
    );
  const added = come.map((holder) => ({
    holder,
    wording: "is" as const,
    later: false,
    renamed: false,
  }));
  return { voices: [...edited, ...added], voicesTogether };
}

// Whoever spoke with another's voice is not new.
function isFree(holder: string, bank: Bank, state: State): boolean {
  return !state.voicesTogether.some((place) => bank.voiceMerges[place]?.of.includes(holder));
}

function editVoice(voice: ToldVoice, bank: Bank, strength: Strength, random: Random): ToldVoice[] {
  const perspective = bank.perspectives.find(({ holder }) => holder === voice.holder);
  const canSplit = bank.voiceSplits.some(({ of }) => of === voice.holder);
  const edit = random.weighed([
    ["keep", 30],
    ["reword", voice.apart ? 0 : 25],
    ["turn", perspective?.turned && !voice.apart ? 15 : 0],
    ["rename", perspective?.renamed && !voice.apart ? 12 : 0],
    ["rename and reword", perspective?.renamed && !voice.apart ? 8 : 0],
    ["split", canSplit && !voice.apart ? 20 : 0],
    ["unite", voice.apart ? 30 : 0],
    ["remove", 5],
  ]);
  if (edit === "remove") return [];
  if (edit === "split") return [{ ...voice, renamed: false, apart: true }];
  if (edit === "unite") return [{ ...voice, apart: false }];
  const wording: Wording = voice.wording === "is" ? strength : "is";
  const named: ToldVoice = edit.startsWith("rename")
    ? { ...voice, renamed: !voice.renamed }
    : voice;
  const told: ToldVoice = edit.endsWith("reword") ? { ...named, wording } : named;
  const turned = voice.wording === "turned" ? wording : ("turned" as const);
  const spoken: ToldVoice = edit === "turn" ? { ...told, wording: turned } : told;
  const evolves =
    edit !== "keep" && perspective?.later !== undefined && !voice.apart && random.chance(0.5);
  return [evolves ? { ...spoken, later: !spoken.later } : spoken];
}

function nextTitles({ bank, state, random }: Step): Pick<State, "retitled" | "cut"> {
  const toggled = (set: ReadonlySet<string>, chance: number, keys: readonly string[]) =>
    new Set(keys.filter((key) => set.has(key) !== random.chance(chance)));
  const keys = bank.sources.map(({ key }) => key);
  const renamable = bank.sources.filter(({ retitled }) => retitled).map(({ key }) => key);
  return {
    retitled: toggled(state.retitled, 0.15, renamable),
    cut: toggled(state.cut, 0.06, keys),
  };
}
