import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type DevServer, serveDev } from "../src/cli/dev-server.ts";
import { baseOf, devWorld } from "../src/cli/dev-world.ts";
import { systemIo } from "../src/cli/io.ts";

/** A site in a folder of its own, shown by a server at a port of its own. */
export interface DevSite extends DevServer {
  readonly folder: string;
  write(path: string, text: string): void;
  remove(path: string): void;
  end(): Promise<void>;
}

export async function startDev(
  files: Readonly<Record<string, string>>,
  base?: string,
): Promise<DevSite> {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-dev-"));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const io = { ...systemIo(), cwd: folder };
  const flags = base === undefined ? {} : { base };
  const world = devWorld(io, { path: folder, kind: "folder" }, flags);
  const server = await serveDev(world, 0, baseOf(base));
  return {
    ...server,
    folder,
    write,
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    async end() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
