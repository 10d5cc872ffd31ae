import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

// Chromium for Linux on x64 inside an npm package; the last major that runs on Node 20.
const PACKAGE = "@sparticuz/chromium";
const PACKAGE_VERSION = "143.0.4";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** What a browser is started with: nothing that needs a screen, the network or rights of its own. */
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium or Chrome: one that is installed (`CHROME_PATH` goes first), else Debian's,
 * which root can install, else one shipped inside an npm package. Where none is to be had, an
 * error of one line says what to do.
 */
export async function findChromium(): Promise<string> {
  return (
    installed() ??
    fromDebian() ??
    (await fromNpm()) ??
    fail("No Chromium found: install Chromium or Chrome, or set CHROME_PATH to its executable.")
  );
}

function installed(): string | undefined {
  const { CHROME_PATH, PATH = "" } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [CHROME_PATH ?? "", ...onPath, ...PLACES].find((path) => path !== "" && existsSync(path));
}

function fromDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return undefined;
  const options = {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  } as const;
  try {
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
  } catch {
    return undefined;
  }
  return installed();
}

async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join("node_modules", ".cache", "chromium");
  try {
    const install = ["install", "--no-save", "--prefix", folder, `${PACKAGE}@${PACKAGE_VERSION}`];
    execFileSync("npm", install, { stdio: "ignore" });
    const entry = join(process.cwd(), folder, "node_modules", PACKAGE, "build", "esm", "index.js");
    const { default: chromium } = await import(pathToFileURL(entry).href);
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

function fail(message: string): never {
  throw new Error(message);
}
