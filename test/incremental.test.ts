import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemIo } from "../src/cli/io.ts";
import { run } from "../src/cli/run.ts";
import { filesIn, readIn } from "./built-site.ts";
import { sampleText } from "./sample.ts";

/** A site in a folder of its own, with a clock that goes on by a minute from build to build. */
class Site {
  said = "";
  /** The files that the last command read. */
  read: string[] = [];
  readonly folder: string;
  readonly out: string;
  private minutes = 1;

  constructor(folder: string, out = join(folder, "dist")) {
    this.folder = folder;
    this.out = out;
  }

  static async make(files: Readonly<Record<string, string>>): Promise<Site> {
    const site = new Site(await mkdtemp(join(tmpdir(), "sitrep-incremental-")));
    for (const [path, text] of Object.entries(files)) await site.write(path, text);
    return site;
  }

  async write(path: string, text: string): Promise<void> {
    const place = join(this.folder, path);
    await systemIo().makeFolder(join(place, ".."));
    await writeFile(place, text);
  }

  async run(...args: string[]): Promise<number> {
    const take = { isTerminal: false, write: (text: string) => void (this.said += text) };
    const later = this.minutes++ * 60_000;
    const system = systemIo();
    const io = {
      ...system,
      stdout: take,
      stderr: take,
      now: () => Date.now() + later,
      readFile: (path: string) => {
        this.read.push(path);
        return system.readFile(path);
      },
    };
    this.said = "";
    this.read = [];
    return run(args, io);
  }

  build(...options: string[]): Promise<number> {
    return this.run("build", this.folder, "--out", this.out, ...options);
  }

  /** What a build from nothing makes of the same briefings. */
  async fresh(...options: string[]): Promise<Record<string, string>> {
    const out = join(await mkdtemp(join(tmpdir(), "sitrep-fresh-")), "dist");
    const other = new Site(this.folder, out);
    expect(await other.build("--no-cache", ...options), other.said).toBe(0);
    const contents = contentsOf(out);
    await rm(join(out, ".."), { recursive: true });
    return contents;
  }
}

function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path, readIn(folder, path)]));
}

const briefing = (topic: string, version: number, extra = "") =>
  sampleText(version)
    .replace(/^.*$/m, `The ${topic} question`)
    .replace("\nTimeline", ` ${extra}\nTimeline`);
const path = (topic: string, version: number) => `briefings/${topic}/v${version}.txt`;
const start = () =>
  Site.make(
    Object.fromEntries(
      ["apples", "birches", "cedars"].flatMap((topic) =>
        [1, 2, 3].map((version) => [path(topic, version), briefing(topic, version)]),
      ),
    ),
  );

describe("a build beside what earlier ones remember", () => {
  it("makes the very files of one from nothing, whatever was edited", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 4, maxLength: 6 }), async (steps) => {
        const site = await start();
        expect(await site.build(), site.said).toBe(0);
        for (const step of steps) {
          const options = await carryOut(step, site);
          expect(await site.build(...options), `${JSON.stringify(step)}: ${site.said}`).toBe(0);
          expect(contentsOf(site.out), JSON.stringify(step)).toEqual(await site.fresh(...options));
        }
        await rm(site.folder, { recursive: true });
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 240_000);
});

describe("the cache of a build", () => {
  const textsReadBy = (site: Site) =>
    [...new Set(site.read)]
      .filter((file) => /briefings.*\.txt$/.test(file))
      .map((file) => file.slice(site.folder.length + 1));

  it("spares the reading of topics in which nothing has changed", async () => {
    const site = await start();
    await site.build();
    await site.build();
    expect(textsReadBy(site)).toEqual([]);
    await site.write(path("birches", 2), briefing("birches", 2, "News."));
    await site.build();
    expect(textsReadBy(site)).toEqual([1, 2, 3].map((version) => path("birches", version)));
    await rm(site.folder, { recursive: true });
  });

  it("tells again what was found, without checking again", async () => {
    const site = await start();
    await site.write(path("birches", 3), briefing("birches", 3, "Unsaid [^1]."));
    await site.build();
    const { said } = site;
    expect(said).toContain("near-miss-citation");
    await site.build();
    expect(site.said).toBe(said);
    expect(textsReadBy(site)).toEqual([path("birches", 3)]);
    await rm(site.folder, { recursive: true });
  });

  it("counts for nothing with --no-cache, after clean, or where another program wrote it", async () => {
    const site = await start();
    await site.build();
    await site.build("--no-cache");
    expect(textsReadBy(site)).toHaveLength(9);
    expect(await site.run("clean", site.folder)).toBe(0);
    expect(site.said).toContain("makes everything anew");
    expect(await readdir(site.folder)).toEqual(["briefings", "dist"]);
    await site.build();
    expect(textsReadBy(site)).toHaveLength(9);

    const cache = join(site.folder, ".dist.sitrep/cache");
    for (const name of await readdir(cache)) {
      const [, body] = (await readFile(join(cache, name), "utf8")).split("\n");
      const sum = createHash("sha256").update(`another program\n${body}`).digest("hex");
      await writeFile(join(cache, name), `${sum}\n${body}`);
    }
    await site.build();
    expect(textsReadBy(site)).toHaveLength(9);
    await rm(site.folder, { recursive: true });
  });

  it("stays of use after a build that failed", async () => {
    const site = await start();
    await site.build();
    const before = contentsOf(site.out);
    await site.write(path("birches", 3), briefing("birches", 3, "Unfounded [999]."));
    expect(await site.build()).toBe(1);
    expect(contentsOf(site.out)).toEqual(before);
    await site.write(path("birches", 3), briefing("birches", 3));
    await site.build();
    expect(contentsOf(site.out)).toEqual(before);
    expect(textsReadBy(site).filter((file) => !file.includes("birches"))).toEqual([]);
    await rm(site.folder, { recursive: true });
  });
});

type Step = { readonly kind: (typeof kinds)[number]; readonly nth: number };
const kinds = [
  "nothing",
  "reword",
  "add",
  "remove",
  "rename topic",
  "facts",
  "template",
  "config",
  "damage cache",
  "damage site",
  "lose site",
  "lose next",
  "url",
] as const;
const edits = fc.record({ kind: fc.constantFrom(...kinds), nth: fc.nat(1000) });

async function carryOut({ kind, nth }: Step, site: Site): Promise<string[]> {
  const folder = join(site.folder, "briefings");
  const topics = await readdir(folder);
  const topic = topics[nth % topics.length] ?? "";
  const versions = (await readdir(join(folder, topic))).filter((name) => name.endsWith(".txt"));
  const memory = join(site.folder, ".dist.sitrep");
  if (kind === "reword") await site.write(path(topic, 2), briefing(topic, 2, `Edit ${nth}.`));
  if (kind === "add") await site.write(path(topic, 4 + (nth % 2)), briefing(topic, 4 + (nth % 2)));
  if (kind === "remove" && versions.length > 1) {
    await rm(join(folder, topic, versions[nth % versions.length] ?? ""));
  }
  if (kind === "rename topic") await rename(join(folder, topic), join(folder, `${topic}-${nth}`));
  if (kind === "facts") {
    await site.write(`briefings/${topic}/topic.yaml`, `description: About ${nth}\n`);
  }
  if (kind === "template") {
    const page = await readFile(new URL("../templates/page.html", import.meta.url), "utf8");
    await site.write("templates/page.html", page.replace("<main", `<p>${nth}</p><main`));
    await site.write("templates/assets/extra.txt", `${nth}`);
  }
  if (kind === "config") {
    await site.write("sitrep.config.json", JSON.stringify({ title: `Site ${nth}` }));
  }
  if (kind === "damage cache") {
    const names = await readdir(join(memory, "cache"));
    const file = join(memory, "cache", names[nth % names.length] ?? "");
    const bytes = await readFile(file);
    bytes[nth % bytes.length] = 48 + (nth % 10);
    await writeFile(file, nth % 3 === 0 ? bytes.subarray(0, nth % bytes.length) : bytes);
  }
  if (kind === "damage site") {
    const names = filesIn(site.out).filter((name) => !name.startsWith("."));
    const file = join(site.out, names[nth % names.length] ?? "");
    if (nth % 2 === 0) await rm(file);
    else await writeFile(file, `damage ${nth}`);
  }
  if (kind === "lose site") await rm(site.out, { recursive: true });
  if (kind === "lose next") await rm(memory, { recursive: true });
  return kind === "url" ? ["--site-url", `https://example.org/${nth}`] : [];
}
