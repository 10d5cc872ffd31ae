#!/usr/bin/env node
import { systemIo } from "./io.ts";
import { run } from "./run.ts";

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code }: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop early, as `head` does: no fault, no reason to stop midway.
    if (code === "EPIPE") return;
    process.stderr.write(`sitrep: Cannot write the output: ${code}\n`);
    process.exit(2);
  });
}

process.exitCode = await run(process.argv.slice(2), systemIo());
