import { join } from "node:path";
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import type { SiteFrame, Topic, Version } from "../src/model/topic.ts";
import { parseBriefing } from "../src/parse/briefing.ts";
import { filePath } from "../src/render/links.ts";
import { siteFeeds, topicFeed } from "../src/render/machines/feeds.ts";
import { sitemap } from "../src/render/machines/sitemap.ts";
import { formatXml, xml } from "../src/render/machines/xml.ts";
import { cardOf } from "../src/render/topic-card.ts";
import { filesIn, folderWith, sampleText, sitrep } from "./sample.ts";

const here: SiteFrame = {
  title: "Ports & tides",
  description: "",
  lang: "en",
  url: "https://ports.example/desk",
};
const nowhere: SiteFrame = { ...here, url: null };

describe("the feed of a topic", () => {
  it("tells of each version what changed, newest first, to a reader", () => {
    const feed = parseAtomFeed(topicFeed(topicOf(3), here).content);
    expect(feed.entries?.map(({ title }) => title?.value ?? title)).toEqual([
      "Harbour dredging, version 3",
      "Harbour dredging, version 2",
      "Harbour dredging, version 1",
    ]);
    expect(feed.entries?.map(({ id, updated }) => [id, updated])).toEqual([
      ["tag:ports.example,2026-03-10:harbour/v3", "2026-03-10T09:00:00Z"],
      ["tag:ports.example,2026-02-10:harbour/v2", "2026-02-10T09:00:00Z"],
      ["tag:ports.example,2026-01-10:harbour/v1", "2026-01-10T09:00:00Z"],
    ]);
    expect(JSON.stringify(feed.entries?.[0])).toContain("One claim");
    expect(JSON.stringify(feed.entries?.[0])).toContain(
      "https://ports.example/desk/harbour/v3/changes/",
    );
  });

  it("keeps its ids when a version is added, with an address and without", () => {
    for (const site of [here, nowhere]) {
      const ids = (count: number) =>
        parseAtomFeed(topicFeed(topicOf(count), site).content).entries?.map(({ id }) => id) ?? [];
      expect(ids(3).slice(1)).toEqual(ids(2));
      expect(new Set(ids(3)).size).toBe(3);
    }
    expect(parseAtomFeed(topicFeed(topicOf(1), nowhere).content).entries?.[0]?.id).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });
});

describe("the feed of a site", () => {
  it("is the same in both formats", () => {
    const [atom, json] = siteFeeds({ ...here, topics: [cardOf(topicOf(3), here)] });
    const fromAtom = parseAtomFeed(atom?.content ?? "");
    const fromJson = parseJsonFeed(json?.content ?? "");
    expect(fromJson.items?.map(({ id }) => id)).toEqual(fromAtom.entries?.map(({ id }) => id));
    expect(fromJson.items?.map(({ title }) => title)).toContain("Harbour dredging, version 3");
    expect(JSON.parse(json?.content ?? "").version).toBe("https://jsonfeed.org/version/1.1");
  });
});

describe("XML", () => {
  it("is read back as it was written, but for what XML has no place for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const text = formatXml(xml("a", { title }, [title]));
        expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        const inner = /^<a title="([^"<]*)"(?:>([^<]*)<\/a>)?$/m.exec(
          text.split("\n").slice(1).join("\n"),
        );
        expect(inner).not.toBeNull();
        expect(inner?.[1]).not.toMatch(/&(?!(?:amp|lt|gt|quot|#13);)/);
      }),
    );
  });
});

describe("the sitemap", () => {
  it("is split where it is too long for one file, and loses nothing", () => {
    const overview = { ...here, topics: [cardOf(topicOf(3), here)] };
    const locs = (text = "") => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
    const [whole] = sitemap(overview);
    const [index, ...parts] = sitemap(overview, 4);
    expect(parts.flatMap(({ content }) => locs(content))).toEqual(locs(whole?.content));
    expect(locs(index?.content)).toEqual(parts.map(({ path }) => `${here.url}/${path}`));
    expect(sitemap({ ...overview, url: null })).toEqual([]);
  });
});

describe("a built site", () => {
  it("has a file for every address in its feeds, sitemap and list for language models", async () => {
    const folder = await folderWith({
      "briefings/harbour/v1.txt": sampleText(1),
      "briefings/harbour/v2.txt": sampleText(2).replace("gave no reason", "gave a reason"),
    });
    const root = "https://ports.example/desk/";
    const { status, stderr } = await sitrep(folder, ["build", "--out", "dist", "--site-url", root]);
    expect(status, stderr).toBe(0);
    const files = await filesIn(join(folder, "dist"));
    const names = ["feed.xml", "feed.json", "harbour/feed.xml", "sitemap.xml", "llms.txt"];
    for (const name of names) {
      const text = files[name] ?? "";
      const links = [...text.matchAll(/https:\/\/ports\.example\/desk\/([^"<)&\s\\]*)/g)];
      expect(links.length, name).toBeGreaterThan(2);
      for (const [, path = ""] of links) expect(Object.keys(files), name).toContain(filePath(path));
    }
    expect(files._headers).toContain("/desk/*\n  Content-Security-Policy: default-src 'none';");
  });
});

function topicOf(count: number): Topic {
  const versions = Array.from({ length: count }, (_, nth): Version => {
    const text = sampleText(nth + 1).replace("gave no reason", `gave ${nth} reasons`);
    return {
      file: `v${nth + 1}.txt`,
      number: nth + 1,
      tree: parseBriefing(text, { form: "text" }),
    };
  });
  const [first, ...rest] = versions;
  if (first === undefined) throw new Error("A topic has a version");
  return { slug: "harbour", title: "Harbour dredging", facts: {}, versions: [first, ...rest] };
}
