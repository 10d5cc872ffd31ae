import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => site?.close());

const PATH = "/search/";

describe("search", () => {
  it.each(["http", "file"])("finds passages over %s, marked and linked", async (scheme) => {
    const start = scheme === "http" ? site.origin + PATH : site.fileOf(PATH);
    const { page, complaints, close } = await site.open(`${start}#q=export&kind=claim`);
    const first = page.locator(".results .excerpt").first();
    await first.waitFor();
    expect(await first.locator("mark").first().textContent()).toMatch(/^export/i);
    await first.click();
    await page.waitForURL(/index\.html#c-/);
    expect(await page.locator(":target").count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is reached with the key `/` and used with keys alone", async () => {
    const { page, close } = await site.open(`${site.origin}/china-ai/`);
    await page.keyboard.press("/");
    await page.waitForURL("**/search/index.html");
    await page.locator("#query:focus").waitFor();
    await page.keyboard.type("export");
    await page.locator(".results .excerpt").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".excerpt:focus").count()).toBe(1);
    await close();
  });

  it("offers the topics where there is no script", async () => {
    const { page, close } = await site.open(site.origin + PATH, { javaScriptEnabled: false });
    expect(await page.locator("form.search").isVisible()).toBe(false);
    expect(await page.locator(".without-search .topics a").first().isVisible()).toBe(true);
    await close();
  });
});
