import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { changesOf, onlyChanged } from "../src/history/diff.ts";
import { followVersions } from "../src/history/lineage.ts";
import { nameOf } from "../src/history/pinned.ts";
import { entities, thingsOf } from "../src/history/things.ts";
import type { Side } from "../src/model/change.ts";
import { Pin } from "../src/model/pins.ts";
import type { BriefingTree } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { loadHistories } from "./histories/load.ts";
import { addFiles, filesIn, folderWith, sampleText, sitrep } from "./sample.ts";

const CLAIM = "The authority gave no reason for letting the contract lapse.";
const QUESTION = "Who will dredge the northern channel after the contract?";

/** The next version: a claim, a question and a perspective in wholly other words. */
function nextText(version = 2): string {
  return sampleText(version)
    .replace(`${CLAIM.slice(0, -1)} [1]`, "Nobody there says why [2]")
    .replace(`${QUESTION.slice(0, -1)} [1]`, "Is a successor in sight [2]")
    .replace("Port authority\nThe lapse is a pause, and a new tender", "Harbour master\nNo cause");
}

const trees = [sampleText(1), nextText(2), nextText(3)].map((text) => parseBriefing(text));
const [first, second, third] = trees as [BriefingTree, BriefingTree, BriefingTree];

const reason = "We wrote both.";
const claimPin: Pin = {
  entity: "claim",
  before: { version: 1, text: "The authority gave" },
  after: { version: 2, text: "nobody there" },
  reason,
};

/** What became of what, e.g. `Who will dredge? → Is a successor in sight?`, unchanged things left out. */
function changed(pins: readonly Pin[], before = first, after = second): string[] {
  const changes = onlyChanged(changesOf(alignVersions(before, after, { pins: [...pins] })));
  const name = (side: Side) => side.holder ?? side.text;
  return changes
    .filter(({ entity }) => entity !== "figure")
    .map((change) =>
      [change.before, change.after]
        .map((sides) => [sides ?? []].flat().map(name).join(" + "))
        .join(" → "),
    );
}

describe("a pin", () => {
  it("makes one of two claims that share no words, for certain", () => {
    expect(changed([])).toEqual(
      expect.arrayContaining([`${CLAIM} → `, " → Nobody there says why."]),
    );
    expect(changed([claimPin])).toContain(`${CLAIM} → Nobody there says why.`);
    const { pairs } = alignVersions(first, second, { pins: [claimPin] }).matches.claim;
    expect(pairs.map(({ score }) => score)).toEqual([1, 1, 1, 1]);
  });

  it.each<[Pin["entity"], object, object, string]>([
    ["question", { text: "who will DREDGE" }, { text: "Is a" }, "Is a successor in sight?"],
    ["event", { text: "The contract lapses" }, { text: "Pilots warn" }, "Pilots warn of silt"],
    ["perspective", { holder: "Port authority" }, { holder: "Harbour master" }, "Harbour master"],
    ["source", { number: 1 }, { number: 2 }, "Pilots warn of silt in the northern channel"],
    ["source", { text: "Port authority lets" }, { text: "Pilots" }, "Pilots warn of silt in the"],
  ])("names a %s by %j", (entity, before, after, expected) => {
    const pin = Pin.parse({
      entity,
      before: { version: 1, ...before },
      after: { version: 2, ...after },
      reason,
    });
    expect(changed([pin])).toContainEqual(expect.stringContaining(`→ ${expected}`));
  });

  it("parts what looks like one", () => {
    const pin: Pin = {
      entity: "claim",
      before: { version: 1, text: "Pilots had warned" },
      after: null,
      reason,
    };
    const sentence = "Pilots had warned of silt.";
    expect(changed([pin])).toEqual(expect.arrayContaining([`${sentence} → `, ` → ${sentence}`]));
  });

  it("holds from an earlier to a later version in which the same words stand", () => {
    expect(changed([claimPin], first, third)).toContain(`${CLAIM} → Nobody there says why.`);
    expect(changed([claimPin], second, third)).toEqual([]);
  });

  it("holds backwards", () => {
    expect(changed([claimPin], second, first)).toContain(`Nobody there says why. → ${CLAIM}`);
  });

  it("is followed by the lineage", () => {
    const membersOf = (pins: Pin[]) =>
      followVersions(trees, { pins }).lineages.find(
        ({ members }) => members[0]?.thing.plain === CLAIM,
      )?.members.length;
    expect([membersOf([]), membersOf([claimPin])]).toEqual([1, 3]);
  });

  it("leaves each thing in exactly one change, whatever is pinned", () => {
    const pairs = loadHistories().map(({ before, after }) => [before, after] as const);
    const anyPair = fc.constantFrom(...pairs);
    fc.assert(
      fc.property(anyPair, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat())), (pair, choices) => {
        const pins = choices.map((choice) => anyPin(pair, choice));
        const changes = changesOf(alignVersions(...pair, { pins }));
        const claims = changes.filter(({ entity }) => entity === "claim");
        for (const [nth, side] of (["before", "after"] as const).entries()) {
          const places = claims.flatMap((change) => [change[side] ?? []].flat());
          expect(places).toHaveLength(thingsOf(pair[nth] as BriefingTree).claim.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** A pin of two things taken by chance; a choice beyond the list means none. */
function anyPin(
  [before, after]: readonly [BriefingTree, BriefingTree],
  choice: readonly number[],
): Pin {
  const [kind = 0, from = 0, to = 0] = choice;
  const entity = entities[kind % entities.length] ?? "claim";
  const end = (tree: BriefingTree, place: number) => {
    const things = thingsOf(tree)[entity];
    const thing = things[place % (things.length + 1)];
    const version = tree.header.version?.value ?? 1;
    const key = entity === "perspective" ? "holder" : "text";
    return thing ? { version, [key]: nameOf(thing) } : null;
  };
  return { entity, before: end(before, from), after: end(after, to), reason };
}

const pinned = `pins:
  - entity: question
    before: { version: 1, text: Who will dredge }
    after: { version: 2, text: Is a successor }
    reason: The same question, shorter.
`;

const files = {
  "briefings/port/v1.txt": sampleText(1),
  "briefings/port/v2.txt": nextText(2),
};

describe("pins in topic.yaml", () => {
  it("are kept by sitrep diff, of a topic and of files", async () => {
    const folder = await folderWith({ ...files, "briefings/port/topic.yaml": pinned });
    for (const operands of [["port"], ["briefings/port/v1.txt", "briefings/port/v2.txt"]]) {
      const { stdout, stderr } = await sitrep(folder, ["diff", ...operands, "--format", "json"]);
      expect(stderr).toBe("");
      const { changes } = JSON.parse(stdout);
      expect(changes).toContainEqual(
        expect.objectContaining({
          entity: "question",
          kinds: ["reworded", "citations"],
          score: 1,
          before: expect.objectContaining({ text: QUESTION }),
          after: expect.objectContaining({ text: "Is a successor in sight?" }),
        }),
      );
    }
  });

  it("are kept by the rules that compare versions", async () => {
    const folder = await folderWith(files);
    const check = async () =>
      (await sitrep(folder, ["check"])).stdout.includes("vanished-question");
    expect(await check()).toBe(true);
    await addFiles(folder, { "briefings/port/topic.yaml": pinned });
    expect(await check()).toBe(false);
  });

  it("are kept by the site", async () => {
    const folder = await folderWith({ ...files, "briefings/port/topic.yaml": pinned });
    await sitrep(folder, ["build"]);
    const page = (await filesIn(join(folder, "dist")))["port/v2/changes/index.html"] ?? "";
    expect(page).not.toBe("");
    expect(page.replaceAll(/<[^>]*>/g, "")).not.toMatch(
      /question (?:is )?(?:closed|dropped|gone)/i,
    );
  });

  it.each([
    [
      "version: 2, text: Is a",
      "version: 4, text: Is a",
      "4:23 Unexpected `4` at `pins[0].after.version`, expected a version of this topic",
    ],
    [
      "version: 1, text: Who will",
      "version: 1, text: How will",
      "3:33 Unexpected `How will dredge` at `pins[0].before.text`, expected the first words of a question of version 1, did you mean `Who will dredge`?",
    ],
    ["entity: question", "entity: source", "3:33 Unexpected `Who will dredge`"],
    [
      "version: 2, text: Is a",
      "version: 1, text: Is a",
      "4:23 Unexpected `1` at `pins[0].after.version`, expected a version later than 1, which is `before`",
    ],
    [
      "text: Is a successor",
      "holder: Is a successor",
      "4:12 Unexpected group of keys at `pins[0].after`, expected its `version` and `text`, the first words of the question",
    ],
    ["after: { version: 2, text: Is a successor }", "after: null", ""],
  ])("where %s is %s, are said not to hold", async (right, wrong, message) => {
    const folder = await folderWith({
      ...files,
      "briefings/port/topic.yaml": pinned.replace(right, wrong),
    });
    const { status, stderr } = await sitrep(folder, ["check"]);
    expect([status, stderr]).toEqual([message === "" ? 0 : 2, expect.stringContaining(message)]);
  });
});
