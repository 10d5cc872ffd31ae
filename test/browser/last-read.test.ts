import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => site?.close());

const KEY = "sitrep /";
const LATEST = "/china-ai/";

const offer = (page: Page) => page.locator("div.since-read");
const kept = (page: Page) => page.evaluate(`localStorage.getItem("${KEY}")`);

/** Opens a page as one who has read these versions. */
function openAfter(read: Record<string, unknown> | string, path: string) {
  const value = typeof read === "string" ? read : JSON.stringify(read);
  const origins = [{ origin: site.origin, localStorage: [{ name: KEY, value }] }];
  return site.open(site.origin + path, { storageState: { cookies: [], origins } });
}

describe("since you last read", () => {
  it("says nothing on the first visit, nor where the latest version was read", async () => {
    const { page, close } = await site.open(site.origin + LATEST);
    expect(await offer(page).count()).toBe(0);
    expect(await page.locator(".is-unread").count()).toBe(0);
    await close();
    for (const read of [
      { "china-ai": 5 },
      { "china-ai": 77 },
      "nonsense",
      "null",
      { "china-ai": "x" },
    ]) {
      const { page: other, complaints, close: done } = await openAfter(read, LATEST);
      expect(await offer(other).count()).toBe(0);
      expect(complaints).toEqual([]);
      await done();
    }
  });

  it.each([1, 2, 3, 4])(
    "tells as much as the page of changes since version %i",
    async (version) => {
      const { page, complaints, close } = await openAfter({ "china-ai": version }, LATEST);
      const told = String(await offer(page).locator("p").textContent());
      expect(told).toContain(`Since version ${version}, which you read last:`);
      await offer(page).locator("a").click();
      await page.waitForURL(`**/china-ai/since/v${version}/index.html`);
      for (const [entity, noun] of [
        ["claim", "claims?"],
        ["question", "questions?"],
        ["source", "sources?"],
      ]) {
        const count = await page.locator(`.is-new .change.entity-${entity}`).count();
        const found = new RegExp(`(\\d+)\\s${noun} new`).exec(told)?.[1];
        expect(Number(found ?? 0), `${entity}: ${told}`).toBe(count);
      }
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("marks in the text what is new or revised since, and says so to who hears the page", async () => {
    const { page, close } = await openAfter({ "china-ai": 2 }, LATEST);
    const unread = await page.locator(".claim.is-unread").count();
    const since = await page
      .locator(".claim[data-since]")
      .evaluateAll(
        (claims) =>
          claims.filter(
            (claim) =>
              Number(claim.getAttribute("data-since")) > 2 ||
              Number(claim.getAttribute("data-changed")) > 2,
          ).length,
      );
    expect(unread).toBe(since);
    expect(unread).toBeGreaterThan(5);
    const first = page.locator(".claim.is-new.is-unread").first();
    expect(await first.locator(".unseen").allTextContents()).toEqual(["New since you last read: "]);
    await close();
  });

  it("is dismissed for good, and then marks what the latest version changed, as ever", async () => {
    const plain = await site.open(site.origin + LATEST);
    const before = await plain.page.locator("main").innerHTML();
    await plain.close();
    const { page, close } = await openAfter({ "china-ai": 3, other: 2 }, LATEST);
    expect(await page.locator(".is-unread").count()).toBeGreaterThan(0);
    await page.locator("div.since-read button").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("div.since-read").textContent()).toBe("Version 5 is marked as read.");
    expect(await page.evaluate("document.activeElement.className")).toBe("done");
    expect(JSON.parse(String(await kept(page)))).toEqual({ "china-ai": 5, other: 2 });
    await page.locator("div.since-read").evaluate((node) => node.remove());
    const after = await page.locator("main").innerHTML();
    expect(after.replace(/ hidden=""/g, "")).toBe(before.replace(/ hidden=""/g, ""));
    await page.reload();
    expect(await offer(page).count()).toBe(0);
    await close();
  });

  it("takes a version for read after a while in which half of it went by, never back", async () => {
    const { page, close } = await site.open("about:blank");
    await page.clock.install();
    await page.goto(`${site.origin}/china-ai/v3/`);
    await page.clock.runFor(30_000);
    expect(await kept(page)).toBe(null);
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await page.clock.runFor(2_000);
    expect(await kept(page)).toBe('{"china-ai":3}');
    await page.goto(`${site.origin}/china-ai/v1/`);
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await page.clock.runFor(30_000);
    expect(await kept(page)).toBe('{"china-ai":3}');
    await page.goto(`${site.origin}/china-ai/since/v3/`);
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await page.clock.runFor(30_000);
    expect(await kept(page)).toBe('{"china-ai":5}');
    await close();
  });

  it("is offered on the first page too", async () => {
    const first = await site.open(site.origin);
    expect(await first.page.locator(".since-read:visible").count()).toBe(0);
    await first.close();
    const { page, close } = await openAfter({ "china-ai": 2 }, "/");
    const line = page.locator(".since-read:visible");
    expect(await line.textContent()).toBe("What has changed since version 2, which you read last");
    await line.locator("a").click();
    await page.waitForURL("**/china-ai/since/v2/index.html");
    await close();
  });

  it("breaks nothing where the browser keeps nothing", async () => {
    for (const trap of [
      "Object.defineProperty(window, 'localStorage', { get() { throw new Error('SecurityError') } })",
      "Storage.prototype.setItem = () => { throw new Error('QuotaExceededError') }",
    ]) {
      const { page, complaints, close } = await site.open("about:blank");
      await page.addInitScript(trap);
      await page.clock.install();
      await page.goto(site.origin + LATEST);
      await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
      await page.clock.runFor(30_000);
      expect(await offer(page).count()).toBe(0);
      expect(complaints.filter((each) => !each.includes("about:blank"))).toEqual([]);
      await close();
    }
  });

  it("works from the disk", async () => {
    const { page, complaints, close } = await site.open(site.fileOf(LATEST));
    await page.waitForLoadState("networkidle");
    const key = `sitrep ${new URL("..", page.url()).pathname}`;
    await page.evaluate(`localStorage.setItem(${JSON.stringify(key)}, '{"china-ai":4}')`);
    await page.reload();
    expect(await offer(page).locator("p").textContent()).toContain("Since version 4");
    expect(complaints).toEqual([]);
    await close();
  });
});
