import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { buildSite, removeSite } from "../built-site.ts";
import { ARGUMENTS } from "./chromium.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
};

// The strictest policy that the site promises to hold under.
const POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** A page with all that it complained of or asked for elsewhere. */
interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** The site of our briefings on a server of its own, and a browser to look at it. */
export interface ServedSite {
  readonly origin: string;
  /** Where a page of the site lies on the disk, e.g. `file:///…/china-ai/index.html`. */
  fileOf(path: string): string;
  open(url: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export async function serveSite(folder?: string): Promise<ServedSite> {
  const site = await buildSite(folder);
  const server = serve(site);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: inject("chromium"),
    args: ARGUMENTS,
  });
  return {
    origin,
    fileOf: (path) => pathToFileURL(join(site, path, "index.html")).href,
    open: (url, options = {}) => open(browser, origin, url, options),
    close: async () => {
      await browser.close();
      server.close();
      removeSite(site);
    },
  };
}

function serve(site: string): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const headers = { "Content-Security-Policy": POLICY };
    try {
      const bytes = readFileSync(join(site, file));
      response.writeHead(200, { ...headers, "Content-Type": TYPES[extname(file)] ?? "text/plain" });
      response.end(bytes);
    } catch {
      response.writeHead(404, { ...headers, "Content-Type": "text/html" });
      response.end(readFileSync(join(site, "404.html")));
    }
  });
}

async function open(
  browser: Browser,
  origin: string,
  url: string,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  page.on("request", (request) => {
    const isOurs = request.url().startsWith(origin) || request.url().startsWith("file:");
    if (!isOurs) complaints.push(`elsewhere: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
