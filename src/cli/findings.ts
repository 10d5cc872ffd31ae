import { checkBriefing } from "../check/check.ts";
import type { Level } from "../check/levels.ts";
import type { CheckedTexts } from "../check/reporter.ts";
import { reporters } from "../check/reporters/index.ts";
import { type Tally, tallyOf } from "../check/tally.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Io, Output } from "../site/io.ts";
import type { ReadTopic } from "../site/read.ts";
import { type ColorFlags, usesColor } from "./color.ts";

/** What the rules have to say of the texts that a command was given. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: CheckedTexts;
  readonly tally: Tally;
}

/** Checks the texts that a command was given. `today` is the ISO day by which exemptions expire. */
export function findIn(
  topics: readonly ReadTopic[],
  levels: ReadonlyMap<string, Level>,
  today: string,
): Findings {
  const named = topics.flatMap(({ facts, texts }) =>
    texts.filter(({ isNamed }) => isNamed).map((text) => ({ ...text, facts })),
  );
  const diagnostics = named.flatMap(({ file, tree, facts: { exemptions = [] } }) =>
    checkBriefing(tree, { file, levels, exemptions, today }),
  );
  const texts = new Map(named.map(({ file, tree }) => [file, tree.text]));
  return { diagnostics, texts, tally: tallyOf(diagnostics, texts) };
}

/** Whether the findings are such that a command fails by them. */
export function isFailure({ tally }: Findings, strict: boolean): boolean {
  return tally.errors > 0 || (strict && tally.warnings > 0);
}

/** Writes the findings to a stream in one of the formats of `sitrep check`. */
export function report(
  { diagnostics, texts }: Findings,
  format: string,
  stream: Output,
  { env }: Pick<Io, "env">,
  flags: ColorFlags,
): void {
  const reporter = reporters.find(({ name }) => name === format);
  if (reporter === undefined) throw new Error(`There is no reporter for the format ${format}`);
  const color = usesColor(stream, env, flags);
  const width = stream.columns === undefined ? {} : { width: stream.columns };
  stream.write(reporter.format(diagnostics, texts, { color, ...width }));
}
