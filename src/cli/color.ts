import type { Io, Output } from "../site/io.ts";

/** Options that every command has; `color` and `no-color` are decided here. */
export interface ColorFlags {
  readonly color?: true;
  readonly "no-color"?: true;
}

/**
 * Whether to write to a stream in colour: on a terminal, or where a flag or `FORCE_COLOR` asks for
 * it, but never under `NO_COLOR`.
 */
export function usesColor(stream: Output, env: Io["env"], flags: ColorFlags): boolean {
  if (env.NO_COLOR || flags["no-color"]) return false;
  if (flags.color) return true;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return stream.isTerminal && env.TERM !== "dumb";
}
