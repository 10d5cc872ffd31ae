import { readFileSync } from "node:fs";
import { posix } from "node:path";
import fc from "fast-check";
import type { Element, Nodes } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { alignVersions } from "../src/history/alignment.ts";
import { changesOf, onlyChanged } from "../src/history/diff.ts";
import type { Site, Topic, Version } from "../src/model/topic.ts";
import type { BriefingTree } from "../src/model/tree.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { groupOf } from "../src/render/components/changes-view.ts";
import { renderPages } from "../src/render/site.ts";
import { anyBriefing } from "./arbitraries.ts";
import { sampleText } from "./sample.ts";

const template = readFileSync(new URL("../templates/page.html", import.meta.url), "utf8");

// The gauge reads otherwise and an answer is found; the sources change places.
const first = sampleText(1).replace("nine metres", "9 metres");
const second = sampleText(2)
  .replace("nine metres", "11 metres")
  .replace(
    " Pilots had warned of silt [2].",
    " Pilots had warned of silt [2]. A trawler ran aground at the old mole [1].",
  )
  .replace("will wait", "wait");
const renumbered = swapped(sampleText(3));

describe("the pages of changes", () => {
  const pages = pagesOf([
    first,
    second,
    sampleText(3),
    renumbered.replace("Version 3", "Version 4"),
  ]);
  const page = (path: string) => elementsOf(parse(pages.get(path) ?? ""));
  const byClass = (path: string, name: string) =>
    page(path).filter(({ properties }) => [properties.className ?? []].flat().includes(name));

  it("are there for each version but the first, and for each old version", () => {
    const found = [...pages.keys()].filter((path) => /\/(?:changes|since)\//.test(path));
    expect(found).toEqual([
      "t/v2/changes/index.html",
      "t/v3/changes/index.html",
      "t/v4/changes/index.html",
      "t/since/v1/index.html",
      "t/since/v2/index.html",
      "t/since/v3/index.html",
    ]);
  });

  it("show what is new, and of what is revised only the other words as such", () => {
    const path = "t/v2/changes/index.html";
    const [added] = byClass(path, "is-new").filter((group) => group.tagName === "div");
    expect(added && textOf(added)).toContain("A trawler ran aground at the old mole.");
    const marked = (tag: string) => page(path).filter(({ tagName }) => tagName === tag);
    expect(marked("del").map(textOf)).toEqual(["Removed: 9"]);
    expect(marked("ins").map(textOf)).toEqual(["Added: 11"]);
  });

  it("show changed figures in a table", () => {
    const cells = page("t/v2/changes/index.html").filter(({ tagName }) => tagName === "td");
    expect(cells.map(textOf).slice(0, 2)).toEqual(["9 metres", "11 metres"]);
  });

  it("lead from each change to its place and its sources in the version that has it", () => {
    const [added] = byClass("t/v2/changes/index.html", "is-new");
    const links = added ? elementsOf(added).filter(({ tagName }) => tagName === "a") : [];
    const [source, place] = links.map(({ properties }) => String(properties.href));
    expect(source).toBe("../index.html#source-1");
    expect(place).toMatch(/^\.\.\/index\.html#c-[a-z\d]{10}$/);
    const [gone] = byClass("t/v3/changes/index.html", "is-gone");
    expect(gone && textOf(gone)).toContain("v2");
  });

  it("fold what is only reworded, and show a sentence written anew as a whole", () => {
    const old = "The harbour master closed the northern gate on Monday because of the silt [1].";
    const text = (version: number, ...sentences: string[]) =>
      `Harbour\nVersion ${version}\nWhat\n${sentences.join(" ")}\nSources\n- [1] Log — a:b\n- [2] Wire — a:b\n`;
    const html = pagesOf([
      text(
        1,
        old,
        "Nine pilots wait for the tide at the old lighthouse, some of them for weeks [2].",
      ),
      text(
        2,
        old.replace("because of", "owing to"),
        "Since the tide stays low, nine pilots are still at the old lighthouse, idle for weeks now [2].",
      ),
    ]).get("t/v2/changes/index.html");
    const elements = elementsOf(parse(html ?? ""));
    const folded = elements.filter(({ properties }) => String(properties.className) === "lesser");
    expect(folded.map(textOf).join("")).toContain("2 only reworded");
    const whole = elements.filter(({ properties }) => String(properties.className) === "was");
    expect(whole.map(textOf).join("")).toContain("Before");
    expect(elements.filter(({ tagName }) => tagName === "ins").map(textOf)).toContain(
      "Added: owing to",
    );
  });

  it("tell first, and lead from each clause to its changes", () => {
    const [note] = byClass("t/v2/changes/index.html", "note");
    const links = note ? elementsOf(note).filter(({ tagName }) => tagName === "a") : [];
    expect(links.length).toBeGreaterThan(1);
    const ids = page("t/v2/changes/index.html").map(({ properties }) => `#${properties.id}`);
    for (const { properties } of links) expect(ids).toContain(properties.href);
  });

  it("take another number for no change, and say which number means another source", () => {
    const path = "t/v4/changes/index.html";
    expect(byClass(path, "change")).toEqual([]);
    const [section] = byClass(path, "renumbering");
    expect(section && textOf(section)).toContain("2 numbers mean another source than in version 3");
    expect(section && textOf(section)).toContain("[1][2]Port authority lets");
  });
});

describe("the page of a version", () => {
  const pages = pagesOf([first, second]);
  const claims = (path: string) =>
    elementsOf(parse(pages.get(path) ?? "")).filter(
      ({ properties }) => properties.dataSince !== undefined,
    );

  it("says of each claim since when it stands there, and whether it is new or revised", () => {
    const told = claims("t/v2/index.html").map((claim) => [
      textOf(claim)
        .replace(/\[\d+\]/g, "")
        .trim()
        .slice(0, 24),
      claim.properties.dataSince,
    ]);
    expect(told).toContainEqual(["New: A trawler ran aground".slice(0, 24), "2"]);
    expect(told).toContainEqual(["Revised: Without dredgin", "1"]);
    expect(told).toContainEqual(["The port authority let t", "1"]);
  });

  it("marks nothing in the first version", () => {
    const classes = claims("t/v1/index.html").map(({ properties }) => String(properties.className));
    expect(classes.length).toBeGreaterThan(5);
    expect(new Set(classes)).toEqual(new Set(["claim"]));
  });

  it("leads to its changes, and from an old one to what has changed since", () => {
    expect(pages.get("t/v2/index.html")).toContain('href="changes/index.html"');
    expect(pages.get("t/v1/index.html")).toContain('href="../since/v1/index.html"');
    expect(pages.get("t/index.html")).toContain('href="v2/changes/index.html"');
    expect(pages.get("index.html")).toContain('href="t/v2/changes/index.html"');
  });
});

describe("all versions", () => {
  it("have a bar for what each changed, and a row for each claim, in words too", () => {
    const html = pagesOf([first, second, first.replace("Version 1", "Version 3")]).get(
      "t/history/index.html",
    );
    const elements = elementsOf(parse(html ?? ""));
    const labels = elements.flatMap(({ tagName, properties }) =>
      tagName === "svg" && properties.role === "img" ? [properties.ariaLabel] : [],
    );
    expect(labels).toEqual([
      "5 claims over versions; the same in words follows",
      "0 new, 1 revised, 1 gone",
      "1 new, 1 revised, 0 gone",
    ]);
    expect(html).toContain("at the old mole.”: since version 2, gone in 3");
    expect(html).toContain("revised in 2, 3");
  });
});

describe("whatever changed", () => {
  it("is shown once, every id stands once and every link has its target", () => {
    fc.assert(
      fc.property(anyBriefing, anyBriefing, (before, after) => {
        const topic = topicOf([before, after].map((text) => parseBriefing(text)));
        const pages = render(topic);
        const [one, two] = topic.versions;
        const shown = onlyChanged(changesOf(alignVersions(one.tree, (two ?? one).tree))).filter(
          (change) => change.entity !== "figure" && groupOf(change) !== undefined,
        );
        const items = elementsOf(parse(pages.get("t/v2/changes/index.html") ?? "")).filter(
          ({ properties }) => [properties.className ?? []].flat().includes("change"),
        );
        expect(items).toHaveLength(shown.length);
        expectWhole(pages);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

function swapped(text: string): string {
  const [head = "", ...sources] = text.split(/^(?=- \[\d)/m);
  const other = (part: string) =>
    part.replace(/\[([12])\]/g, (_, number) => (number === "1" ? "[2]" : "[1]"));
  return [other(head), ...sources.map(other).reverse()].join("");
}

function topicOf(trees: readonly BriefingTree[]): Topic {
  const versions = trees.map(
    (tree, i): Version => ({ file: `v${i + 1}.txt`, number: i + 1, tree }),
  );
  const [oldest, ...rest] = versions;
  if (oldest === undefined) throw new Error("a topic has a version");
  return { slug: "t", title: "Harbour", facts: {}, versions: [oldest, ...rest] };
}

function pagesOf(texts: readonly string[]): Map<string, string> {
  return render(topicOf(texts.map((text) => parseBriefing(text))));
}

function render(topic: Topic): Map<string, string> {
  const site: Site = { title: "Reports", description: "", lang: "en", url: null, topics: [topic] };
  const pages = renderPages(site, { page: template });
  return new Map([...pages].map(({ path, content }) => [path, content]));
}

function expectWhole(pages: ReadonlyMap<string, string>): void {
  const trees = new Map([...pages].map(([path, html]) => [path, elementsOf(parse(html))]));
  const idsOf = (path: string) =>
    (trees.get(path) ?? []).flatMap(({ properties: { id } }) => id ?? []);
  for (const [path, elements] of trees) {
    const ids = idsOf(path);
    expect(new Set(ids).size, path).toBe(ids.length);
    if (!/\/(?:changes|since|history)\//.test(path)) continue;
    for (const { tagName, properties } of elements) {
      if (tagName !== "a" || /^https?:/.test(String(properties.href))) continue;
      const [to = "", fragment] = String(properties.href).split("#");
      const target = to === "" ? path : posix.join(posix.dirname(path), to);
      expect(trees.has(target), `${path}: ${properties.href}`).toBe(true);
      if (fragment) expect(idsOf(target), `${path}: ${properties.href}`).toContain(fragment);
    }
  }
}

function parse(html: string): Nodes {
  return unified().use(rehypeParse).parse(html);
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
