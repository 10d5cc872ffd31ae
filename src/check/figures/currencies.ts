import type { Source } from "../../model/blocks.ts";
import { LATIN } from "../../model/latin.ts";
import type { Figure } from "../../model/tree.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { numberInWords, scaleOf, valueOf } from "../evidence/numerals.ts";
import type { Statement } from "./statements.ts";

/** An amount of money in a text whose source names the amount but no currency. */
export interface AddedCurrency {
  /** The first place, and all others with the same figure from the same source. */
  readonly places: readonly [Place, ...Place[]];
  readonly source: Source;
  /** The amount as the title has it, e.g. `One Trillion`. */
  readonly surface: string;
  readonly at: number;
}

interface Place {
  readonly statement: Statement;
  readonly figure: Figure;
}

/** The amounts to which the text gives a currency that no title cited for them has. */
export function addedCurrenciesIn(
  statements: readonly Statement[],
  { byNumber }: Evidence,
): AddedCurrency[] {
  const found = new Map<string, AddedCurrency>();
  const amounts = new Map<Source, readonly Amount[]>();
  for (const statement of statements) {
    const sums = statement.figures.filter(isSum);
    if (sums.length === 0) continue;
    const titles = [...statement.cited].flatMap((number) => byNumber.get(number)?.source ?? []);
    if (titles.some(({ title }) => hasCurrency(title))) continue;
    for (const figure of sums) {
      const added = addedIn(titles, figure, amounts);
      if (added === undefined) continue;
      const key = `${added.source.number} ${figure.value}`;
      const places = found.get(key)?.places;
      const place = { statement, figure };
      found.set(key, { ...added, places: places ? [...places, place] : [place] });
    }
  }
  return [...found.values()];
}

function isSum({ kind, value }: Figure): boolean {
  return kind === "money" && typeof value === "number";
}

/** The first title that has a sum as a bare amount. */
function addedIn(
  titles: readonly Source[],
  { value }: Figure,
  known: Map<Source, readonly Amount[]>,
): Omit<AddedCurrency, "places"> | undefined {
  for (const source of titles) {
    const amounts = known.get(source) ?? bareAmounts(source.title);
    known.set(source, amounts);
    const amount = amounts.find((one) => one.value === value);
    if (amount) return { source, surface: amount.surface, at: amount.at };
  }
  return undefined;
}

const SIGN = /\p{Sc}/u;
const CURRENCY = new RegExp(
  `(?<![${LATIN}])(?:USD|EUR|GBP|JPY|CNY|RMB|CHF|INR|KRW|AUD|CAD|BRL|ZAR|HKD|SGD|dollars?|euros?|pounds?|sterling|yen|yuan|renminbi|rupees?|won|francs?|franken|kron[aeo]r?|pesos?|reais|real|rand|lira|roubles?|rubles?|zlotys?|rupiah|dirhams?|riyals?|shekels?|baht)(?![${LATIN}])`,
  "i",
);

function hasCurrency(title: string): boolean {
  return SIGN.test(title) || CURRENCY.test(title);
}

interface Amount {
  readonly surface: string;
  readonly at: number;
  readonly value: number;
}

// A number with its scale, and nothing behind it that could be what is counted but a word for money.
const BARE = new RegExp(
  String.raw`(?<![${LATIN}\d.,-])(?<number>[a-z]{3,9}|\d{1,3}(?:[.,]\d{1,3}){0,3})[ -](?<scale>trillion|billion|million)(?= ?(?:$|[.,;:!?)|–—-]|(?:in|for|at|by|as|on|from|to|after|and|valuation|round|deal|investment|funding|raise|fine|budget|loan|bond|fund|offer|bid|takeover|stake|settlement)(?![${LATIN}])))`,
  "gi",
);
const ABOUT_MONEY = new RegExp(
  `(?<![${LATIN}])(?:(?:fund|price|invest|pay|settle|market cap)|(?:valu|rais|spen)[${LATIN}]|(?:worth|round|revenue|profit|loss|fine[sd]?|costs?|sales?|budget|debt|loan|bonds?|deal|bid|stake|paid|sold|buys?|bought|sells?)(?![${LATIN}]))`,
  "i",
);

function bareAmounts(title: string): Amount[] {
  if (!ABOUT_MONEY.test(title) || hasCurrency(title)) return [];
  return [...title.matchAll(BARE)].flatMap(({ index: at, 0: surface, groups }) => {
    const { number = "", scale = "" } = groups ?? {};
    const count = /^\d/.test(number) ? valueOf(number) : countOf(number.toLowerCase());
    const factor = scaleOf(scale.toLowerCase());
    return count === undefined || factor === undefined
      ? []
      : [{ surface, at, value: Number((count * factor).toPrecision(12)) }];
  });
}

/** One is no number to other readers of words, since it is an article as well. */
function countOf(word: string): number | undefined {
  return word === "one" ? 1 : numberInWords(word);
}
