import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemIo } from "../src/cli/io.ts";
import { CliError } from "../src/site/cli-error.ts";
import type { Io } from "../src/site/io.ts";
import { openOutFolder } from "../src/site/out-folder.ts";
import { type SiteFile, writeSite } from "../src/site/write.ts";
import { filesIn, readIn } from "./built-site.ts";

const layout = { folder: "/nowhere/site", briefings: "/nowhere/site/briefings" };

async function write(out: string, site: readonly SiteFile[], io: Io = systemIo()): Promise<void> {
  const folder = await openOutFolder(io, out, layout, false);
  await writeSite(io, folder, {}, async (parts) => {
    await parts.add("", site);
    await parts.finish();
  });
}

const files = (version: string, ...paths: string[]): SiteFile[] =>
  paths.map((path) => ({ path, content: `${version} ${path}` }));
const before = files("same", "a/index.html", "a/b/x.json").concat(
  files("old", "index.html", "gone/index.html", "twist"),
);
const after = files("same", "a/index.html", "a/b/x.json").concat(
  files("new", "index.html", "twist/index.html"),
);

async function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "sitrep-tree-"));
}

function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder)
      .filter((path) => !path.startsWith(".sitrep"))
      .map((path) => [path, readIn(folder, path)]),
  );
}

const shown = (site: readonly SiteFile[]) =>
  Object.fromEntries(site.map(({ path, content }) => [path, content]));

/** An Io whose process dies before its nth act on the disk, and each act after that. */
function mortal(lives: number): Io {
  const io = systemIo();
  let left = lives;
  const spend = <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) => {
    return async (...args: Args) => {
      if (left-- <= 0) throw new Error("killed");
      return act(...args);
    };
  };
  return {
    ...io,
    makeFolder: spend(io.makeFolder),
    writeFile: spend(io.writeFile),
    writeNewFile: spend(io.writeNewFile),
    claimFile: spend(io.claimFile),
    link: spend(io.link),
    rename: spend(io.rename),
    removeFile: spend(io.removeFile),
    removeTree: spend(io.removeTree),
    // The dead hold no lock.
    isRunning: () => false,
  };
}

describe("a site that is replaced as a whole", () => {
  it("is the old one or the new one wherever the build is cut off, and the next build mends the rest", async () => {
    let wasFinished = false;
    for (let lives = 0; !wasFinished; lives++) {
      const parent = await newFolder();
      const out = join(parent, "dist");
      await write(out, before);
      wasFinished = await write(out, after, mortal(lives)).then(
        () => true,
        (error: Error) => error.message !== "killed",
      );
      const names = await readdir(parent);
      // Between the two renames there is no site, and it is put back by whatever build comes next.
      if (names.includes("dist")) {
        const found = contentsOf(out);
        expect([shown(before), shown(after)]).toContainEqual(found);
      } else {
        const revived = mortal(1000);
        await write(out, before, revived);
        expect(contentsOf(out)).toEqual(shown(before));
      }
      await write(out, after, mortal(1000));
      expect(contentsOf(out), `cut off after ${lives}`).toEqual(shown(after));
      expect(await readdir(parent)).toEqual(["dist"]);
      expect(lives).toBeLessThan(100);
      await rm(parent, { recursive: true });
    }
  });

  it("stays as it is where nothing changed", async () => {
    const out = join(await newFolder(), "dist");
    await write(out, before);
    const { ino } = await stat(out);
    await write(out, before);
    expect((await stat(out)).ino).toBe(ino);
    await write(out, after);
    expect((await stat(out)).ino).not.toBe(ino);
  });

  it("has no second build at the same time", async () => {
    const out = join(await newFolder(), "dist");
    const first = (io: Io) =>
      openOutFolder(io, out, layout, false).then((folder) =>
        writeSite(io, folder, {}, async (parts) => {
          await expect(write(out, after, { ...io, pid: 1 })).rejects.toThrow(
            `another build (process ${io.pid}) is at it`,
          );
          await parts.add("", before);
          await parts.finish();
        }),
      );
    await first(systemIo());
    expect(contentsOf(out)).toEqual(shown(before));
  });

  it("is written file by file where no folder can be made beside it", async () => {
    const out = join(await newFolder(), "dist");
    await write(out, before);
    const io = systemIo();
    const walled: Io = {
      ...io,
      makeFolder: async (path) => {
        if (path.endsWith(".dist.sitrep")) throw new CliError("no permission");
        await io.makeFolder(path);
      },
    };
    await write(out, files("new", "index.html", "a/index.html"), walled);
    expect(contentsOf(out)).toEqual(shown(files("new", "index.html", "a/index.html")));
  });

  it("stays where the disk is full, and takes no more room then", async () => {
    const parent = await newFolder();
    const out = join(parent, "dist");
    await write(out, before);
    const full: Io = {
      ...systemIo(),
      writeNewFile: async () => {
        throw new CliError("no space is left");
      },
    };
    await expect(write(out, after, full)).rejects.toThrow("no space is left");
    expect(contentsOf(out)).toEqual(shown(before));
    expect(await readdir(parent)).toEqual(["dist"]);
  });

  it("is written file by file where it cannot be moved", async () => {
    const parent = await newFolder();
    const out = join(parent, "dist");
    await write(out, before);
    const { ino } = await stat(out);
    const io = systemIo();
    const mounted: Io = {
      ...io,
      rename: async (from, to) => {
        if (from === out) throw new CliError("it is in use");
        await io.rename(from, to);
      },
    };
    const flat = files("new", "index.html", "a/index.html");
    await write(out, flat, mounted);
    expect(contentsOf(out)).toEqual(shown(flat));
    expect((await stat(out)).ino).toBe(ino);
    expect(await readdir(parent)).toEqual(["dist"]);
  });

  it("keeps parts without a look at them, and is what it should be all the same", async () => {
    // So many files that the site before the last is kept beside the site.
    const filesOf = (part: string, edit: number) =>
      Array.from({ length: 400 }, (_, nth) => ({
        path: `${part}/${nth}.txt`,
        content: `${part} ${nth} ${nth < 5 ? edit : ""}`,
      })).slice(edit % 3);
    const names = ["a", "b", "c", "d"];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.subarray(names), fc.nat(60)), { minLength: 4, maxLength: 6 }),
        async (steps) => {
          const parent = await newFolder();
          const out = join(parent, "dist");
          const edits = new Map(names.map((name) => [name, 0]));
          const build = async (io: Io) => {
            const folder = await openOutFolder(io, out, layout, false);
            const options = { program: "test" };
            await writeSite(io, folder, options, async (site) => {
              for (const [name, edit] of edits) {
                const known = await site.find(name);
                if (known?.key === String(edit)) await site.keep(name, known);
                else {
                  await site.add(name, filesOf(name, edit));
                  site.remember(name, { key: String(edit), inputs: "", memo: null });
                }
              }
              await site.finish();
            });
          };
          await build(systemIo());
          for (const [nth, [changed, lives]] of steps.entries()) {
            for (const name of changed) {
              if (lives % 5 === 4) edits.delete(name);
              else edits.set(name, nth + 1);
            }
            // Some builds die on their way, and one more comes after them.
            if (lives % 2 === 0) await build(mortal(lives)).catch(() => {});
            await build(mortal(10_000));
            const site = [...edits].flatMap(([name, edit]) => filesOf(name, edit));
            expect(contentsOf(out)).toEqual(shown(site));
          }
          await rm(parent, { recursive: true });
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it("survives kills at random moments", async () => {
    const site = await newFolder();
    const root = fileURLToPath(new URL("../", import.meta.url));
    const main = join(root, "lib/cli/main.js");
    const topic = join(site, "briefings/marrow-fever");
    await cp(join(root, "briefings/marrow-fever"), topic, { recursive: true });
    const build = (killAfter?: number) =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, [main, "build", site], { stdio: "ignore" });
        if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
        child.on("exit", resolve);
      });
    const out = join(site, "dist");
    const edit = (nth: number) => writeFile(join(topic, "topic.yaml"), `title: Title ${nth}\n`);
    await edit(0);
    const start = Date.now();
    expect(await build()).toBe(0);
    const took = Date.now() - start;
    let standing = contentsOf(out);
    for (let nth = 1; nth <= 8; nth++) {
      await edit(nth);
      await build(Math.round((took * nth) / 8));
      const found = contentsOf(out);
      expect(Object.keys(found)).toEqual(Object.keys(standing));
      const titles = new Set(
        Object.values(found).flatMap((text) => text.match(/Title \d+/g) ?? []),
      );
      expect(titles.size).toBe(1);
      if (found["index.html"] === standing["index.html"]) expect(found).toEqual(standing);
      standing = found;
    }
    expect(await build()).toBe(0);
    expect(await readFile(join(out, "marrow-fever/index.html"), "utf8")).toContain("Title 8");
    // What builds remember stays, and nothing of those that were killed.
    expect((await readdir(join(site, ".dist.sitrep"))).sort()).toEqual([".gitignore", "cache"]);
  });
});
