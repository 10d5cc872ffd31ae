import { resolve } from "node:path";
import type { TopicFacts } from "../model/topic.ts";
import type { BriefingTree, Form } from "../model/tree.ts";
import { CliError, failureOf } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { readTopics } from "../site/read.ts";
import { parseBytes } from "../site/read-text.ts";
import { nameStdin, STDIN, type StdinSettings } from "./stdin.ts";
import { openSite, openWorkspace } from "./workspace.ts";

/** One briefing, and what is known of its topic beside it. */
export interface ReadBriefing {
  /** Null for standard input. */
  readonly file: string | null;
  readonly tree: BriefingTree;
  readonly facts: TopicFacts;
}

interface Settings extends StdinSettings {
  readonly form?: Form;
  readonly config?: string;
}

/** Reads the one file that a command was given, by the words of its topic; `-` is standard input. */
export async function readBriefing(
  machine: Io,
  given: readonly string[],
  settings: Settings,
): Promise<ReadBriefing> {
  if (given.length !== 1) throw new CliError("Expected one file, or `-` for standard input");
  const { io, operands } = await nameStdin(machine, given, settings);
  const [operand = STDIN] = operands;
  return operand === STDIN ? readStdin(io, settings) : readFile(io, operand, settings);
}

async function readStdin(io: Io, { form, config }: Settings): Promise<ReadBriefing> {
  const { reading } = await openSite(io, [{ path: io.cwd, kind: "folder" }], config);
  const tree = await parseBytes(await io.readStdin(), { ...reading, form });
  return { file: null, tree, facts: {} };
}

async function readFile(io: Io, operand: string, settings: Settings): Promise<ReadBriefing> {
  if ((await io.find(resolve(io.cwd, operand))) === "folder") {
    throw new CliError(`Cannot read \`${operand}\`: it is a folder, expected a file`);
  }
  const { folders, reading, failures } = await openWorkspace(io, [operand], settings.config);
  const named = folders.map((folder) => ({ ...folder, files: folder.files.filter(isNamed) }));
  const read = await readTopics(io, named, { ...reading, form: settings.form });
  const [topic] = read.topics;
  const [text] = topic?.texts ?? [];
  if (topic === undefined || text === undefined) {
    throw failureOf([...failures, ...read.failures], "failures");
  }
  return { file: text.file, tree: text.tree, facts: topic.facts };
}

function isNamed(file: { readonly isNamed: boolean }): boolean {
  return file.isNamed;
}
