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

  it("says that the index cannot be read, and offers the topics, where it cannot", async () => {
    const { page, close } = await site.open(site.origin + PATH);
    await page.route("**/search/words/*", (route) => route.abort());
    await page.locator("#query").fill("export");
    await page.locator(".without-search .topics a").first().waitFor();
    expect(await page.locator(".found").textContent()).toMatch(/could not be read/);
    await close();
  });

  it("loads the shards of what is asked and the topics that it shows, each once", async () => {
    const { page, close } = await site.open(site.origin + PATH);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(...(request.url().match(/\/search\/.*/) ?? [])));
    const found = page.locator(".results .excerpt").first();
    await page.locator("#query").fill("exports");
    await found.waitFor();
    const once = [...asked];
    expect(once.some((path) => path.startsWith("/search/words/"))).toBe(true);
    expect(once.some((path) => path.startsWith("/search/older"))).toBe(false);
    await page.locator("#query").fill("");
    await found.waitFor({ state: "detached" });
    await page.locator("#query").fill("exports");
    await found.waitFor();
    expect(asked).toEqual(once);
    expect(new Set(once).size).toBe(once.length);
    await close();
  });

  it("keeps what is asked in the address and takes it from there", async () => {
    const { page, close } = await site.open(`${site.origin}${PATH}#q=export&kind=claim&older=`);
    await page.locator(".results .excerpt").first().waitFor();
    expect(await page.locator("[name=kind]:checked").count()).toBe(1);
    expect(await page.locator("[name=older]").isChecked()).toBe(true);
    await page.locator("[name=kind]:checked").uncheck();
    await page.waitForURL(/#q=export&older=/);
    await page.goBack();
    await page.locator("[name=kind]:checked").waitFor();
    await close();
  });

  it("offers the topics where there is no script", async () => {
    const { page, close } = await site.open(site.origin + PATH, { javaScriptEnabled: false });
    expect(await page.locator("form.search").isVisible()).toBe(false);
    expect(await page.locator(".without-search .topics a").first().isVisible()).toBe(true);
    await close();
  });
});
