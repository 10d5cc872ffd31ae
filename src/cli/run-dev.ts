import { resolve } from "node:path";
import { CliError } from "../site/cli-error.ts";
import type { Io } from "../site/io.ts";
import type { ExitStatus } from "./command.ts";
import { serveDev } from "./dev-server.ts";
import { baseOf, devWorld, type WorldFlags } from "./dev-world.ts";

/** The options of `sitrep dev`. */
interface DevFlags extends WorldFlags {
  readonly port?: string;
}

/** Serves the site of a folder until it is told to stop. */
export async function runDev(
  io: Io,
  operands: readonly string[],
  flags: DevFlags,
): Promise<ExitStatus> {
  const [operand = ".", second] = operands;
  if (second !== undefined) {
    throw new CliError(`Unexpected \`${second}\`, expected one folder`);
  }
  const path = resolve(io.cwd, operand);
  const kind = await io.find(path);
  if (kind !== "folder") {
    const reason = kind === undefined ? "there is no such folder" : "it is no folder";
    throw new CliError(`Cannot show \`${operand}\`: ${reason}`);
  }
  const port = flags.port === undefined ? undefined : parsePort(flags.port);
  const world = devWorld(io, { path, kind }, flags);
  const server = await serveDev(world, port, baseOf(flags.base));
  io.stdout.write(`${server.address}\n`);
  if (io.stderr.isTerminal)
    io.stderr.write("Pages follow the texts as you save; Ctrl-C ends it.\n");
  await untilStopped();
  await server.close();
  return 0;
}

function parsePort(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : -1;
  if (port >= 0 && port <= 65_535) return port;
  throw new CliError(
    `Unexpected value \`${given}\` of \`--port\`, expected a number from 0 to 65535`,
  );
}

function untilStopped(): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      for (const signal of SIGNALS) process.off(signal, stop);
      done();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
  });
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
