import type { Command } from "../command.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { clean } from "./clean.ts";
import { dev } from "./dev.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { parse } from "./parse.ts";
import { publish } from "./publish.ts";

/** The commands, in the order of the overview. */
export const commands: readonly Command[] = [
  build,
  dev,
  check,
  parse,
  diff,
  publish,
  clean,
  exportCommand,
  explain,
];
