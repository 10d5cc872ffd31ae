import { alignVersions, placesLeft } from "../../src/history/alignment.ts";
import { endingsOf } from "../../src/history/endings.ts";
import { Random } from "../edits/random.ts";
import { type Tally, tallyOf } from "../edits/tally.ts";
import { loadTopics, type Topic } from "./load.ts";
import { versionsOf } from "./versions.ts";

/** A question that is gone, the claim that answers it, and the one that was taken for the answer. */
export interface End {
  readonly domain: string;
  readonly ask: string;
  readonly answer: string | undefined;
  readonly found: string | undefined;
}

/** The questions that go in some pairs of versions of each topic. */
export function endsFound(times: number, topics: readonly Topic[] = loadTopics()): End[] {
  return topics.flatMap((topic) =>
    Array.from({ length: times }, (_, seed) => {
      const { before, after, ends } = versionsOf(topic, new Random(seed + 1));
      const alignment = alignVersions(before, after);
      const found = endingsOf(alignment);
      return placesLeft("question", "before", alignment).map((thing) => ({
        domain: topic.domain,
        ask: thing.plain,
        answer: ends.get(thing.plain),
        found: found.get(thing)?.answer.plain,
      }));
    }).flat(),
  );
}

export function tallyOfEnds(ends: readonly End[]): Tally {
  const key = (nth: number, claim: string | undefined) => (claim ? [`${nth} ${claim}`] : []);
  return tallyOf(
    ends.flatMap(({ answer }, nth) => key(nth, answer)),
    ends.flatMap(({ found }, nth) => key(nth, found)),
  );
}
