import { type Level, levelsOpenTo } from "../check/levels.ts";
import { rules } from "../check/rules/index.ts";
import { didYouMean } from "../model/suggest.ts";
import { CliError } from "../site/cli-error.ts";

export const levels = ["off", "warning", "error"] as const satisfies readonly Level[];

/** The levels of rules, by their ids. */
export type Levels = Readonly<Record<string, Level>>;

/** Names a rule that there is not, and a level that is not open to a rule. */
export function mistakesInLevels(settings: Levels): string[] {
  return Object.entries(settings).flatMap(([id, level]) => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) return [unknownRule(id)];
    if (levelsOpenTo(rule).includes(level)) return [];
    return [
      `Unexpected level \`${level}\` of rule \`${id}\`, expected \`error\`: an error stays one`,
    ];
  });
}

/** A message on a rule that there is not. */
export function unknownRule(id: string): string {
  const ids = rules.map((rule) => rule.id);
  return `Unknown rule \`${id}\`${didYouMean(id, ids) || "; `sitrep explain` lists all"}`;
}

/** Reads levels from the command line, e.g. `uncited-source=off`; a later one goes before. */
export function parseLevels(settings: readonly string[]): Levels {
  const parsed = Object.fromEntries(settings.map(parseLevel));
  const [mistake] = mistakesInLevels(parsed);
  if (mistake !== undefined) throw new CliError(`In \`--rule\`: ${mistake}`);
  return parsed;
}

function parseLevel(setting: string): readonly [string, Level] {
  const [id = "", name = "", ...rest] = setting.split("=");
  const level = levels.find((known) => known === name);
  if (id !== "" && level !== undefined && rest.length === 0) return [id, level];
  throw new CliError(
    `Unexpected \`--rule ${setting}\`, expected a rule and \`off\`, \`warning\` or \`error\`, e.g. \`uncited-source=off\``,
  );
}
