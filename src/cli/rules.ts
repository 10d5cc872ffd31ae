import { fileURLToPath } from "node:url";
import { explainRule, rulePage } from "../check/explain.ts";
import { rules } from "../check/rules/index.ts";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import { type ColorFlags, usesColor } from "./color.ts";
import { unknownRule } from "./levels.ts";
import { formatRows, type Row } from "./rows.ts";

/** All rules, a line each: id, level, and what holds when all is well. */
export function formatRules(): string {
  const width = Math.max(...rules.map(({ severity }) => severity.length));
  const rows = rules.map(
    ({ id, severity, summary }): Row => [id, `${severity.padEnd(width)}  ${summary}`],
  );
  return `${formatRows(rows)}\n`;
}

/** The page of a rule: Markdown as it stands, but on a terminal made to be read there. */
export async function readRulePage(io: Io, id: string, flags: ColorFlags): Promise<string> {
  if (!rules.some((rule) => rule.id === id)) throw new CliError(unknownRule(id));
  const page = new TextDecoder().decode(await io.readFile(fileURLToPath(rulePage(id))));
  if (!io.stdout.isTerminal) return page;
  return explainRule(page, { color: usesColor(io.stdout, io.env, flags) });
}
