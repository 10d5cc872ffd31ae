import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { endingsOf } from "../src/history/endings.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { loadTopics } from "./answers/load.ts";
import { endsFound, tallyOfEnds } from "./answers/score.ts";
import { versionsOf } from "./answers/versions.ts";
import { Random } from "./edits/random.ts";

const topics = loadTopics();

/** The answer to a question that is gone, where two claims are new. */
function answerTo(question: string, ...news: readonly [string, string]): string | undefined {
  const write = (asked: string, claims: readonly string[], titles: readonly string[]) =>
    parseBriefing(
      [
        "The bridge at Morven · history",
        "Version 1",
        "2031-05-28 18:00 UTC · 1 items",
        "What",
        "The bridge at Morven has been shut since a barge struck its third pier [1].",
        ...(asked ? ["Open questions", asked] : []),
        "Narrative",
        ...claims.map((claim, nth) => claim.replace(/[.]$/, ` [${nth + 2}].`)),
        "Sources",
        ...["Bridge at Morven shut", ...titles].map(
          (title, nth) => `- [${nth + 1}] ${title} — desk:news (2031-05-20)`,
        ),
      ].join("\n"),
      { form: "text", lang: "en" },
    );
  const alignment = alignVersions(
    write(question, [], []),
    write("", news, ["Bridge report", "News from Morven bridge"]),
  );
  return [...endingsOf(alignment).values()][0]?.answer.plain;
}

describe("a question that is gone", () => {
  const other = "The bridge at Morven was painted green in 1987.";

  it.each([
    ["When will the bridge open again?", "The bridge opens again on 4 June."],
    ["Why did the barge strike the pier?", "The barge struck the pier because its rudder failed."],
    [
      "How much will the repair of the pier cost?",
      "The repair of the pier costs 4.2 million euros.",
    ],
    ["Who was at the helm of the barge?", "At the helm of the barge was Ruth Calder."],
    ["Will the pier be rebuilt?", "The council has decided that the pier is to be rebuilt."],
  ])("is answered: %s", (question, answer) => {
    expect(answerTo(question, answer, other)).toBe(answer);
  });

  it("is dropped where nothing new speaks of it", () => {
    expect(
      answerTo("Is the ferry to Skale insured?", "A choir sang on the quay on Sunday.", other),
    ).toBeUndefined();
  });

  it("is not answered by what was known", () => {
    for (const topic of topics) {
      const { before } = versionsOf(topic, new Random(5));
      expect(endingsOf(alignVersions(before, before)).size).toBe(0);
    }
  });
});

describe("the questions of test/answers", () => {
  it("are mostly answered by the claim that answers them", () => {
    const { right, wrong, missed } = tallyOfEnds(endsFound(12));
    expect(right / (right + wrong)).toBeGreaterThan(0.8);
    expect(right / (right + missed)).toBeGreaterThan(0.55);
  });

  it("have an answer each, and no claim answers two", () => {
    fc.assert(
      fc.property(fc.constantFrom(...topics), fc.nat(), (topic, seed) => {
        const { before, after, ends } = versionsOf(topic, new Random(seed));
        const found = [...endingsOf(alignVersions(before, after))];
        const answers = found.map(([, { answer }]) => answer);
        expect(new Set(answers).size).toBe(answers.length);
        for (const [{ plain }] of found) expect([...ends.keys()]).toContain(plain);
      }),
      { numRuns: 40 },
    );
  });
});
