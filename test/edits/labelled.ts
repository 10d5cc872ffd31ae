import { alignVersions } from "../../src/history/alignment.ts";
import { type Thing, thingsOf } from "../../src/history/things.ts";
import type { BriefingTree } from "../../src/model/tree.ts";
import { type LabelledChange, loadHistories } from "../histories/load.ts";
import { type Keyed, keyOf, placeOfThing } from "./keys.ts";
import { keysOf, scoreKeys } from "./score.ts";
import { Scores } from "./tally.ts";

/** How the changes of the labelled histories are found, at every strength. */
export function scoreLabelled(): Scores {
  const scores = new Scores();
  for (const { before, after, labels } of loadHistories()) {
    const expected = labels.changes.flatMap((label) => keysExpected(label, before, after));
    scoreKeys(scores, labels.strength, expected, keysOf(alignVersions(before, after)));
  }
  return scores;
}

function keysExpected(label: LabelledChange, before: BriefingTree, after: BriefingTree): Keyed[] {
  const { entity, kind: kinds, answer } = label;
  const from = [label.before ?? []].flat().map((words) => find(entity, words, before));
  const to = answer
    ? [find("claim", answer, after)]
    : [label.after ?? []].flat().map((words) => find(entity, words, after));
  return kinds.map((kind) => keyOf(entity, kind, from, to));
}

function find(entity: LabelledChange["entity"], words: string, tree: BriefingTree): string {
  const bare = (text: string) => text.replace(/[*_`]/g, "");
  const thing = thingsOf(tree)[entity].find(({ plain, holder }: Thing) =>
    holder === undefined ? bare(plain).startsWith(bare(words)) : bare(holder) === bare(words),
  );
  if (!thing) throw new Error(`No ${entity} begins with: ${words}`);
  return placeOfThing(thing, tree);
}
