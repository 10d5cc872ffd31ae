import { nameOf, placesMeant } from "../history/pinned.ts";
import { type Thing, thingsOf } from "../history/things.ts";
import type { Pin, PinnedThing } from "../model/pins.ts";
import { didYouMean } from "../model/suggest.ts";
import type { BriefingTree } from "../model/tree.ts";
import type { Mistake } from "./mistakes.ts";
import type { ReadTopic } from "./read.ts";

/** The pins of a topic that cannot hold, each with its place in `topic.yaml` and why. */
export function pinMistakesOf({ facts, factsFile, texts }: ReadTopic): string[] {
  const { pins = [] } = facts;
  if (factsFile === undefined || pins.length === 0) return [];
  // Of two texts of one version the first counts.
  const trees = new Map(
    texts.toReversed().map(({ tree }) => [tree.header.version?.value ?? 0, tree]),
  );
  return mistakesIn(pins, trees).map(factsFile.locate);
}

function mistakesIn(pins: readonly Pin[], trees: ReadonlyMap<number, BriefingTree>): Mistake[] {
  return (["before", "after"] as const).flatMap((side) => {
    const pinned = new Set<Thing>();
    return pins.flatMap(({ entity, [side]: thing }, nth) => {
      if (thing === null) return [];
      const key = keyOf(thing);
      const mistake = (at: string, value: unknown, expected: string) => {
        const path = ["pins", nth, side, at];
        const message = `Unexpected \`${value}\` at \`pins[${nth}].${side}.${at}\`, ${expected}`;
        return [{ path, inKey: false, message }];
      };
      const tree = trees.get(thing.version);
      if (!tree) return mistake("version", thing.version, "expected a version of this topic");
      const things = thingsOf(tree)[entity];
      const found = placesMeant(thing, things).flatMap((place) => things[place] ?? []);
      const [one, other] = found;
      const value = thing[key];
      const where = `of version ${thing.version}`;
      if (!one)
        return mistake(
          key,
          value,
          `expected ${EXPECTED[key](entity)} ${where}${guess(thing, things)}`,
        );
      if (other)
        return mistake(
          key,
          value,
          `which means ${found.length} ${entity}s ${where}; expected more of the words of one`,
        );
      if (pinned.has(one))
        return mistake(
          key,
          value,
          `which an earlier pin means already; expected one pin a ${entity} and version`,
        );
      pinned.add(one);
      return [];
    });
  });
}

function keyOf({ number, holder }: PinnedThing): "number" | "holder" | "text" {
  if (number !== undefined) return "number";
  return holder === undefined ? "text" : "holder";
}

const EXPECTED = {
  number: () => "the number of a source",
  holder: () => "the holder of a perspective",
  text: (entity: Pin["entity"]) =>
    `the first words of ${entity === "event" ? "an" : "a"} ${entity}`,
};

/** What was most likely meant: the beginning of a thing that differs from the words by a slip. */
function guess({ holder, text = "" }: PinnedThing, things: readonly Thing[]): string {
  const words = holder ?? text;
  return didYouMean(
    words,
    things.map((thing) => nameOf(thing).slice(0, words.length)),
  );
}
