import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { changesOf } from "../src/history/diff.ts";
import { type Thing, thingsOf } from "../src/history/things.ts";
import type { Change, Side } from "../src/model/change.ts";
import { pointAt } from "../src/model/span.ts";
import type { BriefingTree } from "../src/model/tree.ts";
import { f1Of, Scores, tallyOf } from "./edits/tally.ts";
import { type LabelledChange, type LabelledHistory, loadHistories } from "./histories/load.ts";

const strengths = ["light", "medium", "heavy"] as const;

const scores = new Scores();
for (const history of loadHistories()) score(history);

// A little below what is reached, so that a loss is seen.
const floors = { light: 0.93, medium: 0.88, heavy: 0.81 } as const;

describe("the labelled histories", () => {
  it("are read, kind by kind, see the table", () => {
    console.log(scores.draw([...strengths, "all"]));
    expect(scores.at("(all kinds)", "all").right).toBeGreaterThan(900);
  });

  it.each(strengths)("of %s edits are read about as well as they were", (strength) => {
    expect(f1Of(scores.at("(all kinds)", strength))).toBeGreaterThan(floors[strength]);
  });
});

function score({ before, after, labels }: LabelledHistory): void {
  const changes = changesOf(alignVersions(before, after));
  const found = changes.flatMap((change) => foundKeys(change));
  const expected = labels.changes.flatMap((label) => expectedKeys(label, before, after));
  const rows = new Set([...found, ...expected].map(({ row }) => row));
  for (const row of rows) {
    const keysOf = (all: readonly Keyed[]) =>
      all.filter((k) => k.row === row).map(({ key }) => key);
    const [there, got] = [keysOf(expected), keysOf(found)];
    const tally = tallyOf(there, got);
    for (const column of [labels.strength, "all"]) {
      scores.add(row, column, tally);
      scores.add("(all kinds)", column, tally);
    }
  }
}

/** A change of one kind, by the places of what it is about. */
interface Keyed {
  readonly row: string;
  readonly key: string;
}

function foundKeys({ entity, kinds, before, after, details }: Change): Keyed[] {
  if (entity === "figure") return [];
  const sides = `${keyOfSides(before)} → ${keyOfSides(details.answer ?? after)}`;
  return kinds
    .filter((kind) => kind !== "unchanged" && kind !== "renumbered")
    .map((kind) => ({ row: `${entity} ${kind}`, key: `${kind} ${sides}` }));
}

function keyOfSides(sides: Change["before"]): string {
  return [sides ?? []].flat().map(keyOfSide).join(" + ");
}

function keyOfSide({ line, text, section, holder }: Side): string {
  return `${section}:${line} ${holder ?? text}`;
}

function expectedKeys(label: LabelledChange, before: BriefingTree, after: BriefingTree): Keyed[] {
  const { entity, kind: kinds, answer } = label;
  const from = [label.before ?? []].flat().map((words) => find(entity, words, before));
  const to = answer
    ? [find("claim", answer, after)]
    : [label.after ?? []].flat().map((words) => find(entity, words, after));
  const sides = `${from.join(" + ")} → ${to.join(" + ")}`;
  return kinds.map((kind) => ({ row: `${entity} ${kind}`, key: `${kind} ${sides}` }));
}

function find(entity: LabelledChange["entity"], words: string, tree: BriefingTree): string {
  const bare = (text: string) => text.replace(/[*_`]/g, "");
  const thing = thingsOf(tree)[entity].find(({ plain, holder }) =>
    holder === undefined ? bare(plain).startsWith(bare(words)) : bare(holder) === bare(words),
  );
  if (!thing) throw new Error(`No ${entity} begins with: ${words}`);
  return keyOfThing(thing, tree);
}

function keyOfThing({ section, span, holder, plain }: Thing, tree: BriefingTree): string {
  return `${section}:${pointAt(tree.lineStarts, span.start).line} ${holder ?? plain}`;
}
