import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { Element, Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { historyOf } from "../src/history/topic-history.ts";
import type { Change } from "../src/model/change.ts";
import type { Site, Topic, Version } from "../src/model/topic.ts";
import type { BriefingTree } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { compareData } from "../src/render/compare-data.ts";
import { viewLineages } from "../src/render/lineage-view.ts";
import { relativeLinks } from "../src/render/links.ts";
import { renderPages } from "../src/render/site.ts";
import { anyBriefing } from "./arbitraries.ts";
import { loadHistories } from "./histories/load.ts";
import { sampleText } from "./sample.ts";

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

interface ShownSide {
  readonly text: string;
  readonly id?: string;
}

interface Shown {
  readonly entity: string;
  readonly kinds: readonly string[];
  readonly before: readonly ShownSide[];
  readonly after: readonly ShownSide[];
}

/** What the script of the page is made of; it finds no document here and so starts nothing. */
const comparison: {
  between(data: unknown, from: number, to: number): Shown[];
  wordDiff(before: string, after: string): [string, string][];
} = runInNewContext(`${read("templates/assets/compare.js")}\ncomparison`);

const ours = readdirSync(new URL("../briefings/", import.meta.url)).map((slug) => {
  const folder = `briefings/${slug}/`;
  const files = readdirSync(fileURLToPath(new URL(`../${folder}`, import.meta.url)))
    .filter((name) => /^v\d+\.(?:txt|md)$/.test(name))
    .sort((a, b) => Number(a.match(/\d+/)) - Number(b.match(/\d+/)));
  const trees = files.map((name) =>
    parseBriefing(read(folder + name), { form: name.endsWith("md") ? "markdown" : "text" }),
  );
  return { name: slug, topic: topicOf(trees) };
});
const labelled = loadHistories().map(({ domain, before, after }) => ({
  name: domain,
  topic: topicOf([before, after]),
}));

describe("two neighbouring versions", () => {
  it.each([...ours, ...labelled])("compare as their diff does: $name", ({ topic }) => {
    expect(topic.versions.length).toBeGreaterThan(1);
    expectAsInDiff(topic);
  });

  it("compare as their diff does, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(anyBriefing, { minLength: 2, maxLength: 4 }), (texts) => {
        expectAsInDiff(topicOf(texts.map((text) => parseBriefing(text))));
      }),
      { numRuns: 60 },
    );
  });
});

describe("two versions far apart", () => {
  const first = sampleText(1).replace("nine metres", "9 metres");
  const second = first
    .replace("Version 1", "Version 2")
    .replace("9 metres", "11 metres")
    .replace(
      " Pilots had warned of silt [2].",
      " Pilots had warned of silt [2]. A trawler ran aground [1].",
    );
  const third = second
    .replace("Version 2", "Version 3")
    .replace("11 metres", "9 metres")
    .replace(" A trawler ran aground [1].", "")
    .replace("gave no reason for letting", "gave no reason at all for letting");
  const data = dataOf(topicOf([first, second, third].map((text) => parseBriefing(text))));

  it("show what is different in the end, not what came and went on the way", () => {
    const claims = comparison.between(data, 0, 2).filter(({ entity }) => entity === "claim");
    expect(claims.map(({ kinds, after }) => [[...kinds], after[0]?.text])).toEqual([
      [["reworded"], expect.stringContaining("no reason at all")],
    ]);
  });

  it("show the same backwards, with what is new as gone", () => {
    const [there, back] = [comparison.between(data, 0, 1), comparison.between(data, 1, 0)];
    expect(there.some(({ kinds }) => kinds.includes("added"))).toBe(true);
    expect(back.map(({ before, after }) => [after, before])).toEqual(
      there.map(({ before, after }) => [before, after]),
    );
    expect(back.some(({ kinds }) => kinds.includes("removed"))).toBe(true);
  });

  it("have nothing between a version and itself", () => {
    for (const { topic } of ours) {
      const versions = dataOf(topic);
      topic.versions.forEach((_, at) => expect(comparison.between(versions, at, at)).toEqual([]));
    }
  });

  it.each(ours)("never call new or gone what stands in both word for word: $name", ({ topic }) => {
    const versions = dataOf(topic);
    const last = topic.versions.length - 1;
    const changes = comparison.between(versions, 0, last);
    const oneSided = (entity: string, side: "before" | "after", other: "before" | "after") =>
      changes
        .filter((change) => change.entity === entity && change[other].length === 0)
        .flatMap((change) => change[side].map(({ text }) => text));
    for (const entity of ["claim", "question", "source"]) {
      const gone = new Set(oneSided(entity, "before", "after"));
      expect(oneSided(entity, "after", "before").filter((text) => gone.has(text))).toEqual([]);
    }
  });
});

describe("the data of the page", () => {
  it.each(ours)("leads to a place in the page of each version: $name", ({ topic }) => {
    const site: Site = {
      title: "Reports",
      description: "",
      lang: "en",
      url: null,
      topics: [topic],
    };
    const pages = new Map(
      [...renderPages(site, { page: read("templates/page.html") })].map((file) => [
        file.path,
        file.content,
      ]),
    );
    const data = dataOf(topic);
    topic.versions.forEach(({ number }, at) => {
      const ids = idsIn(pages.get(`t/v${number}/index.html`) ?? "");
      const shown = comparison.between(withEmptyVersion(data), at, topic.versions.length);
      const places = shown
        .filter(({ entity }) => entity !== "source")
        .flatMap(({ before }) => before);
      expect(places.length).toBeGreaterThan(10);
      expect(places.filter(({ id }) => !ids.has(id ?? ""))).toEqual([]);
    });
  });

  it("grows with what changed, not with the number of versions", () => {
    const texts = Array.from({ length: 40 }, (_, nth) =>
      sampleText(1).replace("Version 1", `Version ${nth + 1}`),
    );
    const size = (count: number) =>
      JSON.stringify(
        dataOf(topicOf(texts.slice(0, count).map((text) => parseBriefing(text)))).lineages,
      ).length;
    expect(size(40)).toBe(size(2));
  });

  it("cannot end the block it stands in", () => {
    const hostile = sampleText(1).replace("Pilots had warned", "Pilots </script><b> had warned");
    const topic = topicOf([hostile, sampleText(2)].map((text) => parseBriefing(text)));
    const site: Site = {
      title: "Reports",
      description: "",
      lang: "en",
      url: null,
      topics: [topic],
    };
    const html = [...renderPages(site, { page: read("templates/page.html") })].find(
      ({ path }) => path === "t/compare/index.html",
    )?.content;
    expect(html).toContain("Pilots \\u003c/script>\\u003cb> had warned");
  });
});

describe("the scripts", () => {
  it.each([
    ["script.js", 8],
    ["compare.js", 6],
    ["timeline.js", 2],
  ])("are small: %s is at most %i KB", (name, most) => {
    expect(gzipSync(read(`templates/assets/${name}`)).length).toBeLessThanOrEqual(most * 1024);
  });
});

describe("words that changed", () => {
  const draw = (before: string, after: string) =>
    comparison
      .wordDiff(before, after)
      .map(([kind, text]) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
      .join("");

  it("are shown whole: a figure, a citation, a compound", () => {
    expect(draw("It raised $16.2B in May.", "It raised $16.4B in May.")).toBe(
      "It raised [-$16.2B-]{+$16.4B+} in May.",
    );
    expect(draw("a 744-billion-parameter model", "a 745-billion-parameter model")).toBe(
      "a [-744-billion-parameter-]{+745-billion-parameter+} model",
    );
  });

  it("are all of both texts", () => {
    const text = fc
      .array(fc.constantFrom("a", "the ", "$4B ", "river ", "港", " ", "[1] "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = comparison.wordDiff(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece[0] !== kind)
            .map((piece) => piece[1])
            .join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });
});

/** Each change of entity and kinds, as the diff has it and as the page does. */
function expectAsInDiff(topic: Topic): void {
  const data = dataOf(topic);
  historyOf(topic).changes.forEach((changes, at) => {
    if (at === 0) return;
    const inDiff = changes.filter(({ entity }) => entity !== "figure").flatMap(drawChange);
    const shown = comparison.between(data, at - 1, at);
    const onPage = shown.map(({ entity, kinds, before, after }) =>
      draw(entity, kinds, before.length, after.length),
    );
    expect(onPage.sort()).toEqual(inDiff.sort());
  });
}

function drawChange({ entity, kinds, before, after }: Change): string[] {
  // Of what was split or merged the page says that, and shows the parts.
  const parted = kinds.filter((kind) => kind === "split" || kind === "merged");
  const told = parted.length > 0 ? parted : kinds.filter((kind) => kind !== "renumbered");
  const count = (sides: Change["before"]) => [sides ?? []].flat().length;
  return told.length === 0 ? [] : [draw(entity, told, count(before), count(after))];
}

function draw(entity: string, kinds: readonly string[], before: number, after: number): string {
  return `${entity} ${[...kinds].sort().join("+")} ${before}→${after}`;
}

function dataOf(topic: Topic) {
  return JSON.parse(JSON.stringify(compareData(viewLineages(topic, relativeLinks("t/compare/")))));
}

/** A version more, in which nothing is left: all that stands in another is then gone. */
function withEmptyVersion(data: { lineages: { steps: { at: number }[] }[]; versions: unknown[] }) {
  const at = data.versions.length;
  const lineages = data.lineages.map((lineage) => ({
    ...lineage,
    steps: [...lineage.steps, { at, gone: true }],
  }));
  return { ...data, lineages, joints: [] };
}

function topicOf(trees: readonly BriefingTree[]): Topic {
  const [oldest, ...rest] = trees.map(
    (tree, i): Version => ({ file: `v${i + 1}.txt`, number: i + 1, tree }),
  );
  if (oldest === undefined) throw new Error("a topic has a version");
  return { slug: "t", title: "Harbour", facts: {}, versions: [oldest, ...rest] };
}

function idsIn(html: string): Set<string> {
  const ids = new Set<string>();
  const open: Nodes[] = [unified().use(rehypeParse).parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("children" in node) open.push(...(node.children as Element[]));
    if (node.type === "element" && node.properties.id) ids.add(String(node.properties.id));
  }
  return ids;
}
