import type { Mention } from "./mentions.ts";
import type { Quantity } from "./quantities.ts";

/** A value of a quantity and where it stands. */
export interface QuantityValue {
  /** As it was first written. */
  readonly surface: string;
  readonly value: Mention["figure"]["value"];
  readonly mentions: readonly Mention[];
}

/** The values that a quantity has had, in the order in which they came, each once. */
export function valuesOf({ mentions }: Pick<Quantity, "mentions">): QuantityValue[] {
  const byValue = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = String(mention.figure.value);
    byValue.set(key, [...(byValue.get(key) ?? []), mention]);
  }
  return [...byValue.values()].flatMap((of) => {
    const [first] = of;
    return first
      ? [{ surface: first.figure.surface, value: first.figure.value, mentions: of }]
      : [];
  });
}

/** Whether a quantity has had more than one value. */
export function hasSeveralValues({ mentions }: Quantity): boolean {
  return new Set(mentions.map(({ figure }) => String(figure.value))).size > 1;
}

/**
 * The mention that gives a quantity's value in a version: what its first section says, else the
 * value that is given most often; of several the first, one that names what it measures before
 * others.
 */
export function mainMention({ mentions }: Quantity, at: number): Mention | undefined {
  const here = mentions.filter((mention) => mention.at === at);
  const timesOf = ({ figure }: Mention) =>
    here.filter((other) => String(other.figure.value) === String(figure.value)).length;
  const weightOf = (mention: Mention) => [
    mention.claim.section === "what" ? 0 : 1,
    mention.measure.noun === undefined ? 1 : 0,
    mention.claim.section === "what" ? 0 : -timesOf(mention),
    rankOf(mention),
    mention.figure.span.start,
  ];
  return here
    .map((mention) => ({ mention, weight: weightOf(mention) }))
    .sort((a, b) => compare(a.weight, b.weight))[0]?.mention;
}

const RANKS = ["what", "whyItMatters", "narrative", "timeline", "tensions", "perspectives"];

function rankOf({ claim: { section } }: Mention): number {
  const rank = RANKS.indexOf(section);
  return rank < 0 ? RANKS.length : rank;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const nth = a.findIndex((weight, at) => weight !== b[at]);
  return nth < 0 ? 0 : (a[nth] ?? 0) - (b[nth] ?? 0);
}

/** A version that still tells of a value that an earlier one had, beside another one of its own. */
export function isOfBefore(quantity: Quantity, { at, figure, measure }: Mention): boolean {
  const value = String(figure.value);
  if (measure.noun === undefined) return false;
  if (String(mainMention(quantity, at)?.figure.value) === value) return false;
  return quantity.mentions.some(
    (other) => other.at < at && String(mainMention(quantity, other.at)?.figure.value) === value,
  );
}
