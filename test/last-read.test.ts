import { readFileSync } from "node:fs";
import type { Element, Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { changesOf, onlyChanged } from "../src/history/diff.ts";
import type { Change } from "../src/model/change.ts";
import type { Site, Topic, Version } from "../src/model/topic.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { renderPages } from "../src/render/site.ts";
import { sampleText } from "./sample.ts";

const template = readFileSync(new URL("../templates/page.html", import.meta.url), "utf8");

// The second version answers and drops, the third only puts other numbers to the sources.
const first = sampleText(1);
const second = sampleText(2)
  .replace("nine metres", "eleven metres")
  .replace(
    " Pilots had warned of silt [2].",
    " Pilots had warned of silt [2]. A trawler ran aground [1].",
  )
  .replace(
    "Who will dredge the northern channel after the contract [1]?",
    "Is the tide high enough [2]?",
  );
const third = swapped(second).replace("Version 2", "Version 3");

describe("what has changed since a reader last read", () => {
  const topic = topicOf([first, second, third]);
  const pages = pagesOf(topic);
  const offers = offersIn(pages.get("t/index.html") ?? "");

  it("is told for each older version since which something changed, as the diff counts it", () => {
    expect([...offers.keys()]).toEqual(["1"]);
    const told = offers.get("1") ?? "";
    const changes = diff(topic, 0, 2);
    const count = (entity: string, kinds: readonly string[]) =>
      changes.filter(
        (change) => change.entity === entity && change.kinds.some((kind) => kinds.includes(kind)),
      ).length;
    const kinds = {
      new: ["added"],
      revised: ["reworded", "figure", "hedge", "citations", "moved", "split", "merged"],
      gone: ["removed"],
      answered: ["answered"],
    };
    for (const [entity, noun] of [
      ["claim", "claims?"],
      ["question", "questions?"],
    ] as const) {
      const part = told.split("; ").find((each) => new RegExp(`\\d+\\s${noun}`).test(each)) ?? "";
      for (const [state, of] of Object.entries(kinds)) {
        const found = new RegExp(`(\\d+)\\s(?:${noun} )?${state}`).exec(part)?.[1] ?? "0";
        expect(Number(found), `${entity} ${state}: ${told}`).toBe(count(entity, of));
      }
    }
    expect(count("claim", kinds.new)).toBe(1);
  });

  it("stands on the page of the latest version alone, under either address", () => {
    const having = [...pages].filter(([, html]) => offersIn(html).size > 0).map(([path]) => path);
    expect(having).toEqual(["t/index.html", "t/v3/index.html"]);
  });

  it("can be marked, since each claim says which version brought and which revised it", () => {
    const claims = elementsIn(pages.get("t/index.html") ?? "").filter(({ properties }) =>
      [properties.className ?? []].flat().includes("claim"),
    );
    const marksOf = (start: string) =>
      claims
        .filter((claim) =>
          textOf(claim)
            .replace(/^(?:New|Revised): /, "")
            .startsWith(start),
        )
        .map(({ properties }) => [properties.dataSince, properties.dataChanged]);
    expect(marksOf("A trawler ran aground")).toEqual([["2", undefined]]);
    expect(marksOf("Without dredging")).toEqual([["1", "2"]]);
    expect(marksOf("The port authority let")).toEqual([["1", undefined]]);
    expect(marksOf("Pilots warn of silt")).toEqual([["1", undefined]]);
  });

  it("makes readers of the pages that show a version, and of what has changed up to the latest", () => {
    const read = [...pages].flatMap(([path, html]) =>
      elementsIn(html)
        .filter(({ tagName, properties }) => tagName === "article" && properties.dataTopic)
        .map(({ properties }) => `${path} ${properties.dataTopic} ${properties.dataVersion}`),
    );
    expect(read).toEqual([
      "t/index.html t 3",
      "t/v1/index.html t 1",
      "t/v2/index.html t 2",
      "t/v3/index.html t 3",
      "t/since/v1/index.html t 3",
      "t/since/v2/index.html t 3",
    ]);
  });

  it("is a hidden line on the first page, for versions since which something changed", () => {
    const [line, ...others] = elementsIn(pages.get("index.html") ?? "").filter(({ properties }) =>
      [properties.className ?? []].flat().includes("since-read"),
    );
    expect(others).toEqual([]);
    expect(line?.properties).toMatchObject({ hidden: true, dataTopic: "t", dataVersions: "1" });
  });
});

function offersIn(html: string): Map<string, string> {
  const templates = elementsIn(html).filter(({ tagName }) => tagName === "template");
  const offers = templates.flatMap(({ content }) => (content ? elementsOf(content) : []));
  return new Map(
    offers
      .filter(({ properties }) => properties.dataSince !== undefined)
      .map((offer) => [String(offer.properties.dataSince), textOf(offer)]),
  );
}

function diff({ versions }: Topic, before: number, after: number): Change[] {
  const [one, two] = [versions[before], versions[after]];
  if (!one || !two) throw new Error("no such version");
  return onlyChanged(changesOf(alignVersions(one.tree, two.tree)));
}

function swapped(text: string): string {
  const other = (part: string) =>
    part.replace(/\[([12])\]/g, (_, number) => (number === "1" ? "[2]" : "[1]"));
  const [head = "", ...sources] = text.split(/^(?=- \[\d)/m);
  return [other(head), ...sources.map(other).reverse()].join("");
}

function topicOf(texts: readonly string[]): Topic {
  const [oldest, ...rest] = texts.map(
    (text, i): Version => ({ file: `v${i + 1}.txt`, number: i + 1, tree: parseBriefing(text) }),
  );
  if (oldest === undefined) throw new Error("a topic has a version");
  return { slug: "t", title: "Harbour", facts: {}, versions: [oldest, ...rest] };
}

function pagesOf(topic: Topic): Map<string, string> {
  const site: Site = { title: "Reports", description: "", lang: "en", url: null, topics: [topic] };
  return new Map(
    [...renderPages(site, { page: template })].map(({ path, content }) => [path, content]),
  );
}

function elementsIn(html: string): Element[] {
  return elementsOf(unified().use(rehypeParse).parse(html));
}

function elementsOf(node: Nodes): Element[] {
  const children: readonly Nodes[] = "children" in node ? node.children : [];
  return children.flatMap((child) =>
    child.type === "element" ? [child, ...elementsOf(child)] : elementsOf(child),
  );
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
