import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areNear } from "../src/check/evidence/near-words.ts";
import { breaksOf } from "../src/check/evidence/order.ts";

describe("the order of first mentions", () => {
  it.each([
    ["is whole where each number follows", "1 2 3 1 4 5 2 6 7 8", ""],
    ["asks for the number that is passed over", "1 2 3 33 5 6 7 8", "33 for 4"],
    ["asks for it where the one before is repeated", "1 2 3 3 5 6 7 8", "3 for 4"],
    ["asks for it where the next one comes twice", "1 2 3 5 5 6 7 8", "5 for 4"],
    ["asks for both of two that are exchanged", "1 2 5 4 3 6 7 8", "5 for 3, 3 for 5"],
    ["asks for all that a pasted run has taken the place of", "1 2 3 7 6 7 8", "7 for 4 or 5"],
    ["notices a number before its turn", "1 2 7 3 4 5 6 7 8", "7 early"],
    ["allows for one that is not cited", "1 2 3 5 6 7 8", ""],
    ["says nothing of numbers in another form", "1 2 01 3 0 4 5", ""],
  ])("%s: %s", (_, citations, expected) => {
    expect(draw(citations)).toBe(expected);
  });

  it("says the less, the more often it is broken", () => {
    const once = oddsIn("1 2 3 33 5 6 7 8 9 10 11 12 13 14 15 16");
    const often = oddsIn("1 2 3 33 5 6 33 8 9 33 11 12 33 14 15 16");
    expect(once[0]).toBeGreaterThan(3);
    expect(Math.max(...often)).toBeLessThan((once[0] ?? 0) - 1);
  });

  it("says next to nothing where numbers come in none", () => {
    const numbers = fc.shuffledSubarray(range(1, 40), { minLength: 40 });
    fc.assert(
      fc.property(numbers, (some) => {
        expect(Math.max(0, ...oddsIn(some.join(" ")))).toBeLessThan(2);
      }),
      // The same draws each time: a rare one of all there are looks like an order, by chance.
      { seed: 1 },
    );
  });

  it("is whole however often a number comes again", () => {
    const steps = fc.array(fc.option(fc.nat({ max: 50 }), { freq: 3 }), { maxLength: 80 });
    fc.assert(
      fc.property(steps, (again) => {
        let last = 0;
        const numbers = again.map((one) =>
          one === null || last === 0 ? ++last : 1 + (one % last),
        );
        expect(draw(numbers.join(" "))).toBe("");
      }),
    );
  });

  it("never speaks for more than it may", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, (some) => {
        for (const odds of oddsIn(some.join(" "))) {
          expect(odds).toBeGreaterThanOrEqual(0);
          expect(odds).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});

describe("words that are nearly the same", () => {
  it.each([
    ["insur", "insurtech", true],
    ["wasserstoff", "wasserstoffvertrag", true],
    ["vertrag", "wasserstoffvertrag", true],
    ["perfluor", "perfluoroctan", true],
    ["licens", "licenc", false],
    ["rate", "corporate", false],
  ])("%s and %s", (one, other, expected) => {
    expect(areNear(one, other)).toBe(expected);
    expect(areNear(other, one)).toBe(expected);
  });
});

/** The breaks that weigh anything, e.g. `33 for 4`. */
function draw(numbers: string): string {
  return [...readBreaks(numbers)]
    .filter(([, { gap, early }]) => gap + early > 0)
    .map(([{ number }, { skipped, early }]) =>
      early > 0 ? `${number} early` : `${number} for ${[...skipped].join(" or ")}`,
    )
    .join(", ");
}

function oddsIn(numbers: string): number[] {
  return [...readBreaks(numbers).values()].map(({ gap, early }) => gap + early);
}

function readBreaks(numbers: string) {
  const listed = new Set(range(1, 40).map(String));
  const citations = numbers
    .split(" ")
    .map((number, nth) => ({ number, span: { start: nth, end: nth + 1 } }));
  return breaksOf(citations, listed);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}
