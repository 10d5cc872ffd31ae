import { parseArgs } from "node:util";

/**
 * Reads a command line; `--help` and what cannot be read print the usage, and then there is
 * nothing to carry out.
 */
export function readArguments(usage, options) {
  try {
    const help = { type: "boolean", default: false };
    const given = parseArgs({ allowPositionals: true, options: { ...options, help } });
    if (!given.values.help) return given;
    process.stdout.write(usage);
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
  return undefined;
}
