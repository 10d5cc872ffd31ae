import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { type DevSite, startDev } from "../dev-site.ts";

const FILE = "briefings/river/v2.txt";

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject("chromium"),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});

afterAll(() => browser?.close());

/** A text that is longer than a screen; `words` stand in its first section and in its last. */
function river(version: number, words: string, { above = "", cited = "1" } = {}): string {
  const days = Array.from({ length: 60 }, (_, nth) => {
    const day = String(nth % 28).padStart(2, "0");
    return `The gauge at mill ${nth} read ${nth + 20} cm on day ${day} [1].\n\n`;
  });
  return [
    `Water in the lower Asken\nVersion ${version}\n2026-03-0${version} 09:00 UTC\nWhat\n`,
    `${above}The board expects ${words} [${cited}].\n`,
    `Narrative\n${days.join("")}At the weir stands ${words} [1].\n`,
    "Sources\n- [1] Gauge readings of the Asken — wire:water\n",
  ].join("");
}

interface Opened {
  readonly site: DevSite;
  readonly page: Page;
  readonly complaints: readonly string[];
}

async function open(path: string): Promise<Opened> {
  const site = await startDev({
    "briefings/river/v1.txt": river(1, "low water"),
    [FILE]: river(2, "high water"),
  });
  const context = await browser.newContext();
  onTestFinished(async () => {
    await context.close();
    await site.end();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(site.address + path);
  // What follows changes is there, and knows the page as it is.
  await page.locator("html[data-sitrep-ready]").waitFor();
  return { site, page, complaints };
}

function seen(page: Page, words: string): Promise<void> {
  return page.locator("main", { hasText: words }).waitFor();
}

/** What has the focus: the sentence that it is in, and where on the screen. */
async function focused(page: Page): Promise<{ top: number; text: string }> {
  return page.evaluate(`({
    top: document.activeElement.getBoundingClientRect().top,
    text: document.activeElement.closest(".claim")?.textContent ?? "",
  })`);
}

describe("a save", () => {
  it("reaches the page, which is not loaded anew and complains of nothing", async () => {
    const { site, page, complaints } = await open("river/");
    await page.evaluate("globalThis.isSamePage = true");
    const start = performance.now();
    site.write(FILE, river(2, "a flood"));
    await seen(page, "a flood");
    const took = performance.now() - start;
    console.log(`a save was on the page after ${Math.round(took)} ms`);
    // Far more than it takes: other tests may keep the machine busy.
    expect(took).toBeLessThan(5000);
    expect(await page.evaluate("globalThis.isSamePage")).toBe(true);
    expect(complaints).toEqual([]);
  });

  it("keeps what is on the screen in its place, and the focus", async () => {
    const { site, page } = await open("river/");
    const link = page.locator("main a[role=doc-noteref]").nth(40);
    await link.focus();
    const { top: before, text } = await focused(page);
    expect(text).toContain("The gauge at mill");
    const above = "The bridge is shut [1]. ".repeat(20);
    site.write(FILE, river(2, "high water", { above: `${above}\n\n` }));
    await seen(page, "The bridge is shut");
    const after = await focused(page);
    expect(after.text).toBe(text);
    expect(Math.abs(after.top - before)).toBeLessThan(2);
  });

  it("is on a page that draws itself too, which is loaded anew", async () => {
    const { site, page } = await open("river/compare/");
    await page.evaluate("globalThis.isSamePage = true");
    site.write(FILE, river(2, "a flood"));
    await expect.poll(() => page.evaluate("globalThis.isSamePage ?? false")).toBe(false);
    await page.locator("html[data-sitrep-ready]").waitFor();
    expect(await page.evaluate("document.documentElement.outerHTML")).toContain("a flood");
  });

  it("of a version that was not there is followed from the page of what is missing", async () => {
    const { site, page } = await open("river/v3/");
    site.write("briefings/river/v3.txt", river(3, "a flood"));
    await seen(page, "a flood");
  });
});

describe("what was found", () => {
  it("stands in the sentence, over the page, and goes when it is mended", async () => {
    const { site, page, complaints } = await open("river/");
    site.write(FILE, river(2, "high water", { cited: "7" }));
    const note = page.locator(".claim > .sitrep-note.is-error");
    await note.waitFor();
    expect(await note.textContent()).toContain("unresolved-citation");
    expect(await note.locator("..").textContent()).toContain("The board expects");
    const sheet = page.locator(".sitrep-sheet");
    expect(await sheet.textContent()).toContain(`${FILE}:5:`);
    const position = "getComputedStyle(document.querySelector('.sitrep-sheet')).position";
    expect(await page.evaluate(position)).toBe("fixed");

    await page.keyboard.press("Escape");
    expect(await sheet.count()).toBe(0);
    site.write(FILE, river(2, "high water"));
    await note.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  it("is over the last readable page where a text cannot be read", async () => {
    const { site, page } = await open("river/v2/");
    site.write(FILE, "");
    await page.locator(".sitrep-sheet").waitFor();
    expect(await page.locator("main").textContent()).toContain("high water");
    site.write(FILE, river(2, "a flood"));
    await seen(page, "a flood");
    expect(await page.locator(".sitrep-sheet").count()).toBe(0);
  });

  it("writes foreign text as text", async () => {
    const { site, page } = await open("river/");
    site.write(FILE, river(2, "high water", { cited: "7" }).replace("[7]", "[<img src=x>7]"));
    await seen(page, "img src=x");
    expect(await page.locator("main img, .sitrep-sheet img, .sitrep-list img").count()).toBe(0);
  });

  it("heals from a config that cannot be read, from the first page on", async () => {
    const { site, page } = await open("river/");
    site.write("sitrep.config.json", "{");
    await page.locator(".sitrep-sheet").waitFor();
    expect(await page.locator(".sitrep-sheet").textContent()).toContain("sitrep.config.json");
    site.write("sitrep.config.json", `{ "title": "River watch" }`);
    await page.locator(".masthead", { hasText: "River watch" }).waitFor();
    await page.locator("html[data-sitrep-ready]").waitFor();
    expect(await page.locator(".sitrep-sheet").count()).toBe(0);
  });
});
