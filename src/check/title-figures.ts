import type { Figure } from "../model/tree.ts";

/** A quantity in the title of a source, as the figures of prose are. */
export interface TitleFigure {
  readonly surface: string;
  readonly at: number;
  readonly kind: Figure["kind"];
  readonly value: number;
  readonly unit: string;
}

/**
 * The plainest quantities of a title: money with a sign that means one currency, percentages,
 * numbers of parameters, and what is counted. What is part of a range or a name is left out.
 */
export function titleFigures(title: string): TitleFigure[] {
  return [...amountsIn(title), ...countsIn(title)];
}

function amountsIn(title: string): TitleFigure[] {
  return [...title.matchAll(AMOUNT)].flatMap((match) => {
    const { index: at, 0: surface } = match;
    const { sign, digits = "", scale = "", tail = "" } = match.groups ?? {};
    const number = Number(digits.replaceAll(",", ""));
    const factor = SCALES.get(scale.toLowerCase()) ?? 1;
    const kind = kindOf(sign, scale, tail);
    if (kind === undefined) return [];
    return [{ surface, at, value: number * factor, ...kind }];
  });
}

/** What is counted stands right behind its number; a number that could be a year counts nothing. */
function countsIn(title: string): TitleFigure[] {
  return [...title.matchAll(COUNT)].flatMap(({ index: at, 0: surface, groups }) => {
    const { digits = "", noun = "" } = groups ?? {};
    if (/^(?:19|20)\d\d$/.test(digits) || NO_NOUNS.has(noun)) return [];
    return [{ surface, at, kind: "count", value: Number(digits.replaceAll(",", "")), unit: noun }];
  });
}

const COUNT =
  /(?<![\p{L}\p{N}.,–$€£#-])(?<digits>\d{1,3}(?:,\d{3}){1,3}|\d{1,7}) (?<noun>\p{Ll}{3,20})(?![\p{L}-])/gu;

const NO_NOUNS: ReadonlySet<string> = new Set(
  "and are but for from has have its more new not per than that the this under was were will with after before into january february march april may june july august september october november december million billion trillion thousand percent per days weeks months years hours minutes".split(
    " ",
  ),
);

const AMOUNT =
  /(?<![\p{L}\p{N}.,–$€£-])(?<sign>[$€£])?(?<digits>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?)(?:[ -]?(?<scale>[Tt]rillion|[Bb]illion|[Mm]illion|bn|tn|[TBM]))?(?<tail> ?%|[ -]parameters?)?(?![\p{L}\p{N}%–]|[.,-]\d)/gu;

const SCALES: ReadonlyMap<string, number> = new Map([
  ["trillion", 1e12],
  ["tn", 1e12],
  ["t", 1e12],
  ["billion", 1e9],
  ["bn", 1e9],
  ["b", 1e9],
  ["million", 1e6],
  ["m", 1e6],
]);

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
]);

function kindOf(
  sign: string | undefined,
  scale: string,
  tail: string,
): Pick<TitleFigure, "kind" | "unit"> | undefined {
  const currency = CURRENCIES.get(sign ?? "");
  if (currency) return tail === "" ? { kind: "money", unit: currency } : undefined;
  if (tail.endsWith("%")) return scale === "" ? { kind: "percent", unit: "percent" } : undefined;
  const isSize = tail !== "" || /^[TB]$/.test(scale);
  return isSize && scale !== "" ? { kind: "parameters", unit: "parameters" } : undefined;
}
