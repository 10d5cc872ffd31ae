import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => site?.close());

const PATH = "/china-ai/compare/";

const note = (page: Page) => page.locator(".compared .note");
const items = (page: Page) => page.locator(".change:visible");

describe("any two versions", () => {
  it.each(["http", "file"])("are told apart over %s, first in words", async (scheme) => {
    const start = scheme === "http" ? site.origin + PATH : site.fileOf(PATH);
    const { page, complaints, close } = await site.open(`${start}#from=2&to=4`);
    expect(await page.locator("#from").inputValue()).toBe("1");
    expect(await page.locator("#to").inputValue()).toBe("3");
    expect(await note(page).textContent()).toMatch(/^Claims: .+ new, .+\. Questions: /);
    expect(await items(page).count()).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
    await close();
  });

  it("are chosen with two fields, are in the address, and the way back leads back", async () => {
    const { page, close } = await site.open(site.origin + PATH);
    const before = await note(page).textContent();
    await page.locator("#from").selectOption("0");
    await expect.poll(() => new URL(page.url()).hash).toBe("#from=1&to=5");
    await expect.poll(() => note(page).textContent()).not.toBe(before);
    const after = await note(page).textContent();
    await page.goBack();
    await expect.poll(() => note(page).textContent()).toBe(before);
    expect(await page.locator("#from").inputValue()).toBe("3");
    await page.goForward();
    await page.reload();
    expect(await note(page).textContent()).toBe(after);
    await close();
  });

  it("may also be asked for as a query", async () => {
    const { page, close } = await site.open(`${site.origin}${PATH}?from=1&to=3`);
    expect(await page.locator("#from").inputValue()).toBe("0");
    expect(await page.locator("#to").inputValue()).toBe("2");
    await close();
  });

  it("change places, by the keyboard too", async () => {
    const { page, close } = await site.open(`${site.origin}${PATH}#from=1&to=2`);
    const there = await page.locator(".group.is-new:visible .change").count();
    await page.locator("#from").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash).toBe("#from=2&to=1");
    const gone = page.locator('.group[data-kind="removed"] .change');
    await expect.poll(() => gone.count()).toBe(there);
    expect(await page.locator("fieldset.compare button:focus").count()).toBe(1);
    await close();
  });

  it("show one kind of change, and all again", async () => {
    const { page, close } = await site.open(`${site.origin}${PATH}#from=1&to=5`);
    const all = await items(page).count();
    const link = page.locator(".filters a", { hasText: "reworded" });
    const count = Number.parseInt(String(await link.textContent()), 10);
    await link.click();
    await expect.poll(() => items(page).count()).toBe(count);
    expect(await link.getAttribute("aria-current")).toBe("true");
    await page.locator(".filters a").last().click();
    await expect.poll(() => items(page).count()).toBe(all);
    await close();
  });

  it("lead to each claim on the page of its version", async () => {
    const { page, complaints, close } = await site.open(
      `${site.origin}${PATH}#from=1&to=3&only=added`,
    );
    const link = items(page).first().locator("p.facts a").last();
    const text = String(await items(page).first().locator("p").first().textContent());
    await link.click();
    await page.waitForURL(/\/v3\/index\.html#/);
    const place = page.locator(":target");
    expect(await place.count()).toBe(1);
    expect(String(await place.textContent())).toContain(text.slice(0, 20));
    expect(complaints).toEqual([]);
    await close();
  });

  it("have nothing between a version and itself", async () => {
    const { page, close } = await site.open(`${site.origin}${PATH}#from=3&to=3`);
    expect(await items(page).count()).toBe(0);
    expect((await note(page).textContent())?.trim()).toBe("This is one and the same version.");
    await close();
  });

  it("are links to pages where there is no script", async () => {
    const { page, close } = await site.open(site.origin + PATH, { javaScriptEnabled: false });
    expect(await page.locator("fieldset.compare").isVisible()).toBe(false);
    const hrefs = await page
      .locator(".ready td a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hrefs).toContain("../v4/changes/index.html");
    expect(hrefs).toContain("../since/v2/index.html");
    await page.locator(".ready td a").first().click();
    expect(await page.locator("h1").textContent()).toContain("What changed in version 5");
    await close();
  });
});

describe("the timeline", () => {
  const path = "/china-ai/timeline/";
  const events = (page: Page) => page.locator(".events > ol > li:visible");

  it("is shown as a version knew it, and whole again", async () => {
    const { page, complaints, close } = await site.open(site.origin + path);
    const all = await events(page).count();
    await page.locator(".as-known a", { hasText: "Version 2" }).click();
    const status = page.locator(".as-known [role=status]");
    await expect
      .poll(() => status.textContent())
      .toMatch(/^As known at version 2 .*: \d+ of \d+ events\.$/);
    const known = Number(/(\d+) of/.exec(String(await status.textContent()))?.[1]);
    expect(known).toBeLessThan(all);
    expect(await events(page).count()).toBe(known);

    const page2 = await site.open(`${site.origin}/china-ai/v2/`);
    const then = await page2.page.locator(".timeline > li .event").allTextContents();
    const plain = (text: string) => text.replace(/^(?:New|Revised):|\[[\d,–-]+\]|\s/g, "");
    const shown = await events(page).locator(".wording").allTextContents();
    expect(shown.map(plain)).toEqual(then.map(plain));

    await page.locator(".as-known a", { hasText: "All that is known" }).click();
    await expect.poll(() => events(page).count()).toBe(all);
    expect(complaints).toEqual([]);
    await page2.close();
    await close();
  });

  it("leads to the timelines of the versions where there is no script", async () => {
    const { page, close } = await site.open(site.origin + path, { javaScriptEnabled: false });
    await page.locator(".as-known a", { hasText: "Version 2" }).click();
    expect(page.url()).toContain("/china-ai/v2/index.html#section-timeline");
    await close();
  });
});
