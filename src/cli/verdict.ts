import { CliError } from "../site/cli-error.ts";
import type { Findings } from "./findings.ts";

/** By what a command fails beside errors. */
export interface VerdictSettings {
  readonly strict?: true;
  readonly "max-warnings"?: string;
}

/** Whether the findings are such that a command fails by them. */
export function isFailure(
  { tally }: Pick<Findings, "tally">,
  { strict, "max-warnings": most }: VerdictSettings,
): boolean {
  const limit = strict ? 0 : mostWarnings(most);
  return tally.errors > 0 || tally.warnings > limit;
}

/** How many warnings may stand; refuses what is no number. */
export function mostWarnings(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new CliError(
    `Unexpected value \`${given}\` of \`--max-warnings\`, expected a number such as \`10\``,
  );
}
