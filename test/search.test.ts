import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBriefing } from "../src/parse/briefing.ts";
import { searchPartOf } from "../src/render/search-part.ts";
import { searchWords, wordTables } from "../src/render/search-words.ts";
import { sampleText } from "./sample.ts";

interface Asked {
  readonly word: string;
  readonly loose: boolean;
  readonly stem?: string | false;
}

/** What the script of the page is made of; it finds no document here and so starts nothing. */
const searching: {
  searchWords(text: string): unknown;
  readQuery(text: string): { words: Asked[]; phrases: Asked[][] };
  isFoundBy(asked: Asked, form: string): boolean;
  hasPhrase(text: string, phrase: Asked[]): boolean;
  shardsFor(shards: readonly (readonly string[])[], asked: Asked): number[];
  placesOf(asked: Asked, lines: readonly string[], total: number): Map<number, number>;
} = runInNewContext(
  `${readFileSync(new URL("../templates/assets/search.js", import.meta.url), "utf8")}\nsearching`,
)(wordTables);

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** Whether all words of a query are among those of a text. */
function finds(query: string, text: string): boolean {
  const forms = searchWords(text).flatMap((word) => word.forms);
  const { words } = searching.readQuery(query);
  return (
    words.length > 0 &&
    words.every((asked) => forms.some((form) => searching.isFoundBy(asked, form)))
  );
}

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "$16.2",
        "1,240",
        "billion",
        "bn",
        "185%",
        " ",
        "中国",
        "ア",
        "Äß",
        "e\u0301",
        "x",
        "“",
        "مرحبا",
      ),
    )
    .map((pieces) => pieces.join("")),
);

describe("the words of search", () => {
  it("are in the browser what they are in the index", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(searching.searchWords(text))).toEqual(plain(searchWords(text)));
      }),
    );
  });

  it.each([
    ["zurich", "In Zürich"],
    ["ZÜRICH", "zurich"],
    ["strasse", "die Straße"],
    ["$16.2B", "for $16.2 billion in all"],
    ["16.2 billion", "raised €16.2bn"],
    ["185", "up 185%"],
    ["1240", "1,240 cases"],
    ["中国", "在中国的"],
    ["国", "中国"],
    ["chip", "many chips"],
    ["chips", "one chip"],
    ["Häfen", "hafe"],
  ])("%s finds %s", (query, text) => expect(finds(query, text)).toBe(true));

  it.each([
    ["16", "16.2 points"],
    ["$16.2B", "€16.2B"],
    ["18", "185 people"],
    ["国中", "中国"],
    ["chips", "chipper"],
    ['"chips"', "one chip"],
    ["bus", "bu"],
  ])("%s does not find %s", (query, text) => expect(finds(query, text)).toBe(false));

  it.each([
    ["chip", true, [1, 2]],
    ["chip", false, [1]],
    ["zone", true, [3]],
    ["aa", true, []],
  ])("%s, which may go on (%s), is sought in the shards %j", (word, loose, nths) => {
    const shards = [["al"], ["chic"], ["chipping"], ["cod"]];
    expect(plain(searching.shardsFor(shards, { word, loose }))).toEqual(nths);
  });

  it("are sought in the shard of their stem too", () => {
    const [asked] = searching.readQuery("chips").words;
    const shards = [["al"], ["chipping"], ["chips"], ["cod"]];
    expect(asked && plain(searching.shardsFor(shards, asked))).toEqual([0, 2]);
  });

  it("count more where they are exact, and in headings", () => {
    const asked = { word: "chip", loose: true };
    // Entries 0 and 1 have `chip`, the second as a heading; 2 and 3 in the same way `chips`.
    const places = searching.placesOf(asked, ["chip 0 3", "chips 4 3"], 100);
    const order = [...places].sort(([, a], [, b]) => b - a).map(([at]) => at);
    expect(order).toEqual([1, 0, 3, 2]);
  });

  it("stand together in quotation marks", () => {
    const { phrases } = searching.readQuery('"channel silt"');
    expect(phrases).toHaveLength(1);
    expect(searching.hasPhrase("the channel silt rose", phrases[0] ?? [])).toBe(true);
    expect(searching.hasPhrase("silt in the channel", phrases[0] ?? [])).toBe(false);
  });
});

describe("a topic's part in search", () => {
  const version = (number: number, text: string) => ({
    file: `v${number}.txt`,
    number,
    tree: parseBriefing(text),
  });
  const first = version(1, sampleText(1).replace("gave no reason", "was silent on why"));
  const latest = version(2, sampleText(2));
  const { part, files } = searchPartOf(
    {
      slug: "harbour",
      title: "Harbour dredging",
      facts: {},
      versions: [first, latest],
    },
    { lang: "en" },
  );
  const places = (word: string, { words }: { words: readonly string[] }) =>
    words
      .find((line) => line.startsWith(`${word} `))
      ?.split(" ")
      .slice(1)
      .map((place) => Number(place) >> 1);

  it("has every thing of the latest version under each of its words", () => {
    const json = /^searchPart\("topics\/harbour","\w+",(.*)\);\n$/s.exec(files[0]?.content ?? "");
    const entries: string[][] = JSON.parse(json?.[1] ?? "[]");
    const { counts } = part.latest;
    expect(entries).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
    const claims = latest.tree.claims.filter(({ section }) => section === "narrative");
    for (const { plain: text } of claims) expect(entries.map(([told]) => told)).toContain(text);
    entries.forEach(([text = "", label = ""], nth) => {
      for (const { forms } of [...searchWords(text), ...searchWords(label)]) {
        for (const form of forms) expect(places(form, part.latest)).toContain(nth);
      }
    });
  });

  it("has of older versions only what the latest has not", () => {
    expect(places("silent", part.latest)).toBeUndefined();
    expect(places("silent", part.older)).toHaveLength(1);
    expect(places("neglect", part.older)).toBeUndefined();
  });
});
