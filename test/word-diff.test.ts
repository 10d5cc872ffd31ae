import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Piece, wordDiff } from "../src/history/word-diff.ts";

const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;

function draw(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`)
    .join("");
}

function joined(pieces: readonly Piece[], side: "removed" | "added"): string {
  return pieces
    .filter(({ kind }) => kind === "same" || kind === side)
    .map(({ text }) => text)
    .join("");
}

describe("the words of two texts", () => {
  it.each([
    [
      "a figure",
      "a loan of $16.2B was paid",
      "a loan of $17.9B was paid",
      "a loan of [-$16.2B-]{+$17.9B+} was paid",
    ],
    [
      "a percentage",
      "It rose 185% then.",
      "It rose 12.7% then.",
      "It rose [-185%-]{+12.7%+} then.",
    ],
    ["a range", "worth €45–50B now", "worth €45–55B now", "worth [-€45–50B-]{+€45–55B+} now"],
    [
      "a sign",
      "a drop of −4.5 points",
      "a drop of −3.5 points",
      "a drop of [-−4.5-]{+−3.5+} points",
    ],
    [
      "a grouped number",
      "some 1,240 ships waited",
      "some 1,340 ships waited",
      "some [-1,240-]{+1,340+} ships waited",
    ],
    [
      "a day",
      "on 2026-05-06 it sank",
      "on 2026-05-09 it sank",
      "on [-2026-05-06-]{+2026-05-09+} it sank",
    ],
    [
      "a compound",
      "a 744-tonne-a-day mill",
      "a 745-tonne-a-day mill",
      "a [-744-tonne-a-day-]{+745-tonne-a-day+} mill",
    ],
    ["a citation", "It sank [11].", "It sank [12].", "It sank [-[11]-]{+[12]+}."],
    ["a list of citations", "It sank [1, 2].", "It sank [1, 3].", "It sank [-[1, 2]-]{+[1, 3]+}."],
    ["a full stop at its end", "It cost $5B.", "It cost $6B.", "It cost [-$5B-]{+$6B+}."],
    ["a script without spaces", "港口关闭两天", "港口关闭三天", "港口关闭[-两-]{+三+}天"],
  ])("keep %s in one piece", (_, before, after, drawing) => {
    expect(draw(before, after)).toBe(drawing);
  });

  it("join changes that a few small words part", () => {
    expect(draw("sailed in May for Oslo", "moored in June for Bergen")).toBe(
      "[-sailed in May for Oslo-]{+moored in June for Bergen+}",
    );
  });

  it("keep a long word or a figure between two changes apart", () => {
    expect(draw("two lawmakers asked", "three lawmakers wrote")).toBe(
      "[-two-]{+three+} lawmakers [-asked-]{+wrote+}",
    );
    expect(draw("paid $5B early", "lent $5B late")).toBe("[-paid-]{+lent+} $5B [-early-]{+late+}");
  });

  it("rather keep words than the spaces between them", () => {
    expect(draw("the harbour", "a new harbour of old")).toBe("[-the-]{+a new+} harbour{+ of old+}");
  });
});

describe("any two texts", () => {
  const words = fc.constantFrom("ship", "harbour", "$5B", "[3]", "of", ",", "港", "🚢", "\ud800");
  const anyText = fc.oneof(
    fc.array(words).map((list) => list.join(" ")),
    fc.string({ unit: "binary" }),
  );

  it("lose no character", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(joined(pieces, "removed")).toBe(before);
        expect(joined(pieces, "added")).toBe(after);
      }),
    );
  });

  it("have no piece beside one of its kind, and none without text", () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(pieces.every(({ text }) => text !== "")).toBe(true);
        expect(pieces.every(({ kind }, nth) => kind !== pieces[nth + 1]?.kind)).toBe(true);
      }),
    );
  });

  it("are one piece where they are one text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordDiff(text, text)).toEqual(text === "" ? [] : [{ kind: "same", text }]);
      }),
    );
  });

  it("are compared at once, however long", () => {
    const long = Array.from({ length: 50_000 }, (_, nth) => `word${nth}`).join(" ");
    const start = performance.now();
    expect(wordDiff(long, long)).toHaveLength(1);
    expect(wordDiff(`${long} a`, `${long} b`)).toHaveLength(3);
    expect(wordDiff(long, long.toUpperCase())).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
