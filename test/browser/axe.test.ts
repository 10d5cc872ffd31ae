import axe from "axe-core";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveSite } from "./served-site.ts";

const KINDS = [
  "/",
  "/china-ai/",
  "/china-ai/v3/",
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
  "/sources/",
  "/search/",
  "/search/#q=export",
  "/no-such-page/",
];

const WAYS: readonly [string, BrowserContextOptions][] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["a phone", { colorScheme: "light", viewport: { width: 360, height: 740 } }],
];

let site: ServedSite;

beforeAll(async () => {
  site = await serveSite();
});

afterAll(() => site?.close());

describe.each(WAYS)("axe finds nothing, seen in or on %s", (_, options) => {
  it.each(KINDS)("%s", async (path) => {
    const { page, close } = await site.open(site.origin + path, options);
    // Evaluated, not added as a script: the policy of the site forbids scripts within a page.
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))",
    );
    expect(found).toEqual([]);
    await close();
  });
});
