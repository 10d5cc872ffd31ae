import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

let site: ServedSite;
let origin: string;

beforeAll(async () => {
  site = await serveSite();
  origin = site.origin;
});

afterAll(() => site?.close());

const open = (url: string, options?: BrowserContextOptions) => site.open(url, options);

const KINDS = [
  "/",
  "/china-ai/",
  "/china-ai/v5/",
  "/china-ai/v5/changes/",
  "/china-ai/since/v1/",
  "/china-ai/history/",
  "/china-ai/claims/",
  "/china-ai/questions/",
  "/china-ai/perspectives/",
  "/china-ai/tensions/",
  "/china-ai/timeline/",
  "/china-ai/figures/",
  "/china-ai/sources/",
  "/china-ai/compare/",
  "/strait-of-callis/v1/",
  "/sources/",
  "/search/",
];

describe("every kind of page", () => {
  it.each(KINDS)("%s holds under the policy and complains of nothing", async (path) => {
    const { complaints, close } = await open(origin + path);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(KINDS)("%s works from disk", async (path) => {
    const { page, complaints, close } = await open(site.fileOf(path));
    expect(complaints).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    await close();
  });

  it.each(KINDS)("%s fits a phone and a dark room", async (path) => {
    const { page, close } = await open(origin + path, {
      viewport: { width: 320, height: 640 },
      colorScheme: "dark",
    });
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(320);
    const ground = await page.evaluate(
      "getComputedStyle(document.documentElement).backgroundColor || getComputedStyle(document.body).backgroundColor",
    );
    const [red = 255] = String(ground).match(/\d+/g)?.map(Number) ?? [];
    expect(red).toBeLessThan(90);
    await close();
  });

  it.each(KINDS)("%s stays where it is while it loads", async (path) => {
    for (const width of [360, 1280]) {
      const { page, close } = await open(origin + path, { viewport: { width, height: 740 } });
      const shift = await page.evaluate(`new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) sum += value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 300);
      })`);
      expect(shift).toBeLessThan(0.01);
      await close();
    }
  });

  it.each(KINDS)("%s shows its text, its links and its lines in forced colours", async (path) => {
    const { page, close } = await open(origin + path, { forcedColors: "active" });
    const unseen = await page.evaluate(`(() => {
      const rgb = (color) => color.match(/[\\d.]+/g).slice(0, 3).join();
      const ground = rgb(getComputedStyle(document.documentElement).backgroundColor);
      return [...document.querySelectorAll("main :is(h1, h2, p, li, a, td, th, ins, del, mark)")]
        .filter((each) => each.checkVisibility() && rgb(getComputedStyle(each).color) === ground)
        .map((each) => each.outerHTML.slice(0, 100));
    })()`);
    expect(unseen).toEqual([]);
    await close();
  });

  it("opens what is folded for a link that leads into it, and on paper", async () => {
    const { page, close } = await open(`${origin}/china-ai/claims/`);
    const fold = page.locator("details:has(> ol > li[id])").first();
    expect(await fold.evaluate((details) => details.hasAttribute("open"))).toBe(false);
    const within = fold.locator("> ol > li").last();
    const id = await within.getAttribute("id");
    await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
    await expect.poll(() => fold.evaluate((each) => each.hasAttribute("open"))).toBe(true);
    await expectOnScreen(page, `#${id}`);
    await close();
    const paper = await open(`${origin}/china-ai/claims/`, { javaScriptEnabled: false });
    await paper.page.emulateMedia({ media: "print" });
    const last = paper.page.locator("details > ol > li").last();
    expect((await last.boundingBox())?.height).toBeGreaterThan(10);
    await paper.close();
  });

  it("has a page for what is not there, in any folder", async () => {
    const { page, close } = await open(`${origin}/china-ai/v999/`);
    const color = await page.evaluate("getComputedStyle(document.body).fontFamily");
    expect(await page.title()).not.toBe("");
    expect(color).not.toBe('"Times New Roman"');
    await page.locator("a").first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/(?:index\.html)?$/);
    await close();
  });
});

describe("a citation", () => {
  it.each([true, false])(
    "leads to its source and back, with script: %s",
    async (javaScriptEnabled) => {
      const { page, complaints, close } = await open(`${origin}/china-ai/v5/`, {
        javaScriptEnabled,
      });
      const citation = page.locator('[role="doc-noteref"]').nth(20);
      const id = await citation.getAttribute("id");
      const source = await citation.getAttribute("href");

      await citation.click();
      // The first click pins the card of the source.
      if (javaScriptEnabled) await citation.click();
      await expect.poll(() => new URL(page.url()).hash).toBe(source);
      await expectOnScreen(page, String(source));

      await page.locator(`${source} a[role="doc-backlink"][href="#${id}"]`).click();
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
      await expectOnScreen(page, `#${id}`);
      expect(await page.locator(`#${id}:target`).count()).toBe(1);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("shows its source on hover and on focus, and no longer after Escape", async () => {
    const { page, close } = await open(`${origin}/china-ai/v5/`);
    const citation = page.locator('[role="doc-noteref"]').first();
    const source = page.locator(String(await citation.getAttribute("href")));
    const title = String(await source.locator("cite").textContent());
    const card = page.locator(".card", { hasText: title });

    await citation.hover();
    await card.waitFor({ state: "visible" });
    await card.hover();
    await page.waitForTimeout(600);
    expect(await card.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });

    await page.mouse.move(0, 0);
    await citation.focus();
    await card.waitFor({ state: "visible" });
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });
    await close();
  });
});

async function expectOnScreen(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box).not.toBeNull();
  expect(box?.y ?? -1).toBeGreaterThanOrEqual(-(box?.height ?? 0));
  expect(box?.y ?? height).toBeLessThan(height);
}
