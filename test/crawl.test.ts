import { posix } from "node:path";
import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { briefingOf } from "../src/export/briefing.ts";
import { Briefing } from "../src/model/briefing.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { buildSite, filesIn, readIn, removeSite } from "./built-site.ts";

let site: string;
let files: string[];
let pages: Map<string, Element[]>;

beforeAll(async () => {
  site = await buildSite();
  files = filesIn(site);
  const parser = unified().use(rehypeParse);
  const html = files.filter((path) => path.endsWith(".html"));
  pages = new Map(html.map((path) => [path, elementsOf(parser.parse(readIn(site, path)))]));
});

afterAll(() => removeSite(site));

describe("the built site", () => {
  it("has a page for every topic and version, and the fixed ones", () => {
    const topics = ["china-ai", "marrow-fever", "strait-of-callis"];
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining([
        "index.html",
        "404.html",
        ...topics.flatMap((topic) => [
          `${topic}/index.html`,
          `${topic}/history/index.html`,
          `${topic}/v1/index.html`,
          `${topic}/v3/index.html`,
        ]),
      ]),
    );
    expect(files).toContain("schema/briefing.json");
  });

  it("has each id once a page", () => {
    for (const [page, elements] of pages) {
      const ids = elements.flatMap(({ properties }) => properties.id ?? []);
      expect(new Set(ids).size, page).toBe(ids.length);
    }
  });

  it("has a target for every link", () => {
    const broken: string[] = [];
    let links = 0;
    for (const [page, elements] of pages) {
      for (const url of elements.flatMap(urlsOf)) {
        if (/^(?:https?:|mailto:)/.test(url)) continue;
        links++;
        if (!hasTarget(page, url)) broken.push(`${page}: ${url}`);
      }
    }
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(2000);
  });

  it("has a back link for every citation, and a citation for every back link", () => {
    let citations = 0;
    for (const [page, elements] of pages) {
      const byRole = (role: string) =>
        elements.filter(({ properties }) => properties.role?.toString() === role);
      const forward = byRole("doc-noteref").map(({ properties: { id, href } }) => `${id} ${href}`);
      const back = elements
        .filter(({ properties }) => /^source-/.test(String(properties.id)))
        .flatMap((source) =>
          elementsOf(source)
            .filter(({ properties }) => properties.role?.toString() === "doc-backlink")
            .map(
              ({ properties }) => `${String(properties.href).slice(1)} #${source.properties.id}`,
            ),
        );
      expect(back.sort(), page).toEqual(forward.sort());
      for (const pair of forward) expect(pair).toMatch(/^cite-(\d+)-[1-9]\d* #source-\1$/);
      expect(byRole("doc-backlink").length, page).toBe(back.length);
      citations += forward.length;
    }
    expect(citations).toBeGreaterThan(1000);
  });

  it("lists every source once, with its number", () => {
    for (const [page, elements] of pages) {
      const version = /^([\w-]+\/v\d+)\/index\.html$/.exec(page)?.[1];
      if (version === undefined) continue;
      const { sources } = Briefing.parse(JSON.parse(readIn(site, `${version}/briefing.json`)));
      const items = elements.filter(({ properties }) => /^source-/.test(String(properties.id)));
      expect(items.map(({ tagName, properties }) => `${tagName} ${properties.id}`)).toEqual(
        sources.map(({ number }) => `li source-${number}`),
      );
    }
  });

  it("has an id for every claim of the model", () => {
    for (const [page, elements] of pages) {
      const version = /^([\w-]+\/v\d+)\/index\.html$/.exec(page)?.[1];
      if (version === undefined) continue;
      const { claims } = Briefing.parse(JSON.parse(readIn(site, `${version}/briefing.json`)));
      const ids = new Set(elements.map(({ properties }) => properties.id));
      expect(claims.filter(({ id }) => !ids.has(id))).toEqual([]);
    }
  });

  it("fetches nothing from elsewhere, and has no inline script or style", () => {
    for (const [page, elements] of pages) {
      for (const { tagName, properties, children } of elements) {
        const isData =
          properties.type === "application/ld+json" || properties.type === "application/json";
        if (tagName === "script" && !isData) expect(children, page).toEqual([]);
        expect(tagName, page).not.toBe("style");
        expect(properties.style, page).toBeUndefined();
        expect(Object.keys(properties).filter((name) => /^on[A-Z]/.test(name))).toEqual([]);
        const fetched = tagName === "a" ? [] : [properties.src, properties.href, properties.srcSet];
        if (tagName === "link" && /canonical|alternate|version/.test(String(properties.rel)))
          continue;
        for (const url of fetched)
          expect(String(url ?? ""), page).not.toMatch(/^(?:[a-z]+:|\/\/)/i);
      }
    }
  });

  it("has twins of each version that say the same", () => {
    const twins = files.filter((path) => path.endsWith("/briefing.json") && path.includes("/v"));
    expect(twins.length).toBeGreaterThan(10);
    for (const json of twins) {
      const published = Briefing.parse(JSON.parse(readIn(site, json)));
      for (const form of ["text", "markdown"] as const) {
        const path = json.replace(/json$/, form === "text" ? "txt" : "md");
        const twin = briefingOf(parseBriefing(readIn(site, path), { form }));
        expect(
          twin.claims.map(({ id }) => id),
          path,
        ).toEqual(published.claims.map(({ id }) => id));
        expect(
          twin.sources.map(({ title }) => title),
          path,
        ).toEqual(published.sources.map(({ title }) => title));
        expect(twin.diagnostics, path).toEqual([]);
      }
    }
  });

  it("comes out the same, byte for byte, a second time", async () => {
    const again = await buildSite();
    expect(filesIn(again)).toEqual(files);
    for (const path of files) expect(readIn(again, path) === readIn(site, path), path).toBe(true);
    removeSite(again);
  });
});

function elementsOf(node: Root | Element): Element[] {
  const elements: Element[] = [];
  const open: (Root | RootContent)[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === "element" && next !== node) elements.push(next);
    if ("children" in next) open.push(...[...next.children].reverse());
  }
  return elements;
}

function urlsOf({ properties }: Element): string[] {
  return [properties.href, properties.src].flatMap((url) => (typeof url === "string" ? url : []));
}

function hasTarget(page: string, url: string): boolean {
  const [path = "", fragment = ""] = decodeURI(url).split("#");
  // 404.html is shown for any address, and so names its own from the root of the site.
  const from = path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(page), path);
  const file = path === "" ? page : /(?:^|\/)$/.test(from) ? `${from}index.html` : from;
  if (!files.includes(file)) return false;
  if (fragment === "") return true;
  return (pages.get(file) ?? []).some(({ properties }) => properties.id === fragment);
}
