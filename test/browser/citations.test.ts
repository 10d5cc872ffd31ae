import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

let site: ServedSite;
let address: string;

beforeAll(async () => {
  site = await serveSite();
  address = `${site.origin}/china-ai/v5/`;
});

afterAll(() => site?.close());

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

const card = (page: Page) => page.locator(".card");
const citations = (page: Page) => page.locator('[role="doc-noteref"]');
const hash = (page: Page) => new URL(page.url()).hash;
const isInCard = (page: Page) => page.evaluate("!!document.activeElement.closest('.card')");
const focused = (page: Page) => page.evaluate("document.activeElement.className");

/** The second citation of a source that is cited several times, and how many times that is. */
async function severalTimesCited(page: Page): Promise<{ citation: Locator; count: number }> {
  const citation = page.locator('[role="doc-noteref"][id$="-2"]').first();
  const source = await citation.getAttribute("href");
  return { citation, count: await page.locator(`[role="doc-noteref"][href="${source}"]`).count() };
}

describe("the card of a citation", () => {
  it("opens after a rest, stays under the pointer, and goes when the pointer leaves", async () => {
    const { page, complaints, close } = await site.open(address);
    await citations(page).first().hover();
    expect(await card(page).isVisible()).toBe(false);
    await card(page).waitFor({ state: "visible" });
    await card(page).hover();
    await page.waitForTimeout(600);
    expect(await card(page).isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await card(page).waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("is pinned by a click, closed by Escape, its button or a click elsewhere", async () => {
    const { page, close } = await site.open(address);
    const citation = citations(page).first();
    for (const dismiss of [
      () => page.keyboard.press("Escape"),
      () => card(page).locator(".close").click(),
      () => page.locator("h1").click(),
    ]) {
      await citation.click();
      expect(hash(page)).toBe("");
      await page.mouse.move(2, 2);
      await page.waitForTimeout(600);
      expect(await card(page).isVisible()).toBe(true);
      await dismiss();
      expect(await card(page).isVisible()).toBe(false);
    }
    await citation.click();
    await card(page).locator(".to-list").click();
    await expect.poll(() => hash(page)).toBe(await citation.getAttribute("href"));
    await close();
  });

  it("is opened by the keyboard, gone through, and left to where it was opened", async () => {
    const { page, close } = await site.open(address);
    const { citation } = await severalTimesCited(page);
    const id = await citation.getAttribute("id");
    await citation.focus();
    await card(page).waitFor({ state: "visible" });
    expect(await citation.getAttribute("aria-describedby")).toBe("preview");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("to-list");
    for (const stop of ["previous", "next", "close"]) {
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe(stop);
    }
    await page.keyboard.press("Escape");
    expect(await page.evaluate("document.activeElement.id")).toBe(id);
    expect(await card(page).isVisible()).toBe(false);

    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    if (await isInCard(page)) await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe(id);
    await page.keyboard.press("Tab");
    for (let stops = await card(page).locator("a, button").count(); stops > 0; stops--) {
      expect(await isInCard(page)).toBe(true);
      await page.keyboard.press("Tab");
    }
    expect(await page.evaluate("!!document.activeElement.closest('main')")).toBe(true);
    expect(await page.evaluate("document.activeElement.id")).not.toBe(id);
    expect(await card(page).isVisible()).toBe(false);
    await close();
  });

  it("is a sheet on a phone, which a tap opens, and which covers no sentence", async () => {
    const { page, complaints, close } = await site.open(address, PHONE);
    const count = await citations(page).count();
    for (const nth of [0, 7, Math.floor(count / 2), count - 1]) {
      const citation = citations(page).nth(nth);
      await citation.tap();
      await card(page).waitFor({ state: "visible" });
      expect(hash(page)).toBe("");
      const sheet = await boxOf(card(page));
      expect([sheet.x, sheet.width]).toEqual([0, 360]);
      expect(sheet.y + sheet.height).toBeCloseTo(640, 0);
      const line = await boxOf(citation);
      expect(line.y).toBeGreaterThan(0);
      expect(line.y + line.height).toBeLessThanOrEqual(sheet.y);
      // The list at a tension's end stands in no sentence.
      const claim = citation.locator("xpath=ancestor::*[contains(@class, 'claim')][1]");
      const sentence = (await claim.count()) > 0 ? await boxOf(claim) : line;
      if (sentence.height < sheet.y - 60) {
        expect(sentence.y).toBeGreaterThanOrEqual(0);
        expect(sentence.y + sentence.height).toBeLessThanOrEqual(sheet.y);
      }
      await page.keyboard.press("Escape");
    }
    const last = citations(page).nth(count - 1);
    await last.tap();
    await card(page).locator(".to-list").tap();
    await expect.poll(() => hash(page)).toBe(await last.getAttribute("href"));
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("the way back", () => {
  it("is marked in the list of sources, in words", async () => {
    const { page, close } = await site.open(address);
    const { citation } = await severalTimesCited(page);
    await citation.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect.poll(() => hash(page)).toBe(await citation.getAttribute("href"));
    const marked = page.locator(".came-from");
    await expect.poll(() => marked.textContent()).toMatch(/You came from here$/);
    expect(await marked.getAttribute("href")).toBe(`#${await citation.getAttribute("id")}`);
    expect(await focused(page)).toBe("came-from");
    await page.goBack();
    await expect.poll(() => page.locator(".came-from").count()).toBe(0);
    expect(await page.locator("strong", { hasText: "You came from here" }).count()).toBe(0);
    await close();
  });

  it("is offered beside the citation that a back link led to", async () => {
    const { page, complaints, close } = await site.open(address);
    const { citation } = await severalTimesCited(page);
    const [id, source] = [await citation.getAttribute("id"), await citation.getAttribute("href")];
    await page.locator(`${source} a[href="#${id}"]`).click();
    await card(page).waitFor({ state: "visible" });
    expect(await page.locator(`#${id}:target`).count()).toBe(1);
    const back = card(page).locator(".to-list");
    expect(await back.textContent()).toBe(`Back to source ${source?.slice(8)}`);
    await back.click();
    await expect.poll(() => hash(page)).toBe(source);
    expect(await card(page).isVisible()).toBe(false);
    await page.locator(`.came-from[href="#${id}"]`).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("the uses of a source", () => {
  it("are stepped through in either direction, and the browser's way back works", async () => {
    const { page, close } = await site.open(address);
    const { citation, count } = await severalTimesCited(page);
    const id = String(await citation.getAttribute("id"));
    const nthUse = (nth: number) => `#${id.replace(/2$/, String(nth))}`;
    const place = card(page).locator("[role=status]");
    await citation.click();
    expect(await place.textContent()).toBe(`2 of ${count}`);
    await card(page).locator(".previous").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => place.textContent()).toBe(`1 of ${count}`);
    expect(hash(page)).toBe(nthUse(1));
    expect(await focused(page)).toBe("previous");
    await page.keyboard.press("Enter");
    await expect.poll(() => place.textContent()).toBe(`${count} of ${count}`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => place.textContent()).toBe(`1 of ${count}`);
    await page.waitForTimeout(100);
    await page.goBack();
    await expect.poll(() => hash(page)).toBe(nthUse(count));
    await close();
  });
});

describe("the brackets of a citation", () => {
  const marker = (page: Page) => page.locator("sup.markers").first();
  const copied = (page: Page) =>
    page.evaluate(`
      getSelection().selectAllChildren(document.querySelector("p:has(sup.markers)"));
      String(getSelection());
    `);

  it("are not seen on the screen, and are printed", async () => {
    const { page, close } = await site.open(address);
    const bracket = marker(page).locator("a > span").first();
    expect((await boxOf(bracket)).width).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect((await boxOf(bracket)).width).toBeGreaterThan(1);
    await close();
  });

  it.each([true, false])("are copied, with script: %s", async (javaScriptEnabled) => {
    const { page, close } = await site.open(address, {
      javaScriptEnabled,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const written = String(await marker(page).textContent());
    expect(written).toMatch(/^\[\d+\]$/);
    if (javaScriptEnabled) {
      expect(await copied(page)).toContain(` ${written}`);
      await page.keyboard.press("Control+C");
      const text = String(await page.evaluate("navigator.clipboard.readText()"));
      expect(text).toContain(` ${written}`);
      expect(text).not.toContain("\n");
    }
    await close();
  });

  it("are not in the name of the link", async () => {
    const { page, close } = await site.open(address);
    const number = (await citations(page).first().getAttribute("href"))?.slice(8);
    expect(await page.getByLabel(`Citation ${number}`, { exact: true }).count()).toBeGreaterThan(0);
    await close();
  });
});

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("It is not shown.");
  return box;
}
