import { sha256Of } from "../model/publication.ts";
import type { Topic } from "../model/topic.ts";
import { cardOf, type TopicCard } from "../render/topic-card.ts";
import type { PartRecord } from "./build-cache.ts";
import { CliError } from "./cli-error.ts";
import { contentOfInputs, stampsOfInputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { SiteParts } from "./parts.ts";
import { filesOfTopic, type Making } from "./plan.ts";
import type { PendingTopic, ReadTopic } from "./read.ts";

/** How the topics of a site are built, one after the other. */
export interface TopicBuilding<Report> {
  readonly io: Io;
  readonly parts: SiteParts;
  /** All that a topic's files depend on beside its folder, as one name. */
  readonly settings: string;
  /** The ISO day by which exemptions expire. */
  readonly today: string;
  /** Looks at what was read before anything is made of it. */
  examine(topic: ReadTopic): Examined<Report>;
  makingFor(topic: Topic): Making;
}

/** What was found in a topic. */
interface Examined<Report> {
  /** Plain data, which is remembered with the topic. */
  readonly report: Report;
  /** What is to be shown; undefined: nothing is to be made of it. */
  readonly shown: Topic | undefined;
  /** The days on which what was found may become something else. */
  readonly expiries: readonly string[];
}

/** A topic whose part of the site is made, or was kept. */
export interface BuiltTopic<Report> {
  readonly report: Report;
  /** Undefined where nothing was made of it. */
  readonly made?: {
    readonly title: string;
    readonly pages: number;
    /** Names what the card says. */
    readonly cardSum: string;
    readCard(): Promise<TopicCard>;
  };
}

interface Memo<Report> {
  readonly report: Report;
  readonly title: string;
  readonly cardSum: string;
  readonly today: string;
  readonly expiries: readonly string[];
}

/** Makes a topic's part of the site, or keeps it as it stands there if nothing has changed. */
export async function buildTopic<Report>(
  pending: PendingTopic,
  building: TopicBuilding<Report>,
): Promise<BuiltTopic<Report> | undefined> {
  const { parts, today } = building;
  const { slug } = pending;
  // Looked at before anything is read, so that what is written meanwhile is noticed the next time.
  const { stamps, keyOf } = inputsOf(pending, building);
  const known = await parts.find(slug);
  if (known !== undefined && (await isUpToDate(known, stamps, keyOf, today))) {
    await parts.keep(slug, known);
    if (stamps !== known.inputs) parts.remember(slug, { ...known, inputs: stamps });
    const memo = known.memo as Memo<Report>;
    return builtBy(memo, known.paths, () => recallCard(pending, memo.cardSum, building));
  }

  const key = await keyOf();
  const topic = await pending.read();
  if (topic === undefined) return undefined;
  const { report, shown, expiries } = building.examine(topic);
  if (shown === undefined) return { report };
  const making = building.makingFor(shown);
  const paths = await parts.add(slug, filesOfTopic(shown, making));
  const card = JSON.stringify(cardOf(shown, making.frame));
  const cardSum = sha256Of(card);
  const memo: Memo<Report> = { report, title: shown.title, cardSum, today, expiries };
  if (key === undefined) return builtBy(memo, paths, async () => cardIn(card));
  parts.remember(slug, { key, inputs: stamps, memo });
  await parts.saveBulk(slug, card);
  return builtBy(memo, paths, () => recallCard(pending, cardSum, building));
}

/** The card as it was remembered; where that was damaged, it is made again. */
async function recallCard<Report>(
  pending: PendingTopic,
  cardSum: string,
  { parts, examine, makingFor }: TopicBuilding<Report>,
): Promise<TopicCard> {
  const known = await parts.readBulk(pending.slug);
  if (typeof known === "string" && sha256Of(known) === cardSum) return cardIn(known);
  const topic = await pending.read();
  const shown = topic && examine(topic).shown;
  if (shown === undefined) {
    throw new CliError(`The topic \`${pending.slug}\` was changed meanwhile; build again`);
  }
  return cardOf(shown, makingFor(shown).frame);
}

/** Cards are held as text: what is cut from a briefing would keep all of it in memory. */
function cardIn(text: string): TopicCard {
  return JSON.parse(text);
}

function builtBy<Report>(
  { report, title, cardSum }: Memo<Report>,
  paths: readonly string[],
  readCard: () => Promise<TopicCard>,
): BuiltTopic<Report> {
  const pages = paths.filter((path) => path.endsWith(".html")).length;
  return { report, made: { title, pages, cardSum, readCard } };
}

/** What tells a change in what a topic is made of. */
interface Inputs {
  /** How its files stand; empty where that does not tell what they hold. */
  readonly stamps: string;
  /** What they hold; undefined for what cannot be remembered. */
  keyOf(): Promise<string | undefined>;
}

function inputsOf<Report>(
  { folder }: PendingTopic,
  { io, settings, parts }: TopicBuilding<Report>,
): Inputs {
  if (folder === undefined || !parts.hasMemory) return { stamps: "", keyOf: async () => undefined };
  const named = (what: string) => sha256Of(JSON.stringify([settings, what]));
  const stamps = stampsOfInputs(io, folder);
  return {
    stamps: stamps === undefined ? "" : named(stamps),
    keyOf: async () => named(await contentOfInputs(io, folder)),
  };
}

async function isUpToDate(
  { key, inputs, memo }: PartRecord,
  stamps: string,
  keyOf: Inputs["keyOf"],
  today: string,
): Promise<boolean> {
  const made = memo as Memo<unknown>;
  if (made.expiries.some((day) => day < today !== day < made.today)) return false;
  return (inputs !== "" && inputs === stamps) || key === (await keyOf());
}
