import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { systemIo } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import { ARGUMENTS, findChromium } from "../browser/chromium.ts";
import { pagesOf } from "./pages.ts";
import { type Way, ways } from "./ways.ts";

const USAGE = `Usage: npm run screenshots -- [options]

Takes a picture of every kind of page in every way of looking at it, from the disk.

  --site FOLDER   a built site (default: one of our briefings, built for this)
  --topic NAME    the topic to show (default: the one with most versions)
  --only KIND     the name of a page, e.g. version; may be repeated
  --way WAY       a name in ways.ts, e.g. phone-dark; may be repeated
  --out FOLDER    where the pictures go (default: test/output/screenshots)
  --screens N     only so many screens of each page
`;

const { values } = parseArgs({
  options: {
    site: { type: "string" },
    topic: { type: "string" },
    only: { type: "string", multiple: true },
    way: { type: "string", multiple: true },
    out: { type: "string", default: "test/output/screenshots" },
    screens: { type: "string", default: "0" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit();
}

// Chromium draws no picture that is higher, and nobody looks at one.
const TALLEST = 16_000;

const built = values.site === undefined ? mkdtempSync(join(tmpdir(), "sitrep-site-")) : undefined;
if (built !== undefined) await run(["build", "--out", built], systemIo());
const site = resolve(values.site ?? built ?? "");

mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({ executablePath: await findChromium(), args: ARGUMENTS });
for (const [name, way] of Object.entries(ways)) {
  if (values.way === undefined ? way.onlyWhenAsked : !values.way.includes(name)) continue;
  for (const [kind, path] of pagesOf(site, values.topic)) {
    if (values.only !== undefined && !values.only.includes(kind)) continue;
    await take(browser, way, join(site, path), join(values.out, `${kind}-${name}`));
  }
}
await browser.close();
if (built !== undefined) rmSync(built, { recursive: true });

async function take(browser: Browser, way: Way, file: string, picture: string): Promise<void> {
  const context = await browser.newContext(way.options);
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [wide = 0, tall = 0] = await page.evaluate<number[]>(
    "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]",
  );
  const most = Number(values.screens) * height || TALLEST;
  if (way.isPaper) await page.pdf({ path: `${picture}.pdf`, format: "A4" });
  else {
    const clip = { x: 0, y: 0, width, height: Math.min(tall, most) };
    await page.screenshot({ path: `${picture}.png`, fullPage: true, clip });
  }
  console.log(`${picture}: ${tall} px${wide > width ? `, ${wide - width} px too wide` : ""}`);
  await context.close();
}
