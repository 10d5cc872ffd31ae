import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeSite } from "../built-site.ts";
import { addFiles } from "../sample.ts";
import { edgeTexts, edgeTopics } from "./edge-texts.ts";
import { type ServedSite, serveSite } from "./served-site.ts";

const KINDS = [
  "",
  "v1/",
  "v2/changes/",
  "since/v1/",
  "history/",
  "claims/",
  "questions/",
  "perspectives/",
  "tensions/",
  "timeline/",
  "figures/",
  "sources/",
  "compare/",
];

let site: ServedSite;

beforeAll(async () => {
  const texts = [...edgeTexts()].map(([path, text]) => [`briefings/${path}`, text]);
  const folder = mkdtempSync(join(tmpdir(), "sitrep-edges-"));
  await addFiles(folder, Object.fromEntries(texts));
  site = await serveSite(folder);
  removeSite(folder);
});

afterAll(() => site?.close());

const kindsOf = (topic: string) =>
  topic === "small" ? KINDS.filter((kind) => !/^v2|^since/.test(kind)) : KINDS;
const PAGES = [
  "/",
  "/search/",
  "/sources/",
  ...edgeTopics.flatMap((topic) => kindsOf(topic).map((kind) => `/${topic}/${kind}`)),
];

describe("a text at the edge", () => {
  it.each(PAGES)("%s has its width where a desk is magnified four times", async (path) => {
    const { page, complaints, close } = await site.open(site.origin + path, {
      viewport: { width: 320, height: 256 },
    });
    const sticksOut = await page.evaluate<string[]>(`
      document.documentElement.scrollWidth <= 320 ? [] : [...document.querySelectorAll("main *")]
        .filter((each) => each.getBoundingClientRect().right > 320)
        .map((each) => each.outerHTML.slice(0, 120)).slice(0, 3)`);
    expect(sticksOut).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
