import type { Command, Option, OptionTable } from "./command.ts";
import { formatRows, type Row } from "./rows.ts";

/** The help of `sitrep` itself: what it is for, and its commands. */
export function formatOverview(commands: readonly Command[], options: OptionTable): string {
  return [
    "sitrep checks versioned briefings and builds a site from them.",
    "Usage: sitrep <command> [options]",
    section(
      "Commands",
      commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary]),
    ),
    section("Options", optionRows(options)),
    "`sitrep <command> --help` shows examples and the options of a command.",
  ]
    .join("\n\n")
    .concat("\n");
}

/** The help of a command: examples first, then options, then what its exit status says. */
export function formatHelp(command: Command, common: OptionTable): string {
  const { name, summary, operands, examples, options, exits } = command;
  return [
    `sitrep ${name}: ${summary}`,
    `Usage: sitrep ${name} ${operands} [options]`,
    section("Examples", examples),
    section("Options", optionRows({ ...options, ...common })),
    section("Exit status", Object.entries(exits)),
  ]
    .join("\n\n")
    .concat("\n");
}

function optionRows(options: OptionTable): Row[] {
  return Object.entries(options).map(([name, option]) => [formatOption(name, option), option.does]);
}

function formatOption(name: string, option: Option): string {
  const short = option.short === undefined ? "" : `-${option.short}, `;
  if (option.type === "boolean") return `${short}--${name}`;
  return `${short}--${name} ${option.choices?.join("|") ?? option.value}`;
}

function section(heading: string, rows: readonly Row[]): string {
  return `${heading}\n${formatRows(rows)}`;
}
