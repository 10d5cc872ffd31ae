import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteOf } from "../src/history/note.ts";
import type { Change, ChangeKind, Entity, Side } from "../src/model/change.ts";

function side(more: Partial<Side> = {}): Side {
  return { id: "c-1", section: "what", line: 5, text: "A text.", ...more };
}

function change(entity: Entity, ...kinds: ChangeKind[]): Change {
  const [before, after] = [side(), side()];
  return { entity, kinds, grade: "material", before, after, score: null, details: {} };
}

function times(count: number, entity: Entity, ...kinds: ChangeKind[]): Change[] {
  return Array.from({ length: count }, () => change(entity, ...kinds));
}

type Value = NonNullable<Side["value"]>;

/** A figure that changed, in its two sentences; the figure stands between bars. */
function figure(before: string, from: Value, after: string, to: Value): Change {
  const sideOf = (sentence: string, value: Value) =>
    side({ text: sentence.replaceAll("|", ""), surface: sentence.split("|")[1] ?? "", value });
  return { ...change("figure", "figure"), before: sideOf(before, from), after: sideOf(after, to) };
}

function perspective(kind: ChangeKind, before: string | null, after: string | null): Change {
  const holderOf = (holder: string | null) => (holder === null ? null : side({ holder }));
  return { ...change("perspective", kind), before: holderOf(before), after: holderOf(after) };
}

function tell(changes: readonly Change[]): string[] {
  return noteOf(changes).map(({ text }) => text);
}

/** The sum of the counts of a clause; `two` of `split in two` is none. */
function numbersOf(text: string): number {
  const counts = text.replace(/ (?:in|from) two/g, "").match(/[A-Za-z]+|\d+/g) ?? [];
  return counts.reduce((sum, word) => {
    const nth = Number(word) || WORDS.indexOf(word.toLowerCase());
    return sum + Math.max(0, nth);
  }, 0);
}

const WORDS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

describe("a note counts", () => {
  it.each<[string, Change[], string]>([
    [
      "claims",
      [
        ...times(9, "claim", "added"),
        ...times(4, "claim", "reworded"),
        ...times(2, "claim", "removed"),
      ],
      "Nine claims are new, four reworded, two gone.",
    ],
    ["one claim", times(1, "claim", "added"), "One claim is new."],
    [
      "what its name says already",
      [
        {
          ...figure("There are |412 suspected cases|.", 412, "There are |1,068 cases|.", 1068),
          details: { quantity: "suspected cases" },
        },
      ],
      "Suspected cases rose from 412 to 1,068.",
    ],
    ["many claims in digits", times(13, "claim", "removed"), "13 claims are gone."],
    [
      "a claim once, by what matters most",
      times(1, "claim", "reworded", "moved", "citations"),
      "One claim is reworded.",
    ],
    [
      "claims that only moved or rest on others",
      [...times(1, "claim", "moved"), ...times(2, "claim", "citations")],
      "One claim is moved, two rest on other sources.",
    ],
    [
      "questions",
      [
        ...times(1, "question", "answered"),
        ...times(2, "question", "removed"),
        ...times(1, "question", "added"),
      ],
      "One question closed, two were dropped, one is new.",
    ],
    [
      "tensions",
      [...times(1, "tension", "added"), ...times(2, "tension", "resolved")],
      "One tension is new, two resolved.",
    ],
    [
      "sources, of which renumbered ones are none",
      [
        ...times(6, "source", "added"),
        ...times(1, "source", "removed"),
        ...times(5, "source", "renumbered"),
      ],
      "Six sources are new, one gone.",
    ],
  ])("%s", (_, changes, text) => {
    expect(tell(changes)).toEqual([text]);
  });

  it("and names a few holders of perspectives", () => {
    expect(
      tell([
        perspective("added", null, "Pilots"),
        perspective("renamed", "Port authority", "Authority of the port"),
        ...["A", "B", "C"].map((holder) => perspective("stance", holder, holder)),
      ]),
    ).toEqual([
      "One perspective is new (Pilots), one renamed (Port authority, now Authority of the port), three took another stance.",
    ]);
  });
});

describe("a note tells of figures", () => {
  it.each<[string, Change, string]>([
    [
      "by noun and owner",
      figure(
        "The talks put Acme at a valuation of |$45B|.",
        45e9,
        "Backers give Acme a valuation of |$50B|.",
        50e9,
      ),
      "The Acme valuation rose from $45B to $50B.",
    ],
    [
      "by noun and the word before it",
      figure(
        "The fatality rate there is |0.6%|.",
        0.6,
        "The fatality rate there is now |0.5%|.",
        0.5,
      ),
      "The fatality rate fell from 0.6% to 0.5%.",
    ],
    [
      "by a noun behind it",
      figure("It announced a |75%| price cut.", 75, "It made a |60%| price cut.", 60),
      "The price fell from 75% to 60%.",
    ],
    [
      "by what is counted",
      figure("The flood caused |61 deaths|.", 61, "By now |79 deaths| are known.", 79),
      "Deaths rose from 61 to 79.",
    ],
    [
      "by what is counted and where",
      figure("Corran District has |41 patients|.", 41, "Corran District has |29 patients|.", 29),
      "Patients (Corran District) fell from 41 to 29.",
    ],
    [
      "without a name where the two texts have none in common",
      figure("It will take |ten weeks|.", 10, "The repair needs |six weeks|.", 6),
      "A figure fell from ten weeks to six weeks.",
    ],
    [
      "without the name of a noun that is not measured in time",
      figure(
        "With $6 million in cash it has |ten months|.",
        10,
        "With $5 million in cash it has |nine months|.",
        9,
      ),
      "A figure fell from ten months to nine months.",
    ],
    [
      "without a direction where there is none",
      figure("It opens in |May|.", "2026-05", "It opens in |June|.", "2026-06"),
      "A date was corrected from May to June.",
    ],
    [
      "without a direction where a range has narrowed",
      figure("It costs |$45–50B|.", [45e9, 50e9], "It costs |$45B|.", 45e9),
      "A figure changed from $45–50B to $45B.",
    ],
    [
      "with that of a range that has moved",
      figure("It costs |$45–50B|.", [45e9, 50e9], "It costs |$60B|.", 60e9),
      "A figure rose from $45–50B to $60B.",
    ],
    [
      "without values that can hardly be of one quantity",
      figure("It raised |$300 million|.", 3e8, "It is worth |$50 billion|.", 5e10),
      "A figure changed.",
    ],
  ])("%s", (_, changed, text) => {
    expect(tell([changed])).toEqual([text]);
  });

  it("once, however often it stands there", () => {
    const places = [
      figure("The toll is |61 deaths|.", 61, "The toll is |79 deaths|.", 79),
      figure("It caused |61 deaths|.", 61, "It caused |79 deaths|.", 79),
    ];
    expect(noteOf(places)).toEqual([
      { text: "The toll rose from 61 deaths to 79 deaths.", changes: places },
    ]);
  });

  it("one by one where they are two, else two with a name and how many more", () => {
    const ships = figure("It held |9 ships|.", 9, "It held |8 ships|.", 8);
    const nameless = figure("It grew |5%|.", 5, "It grew |6%|.", 6);
    const another = figure("It lost |7%|.", 7, "It lost |8%|.", 8);
    expect(tell([nameless, ships])).toEqual([
      "Ships fell from 9 to 8.",
      "A figure rose from 5% to 6%.",
    ]);
    expect(tell([nameless, ships, another])).toEqual([
      "Ships fell from 9 to 8.",
      "Two more figures changed.",
    ]);
    const deaths = figure("It caused |3 deaths|.", 3, "It caused |4 deaths|.", 4);
    expect(tell([nameless, ships, another, deaths])).toEqual([
      "Ships fell from 9 to 8.",
      "Deaths rose from 3 to 4.",
      "Two more figures changed.",
    ]);
    expect(tell([nameless, another, figure("|1%|", 1, "|2%|", 2)])).toEqual([
      "Three figures changed.",
    ]);
  });
});

describe("a note", () => {
  it("says that nothing changed, or only numbers", () => {
    expect(tell([])).toEqual(["Nothing changed."]);
    expect(tell([change("claim", "unchanged")])).toEqual(["Nothing changed."]);
    expect(tell(times(41, "source", "renumbered"))).toEqual([
      "No text changed; 41 sources were renumbered.",
    ]);
    expect(tell(times(1, "source", "renumbered"))).toEqual([
      "No text changed; one source was renumbered.",
    ]);
  });

  it("tells first of what is answered or has another value, and counts the rest", () => {
    const valued = figure("It is worth |$45B|.", 45e9, "It is worth |$50B|.", 50e9);
    const changes = [
      ...times(3, "claim", "added"),
      { ...valued, details: { quantity: "Acme valuation" } },
      ...times(2, "question", "reworded"),
      ...times(1, "perspective", "stance"),
      ...times(1, "tension", "resolved"),
      ...times(4, "event", "added"),
      ...times(5, "source", "added"),
    ];
    expect(tell(changes)).toEqual([
      "Three claims are new.",
      "The Acme valuation rose from $45B to $50B.",
      "One perspective took another stance.",
      "One tension is resolved.",
      "Two questions, four events and five sources changed too.",
    ]);
  });

  it("counts as many things as there are changes, in every clause", () => {
    const kinds = {
      claim: ["added", "removed", "reworded", "moved", "citations"],
      question: ["answered", "removed", "added", "reworded"],
      perspective: ["added", "removed", "stance", "evolution"],
      tension: ["added", "resolved", "reworded"],
      event: ["added", "redated", "removed"],
      source: ["added", "retitled", "removed"],
    } as const;
    const anyChanges = fc.array(
      fc
        .constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]))
        .chain((entity) =>
          fc.constantFrom<ChangeKind>(...kinds[entity]).map((kind) => change(entity, kind)),
        ),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const note = noteOf(changes);
        expect(note.length).toBeLessThanOrEqual(5);
        for (const clause of note) {
          expect(clause.changes.length).toBeGreaterThan(0);
          expect(numbersOf(clause.text)).toBe(clause.changes.length);
        }
        const told = note.flatMap((clause) => clause.changes);
        expect(told).toHaveLength(new Set(told).size);
        expect(new Set(told)).toEqual(new Set(changes));
      }),
    );
  });

  it("is short, and holds every change that it tells of once", () => {
    const entities = ["claim", "question", "event", "perspective", "tension", "source"] as const;
    const changes = [
      figure("The toll is |61 deaths|.", 61, "The toll is |79 deaths|.", 79),
      figure("It held |9 ships|.", 9, "It held |8 ships|.", 8),
      ...entities.flatMap((entity) => times(2, entity, "added")),
    ];
    const note = noteOf(changes);
    expect(note.map(({ text }) => text)).toEqual([
      "Two claims are new.",
      "The toll rose from 61 deaths to 79 deaths.",
      "Ships fell from 9 to 8.",
      "Two questions are new.",
      "Two perspectives, two tensions, two events and two sources changed too.",
    ]);
    const told = note.flatMap((clause) => clause.changes);
    expect(new Set(told)).toEqual(new Set(changes));
    expect(told).toHaveLength(changes.length);
  });
});
