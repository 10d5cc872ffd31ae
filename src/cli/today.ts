import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";

/**
 * The day by which exemptions expire, in UTC: that of `--today`, of `SOURCE_DATE_EPOCH` as builds
 * that can be repeated set it, or of the clock.
 */
export function todayOf({ env, now }: Pick<Io, "env" | "now">, given: string | undefined): string {
  if (given !== undefined) return checkDay(given);
  const epoch = env.SOURCE_DATE_EPOCH ?? "";
  const seconds = /^\d{1,12}$/.test(epoch) ? Number(epoch) : now() / 1000;
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function checkDay(day: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (isDay) return day;
  throw new CliError(
    `Unexpected value \`${day}\` of \`--today\`, expected a day such as \`2026-12-31\``,
  );
}
