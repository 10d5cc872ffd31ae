import { resolve } from "node:path";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { overlay } from "./overlay.ts";

/** What stands for standard input on the command line. */
export const STDIN = "-";

export interface StdinSettings {
  readonly "stdin-filename"?: string;
}

/**
 * Where standard input has a name, it is read as the file of that name: by its ending, and beside
 * its siblings, whatever stands there on the disk.
 */
export async function nameStdin(
  io: Io,
  operands: readonly string[],
  { "stdin-filename": name }: StdinSettings,
): Promise<{ readonly io: Io; readonly operands: readonly string[] }> {
  const isStdin = operands.includes(STDIN);
  if (isStdin && operands.length > 1) {
    throw new CliError("Expected `-` alone, or files and folders without it");
  }
  if (name !== undefined && !isStdin) {
    throw new CliError("The option `--stdin-filename` goes with `-`, standard input");
  }
  if (name === undefined) return { io, operands };
  const files = new Map([[resolve(io.cwd, name), await io.readStdin()]]);
  return { io: overlay(io, files), operands: [name] };
}
