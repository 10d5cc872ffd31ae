import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// The floor plan of src/README.md: which room may import from which, and where each package lives.
const ROOMS: Record<string, string[]> = {
  model: [],
  parse: ["model"],
  history: ["model"],
  check: ["model", "history"],
  render: ["model", "history"],
  export: ["model"],
  site: ["model", "parse", "history", "render", "export"],
  cli: ["model", "parse", "history", "check", "export", "site"],
};

const PACKAGES: Record<string, string[]> = {
  "gray-matter": ["parse/front-matter.ts"],
  "remark-parse": ["parse"],
  unified: ["parse", "render"],
  "micromark-util-decode-string": ["parse", "render"],
  "remark-rehype": ["render"],
  "rehype-parse": ["render"],
  "rehype-stringify": ["render"],
  hastscript: ["render"],
  "property-information": ["render/element.ts", "render/serialize.ts"],
  yaml: ["parse", "site"],
  zod: ["model", "parse", "export", "site", "cli"],
  jiti: ["cli"],
  "node:fs": ["cli/io.ts", "cli/dev-watch.ts"],
  "node:fs/promises": ["cli/io.ts", "cli/dev-watch.ts"],
  "node:http": ["cli"],
};

const root = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts") && path !== "index.ts");

describe.each(files)("src/%s", (file) => {
  const imports = importsOf(file);

  it("imports only from the rooms that its own may see", () => {
    const room = roomOf(file);
    const allowed = [room, ...(ROOMS[room] ?? [])];
    const strangers = imports
      .filter(({ from }) => from.startsWith("."))
      .map(({ from }) => posix.join(dirname(file), from))
      .filter((target) => !allowed.includes(roomOf(target)));
    expect(strangers).toEqual([]);
  });

  it("uses a package only in its home", () => {
    const strangers = imports
      .filter(({ from, isType }) => !from.startsWith(".") && !isType)
      .map(({ from }) => from)
      .filter((name) => !isAtHome(name, file));
    expect(strangers).toEqual([]);
  });
});

describe("the lists", () => {
  const lists = files.filter((file) => basename(file) === "index.ts");

  it.each(lists)("src/%s names every file of its folder once", (list) => {
    const text = readFileSync(join(root, list), "utf8");
    const named = [...text.matchAll(/["']\.\/([\w-]+)\.ts["']/g)].map(([, name]) => `${name}.ts`);
    const folder = readdirSync(join(root, dirname(list)))
      .filter((name) => name.endsWith(".ts") && name !== "index.ts")
      .sort();
    expect([...named].sort()).toEqual(folder);
  });
});

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/** Node's own modules live everywhere but for those that the plan names. */
function isAtHome(name: string, file: string): boolean {
  const homes = PACKAGES[name];
  if (homes === undefined) return name.startsWith("node:");
  return homes.some((home) => file === home || file.startsWith(`${home}/`));
}

function importsOf(file: string): { from: string; isType: boolean }[] {
  const text = readFileSync(join(root, file), "utf8");
  const statics = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^"';]*?from\s+"([^"]+)"/gm)];
  const bare = [...text.matchAll(/^import\s+()"([^"]+)"/gm)];
  const dynamics = [...text.matchAll(/\bimport\(()"([^"]+)"\)/g)];
  return [...statics, ...bare, ...dynamics].map(([, type, from = ""]) => ({
    from,
    isType: Boolean(type),
  }));
}
