import { parseArgs } from "node:util";
import { didYouMean } from "../model/suggest.ts";
import { CliError } from "../site/cli-error.ts";
import type { Input, Option, OptionTable, Value } from "./command.ts";

/** Reads the arguments of a command by the table of its options; any other option is refused. */
export function parseArguments(options: OptionTable, args: readonly string[]): Input {
  const operands: string[] = [];
  const values = new Map<string, Value>();
  for (const token of tokenize(options, args)) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) throw unknownOption(token.rawName, options);
    const value = readValue(option, token);
    const isRepeatable = option.type === "string" && option.multiple === true && value !== true;
    values.set(token.name, isRepeatable ? [...listOf(values.get(token.name)), value] : value);
  }
  return { operands, values: Object.fromEntries(values) };
}

function listOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function tokenize(options: OptionTable, args: readonly string[]) {
  const known = Object.entries(options).map(([name, { type, short }]) => [
    name,
    short === undefined ? { type } : { type, short },
  ]);
  // `strict` off: what is unknown comes as a token too, for a message of our own.
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(known),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens;
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readValue(option: Option, { rawName, value, inlineValue }: OptionToken): true | string {
  if (option.type === "boolean") {
    if (value === undefined) return true;
    throw new CliError(`Unexpected value \`${value}\`, the option \`${rawName}\` takes none`);
  }
  // Of `--out --strict` the second is an option, not the name of a folder.
  const isMissing = value === undefined || value === "" || (!inlineValue && /^-./.test(value));
  if (isMissing) throw new CliError(`The option \`${rawName}\` needs a value: ${option.value}`);
  const { choices } = option;
  if (choices === undefined || choices.includes(value)) return value;
  const expected = didYouMean(value, choices) || `, expected ${formatChoices(choices)}`;
  throw new CliError(`Unexpected value \`${value}\` of \`${rawName}\`${expected}`);
}

function formatChoices(choices: readonly string[]): string {
  return choices.map((choice) => `\`${choice}\``).join(" or ");
}

function unknownOption(rawName: string, options: OptionTable): CliError {
  const names = Object.keys(options).map((name) => `--${name}`);
  const hint = didYouMean(rawName, names) || "; `--help` lists those there are";
  return new CliError(`Unknown option \`${rawName}\`${hint}`);
}
