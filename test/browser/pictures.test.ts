import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

/** Run by the browser: how much wider than the screen a page is, and its smallest letters drawn. */
const LETTERS = `(() => {
  const sizes = [...document.querySelectorAll("svg text")].map((text) => {
    const svg = text.closest("svg");
    const width = Number(svg.getAttribute("viewBox")?.split(" ")[2]);
    const scale = width ? svg.getBoundingClientRect().width / width : 1;
    return parseFloat(getComputedStyle(text).fontSize) * scale;
  });
  const overflow = document.documentElement.scrollWidth - innerWidth;
  return { overflow, least: Math.min(11, ...sizes) };
})()`;

const PHONE = { viewport: { width: 360, height: 740 } };

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => site?.close());

describe("pictures on a phone", () => {
  it.each([
    "/",
    "/china-ai/",
    "/china-ai/timeline/",
    "/china-ai/sources/",
    "/china-ai/history/",
    "/china-ai/figures/",
    "/china-ai/perspectives/",
    "/china-ai/tensions/",
  ])("%s fits its width, with letters of 11 pixels at least", async (path) => {
    const { page, close } = await site.open(site.origin + path, PHONE);
    const { overflow, least } = await page.evaluate<{ overflow: number; least: number }>(LETTERS);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(least).toBeGreaterThanOrEqual(10.9);
    await close();
  });

  it("show the latest version of a course first, beside the names", async () => {
    const { page, close } = await site.open(`${site.origin}/china-ai/perspectives/`, PHONE);
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return { left: box?.x ?? -1, right: (box?.x ?? -1) + (box?.width ?? 0) };
    };
    const last = await boxOf(".course thead th:last-child");
    const name = await boxOf(".course tbody th");
    expect(last.right).toBeGreaterThan(0);
    expect(last.right).toBeLessThanOrEqual(360);
    expect(last.left).toBeGreaterThanOrEqual(name.right);
    expect(name.left).toBeGreaterThanOrEqual(0);
    await close();
  });
});

describe("the timeline as a version knew it", () => {
  it("shows a dot for each event that is shown", async () => {
    for (const known of ["all", "1", "4"]) {
      const { page, close } = await site.open(`${site.origin}/china-ai/timeline/#known=${known}`);
      const events = await page.locator(".events > ol > li:visible").count();
      const dots = await page.locator(".timeline-picture circle:visible").count();
      expect(events).toBeGreaterThan(0);
      expect(dots).toBe(events);
      await close();
    }
  });
});
