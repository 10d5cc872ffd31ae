#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { systemIo } from "./io.ts";
import { run } from "./run.ts";

// V8 would interpret each regular expression first and compile it when it is used again; ours read
// a whole text at once, and a check of one file spends a quarter of its time on interpreting them.
setFlagsFromString("--no-regexp-tier-up");

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", ({ code }: NodeJS.ErrnoException) => {
    // Whoever reads our output may stop early, as `head` does: no fault, no reason to stop midway.
    if (code === "EPIPE") return;
    process.stderr.write(`sitrep: Cannot write the output: ${code}\n`);
    process.exit(2);
  });
}

process.exitCode = await run(process.argv.slice(2), systemIo());
