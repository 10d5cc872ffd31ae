import type { Io } from "../site/io.ts";
import type { ColorFlags } from "./color.ts";

/** 0: all well; 1: the text has errors; 2, by a `CliError`: the command could not be carried out. */
export type ExitStatus = 0 | 1;

/** A command of `sitrep`: what its help says, and what it does. */
export interface Command<Options extends OptionTable = OptionTable> {
  readonly name: string;
  /** What it does, e.g. "reports what is wrong in briefings, and where". */
  readonly summary: string;
  /** What stands behind its name, e.g. `[folder or files]`. */
  readonly operands: string;
  /** Command lines that work as they stand, each with what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly options: Options;
  readonly exits: Readonly<Record<string, string>>;
  run(input: Input<Options>, io: Io): Promise<ExitStatus>;
}

/** The options of a command by their long names. */
export type OptionTable = Readonly<Record<string, Option>>;

export type Option = Flag | Setting;

/** An option that is given or not, e.g. `--strict`. */
interface Flag {
  readonly type: "boolean";
  readonly short?: string;
  readonly does: string;
}

/** An option with a value, e.g. `--out public`. */
interface Setting {
  readonly type: "string";
  readonly short?: string;
  /** What its help calls the value, e.g. `FOLDER`. */
  readonly value: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly multiple?: boolean;
  readonly does: string;
}

/** What was given on the command line. */
export interface Input<Options extends OptionTable = OptionTable> {
  readonly operands: readonly string[];
  readonly values: Values<Options> & ColorFlags;
}

/** The options that were given. */
type Values<Options extends OptionTable> = {
  readonly [Name in keyof Options]?: ValueOf<Options[Name]>;
};

/** What an option may have been given: a flag is true, one that may be repeated is a list. */
export type Value = true | string | readonly string[];

type ValueOf<Given extends Option> = [Option] extends [Given]
  ? Value
  : Given extends { readonly type: "boolean" }
    ? true
    : Given extends { readonly multiple: true }
      ? readonly string[]
      : Given extends { readonly choices: readonly (infer Choice)[] }
        ? Choice
        : string;

/** A command whose `run` knows the types of its own options. */
export function defineCommand<const Options extends OptionTable>(
  command: Command<Options>,
): Command<Options> {
  return command;
}
