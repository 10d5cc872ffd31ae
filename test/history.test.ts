import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Alignment, alignVersions } from "../src/history/alignment.ts";
import { assign } from "../src/history/assignment.ts";
import { changesOf, onlyChanged } from "../src/history/diff.ts";
import { followVersions } from "../src/history/lineage.ts";
import { entities, thingsOf } from "../src/history/things.ts";
import type { Change, ChangeKind } from "../src/model/change.ts";
import { type BriefingTree, blocksOf, citationsIn, type Form } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { anyBriefing } from "./arbitraries.ts";
import { loadHistories } from "./histories/load.ts";

const folder = new URL("../briefings/", import.meta.url);

/** Our own topics, each with its versions, oldest first. */
const topics = readdirSync(folder).map((topic) =>
  readdirSync(new URL(`${topic}/`, folder))
    .filter((name) => /^v\d+\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) =>
      parseBriefing(readFileSync(new URL(`${topic}/${name}`, folder), "utf8"), {
        form: formOf(name),
      }),
    ),
);

/** Pairs of versions that belong together, and some that do not. */
const pairs: readonly (readonly [BriefingTree, BriefingTree, lang?: string])[] = [
  ...topics.flatMap((versions) =>
    versions.slice(1).map((after, nth) => [versions[nth] as BriefingTree, after] as const),
  ),
  ...topics
    .slice(1)
    .map(
      (versions, nth) => [topics[nth]?.[0] as BriefingTree, versions[0] as BriefingTree] as const,
    ),
  ...loadHistories().map(({ before, after, labels }) => [before, after, labels.lang] as const),
];

const anyTree = anyBriefing.map((text) => parseBriefing(text));

describe("a version and itself", () => {
  it("differ in nothing", () => {
    for (const tree of topics.flat()) expectNoChange(tree);
  });

  it("differ in nothing, whatever the text", () => {
    fc.assert(fc.property(anyTree, expectNoChange));
  });
});

describe("two versions", () => {
  it("give each thing in exactly one change", () => {
    for (const [before, after] of pairs) expectEachOnce(before, after);
  });

  it("give each thing in exactly one change, whatever the texts", () => {
    fc.assert(fc.property(anyTree, anyTree, expectEachOnce));
  });

  it("mirror each other when they are read the other way round", () => {
    for (const [before, after] of pairs) {
      expect(drawMatches(alignVersions(after, before), true)).toEqual(
        drawMatches(alignVersions(before, after), false),
      );
    }
  });
});

describe("numbers of sources", () => {
  it("change nothing when all of them and all citations are permuted alike", () => {
    for (const [before, after, lang = "en"] of pairs.filter(([, { form }]) => form === "text")) {
      const renumbered = parseBriefing(withOtherNumbers(after), { form: after.form, lang });
      expect(drawChanges(changesOf(alignVersions(before, renumbered)))).toEqual(
        drawChanges(changesOf(alignVersions(before, after))),
      );
    }
  });

  it("are all that differs in a text that was only renumbered", () => {
    for (const tree of topics.flat().filter(({ form }) => form === "text")) {
      const renumbered = parseBriefing(withOtherNumbers(tree), { form: tree.form });
      const changes = onlyChanged(changesOf(alignVersions(tree, renumbered)));
      expect(new Set(changes.flatMap(({ kinds }) => kinds))).toEqual(new Set(["renumbered"]));
      expect(changes).toHaveLength(blocksOf(tree, "source").length);
    }
  });
});

describe("lineages", () => {
  it("hold each thing once, in order of version, at most one a version", () => {
    for (const versions of topics) {
      const { lineages } = followVersions(versions);
      const members = lineages.flatMap((lineage) => lineage.members);
      expect(new Set(members.map(({ thing }) => thing)).size).toBe(members.length);
      expect(members).toHaveLength(
        versions.flatMap((tree) => entities.flatMap((name) => thingsOf(tree)[name])).length,
      );
      for (const { members: line } of lineages) {
        const places = line.map(({ at }) => at);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }
    }
  });
});

describe("the assignment", () => {
  const candidates = fc.uniqueArray(
    fc.record({ before: fc.nat(4), after: fc.nat(4), score: fc.integer({ min: 1, max: 9 }) }),
    { selector: ({ before, after }) => `${before} ${after}`, maxLength: 12 },
  );

  it("gives each place at most one partner, and no choice of pairs scores more", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const chosen = assign(all);
        expect(new Set(chosen.map(({ before }) => before)).size).toBe(chosen.length);
        expect(new Set(chosen.map(({ after }) => after)).size).toBe(chosen.length);
        expect(chosen.reduce((sum, { score }) => sum + score, 0)).toBe(mostOf(all));
      }),
    );
  });
});

describe("hostile texts", () => {
  it.each([
    ["equal", () => "Rates fell again in the north. "],
    ["nearly equal", (nth: number) => `Rates fell by ${nth} in the north. `],
    ["without a word in common", (nth: number) => `Word${nth.toString(36)}x fell. `],
  ])(
    "of thousands of sentences that are %s are aligned in seconds",
    (_, sentence) => {
      const text = (from: number) =>
        `A\nVersion 1\n2026-05-01\nNarrative\n${Array.from({ length: 5000 }, (_, nth) => sentence(nth + from)).join("")}`;
      const [before, after] = [parseBriefing(text(0)), parseBriefing(text(5000))];
      const start = performance.now();
      expectEachOnce(before, after);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    60_000,
  );
});

function expectNoChange(tree: BriefingTree): void {
  const changes = changesOf(alignVersions(tree, tree));
  expect(onlyChanged(changes)).toEqual([]);
  expect(changes).toHaveLength(entities.flatMap((name) => thingsOf(tree)[name]).length);
}

function expectEachOnce(before: BriefingTree, after: BriefingTree): void {
  const changes = changesOf(alignVersions(before, after)).filter(
    ({ entity }) => entity !== "figure",
  );
  for (const entity of entities) {
    const of = changes.filter((change) => change.entity === entity);
    const idsOf = (side: "before" | "after") =>
      of.flatMap((change) => change[side] ?? []).map(({ id, line }) => `${id} ${line}`);
    const there = (tree: BriefingTree) => thingsOf(tree)[entity].map(({ id }) => id);
    expect(idsOf("before").map(withoutLine).sort()).toEqual(there(before).sort());
    expect(idsOf("after").map(withoutLine).sort()).toEqual(there(after).sort());
  }
}

function withoutLine(key: string): string {
  return key.replace(/ \d+$/, "");
}

function drawMatches({ matches }: Alignment, isMirrored: boolean): string[] {
  return entities.flatMap((entity) => {
    const { pairs, splits, merges } = matches[entity];
    const draw = (before: unknown, after: unknown) =>
      isMirrored ? `${entity} ${after} ${before}` : `${entity} ${before} ${after}`;
    return [...pairs, ...splits, ...merges].map(({ before, after }) => draw(before, after)).sort();
  });
}

/** Changes without numbers of sources and what comes of them. */
function drawChanges(changes: readonly Change[]): string[] {
  const kept = (kinds: readonly ChangeKind[]) =>
    kinds.filter((kind) => kind !== "renumbered" && kind !== "unchanged").join(" ");
  const words = (sides: Change["before"]) => [sides ?? []].flat().map(({ text }) => text);
  return changes.map(({ entity, kinds, before, after }) =>
    JSON.stringify([entity, kept(kinds), words(before), words(after)]),
  );
}

/** The text with its sources and its citations given the number of the source before. */
function withOtherNumbers(tree: BriefingTree): string {
  const sources = blocksOf(tree, "source");
  const numbers = sources.map(({ number }) => number);
  const other = new Map(numbers.map((number, nth) => [number, numbers.at(nth - 1) ?? number]));
  const spans = [
    ...sources.map(({ number, numberSpan }) => ({ number, span: numberSpan })),
    ...citationsIn(tree),
  ].sort((a, b) => b.span.start - a.span.start);
  return spans.reduce(
    (text, { number, span }) =>
      `${text.slice(0, span.start)}[${other.get(number) ?? number}]${text.slice(span.end)}`,
    tree.text,
  );
}

/** The most that a choice of candidates can score, by trying them all. */
function mostOf(all: readonly { before: number; after: number; score: number }[]): number {
  const [first, ...rest] = all;
  if (!first) return 0;
  const free = rest.filter(({ before, after }) => before !== first.before && after !== first.after);
  return Math.max(mostOf(rest), first.score + mostOf(free));
}

function formOf(name: string): Form {
  return name.endsWith(".md") ? "markdown" : "text";
}

describe("a number that no source has", () => {
  it("is the same number in both versions, and no change", () => {
    const text = "T\nVersion 1\n2026-01-01 10:00 UTC\nWhat\nThe dam held [7].\n";
    const [a, b] = [parseBriefing(text), parseBriefing(text)];
    expect(onlyChanged(changesOf(alignVersions(a, b)))).toEqual([]);
    const other = parseBriefing(text.replace("[7]", "[8]"));
    expect(onlyChanged(changesOf(alignVersions(a, other))).map(({ kinds }) => kinds)).toEqual([
      ["citations"],
    ]);
  });
});
