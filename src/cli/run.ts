import { escapeUnsafe } from "../check/escape.ts";
import { didYouMean } from "../model/suggest.ts";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { parseArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands/index.ts";
import { commonOptions } from "./common-options.ts";
import { formatHelp, formatOverview } from "./help.ts";
import { quieted } from "./quieted.ts";
import { readVersion } from "./version.ts";

/**
 * Carries out a command line, e.g. `["check", "--strict"]`, and returns its exit status. Here, and
 * only here, it ends when a command cannot be carried out, or when sitrep itself is at fault.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const words =
      error instanceof CliError ? `sitrep: ${escapeUnsafe(error.message)}\n` : asBug(error);
    io.stderr.write(io.env.GITHUB_ACTIONS === "true" ? quieted(words) : words);
    return 2;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first.startsWith("-")) return runAlone(args, io);
  if (first === "help")
    return help(
      rest.find((arg) => !arg.startsWith("-")),
      io,
    );
  const command = findCommand(first);
  const input = parseArguments({ ...command.options, ...commonOptions }, rest);
  if (input.values.help) return help(command.name, io);
  return command.run(input, io);
}

const ownOptions = {
  help: commonOptions.help,
  version: { type: "boolean", short: "V", does: "print the version of sitrep" },
} as const;

async function runAlone(args: readonly string[], io: Io): Promise<number> {
  const { operands, values } = parseArguments(ownOptions, args);
  if (values.version) {
    io.stdout.write(`${await readVersion(io)}\n`);
    return 0;
  }
  return help(operands[0], io);
}

function help(name: string | undefined, io: Io): number {
  const text =
    name === undefined
      ? formatOverview(commands, ownOptions)
      : formatHelp(findCommand(name), commonOptions);
  io.stdout.write(text);
  return 0;
}

function findCommand(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const hint = didYouMean(
    name,
    commands.map((known) => known.name),
  );
  throw new CliError(
    `Unknown command \`${name}\`${hint || "; `sitrep --help` lists those there are"}`,
  );
}

function asBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `sitrep: This is a bug in sitrep; please report it with these lines.\n${escapeUnsafe(stack)}\n`;
}
