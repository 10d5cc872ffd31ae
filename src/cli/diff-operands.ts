import { basename, resolve } from "node:path";
import { escapeUnsafe } from "../check/escape.ts";
import { didYouMean } from "../model/suggest.ts";
import type { TopicFacts } from "../model/topic.ts";
import type { BriefingTree } from "../model/tree.ts";
import { attempt, CliError, failureOf } from "../site/cli-error.ts";
import type { FoundFolder } from "../site/find.ts";
import type { Io } from "../site/io.ts";
import { pinMistakesOf } from "../site/pin-mistakes.ts";
import { type ReadTopic, readTopics } from "../site/read.ts";
import { readBriefing } from "./read-briefing.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** A text to be compared. */
export interface ComparedText {
  /** Null for standard input. */
  readonly file: string | null;
  readonly tree: BriefingTree;
  /** What is known of its topic. */
  readonly facts: TopicFacts;
}

type Texts = readonly [ComparedText, ...ComparedText[]];

interface Settings {
  readonly config?: string;
  readonly lineage?: true;
}

/**
 * The texts that the operands of `sitrep diff` stand for, in order: two files; or of a topic, given
 * by its name or folder, the last two versions, one version and the latest, or any two. For a
 * lineage those between come too, and of a topic alone all.
 */
export async function findTexts(
  io: Io,
  operands: readonly string[],
  settings: Settings,
): Promise<Texts> {
  const [first, second, third, ...others] = operands;
  const isTopic = second === undefined || VERSION.test(second);
  if (first === undefined || others.length > 0 || (third !== undefined && !isTopic)) {
    throw new CliError("Expected two files, or a topic and up to two versions");
  }
  if (second !== undefined && !isTopic) return readFiles(io, [first, second], settings);
  if ((await io.find(resolve(io.cwd, first))) === "file") {
    throw new CliError(`Expected a second file to compare \`${first}\` with, or a topic`);
  }
  const topic = await findTopic(io, first, settings);
  for (const mistake of pinMistakesOf(topic)) {
    io.stderr.write(escapeUnsafe(`${mistake}; this pin was left out.\n`));
  }
  const versions = operands.slice(1).map((operand) => readNumber(operand));
  return chooseVersions(topic, versions, settings.lineage === true);
}

/** One version of a topic, the latest if none is named, and the topic's address. */
export async function findVersion(
  io: Io,
  [name = "", version]: readonly string[],
  settings: Settings,
): Promise<ComparedText & { readonly slug: string }> {
  const topic = await findTopic(io, name, settings);
  const texts = textsOf(topic);
  const latest = texts.at(-1);
  if (latest === undefined) {
    throw new CliError(`The topic \`${topic.slug}\` has no version that can be read`);
  }
  const text = version === undefined ? latest : textOf(topic.slug, texts, readNumber(version));
  return { ...text, slug: topic.slug };
}

const VERSION = /^v?\d{1,6}$/i;

function readNumber(operand: string): number {
  if (VERSION.test(operand)) return Number(operand.replace(/^v/i, ""));
  throw new CliError(`Unexpected version \`${operand}\`, expected a number`);
}

async function readFiles(
  io: Io,
  [before, after]: readonly [string, string],
  { config }: Settings,
): Promise<Texts> {
  if (before === "-" && after === "-") {
    throw new CliError("Only one of the two texts can come from standard input");
  }
  const failures: string[] = [];
  const read = (file: string) =>
    attempt(failures, () => readBriefing(io, [file], config === undefined ? {} : { config }));
  const texts = [await read(before), await read(after)] as const;
  if (texts[0] && texts[1]) return [texts[0], texts[1]];
  throw failureOf(failures, "failures");
}

/** The topic of a name among those of the site one is in, or in the folder that was named. */
async function findTopic(io: Io, name: string, { config }: Settings): Promise<ReadTopic> {
  const isFolder = (await io.find(resolve(io.cwd, name))) === "folder";
  const site = await attempt([], () => openWorkspace(io, [], config));
  const named = site?.folders.filter((folder) => folder.isTopic && basename(folder.path) === name);
  if (site && named?.length === 1) return onlyTopic(io, site, named, name);
  if (isFolder) {
    const workspace = await openWorkspace(io, [name], config);
    return onlyTopic(io, workspace, workspace.folders, name);
  }
  const topics = site ? (await readTopics(io, site.folders, site.reading)).topics : [];
  const found = topics.find(({ slug }) => slug === name);
  if (found) return found;
  const slugs = topics.map(({ slug }) => slug);
  const list =
    slugs.length === 0 ? "" : `; there are ${listOf(slugs.map((slug) => `\`${slug}\``))}`;
  throw new CliError(
    /[./\\]/.test(name)
      ? `Cannot read \`${name}\`: there is no such file or folder`
      : `Unknown topic \`${name}\`${didYouMean(name, slugs) || list}`,
  );
}

async function onlyTopic(
  io: Io,
  { reading, failures }: Workspace,
  folders: readonly FoundFolder[],
  name: string,
): Promise<ReadTopic> {
  const read = await readTopics(io, folders, reading);
  const [topic, other] = read.topics;
  if (topic && other) {
    const slugs = read.topics.map(({ slug }) => `\`${slug}\``);
    throw new CliError(`Expected one topic, and \`${name}\` has ${listOf(slugs)}`);
  }
  if (topic && topic.texts.length > 0) return topic;
  throw failureOf([...failures, ...read.failures], "failures");
}

function textsOf({ texts, facts }: ReadTopic): ComparedText[] {
  return texts
    .filter((text) => numberOf(text) !== undefined)
    .map(({ file, tree }) => ({ file, tree, facts }));
}

function chooseVersions(topic: ReadTopic, numbers: readonly number[], isLineage: boolean): Texts {
  const texts = textsOf(topic);
  const [first, second] = numbers.map((number) => textOf(topic.slug, texts, number));
  const latest = texts.at(-1);
  const from = first ?? (isLineage ? texts[0] : texts.at(-2));
  const to = second ?? latest;
  if (!from || !to || (!isLineage && texts.length < 2)) {
    const has = latest ? `has only version ${numberOf(latest)}` : "has no version that can be read";
    throw new CliError(`The topic \`${topic.slug}\` ${has}, expected two to compare`);
  }
  if (!isLineage) return [from, to];
  const [a, b] = [texts.indexOf(from), texts.indexOf(to)].sort((x, y) => x - y);
  return [texts[a ?? 0] ?? from, ...texts.slice((a ?? 0) + 1, (b ?? 0) + 1)];
}

function textOf(slug: string, texts: readonly ComparedText[], number: number): ComparedText {
  const [text, other] = texts.filter((candidate) => numberOf(candidate) === number);
  if (text && other) {
    throw new CliError(
      `\`${text.file}\` and \`${other.file}\` are both version ${number}; compare them as files`,
    );
  }
  if (text) return text;
  const there = rangesOf(texts.flatMap((candidate) => numberOf(candidate) ?? []));
  const has = there === "" ? "it has none that can be read" : `there are ${there}`;
  throw new CliError(`The topic \`${slug}\` has no version ${number}; ${has}`);
}

function numberOf({ tree }: Pick<ComparedText, "tree">): number | undefined {
  return tree.header.version?.value;
}

/** e.g. `1 to 4, 6 and 7` */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return listOf(
    ranges.flatMap(([from, to]) =>
      to - from > 1 ? [`${from} to ${to}`] : [...new Set([from, to])].map(String),
    ),
  );
}

function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
