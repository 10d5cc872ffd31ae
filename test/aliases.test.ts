import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { nameKeys } from "../src/model/aliases.ts";
import { Aliases } from "../src/model/aliases-schema.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { folderWith, sampleText, sitrep } from "./sample.ts";

describe("nameKeys", () => {
  const keyOf = nameKeys({
    Reuters: ["reuters.com", "Thomson Reuters"],
    AFP: ["Agence France-Presse"],
  });

  it.each([
    ["Reuters", "REUTERS.com"],
    ["Thomson Reuters", "reuters.com"],
    ["AFP", "Agence France Presse"],
    ["Le Monde", "le  monde"],
  ])("gives %s and %s one key", (a, b) => {
    expect(keyOf(a)).toBe(keyOf(b));
  });

  it("gives other names other keys", () => {
    expect(new Set(["Reuters", "AFP", "Le Monde", "Thomson", "constructor"].map(keyOf)).size).toBe(
      5,
    );
  });

  it("gives each name its own key where nothing is known", () => {
    expect(nameKeys(undefined)("Reuters.com")).not.toBe(nameKeys(undefined)("Reuters"));
  });
});

describe("aliases", () => {
  const renamed = sampleText(2).replace(
    "Port authority\nThe lapse is a pause, and a new tender will follow.",
    "Silt board\nShips can wait.",
  );

  it("make one of two holders whose names share no word", () => {
    const [before, after] = [sampleText(1), renamed].map((text) => parseBriefing(text));
    if (!before || !after) throw new Error("Two texts were parsed");
    const aliases = Aliases.parse({ holders: { "Port authority": ["Silt board"] } });
    const pairsWith = (facts: object) =>
      alignVersions(before, after, facts).matches.perspective.pairs.length;
    expect([pairsWith({}), pairsWith({ aliases })]).toEqual([0, 1]);
  });

  it("that stand for two are refused, with their place", async () => {
    const folder = await folderWith({
      "briefings/port/v1.txt": sampleText(1),
      "briefings/port/topic.yaml": "aliases:\n  outlets:\n    AFP: [Agence]\n    APA: [agence]\n",
    });
    const { status, stderr } = await sitrep(folder, ["check"]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(
        "topic.yaml:4:11 Unexpected `agence` at `aliases.outlets.APA[0]`, expected a name that does not stand for `AFP` already",
      ),
    ]);
  });
});
